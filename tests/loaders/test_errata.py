"""Misprints set right where their unit stands, and nowhere else."""

from __future__ import annotations

import pytest

from loaders.errata import Erratum, corrected
from tests.loaders.reading import lines

TEXT = "灯塔应当保户。\n第一条 灯塔应当保户。\n第二条 甲应当保户。\n乙应当保户。"


def erratum(eid: str, as_printed: str, right: str) -> Erratum:
    return Erratum("lights", eid, "wrong_character", as_printed, right, "官方文本")


@pytest.mark.parametrize(
    ("eid", "as_printed", "right", "expected"),
    [
        ("art_1__para_1", "保户", "保护", {1: "第一条 灯塔应当保护。"}),
        ("art_2__para_2", "乙应当保户", "乙应当保护", {3: "乙应当保护。"}),
        ("preamble", "保户", "保护", {0: "灯塔应当保护。"}),
        ("art_2__para_3", "甲应当", "甲应当¶必须", {2: "第二条 甲应当", 3: "必须保户。"}),
        ("art_3__para_1", "保户", "保护", {}),
        ("art_1__para_1", "没有的话", "甲", {}),
    ],
)
def test_corrected(eid: str, as_printed: str, right: str, expected: dict[int, str]) -> None:
    read, made = corrected(lines(TEXT), "lights", (erratum(eid, as_printed, right),))
    assert {i: read[i].text for i in expected} == expected
    assert [(c.eid, c.as_printed, c.corrected) for c in made] == (
        [(eid, as_printed, right)] if expected else []
    )
    untouched = {line.text for i, line in enumerate(lines(TEXT)) if i not in expected}
    assert untouched <= {line.text for line in read}


def test_of_another_regulation() -> None:
    read, made = corrected(lines(TEXT), "other", (erratum("art_1__para_1", "保户", "保护"),))
    assert read == lines(TEXT)
    assert made == ()
