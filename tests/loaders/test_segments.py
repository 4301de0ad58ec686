"""Regulations among pages that are no law: where each begins and ends, and what its title is."""

from __future__ import annotations

import pytest

from loaders.segments import segments
from tests.loaders.reading import lines

BODY = "第一条 甲。\n\n第二条 乙。"

TITLES = {
    "one line": (f"灯塔条例\n\n{BODY}", ["灯塔条例"]),
    "a heading": (f"# 灯塔管理\n\n{BODY}", ["灯塔管理"]),
    "blanks in it": (f"灯 塔 条 例\n{BODY}", ["灯塔条例"]),
    "broken over lines": (f"最高人民法院\n关于审理灯塔案件的解释\n\n{BODY}", ["最高人民法院关于审理灯塔案件的解释"]),
    "broken over headings": (f"# 最高人民法院\n\n# 关于灯塔的解释\n\n{BODY}", ["最高人民法院关于灯塔的解释"]),
    "notes between": (
        f"灯塔条例\n（2020年1月1日云岭市人大常委会通过）\n目录\n第一章 总则\n第一章 总则\n{BODY}",
        ["灯塔条例"],
    ),
    "a decree before it": (
        f"云岭市人民政府令\n第5号\n《灯塔办法》已经通过，现予公布。\n市长 林某\n2020年1月1日\n灯塔办法\n{BODY}",
        ["灯塔办法"],
    ),
    "the decree's number under it": (f"灯塔办法\n云岭市人民政府令\n第5号\n{BODY}", ["灯塔办法"]),
    "two": (f"灯塔条例\n{BODY}\n\n渡口条例\n{BODY}", ["灯塔条例", "渡口条例"]),
    "two that begin 第一条 中华…": (
        "灯塔条例\n第一条 中华白海豚受保护。\n渡口条例\n第一条 所有渡口应当登记。",
        ["灯塔条例", "渡口条例"],
    ),
    "two under headings, one without articles": (
        f"# 灯塔条例\n{BODY}\n# 禁渔决定\n一、甲。\n二、乙。",
        ["灯塔条例", "禁渔决定"],
    ),
    "numbering that starts again is no new regulation": (f"灯塔条例\n{BODY}\n{BODY}", ["灯塔条例"]),
    "an annex with a title of its own": (f"灯塔条例\n{BODY}\n附件：\n守灯人规则\n{BODY}", ["灯塔条例"]),
    "points": ("禁渔决定\n一、甲。\n二、乙。", ["禁渔决定"]),
    "none": ("今天天气很好。\n第三条经验是多读书。", []),
    "no title": (BODY, []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), TITLES.values(), ids=TITLES)
def test_titles(text: str, titles: list[str]) -> None:
    assert [segment.title for segment in segments(lines(text))] == titles


def test_a_part_printed_by_itself() -> None:
    (segment,) = segments(lines(f"# 中华人民共和国灯塔法典\n\n# 总则\n\n{BODY}"))
    assert (segment.title, segment.part) == ("中华人民共和国灯塔法典", "总则")


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        ("乙的补充。", 3),
        ("附件1：名单\n\n\n\n甲", 4),
        ("\n\n[活动掠影]\n\n一、讲座。", 2),
        ("\n\n\n志愿者走进社区。\n第三条规定的内容。", 2),
        ("\n\n\n志愿者走进社区。\n\n一、讲座。\n二、发放手册。", 2),
    ],
)
def test_where_the_last_regulation_ends(tail: str, kept: int) -> None:
    (segment,) = segments(lines(f"灯塔条例\n\n{BODY}\n\n{tail}"))
    assert len(segment.lines) == kept
    assert len(segment.skipped) == (kept == 2)


def test_a_text_whose_paragraphs_stand_wide_apart_is_not_cut() -> None:
    text = "\n\n\n".join(["灯塔条例", "第一条 甲。", "第二条 乙。", "乙的补充。"])
    (segment,) = segments(lines(text))
    assert [line.text for line in segment.lines] == ["第一条 甲。", "第二条 乙。", "乙的补充。"]
    assert segment.skipped == ()


def test_lines_before_the_first_title_are_reported() -> None:
    (segment,) = segments(lines(f"手册\n前言\n\n甲。\n\n灯塔条例\n{BODY}"))
    (diagnostic,) = segment.skipped
    assert (diagnostic.code, diagnostic.line) == ("skipped_text", 1)
    assert diagnostic.message == "lines 1–4 (6 characters) belong to no regulation"
