"""Who punishes (处罚机关), and what each sanction of an item punishes."""

from __future__ import annotations

import pytest

from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

AUTHORITIES = [
    ("违章建筑由交通主管部门限期拆除。", "交通主管部门", None),
    (
        "违反本法的，由市水行政主管部门，县有关职能部门责令改正。",
        "市水行政主管部门，县有关职能部门",
        None,
    ),
    ("逾期不改正的，由教育主管部门提请人民政府依法取缔。", "教育主管部门", "人民政府"),
    (
        "海事部门发现违法排污的，应当通报生态环境主管部门依照前款规定处罚。",
        "生态环境主管部门",
        None,
    ),
    ("擅自建设的，由国防教育办公室报市人民政府撤销命名。", "国防教育办公室", None),
    ("玩忽职守的，由所在单位或者其他有权机关责令改正。", "所在单位或者其他有权机关", None),
    ("街道监察队对违反本法的行为，应当责令改正。", "街道监察队", None),
]


@pytest.mark.parametrize(("text", "authority", "own"), AUTHORITIES)
def test_authority(text: str, authority: str, own: str | None) -> None:
    (found,) = penalties(law(text))
    assert (found.authority, found.sanctions[0].authority) == (authority, own)


def test_a_sanction_of_an_item_punishes_what_was_told_last() -> None:
    first = "违反第一条规定的，处一千元罚款。违反第二条规定的，处二千元罚款。"
    (found,) = penalties(law(("由主管部门按照下列规定处罚：", [first])))
    assert [s.violates for s in found.sanctions] == [("art_1",), ("art_2",)]
    assert found.violates == ("art_1", "art_2")


GENERAL = [
    ("违反《风景名胜区管理条例》和本条例规定，擅自施工的，处一千元罚款。", True),
    ("已经履行本条例规定的查验义务的，没收违法所得。", False),
    ("接到对违反本条例的行为的举报不处理的，给予处分。", False),
    ("对违反本条例的单位和个人，责令改正。", True),
]


@pytest.mark.parametrize(("text", "general"), GENERAL)
def test_general_violation(text: str, general: bool) -> None:
    (found,) = penalties(law(text))
    assert found.general_violation is general


def test_a_certificate_is_no_law() -> None:
    (found,) = penalties(law("违反本法的，吊销《职业介绍许可证》。"))
    assert found.sanctions[0].by_reference == ()


SUBJECTS = [
    ("甲区人民政府，乡人民政府有下列行为之一的，给予处分。", ["甲区人民政府", "乡人民政府"], None),
    ("监护人，以及寄养人违反规定的，给予警告。", ["监护人", "寄养人"], "违反规定"),
    (
        "建设单位未发布信息，或者供应企业未告知情况的，责令改正。",
        ["建设单位", "供应企业"],
        "未发布信息；未告知情况",
    ),
    (
        "在景区内从事经营活动的单位或者个人，强买强卖的，处一千元罚款。",
        ["在景区内从事经营活动的单位或者个人"],
        "强买强卖",
    ),
    (
        "对依法履行职责的工作人员进行侮辱、诽谤的，处一千元罚款。",
        [],
        "对依法履行职责的工作人员进行侮辱、诽谤",
    ),
    (
        "未将死亡犬只送至指定的无害化处理场所进行处理的，处一千元罚款。",
        [],
        "未将死亡犬只送至指定的无害化处理场所进行处理",
    ),
    (
        "安排未取得健康证明的送餐人员从事配送服务的，责令改正。",
        [],
        "安排未取得健康证明的送餐人员从事配送服务",
    ),
    (
        "人民银行的工作人员违法审批金融机构，不依法查处的，给予处分。",
        ["人民银行的工作人员"],
        "违法审批金融机构，不依法查处",
    ),
]


@pytest.mark.parametrize(("text", "subjects", "conduct"), SUBJECTS)
def test_who_is_punished(text: str, subjects: list[str], conduct: str | None) -> None:
    (found,) = penalties(law(text))
    assert (list(found.subjects), found.conduct) == (subjects, conduct)
