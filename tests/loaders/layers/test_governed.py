"""What governs a measure and how far it reaches: fines by the unit, tiers, conditions, targets."""

from __future__ import annotations

import pytest

from loaders.document import Penalty
from loaders.layers import sanctions
from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

FINES = [
    (
        "擅自涂写、刻画的，每处处一百元罚款。",
        [("处一百元罚款", 100, "处")],
    ),
    (
        "擅自张贴的，责令改正，并处以每处五十元罚款。",
        [("处以每处五十元罚款", 50, "处")],
    ),
    (
        "不能计算的，按照每处五千元处罚款。",
        [("按照每处五千元处罚款", 5000, "处")],
    ),
    (
        "使用袋装水泥的，按照袋装水泥每吨一百元、袋装砂浆每吨二十元的标准处以罚款。",
        [("按照袋装水泥每吨一百元", 100, "吨"), ("袋装砂浆每吨二十元的标准处以罚款", 20, "吨")],
    ),
    (
        "擅自饲养的，处禽类每只五十元，畜类每头一百元罚款。",
        [("处禽类每只五十元", 50, "只"), ("畜类每头一百元罚款", 100, "头")],
    ),
    (
        "擅自运营的，没收违法所得，并按每辆车一万元处以罚款。",
        [("按每辆车一万元处以罚款", 10000, "辆车")],
    ),
    (
        "拒不改正的，按每个车位处每月二千元的罚款。",
        [("按每个车位处每月二千元的罚款", 2000, "个车位每月")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FINES)
def test_fines_by_the_unit(text: str, expected: list[tuple[str, float, str]]) -> None:
    found = [(s.text, s.fine) for s, _ in sanctions.read(text).sanctions if s.fine]
    assert [(words, fine.max, fine.unit) for words, fine in found] == expected


GOVERNED: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "虐待动物情节严重的，没收动物。",
        [("没收动物", "情节严重的", None)],
    ),
    (
        "违反规定的，处警告；违反第一项规定情节严重的，处一万元罚款。",
        [("处警告", None, None), ("处一万元罚款", "情节严重的", "违反第一项规定")],
    ),
    (
        "违反规定泄露秘密，情节严重、构成犯罪的，依法追究刑事责任。",
        [("追究刑事责任", "情节严重", "构成犯罪的")],
    ),
    (
        "伪造资格证书构成犯罪的，依法追究刑事责任。",
        [("追究刑事责任", None, "构成犯罪的")],
    ),
    (
        "损坏文物未造成严重后果的，给予警告。",
        [("给予警告", None, None)],
    ),
    (
        "违反规定办理登记给他人造成损害的，由登记机构承担赔偿责任。",
        [("承担赔偿责任", None, "给他人造成损害的")],
    ),
    (
        "前款行为给他人造成损失的，依法承担赔偿责任。",
        [("承担赔偿责任", None, "给他人造成损失的")],
    ),
    (
        "情节较轻的，给予警告；情节严重的，处一万元罚款；构成犯罪的，依法追究刑事责任。",
        [
            ("给予警告", "情节较轻的", None),
            ("处一万元罚款", "情节严重的", None),
            ("追究刑事责任", None, "构成犯罪的"),
        ],
    ),
    (
        "违反规定的，责令限期改正；逾期未改正，违反第一项规定的，处一万元罚款。",
        [("责令限期改正", None, None), ("处一万元罚款", "逾期未改正", "违反第一项规定的")],
    ),
    (
        "未清除的，责令清除；遗留的物体拒不清除的，组织清除。",
        [("责令清除", None, None), ("组织清除", "遗留的物体拒不清除的", None)],
    ),
    (
        "违反规定的，责令改正，对拒不改正的个人处五百元罚款。",
        [("责令改正", None, None), ("处五百元罚款", "拒不改正的", None)],
    ),
    (
        "违法行使职权，对公民的合法权益造成损害的，依法承担赔偿责任。",
        [("承担赔偿责任", None, "对公民的合法权益造成损害的")],
    ),
    (
        "违反规定的，责令改正；未采取封闭、密闭措施防止泄漏的，处五百元罚款。",
        [("责令改正", None, None), ("处五百元罚款", None, "未采取封闭、密闭措施防止泄漏的")],
    ),
    (
        "违反规定的，责令改正。拒绝或者阻碍调查的，处五百元罚款。",
        [("责令改正", None, None), ("处五百元罚款", None, "拒绝或者阻碍调查的")],
    ),
    (
        "违反规定的，责令改正；且造成设施损坏的，处五百元罚款。",
        [("责令改正", None, None), ("处五百元罚款", None, "造成设施损坏的")],
    ),
    (
        "违反规定的，责令改正，有违法所得的，没收违法所得，可以责令停业整顿；逾期不改正的，吊销许可证。",
        [
            ("责令改正", None, None),
            ("没收违法所得", None, "有违法所得的"),
            ("责令停业整顿", None, None),
            ("吊销许可证", "逾期不改正的", None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOVERNED)
def test_what_governs_each(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = sanctions.read(text).sanctions
    assert [(s.text, s.severity_text, s.condition) for s, _ in found] == expected


def test_a_sum_goes_on_with_the_gains_named_before() -> None:
    text = "违法所得十万元以上的，处违法所得一倍罚款；不足十万元的，处十万元罚款。"
    fine = sanctions.read(text).sanctions[-1][0].fine
    assert fine
    assert (fine.condition, fine.threshold) == ("illegal_gains_below", 100000)


def test_gains_joined_with_another_condition() -> None:
    text = "违反规定的，没收违法所得。没有违法所得，房屋用于居住的，处五百元罚款。"
    fine = sanctions.read(text).sanctions[-1][0].fine
    assert fine
    assert fine.condition == "no_illegal_gains"


TARGETS: list[tuple[str, list[str]]] = [
    ("物业服务人违反规定的，给予警告。", ["organisation"]),
    ("行人违反规定的，处十元罚款。", ["individual"]),
    ("被执行人违反规定的，处一万元罚款。", ["any"]),
    ("被告实施垄断行为的，人民法院可以判令被告承担赔偿责任。", ["any"]),
    ("商会违反规定的，给予警告。", ["organisation"]),
    ("违反规定的，由公安机关对安全责任人和其他直接责任人员处一万元罚款。", ["responsible_person"]),
    (
        "违反规定的，对单位处二千元罚款，对责任人处五百元罚款。",
        ["organisation", "responsible_person"],
    ),
    (
        "违反规定的，对单位处二千元罚款，对个人处五百元罚款，有违法所得的，没收违法所得。",
        ["organisation", "individual", "any"],
    ),
    (
        "违反规定的，对个人处五百元罚款，对单位处二千元罚款，并没收违法所得。",
        ["individual", "organisation", "any"],
    ),
    (
        "违反规定的，责令建设单位限期整改；逾期未整改的，责令停止建设，并处十万元罚款。",
        ["organisation", "organisation", "organisation"],
    ),
    (
        "违反规定的，责令改正，农药使用者为仓储企业、从事生产的合作社等单位的，处五万元罚款。",
        ["any", "organisation"],
    ),
    (
        "管理单位违反规定的，责令改正；情节严重的，对主管人员，属于国家工作人员的，给予处分。",
        ["organisation", "responsible_person"],
    ),
    ("造成档案损失的，责令直接责任人赔偿损失。", ["responsible_person"]),
    ("对管理不力的，依法追究其主要负责人的法律责任。", ["responsible_person"]),
]


@pytest.mark.parametrize(("text", "targets"), TARGETS)
def test_on_whom_it_falls(text: str, targets: list[str]) -> None:
    assert [s.target for s, _ in sanctions.read(text).sanctions] == targets


def _clause(*paragraphs: str | tuple[str, list[str]]) -> Penalty:
    (found,) = penalties(law(*paragraphs))
    return found


def test_harm_before_every_measure_is_a_condition_of_the_clause() -> None:
    found = _clause("违反规定，造成水体污染的，由主管部门责令停止违法行为，处二万元罚款。")
    assert found.condition == "造成水体污染的"
    assert [s.condition for s in found.sanctions] == [None, None]


def test_the_tier_of_a_list_reaches_its_items_to_their_end() -> None:
    opening = (
        "违反规定的，责令限期改正；拒不改正的，按照下列规定处罚；构成犯罪的，依法追究刑事责任："
    )
    found = _clause((opening, ["（一）未登记的，处一千元罚款；伪造证件的，处二千元罚款。"]))
    fines = [s.severity_text for s in found.sanctions if s.fine]
    assert fines == ["拒不改正的", "拒不改正的"]


def test_a_paper_is_no_law_by_which_it_is_revoked() -> None:
    found = _clause("违反规定的，由主管部门吊销其《医疗机构执业许可证》。")
    assert [s.by_reference for s in found.sanctions] == [()]
