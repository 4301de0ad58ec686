"""Sentences cut by a page or a line break, and lines that must stay apart."""

from __future__ import annotations

import pytest

from loaders.reflow import reflow
from tests.loaders.reading import lines

LONG = "县级以上人民政府应当加强对灯塔保护工作的领导并且把它"


@pytest.mark.parametrize(
    "text",
    [
        "以及虚假有害信息等法\n\n\n律、行政法规禁止的内容；",
        f"{LONG}\n纳入规划。",
        f"{LONG}\n\n纳入规划。",
        "灯塔、\n航标。",
        "灯塔\n，航标。",
        "灯塔\n的航标。",
        "按时点灯，并\n\f\n作好记录；",
        f"（二）{LONG}\n纳入规划；",
    ],
)
def test_cut_sentences_are_rejoined(text: str) -> None:
    assert [line.text for line in reflow(lines(text))] == ["".join(text.split())]


@pytest.mark.parametrize(
    "text",
    [
        "灯塔。\n\n\n航标。",
        "有下列情形的：\n（一）灯塔；",
        f"{LONG}\n（二）灯塔；",
        f"{LONG}\n第二条 灯塔。",
        f"{LONG}\n第二章 灯塔",
        "第二章 灯塔与航标的建设和保护以及监督管理\n灯塔应当保护。",
        "（一）认定\n灯塔的认定，由市政府负责。",
        "| 灯塔 | 五 |\n| 航标 | 三 |",
        "费率＝\n灯塔数×五",
        f"## {LONG}\n灯塔。",
        "他说：“灯塔。”\n航标。",
        f"{LONG}\n目录",
        f"{LONG}\n附件1",
    ],
)
def test_lines_that_stay_apart(text: str) -> None:
    read = [line.text for line in reflow(lines(text))]
    assert read == [line.text for line in lines(text)]


def test_a_joined_line_keeps_the_number_of_its_first_piece() -> None:
    joined = list(reflow(lines("\n灯塔，\n航标，\n渡口。")))
    assert [(line.number, line.text) for line in joined] == [(2, "灯塔，航标，渡口。")]
