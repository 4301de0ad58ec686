"""Who is punished, by whom and for what (主体, 机关, 行为): the fields of a clause beside its words."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

FIELDS: list[tuple[str, dict[str, Any]]] = [
    (
        "清算组不按照规定向公司登记机关报送清算报告的，由公司登记机关责令改正。",
        {"subjects": ("清算组",), "conduct": "不按照规定向公司登记机关报送清算报告"},
    ),
    (
        "出卖、出借《医疗机构执业许可证》的，由卫生行政部门没收非法所得。",
        {"subjects": (), "conduct": "出卖、出借《医疗机构执业许可证》"},
    ),
    (
        "粮食收购者、粮食储存企业将下列粮食销售出库的，由主管部门没收违法所得。",
        {"subjects": ("粮食收购者", "粮食储存企业"), "conduct": "将下列粮食销售出库"},
    ),
    (
        "检查机构、实验室未作出记录的，处一万元罚款。",
        {"subjects": ("检查机构", "实验室"), "conduct": "未作出记录"},
    ),
    (
        "畜禽养殖场、养殖小区依法应当进行环境影响评价而未进行的，责令停止生产。",
        {"subjects": ("畜禽养殖场", "养殖小区")},
    ),
    (
        "食品小作坊、食品摊贩有下列情形之一的，由主管部门责令改正。",
        {"subjects": ("食品小作坊", "食品摊贩"), "conduct": None},
    ),
    ("服务对象有下列行为之一的，给予警告。", {"subjects": ("服务对象",), "conduct": None}),
    (
        "投标人自处罚期满之日起三年内又串通投标的，由工商行政管理机关吊销营业执照。",
        {"subjects": ("投标人",)},
    ),
    (
        "预备役人员参战、执行任务期间，违反纪律的，由部队给予处分。",
        {"subjects": ("预备役人员",)},
    ),
    (
        "其监护人或者家属到医院无理纠缠的，给予警告。",
        {"subjects": ("监护人", "家属"), "conduct": "到医院无理纠缠"},
    ),
    (
        "人民法院对哄闹法庭，殴打审判人员，严重扰乱法庭秩序的人，依法追究刑事责任。",
        {"authority": "人民法院", "subjects": ("人",)},
    ),
    (
        "督察机构对下级公安机关拒不执行决定的，可以责令执行。",
        {"authority": "督察机构", "subjects": ("下级公安机关",), "conduct": "拒不执行决定"},
    ),
    (
        "公安机关对扰乱秩序的，可以给予警告。",
        {"authority": "公安机关", "subjects": (), "conduct": "扰乱秩序"},
    ),
    (
        "厂长对违纪职工，有权予以行政处分。",
        {"authority": "厂长", "subjects": ("违纪职工",), "conduct": None},
    ),
    (
        "人民法院对有前款规定的行为之一的单位，可以对其主要负责人予以罚款。",
        {"authority": "人民法院", "subjects": ("单位", "主要负责人"), "conduct": None},
    ),
    (
        "卫生主管部门对违法行为不予查处的，由上级机关责令改正。",
        {"authority": "上级机关", "subjects": ("卫生主管部门",)},
    ),
    (
        "金融机构对恐怖活动组织的资金，未立即冻结的，处一万元罚款。",
        {"authority": None, "subjects": ("金融机构",)},
    ),
    (
        "擅自开垦的，水土保持部门除责令其限期纠正外，可以处一千元以下的罚款。",
        {"authority": "水土保持部门", "conduct": "擅自开垦"},
    ),
    (
        "保险机构违反本法规定，保险监督管理机构除给予处罚外，对其主要负责人给予警告。",
        {"authority": "保险监督管理机构", "conduct": "违反本法规定"},
    ),
    ("未培训的，由主管部门或者行业组织责令改正。", {"authority": "主管部门或者行业组织"}),
    ("拒不清理建筑垃圾的，由城市管理局组织代为清理。", {"authority": "城市管理局"}),
    (
        "修建违法建筑的，由具有查处职责的部门依法查处。",
        {"authority": "具有查处职责的部门"},
    ),
    ("侵占林地的，由各级人民政府责令改正。", {"authority": "各级人民政府"}),
    ("擅自拆除的，由主管部门、公安机关等责令改正。", {"authority": "主管部门、公安机关等"}),
    (
        "擅自转让的，国家核安全局可依其情节轻重，给予警告。",
        {"authority": "国家核安全局"},
    ),
    (
        "检查部门在组织检查时弄虚作假或者滥用职权的，由上级机关责令改正。",
        {"authority": "上级机关", "subjects": ("检查部门",)},
    ),
    (
        "对于法院已经保全的证据，当事人擅自毁损的，处一万元罚款。",
        {"subjects": ("当事人",), "conduct": "擅自毁损"},
    ),
    (
        "违反本法第三条规定，截留补偿费用的单位和个人，由主管部门责令改正。",
        {"subjects": ("截留补偿费用的单位和个人",), "conduct": "截留补偿费用"},
    ),
    (
        "有下列行为之一的单位和个人，由主管部门给予警告。",
        {"subjects": ("单位", "个人"), "conduct": None},
    ),
    (
        "利用互联网建立群组，传播淫秽信息的，处一万元罚款。",
        {"subjects": (), "conduct": "利用互联网建立群组，传播淫秽信息"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FIELDS)
def test_fields(text: str, wanted: dict[str, Any]) -> None:
    (found,) = penalties(law(text))
    assert {name: getattr(found, name) for name in wanted} == wanted


AUTHORITIES = [
    ("处一万元罚款，并报县级以上人民政府责令关闭。", "县级以上人民政府"),
    ("处一万元罚款，并提请有关主管部门对主要负责人给予处分。", "有关主管部门"),
    ("处一万元罚款，并建议有关组织给予处分。", "有关组织"),
    ("处一万元罚款；对组织可以处二万元罚款。", None),
]


@pytest.mark.parametrize(("text", "authority"), AUTHORITIES)
def test_who_is_asked_to_do_it_does_it(text: str, authority: str | None) -> None:
    (found,) = penalties(law("擅自施工的，由建设主管部门" + text))
    assert [found.authority, found.sanctions[-1].authority] == ["建设主管部门", authority]
