"""How a query string is read."""

from __future__ import annotations

import pytest

from loaders.search.query import Query, Unsearchable, parse


@pytest.mark.parametrize(
    ("text", "terms", "excluded"),
    [
        ("罚款", ["罚款"], []),
        ("  罰款\u3000个人信息 罚款 ", ["罚款", "个人信息"], []),
        ('"处 罚"', ["处 罚"], []),
        ("＂处 罚＂", ["处 罚"], []),
        ("罚款 -拘留", ["罚款"], ["拘留"]),
        ("罚款 －拘留", ["罚款"], ["拘留"]),
        ('罚款 -"没收 违法"', ["罚款"], ["没收 违法"]),
        ('罚款 "没有关上', ["罚款", "没有关上"], []),
        ('罚"款 项"目', ["罚", "款 项", "目"], []),
        ("a-b", ["a-b"], []),
        ("罚款- 拘留", ["罚款-", "拘留"], []),  # ends a term
        ("罚款 — 拘留", ["罚款", "—", "拘留"], []),  # a dash is a mark like any other
        ('罚款 "" 拘留', ["罚款", "拘留"], []),
        ('"-"', ["-"], []),
        ("罚款 --x", ["罚款"], ["-x"]),
        ("“罚款”", ["“罚款”"], []),  # stands in texts, so it is searched for
        ("AND or Near(a,b) *", ["and", "or", "near(a,b)", "*"], []),
        ("的 、", ["的", "、"], []),
        ("罚款 -罚款", ["罚款"], ["罚款"]),
    ],
)
def test_parsed(text, terms, excluded):
    assert parse(text) == Query(tuple(terms), tuple(excluded))


@pytest.mark.parametrize("text", ["", "  ", '"', '""', '" "', "-罚款", '-"罚款', "\u3000"])
def test_nothing_to_find(text):
    with pytest.raises(Unsearchable, match="give a term"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "罚款 - 没收",
        "罚款 － 没收",
        "罚款 -",
        "- 罚款",
        "罚款 -- 没收",
        '罚款 -""',
        '罚款 -" "',
        '罚款 -"',
        "-",
        "--",
    ],
)
def test_a_minus_with_nothing_behind_it(text):
    with pytest.raises(Unsearchable, match="such as -没收"):
        parse(text)
