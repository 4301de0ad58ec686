"""Page numbers and running heads: taken out, reported, and no end of a sentence."""

from __future__ import annotations

import pytest

from loaders.pages import without_heads, without_numbers
from tests.loaders.reading import law, lines, one


@pytest.mark.parametrize(
    "number", ["12", "- 12 -", "— 3 —", "第 3 页", "第3页 共20页", "3/20", "１２"]
)
def test_page_numbers(number: str) -> None:
    kept, found = without_numbers(lines(f"灯塔的设\n{number}\n置。"))
    assert [line.text for line in kept] == ["灯塔的设", "置。"]
    assert [(d.code, d.line) for d in found] == [("page_number", 2)]


@pytest.mark.parametrize("text", ["12345", "2023年", "1.甲", "第三页的规定", "3%"])
def test_what_is_no_page_number(text: str) -> None:
    assert without_numbers(lines(text))[1] == []


@pytest.mark.parametrize("printed", ["灯塔条例", "灯 塔 条 例", "灯塔\n条例"])
def test_running_heads(printed: str) -> None:
    kept, found = without_heads(lines(f"甲\n{printed}\n乙"), "灯塔条例")
    assert [line.text for line in kept] == ["甲", "乙"]
    assert {d.code for d in found} == {"running_head"}


def test_a_sentence_goes_on_over_a_page() -> None:
    text = law("第一条 灯塔的设", "云岭市灯塔条例", "— 3 —", "\f", "置和维护。")
    document = one(text)
    assert [a.full_text for a in document.articles()] == ["灯塔的设置和维护。"]
    assert [(d.code, d.line) for d in document.diagnostics] == [
        ("running_head", 5),
        ("page_number", 7),
    ]
