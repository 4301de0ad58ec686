"""Between title and first unit: notes, and the preamble that speaks."""

from __future__ import annotations

import pytest

from loaders.head import head, unit
from tests.loaders.reading import law, lines, one

CASES = {
    "notes": (
        "2020年1月1日 云岭市人大常委会通过\n（2020年2月1日公布）",
        ["2020年1月1日云岭市人大常委会通过", "（2020年2月1日公布）"],
        [],
    ),
    "a preamble": ("为了保护灯塔，制定本条例。", [], ["为了保护灯塔，制定本条例。"]),
    "both": (
        "法释〔2020〕1号\n为正确审理灯塔案件，作如下解释：",
        ["法释〔2020〕1号"],
        ["为正确审理灯塔案件，作如下解释："],
    ),
    "an event with a full stop": ("2020年1月1日公布。", ["2020年1月1日公布。"], []),
    "what is announced is no note": (
        "本办法已经审议通过，现予公布。",
        [],
        ["本办法已经审议通过，现予公布。"],
    ),
    "a sentence cut by a line break": (
        "为了保护海上和内河的灯塔以及航标，维护航行安\n全，制定本条例。",
        [],
        ["为了保护海上和内河的灯塔以及航标，维护航行安全，制定本条例。"],
    ),
}


@pytest.mark.parametrize(("text", "notes", "preamble"), CASES.values(), ids=CASES)
def test_head(text: str, notes: list[str], preamble: list[str]) -> None:
    found = head(tuple(lines(text)), "灯塔条例")
    assert found is not None
    assert (list(found.notes), list(found.preamble)) == (notes, preamble)


def test_nothing_stands_there() -> None:
    assert head((), "灯塔条例") is None
    assert unit(None) is None
    assert [u.type.value for u in one(law("第一条 甲。")).units] == ["article"]


def test_the_preamble_is_a_unit_whose_heading_are_the_notes() -> None:
    document = one(law("（2020年1月1日通过）", "灯塔历史悠久。", "航标亦然。", "第一条 甲。"))
    preamble = document.units[0]
    assert (preamble.eid, preamble.label, preamble.line) == ("preamble", "序言", 3)
    assert preamble.heading == "（2020年1月1日通过）"
    assert preamble.text == "灯塔历史悠久。\n航标亦然。"
