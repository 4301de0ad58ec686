"""Which measures make a clause without a condition (…的), and which fall on no wrongdoer."""

from __future__ import annotations

import pytest

from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

ASSERTED = [
    ("未经批准的取水工程，由水行政主管部门限期封闭。", ["限期封闭"]),
    ("控制区内的违章建筑由交通主管部门限期拆除。", ["限期拆除"]),
    ("滥伐林木，由林业主管部门责令补种五倍的树木。", ["责令补种五倍的树木"]),
    ("采取欺骗手段领取的许可证无效，由原发证机关予以撤销。", ["予以撤销"]),
    ("对有火灾隐患的单位，责令限期改正、消除隐患。", ["限期改正", "消除隐患"]),
    ("对违反本法的单位和个人，责令改正，并给予通报批评。", ["责令改正", "给予通报批评"]),
    ("主管部门应当进行监督检查，发现质量问题，应当责令及时解决。", ["责令及时解决"]),
    ("赌资、赌具和赌博所得的财物一律没收。", ["没收"]),
    ("泄露秘密所获取的非法收入，保密部门有权依法予以没收。", ["予以没收"]),
    ("因违法行为被依法追究刑事责任的人员，不得再从事会计工作。", ["不得再从事会计工作"]),
    ("因设计质量造成的经济损失，由设计单位承担赔偿责任。", ["承担赔偿责任"]),
    ("虚报、冒领财政性资金，依照有关规定责令改正。", ["责令改正"]),
]


@pytest.mark.parametrize(("text", "sanctions"), ASSERTED)
def test_what_only_a_wrongdoer_bears_needs_no_condition(text: str, sanctions: list[str]) -> None:
    (found,) = penalties(law(text))
    assert [s.text for s in found.sanctions] == sanctions


NOBODY = [
    "未经法定程序，不得擅自查封企业的财产或者责令其停产停业。",
    "罚款、没收违法所得或者没收财物的款项，应当上缴国库。",
    "主管部门在检查中，可以进行现场检查，采取责令停止违法行为、限期恢复等措施。",
    "消费者受到损害的，可以依法向生产经营者要求赔偿损失。",
    "志愿者受到损害的，组织应当支持志愿者向有关单位要求赔偿损失。",
    "定期检查，对获得道德模范等称号的，依法记入个人信用记录。",
    "任何单位和个人有权对违反本法的行为进行举报，主管部门应当依法查处。",
    "接到对违反本法行为的投诉举报后，主管部门应当按规定及时处理。",
    "本章规定的行政处罚，应当由城市管理部门处罚的，由城市管理部门实施处罚。",
    "对违反本法的行为，主管部门可委托符合条件的组织进行处罚。",
    "调用的物资造成损坏的，按照有关规定给予适当补偿或者作其他处理。",
    "逾期仍不验收接车的，按合同约定处理。",
    "停止服务的，应当自停止服务之日起三十日内到备案的公安机关撤销备案。",
    "准予变更的，颁发新的许可证，并注销原许可证件。",
    "使用者发现有危害的，应当立即停止使用，并向主管部门报告。",
    "严禁随意执法对市场主体实施罚款。",
    "行为人系初犯，积极赔偿损失，并确有悔罪表现的，可以不起诉。",
    "有立功表现的，一次减刑不超过九个月有期徒刑。",
    "造成他人损失的，由保险公司在责任限额范围内予以赔偿。",
    "停止执行职务决定确有错误的，应当予以撤销，并消除影响。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_falls_on_no_wrongdoer_is_no_clause(text: str) -> None:
    assert penalties(law(text)) == ()


LISTS = [
    ("任何单位和个人不得有下列行为：", ["强制接受服务；", "违反法律规定，向企业罚款。"]),
    ("施工的，应当采取措施，并遵守下列规定：", ["施工完毕，应当及时清理、恢复原状。"]),
    ("执法的范围包括：", ["对违反市容管理的违法行为实施行政处罚。"]),
    ("有下列情形之一的，不予注册：", ["受刑事处罚的；", "受撤职以上行政处分，不满二年的。"]),
]


@pytest.mark.parametrize(("opening", "items"), LISTS)
def test_a_list_of_duties_is_no_clause(opening: str, items: list[str]) -> None:
    assert penalties(law((opening, items))) == ()


def test_a_crime_under_a_list_of_circumstances_is_punished() -> None:
    opening = "贪污数额较大，具有下列情形之一的，应当认定为“较重情节”，依法判处三年以下有期徒刑："
    (found,) = penalties(law((opening, ["拒不退赃的；", "曾受处分的。"])))
    assert [s.text for s in found.sanctions] == ["判处三年以下有期徒刑"]


TALKS = [
    ("拒不整改的，主管部门可以约谈其负责人，要求其采取措施。", True),
    ("未完成目标的，约谈其负责人，并责令限期改正；逾期不改正的，处一万元罚款。", False),
]


@pytest.mark.parametrize(("text", "borderline"), TALKS)
def test_a_talk_beside_a_sanction_is_one_more(text: str, borderline: bool) -> None:
    (found,) = penalties(law(text))
    assert found.borderline is borderline
