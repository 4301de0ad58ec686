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
