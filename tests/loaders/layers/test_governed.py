"""What governs a measure and how far it reaches: fines by the unit, tiers, conditions, targets."""

from __future__ import annotations

import pytest

from loaders.layers import sanctions

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
