"""The tree above the articles: 编 分编 章 节, headings, points, numbers that skip or repeat."""

from __future__ import annotations

import pytest

from loaders import address
from tests.loaders.reading import codes, law, one, outline


def divisions(text: str) -> list[str]:
    kinds = ("part", "subpart", "chapter", "section", "heading", "article", "point")
    return [
        f"{u.eid} {u.label} {u.heading or ''}".strip()
        for u in one(text).walk()
        if u.type.value in kinds
    ]


CASES = {
    "chapters": (
        law("第一章 总 则", "第一条 甲。", "第二章规划与建设", "第二条 乙。"),
        ["chp_1 第一章 总则", "art_1 第一条", "chp_2 第二章 规划与建设", "art_2 第二条"],
    ),
    "parts, subparts, chapters, sections": (
        law(
            "第一编 总则", "第一章 甲", "第一条 一。", "第二编 分则", "第一分编 通则",
            "第一章 乙", "第一节 丙", "第二条 二。", "第二分编 杂则", "第一章 丁", "第三条 三。",
        ),
        [
            "part_1 第一编 总则",
            "part_1__chp_1 第一章 甲",
            "art_1 第一条",
            "part_2 第二编 分则",
            "part_2__subpart_1 第一分编 通则",
            "part_2__subpart_1__chp_1 第一章 乙",
            "part_2__subpart_1__chp_1__sec_1 第一节 丙",
            "art_2 第二条",
            "part_2__subpart_2 第二分编 杂则",
            "part_2__subpart_2__chp_1 第一章 丁",
            "art_3 第三条",
        ],
    ),
    "a section always carries its chapter": (
        law("第一章 甲", "第一节 乙", "第一条 一。", "第二章 丙", "第一节 丁", "第二条 二。"),
        [
            "chp_1 第一章 甲",
            "chp_1__sec_1 第一节 乙",
            "art_1 第一条",
            "chp_2 第二章 丙",
            "chp_2__sec_1 第一节 丁",
            "art_2 第二条",
        ],
    ),
    "之一": (
        law("第一条 甲。", "第一条之一 乙。", "第一条之二　丙。", "第二条 丁。"),
        ["art_1 第一条", "art_1-1 第一条之一", "art_1-2 第一条之二", "art_2 第二条"],
    ),
    "a chapter 之一": (
        law("第一章 甲", "第一条 一。", "第一章之一 乙", "第二条 二。"),
        ["chp_1 第一章 甲", "art_1 第一条", "chp_1-1 第一章之一 乙", "art_2 第二条"],
    ),
    "headings over articles": (
        law("一、管辖", "第一条 甲。", "第二条 乙。", "二、证据", "第三条 丙。"),
        ["hdg_1 一、 管辖", "art_1 第一条", "art_2 第二条", "hdg_2 二、 证据", "art_3 第三条"],
    ),
    "points": (
        law("一、甲。", "二、乙：", "（一）丙。"),
        ["point_1 一、", "point_2 二、"],
    ),
    "arabic and full-width numbers": (
        law("第1章 甲", "第1条 一。", "第２条 二。"),
        ["chp_1 第一章 甲", "art_1 第一条", "art_2 第二条"],
    ),
    "no blank after the number": (
        law("第一条为了甲，制定本条例。", "第二条甲应当保护。", "第四条丙应当保护。"),
        ["art_1 第一条", "art_2 第二条", "art_4 第四条"],
    ),
    "blanks inside the number": (
        law("第 一 条 甲。", "第 二 条　乙。"),
        ["art_1 第一条", "art_2 第二条"],
    ),
    "a bracketed heading": (
        law("第一条 【目的】甲。", "第二条【范围】 乙。"),
        ["art_1 第一条 目的", "art_2 第二条 范围"],
    ),
    "a number on a line of its own": (
        law("第一章", "总 则", "第一条", "甲。", "第二章", "附则", "第二条", "乙。"),
        ["chp_1 第一章 总则", "art_1 第一条", "chp_2 第二章 附则", "art_2 第二条"],
    ),
    "a heading broken over lines": (
        law("第一章 灯塔、航标、浮标的设置和", "日常维护", "第一条 甲。"),
        ["chp_1 第一章 灯塔、航标、浮标的设置和日常维护", "art_1 第一条"],
    ),
    "a skipped article after a heading without punctuation": (
        law("第一章 总则", "第一条 甲。", "第二章 附则", "第四条 乙。"),
        ["chp_1 第一章 总则", "art_1 第一条", "chp_2 第二章 附则", "art_4 第四条"],
    ),
    "an article that begins like a citation, after a skipped number": (
        law("第一条 甲。", "第三条 所有单位应当保护灯塔。", "第五条 中国籍船舶适用本条例。"),
        ["art_1 第一条", "art_3 第三条", "art_5 第五条"],
    ),
    "a title that a misprint gives a variant character": (
        law("第一条 甲。", "笫二条 乙。"),
        ["art_1 第一条", "art_2 第二条"],
    ),
    "numbers that are missing are given to bare headings where the count tells": (
        law("第一章 总则", "第一条 甲。", "规划", "第二条 乙。", "第三章 附则", "第三条 丙。"),
        ["chp_1 第一章 总则", "art_1 第一条", "chp_2 第二章 规划", "art_2 第二条",
         "chp_3 第三章 附则", "art_3 第三条"],
    ),
    "a bare heading has no number where it does not": (
        law("第一章 总则", "第一条 甲。", "附 则", "第二条 乙。"),
        ["chp_1 第一章 总则", "art_1 第一条", "chp_fu-ze  附则", "art_2 第二条"],
    ),
    "a bare 附则 beside parts is one of them": (
        law("第一编 甲", "第一条 一。", "第二编 乙", "第二条 二。", "附则", "第三条 三。"),
        ["part_1 第一编 甲", "art_1 第一条", "part_2 第二编 乙", "art_2 第二条",
         "part_fu-ze  附则", "art_3 第三条"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_divisions(text: str, expected: list[str]) -> None:
    assert divisions(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_every_eid_is_unique_and_an_address(text: str, expected: list[str]) -> None:
    eids = [unit.eid for unit in one(text).walk()]
    assert len(set(eids)) == len(eids)
    for eid in eids:
        parts = address.parse(eid)
        assert parts is not None
        assert address.join(parts) == eid


@pytest.mark.parametrize(
    "line",
    [
        "第一条规定的情形，从其规定。",
        "第一条、第三条的规定，不适用于丙。",
        "第三章规定的情形，由市政府处理。",
        "第一条第二款的处罚，由市政府决定。",
    ],
)
def test_a_paragraph_that_begins_with_a_citation(line: str) -> None:
    document = one(law("第一条 甲。", "第二条 乙。", line, "第三条 丙。"))
    assert [a.eid for a in document.articles()] == ["art_1", "art_2", "art_3"]
    assert f"art_2__para_2 {line}" in outline(document)


def test_a_citation_at_a_line_break() -> None:
    document = one(
        law("第一条 甲。", "第二条 违反本条例规定毁坏灯塔的单位和个人依照本条例\n第七条 处罚。")
    )
    assert [a.eid for a in document.articles()] == ["art_1", "art_2"]
    assert "art_2__para_1 违反本条例规定毁坏灯塔的单位和个人依照本条例第七条处罚。" in outline(
        document
    )


@pytest.mark.parametrize(
    ("numbers", "eids", "expected"),
    [
        ("一二四", "art_1 art_2 art_4", [("number_skipped", 7)]),
        ("一二二三", "art_1 art_2 art_2-dup2 art_3", [("number_repeated", 7)]),
        (
            "一二一二",
            "art_1 art_2 art_1-dup2 art_2-dup2",
            [("number_restarts", 7), ("number_repeated", 7), ("number_repeated", 9)],
        ),
        ("一三二", "art_1 art_3 art_2", [("number_skipped", 5), ("number_restarts", 7)]),
    ],
)
def test_numbers_are_read_as_printed(
    numbers: str, eids: str, expected: list[tuple[str, int]]
) -> None:
    document = one(law(*(f"第{n}条 甲乙。" for n in numbers)))
    assert " ".join(a.eid for a in document.articles()) == eids
    assert [(d.code, d.line) for d in document.diagnostics] == expected


def test_repeated_chapters() -> None:
    document = one(law("第一章 甲", "第一条 一。", "第一章 乙", "第二条 二。"))
    assert [u.eid for u in document.units] == ["chp_1", "chp_1-dup2"]
    assert codes(document) == ["number_repeated"]


@pytest.mark.parametrize("number", ["零", "一万", "99999"])
def test_numbers_no_article_has(number: str) -> None:
    document = one(law("第一条 甲。", f"第{number}条 乙。"))
    assert [(d.code, d.line) for d in document.diagnostics] == [("number_out_of_range", 5)]
    assert "expected 1 to 9999" in document.diagnostics[0].message
    assert f"art_1__para_2 第{number}条乙。" in [
        line.replace(" 乙", "乙") for line in outline(document)
    ]


def test_one_article_only() -> None:
    document = one(law("第一条 甲。"))
    assert outline(document) == ["art_1", "art_1__para_1 甲。"]
    assert document.regulation.complete


def test_a_text_that_begins_in_the_middle_is_not_complete() -> None:
    assert not one(law("第五条 甲。", "第六条 乙。")).regulation.complete


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (law("（一）甲。", "（二）乙。"), ["point_1 （一）", "point_2 （二）"]),
        (law("1.甲。", "2.乙。"), ["point_1 1.", "point_2 2."]),
    ],
)
def test_points_of_other_styles(text: str, expected: list[str]) -> None:
    assert divisions(text) == expected


def test_the_caption_of_a_point_is_a_paragraph_of_its_own() -> None:
    caption = "广泛动员人民群众积极参与海上航标和灯塔保护工作"
    document = one(
        law(f"一、{caption}", f"灯塔是航海者的朋友，{caption}，必须人人动手。{caption}。")
    )
    assert outline(document)[1] == f"point_1__para_1 {caption}"
