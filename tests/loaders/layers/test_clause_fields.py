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
        "利用互联网建立群组，传播淫秽信息的，处一万元罚款。",
        {"subjects": (), "conduct": "利用互联网建立群组，传播淫秽信息"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FIELDS)
def test_fields(text: str, wanted: dict[str, Any]) -> None:
    (found,) = penalties(law(text))
    assert {name: getattr(found, name) for name in wanted} == wanted
