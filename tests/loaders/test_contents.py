"""Lists of contents at the top: no structure, but each entry a diagnostic."""

from __future__ import annotations

import pytest

from tests.loaders.reading import law, one

BODY = ["第一章 总则", "第一条 甲。", "第二章 附则", "第二条 乙。"]
CHAPTERS = ["chp_1", "art_1", "art_1__para_1", "chp_2", "art_2", "art_2__para_1"]

CASES = {
    "lines": (["目 录", "第一章 总则", "第二章 附则"], 3),
    "without the word": (["第一章 总则", "第二章 附则"], 2),
    "page numbers": (["目录", "第一章 总则……………1", "第二章 附则 ...... 12"], 3),
    "one line": (["目录 第一章 总则 第二章 附则"], 1),
    "one line without the word": (["第一章 总则 第二章 附则"], 1),
    "an annex in it": (["目录", "第一章 总则", "第二章 附则", "附件：名单"], 4),
    "headings without numbers": (["目录", "总则", "附则"], 3),
}


@pytest.mark.parametrize(("listed", "count"), CASES.values(), ids=CASES)
def test_contents(listed: list[str], count: int) -> None:
    document = one(law(*listed, *BODY))
    assert [unit.eid for unit in document.walk()] == CHAPTERS
    assert [d.code for d in document.diagnostics] == ["contents_skipped"] * count
    said = "".join(d.message.removeprefix("list of contents: ") for d in document.diagnostics)
    assert sorted(said) == sorted("".join(listed))


def test_a_preamble_after_the_contents_is_kept() -> None:
    document = one(
        law("目录", "序言", "第一章 总则", "第二章 附则", "序言", "灯塔历史悠久。", *BODY)
    )
    preamble = document.units[0]
    assert preamble.type.value == "preamble"
    assert preamble.text == "灯塔历史悠久。"


def test_parts_whose_chapters_start_again_are_no_contents() -> None:
    body = ["第一编 甲", "第一章 通则", "第一条 一。", "第二编 乙", "第一章 通则", "第二条 二。"]
    document = one(law(*body))
    assert document.diagnostics == ()
    assert [u.eid for u in document.walk() if not u.eid.startswith("art")] == [
        "part_1", "part_1__chp_1", "part_2", "part_2__chp_1",
    ]  # fmt: skip


def test_contents_of_points() -> None:
    document = one(law("目录", "一、范围", "二、罚则", "一、范围", "甲。", "二、罚则", "乙。"))
    assert [u.eid for u in document.units] == ["point_1", "point_2"]
    assert [d.line for d in document.diagnostics] == [5, 7, 3]
