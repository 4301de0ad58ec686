"""What courts and reviewing organs do in their proceedings (程序) and what punishes."""

from __future__ import annotations

import pytest

from loaders.layers.clauses.procedure import is_step
from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

STEPS = [
    "人民检察院发现不起诉决定确有错误的，应当撤销不起诉决定，提起公诉。",
    "原告经传票传唤，无正当理由拒不到庭的，可以按撤诉处理。",
    "保证人丧失担保条件的，人民法院应当责令被告人重新提出保证人或者交纳保证金。",
    "当事人逾期提供证据的，人民法院应当责令其说明理由。",
    "当事人未提交材料的，人民法院应当要求当事人限期补交。",
    "第二审人民法院认为原判决适用法律错误的，依法撤销原判决。",
    "当事人对期限没有约定或者约定不明的，参照前款规定处理。",
    "逾期未设立基金的，按自动撤回申请处理。",
    "对违反本法的行为，法律、法规已经规定法律责任的，依照其规定追究法律责任。",
    "工会对侵犯其合法权益的，有权提请主管部门予以处理。",
    "对来访的病人，信访机构应当通知主管部门，依照相关法律及时处理。",
    "学校对欺凌行为不得隐瞒，应当及时报告，并配合相关部门依法处理。",
    "市人民政府应当对生态脆弱的地区取消地区生产总值考核。",
    "已经建成的建筑物与规划不符的，管委会应当责令限期迁出。",
    "第三条所列合同变更、转让等情形，依照前款规定处理。",
    "必要时，可以责令暂停相关的交易活动。",
    "认为文件有第三条所列情形之一的，依照本法的有关程序处理。",
    "原物确已毁损的，经双方当事人同意，可以折价赔偿。",
]


@pytest.mark.parametrize("text", STEPS)
def test_a_step_of_a_case_is_no_clause(text: str) -> None:
    assert penalties(law(text)) == ()


LISTS = [
    ("卫生行政部门行使下列监督管理职权：", ["负责审批；", "对违反本法的行为给予处罚。"]),
    ("委员会的职责：", ["宣传法律；", "对违法行为，建议有关机关给予处分。"]),
]


@pytest.mark.parametrize(("opening", "items"), LISTS)
def test_a_list_of_powers_is_no_clause(opening: str, items: list[str]) -> None:
    assert penalties(law((opening, items))) == ()


SANCTIONS = [
    ("当事人伪造证据的，由人民法院予以罚款。", "予以罚款"),
    ("会见人员不听警告的，人民法院可以终止会见。", "终止会见"),
    ("当事人未办理备案的，由主管部门依照前款规定处理。", "依照前款规定处理"),
    ("鉴定人故意作虚假鉴定的，人民法院应当责令其退还鉴定费用。", "责令其退还鉴定费用"),
]


@pytest.mark.parametrize(("text", "sanction"), SANCTIONS)
def test_what_punishes_is_a_sanction(text: str, sanction: str) -> None:
    (found,) = penalties(law(text))
    assert [s.text for s in found.sanctions] == [sanction]


def test_an_order_of_an_administration_is_no_step() -> None:
    assert is_step("责令提供材料", "人民法院")
    assert not is_step("责令提供材料", "主管部门")
    assert not is_step("终止奖励程序", None)
