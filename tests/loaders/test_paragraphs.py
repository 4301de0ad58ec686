"""款, 项 and 目 of one article: each case is the printed text and the tree it must become."""

from __future__ import annotations

import pytest

from tests.loaders.reading import codes, law, one, outline

CASES = {
    "two paragraphs": (
        "第一条 甲。\n乙。",
        ["art_1", "art_1__para_1 甲。", "art_1__para_2 乙。"],
    ),
    "a list belongs to what introduces it, text after it is the next paragraph": (
        "第一条 有下列情形的：\n（一）甲；\n（二）乙。\n前款规定不适用于丙。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲；",
            "art_1__para_1__item_2 （二）乙。",
            "art_1__para_2 前款规定不适用于丙。",
        ],
    ),
    "text between two entries continues the first": (
        "第一条 有下列情形的：\n（一）甲；\n甲的说明。\n（二）乙。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲；\n甲的说明。",
            "art_1__para_1__item_2 （二）乙。",
        ],
    ),
    "two lists in two paragraphs": (
        "第一条 甲的：\n（一）一甲；\n（二）二甲。\n乙的：\n（一）一乙；\n（二）二乙；\n（三）三乙。",
        [
            "art_1",
            "art_1__para_1 甲的：",
            "art_1__para_1__item_1 （一）一甲；",
            "art_1__para_1__item_2 （二）二甲。",
            "art_1__para_2 乙的：",
            "art_1__para_2__item_1 （一）一乙；",
            "art_1__para_2__item_2 （二）二乙；",
            "art_1__para_2__item_3 （三）三乙。",
        ],
    ),
    "arabic entries directly under a paragraph are items": (
        "第一条 有下列情形的：\n1.甲；\n2、乙。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 1.甲；",
            "art_1__para_1__item_2 2、乙。",
        ],
    ),
    "under an item they are subitems": (
        "第一条 有下列情形的：\n（一）甲的：\n1．一；\n2．二；\n（二）乙的：\n（1）一；\n①细；\n（2）二。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲的：",
            "art_1__para_1__item_1__subitem_1 1．一；",
            "art_1__para_1__item_1__subitem_2 2．二；",
            "art_1__para_1__item_2 （二）乙的：",
            "art_1__para_1__item_2__subitem_1 （1）一；",
            "art_1__para_1__item_2__subitem_1__subitem_1 ①细；",
            "art_1__para_1__item_2__subitem_2 （2）二。",
        ],
    ),
    "a list whose style changes half-way": (
        "第一条 有下列情形的：\n（一）甲；\n(二)乙；\n三、丙；\n4.丁。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲；",
            "art_1__para_1__item_2 （二）乙；",
            "art_1__para_1__item_3 三、丙；",
            "art_1__para_1__item_4 4.丁。",
        ],
    ),
    "an article that is a list": (
        "第一条\n（一）甲；\n（二）乙。",
        [
            "art_1",
            "art_1__para_1",
            "art_1__para_1__item_1 （一）甲；",
            "art_1__para_1__item_2 （二）乙。",
        ],
    ),
    "a list on one line": (
        "第一条 有下列情形的：（一）甲；（二）乙。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲；",
            "art_1__para_1__item_2 （二）乙。",
        ],
    ),
    "one number in brackets is no list": (
        "第一条 依照前条处理：（一）甲。",
        ["art_1", "art_1__para_1 依照前条处理：（一）甲。"],
    ),
    "a paragraph that begins with items it cites": (
        "第一条 有下列情形的：\n（一）甲；\n（二）乙。\n（一）至（二）项所列情形，从其规定。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲；",
            "art_1__para_1__item_2 （二）乙。",
            "art_1__para_2 （一）至（二）项所列情形，从其规定。",
        ],
    ),
    "a table belongs to the paragraph before it": (
        "第一条 费率如下：\n| 甲 | 五 |\n| 乙 | 三 |\n另有规定的除外。",
        [
            "art_1",
            "art_1__para_1 费率如下：\n| 甲 | 五 |\n| 乙 | 三 |",
            "art_1__para_2 另有规定的除外。",
        ],
    ),
    "a blank after a full stop was a line break": (
        "第一条 甲应当保护。 乙从其规定。",
        ["art_1", "art_1__para_1 甲应当保护。", "art_1__para_2 乙从其规定。"],
    ),
    "bullets and mixed brackets are not part of the text": (
        "第一条 有下列情形的：\n- （一)甲(一类);\n- (二） 乙。",
        [
            "art_1",
            "art_1__para_1 有下列情形的：",
            "art_1__para_1__item_1 （一）甲（一类）；",
            "art_1__para_1__item_2 （二）乙。",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_paragraphs(text: str, expected: list[str]) -> None:
    document = one(law(text))
    assert outline(document) == expected
    assert codes(document) == []


RESTORED = {
    "the first markers": (
        "第一条 禁止下列行为：\n挖沙；\n取土；\n（三）采石。",
        ["（一）挖沙；", "（二）取土；", "（三）采石。"],
        ["marker_restored", "marker_restored"],
    ),
    "one between two": (
        "第一条 禁止下列行为：\n（一）挖沙；\n取土；\n（三）采石。",
        ["（一）挖沙；", "（二）取土；", "（三）采石。"],
        ["marker_restored"],
    ),
    "not where the count does not tell": (
        "第一条 禁止下列行为：\n挖沙；\n（三）采石。",
        ["（三）采石。"],
        ["number_skipped"],
    ),
    "not where the lines are sentences": (
        "第一条 禁止下列行为：\n挖沙的，罚款。\n取土的，罚款。\n（三）采石。",
        ["（三）采石。"],
        ["number_skipped"],
    ),
}


@pytest.mark.parametrize(("text", "items", "diagnostics"), RESTORED.values(), ids=RESTORED)
def test_markers_a_conversion_lost(text: str, items: list[str], diagnostics: list[str]) -> None:
    document = one(law(text))
    read = [(u.marker or "") + u.text for u in document.walk() if u.type.value == "item"]
    assert read == items
    assert codes(document) == diagnostics


@pytest.mark.parametrize(
    ("text", "code", "line", "eids"),
    [
        (
            "第一条 甲：\n（一）一；\n（二）二；\n（二）三。",
            "number_repeated",
            6,
            ["item_1", "item_2", "item_2-dup2"],
        ),
        ("第一条 甲：\n（一）一；\n（四）四。", "number_skipped", 5, ["item_1", "item_4"]),
        ("第一条 甲：\n（二）二；\n（三）三。", "number_skipped", 4, ["item_2", "item_3"]),
    ],
)
def test_numbers_read_as_printed(text: str, code: str, line: int, eids: list[str]) -> None:
    document = one(law(text))
    assert [(d.code, d.line) for d in document.diagnostics] == [(code, line)]
    items = [u.eid for u in document.walk() if u.type.value == "item"]
    assert items == [f"art_1__para_1__{eid}" for eid in eids]


def test_lines_of_units() -> None:
    document = one(law("第一条 甲：\n（一）一；\n（二）二。\n乙。"))
    assert {u.eid: u.line for u in document.walk()} == {
        "art_1": 3,
        "art_1__para_1": 3,
        "art_1__para_1__item_1": 4,
        "art_1__para_1__item_2": 5,
        "art_1__para_2": 6,
    }


def test_full_text_has_the_markers() -> None:
    article = next(one(law("第一条 甲：\n(一)一：\n1.细；\n(二)二。\n乙。")).articles())
    assert article.full_text == "甲：\n（一）一：\n1.细；\n（二）二。\n乙。"
