"""Annexes: where they begin, what they hold, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.loaders.reading import law, one, outline

BODY = ("第一条 甲。", "第二条 乙。")

CASES = {
    "numbered": (
        ["附件1", "名单", "附件2：图", "见图。"],
        ["annex_1 附件1 名单", "annex_2 附件2 图 见图。"],
    ),
    "附 alone": (["附：", "名单"], ["annex_1 附件1 名单"]),
    "附表 under an annex": (
        ["附件1", "说明", "附表", "| 甲 | 五 |"],
        ["annex_1 附件1 说明\n附表\n| 甲 | 五 |"],
    ),
    "a list of them first": (
        ["附件：1.名单", "2.图", "附件1", "甲某", "附件2", "图略"],
        ["annex_1 附件1 附件：1.名单\n2.图\n甲某", "annex_2 附件2 图略"],
    ),
    "articles of its own": (
        ["附件1：守则", "第一条 丙。", "（一）丁。"],
        [
            "annex_1 附件1 守则",
            "annex_1__art_1",
            "annex_1__art_1__para_1 丙。",
            "annex_1__art_1__para_1__item_1 （一）丁。",
        ],
    ),
    "more articles than the regulation": (
        ["附件", "守则", "第一章 甲", "第一条 一。", "第二条 二。", "第三条 三。"],
        [
            "annex_1 附件1 守则",
            "annex_1__chp_1 第一章 甲",
            "annex_1__art_1",
            "annex_1__art_1__para_1 一。",
            "annex_1__art_2",
            "annex_1__art_2__para_1 二。",
            "annex_1__art_3",
            "annex_1__art_3__para_1 三。",
        ],
    ),
    "the same number twice": (
        ["附件1", "甲", "附件2", "乙", "附件2", "丙"],
        ["annex_1 附件1 甲", "annex_2 附件2 乙", "annex_2-dup2 附件2 丙"],
    ),
    "numbers alone are cells, not pages": (["附表", "序号", "12", "13"], ["annex_1 附件1 序号\n12\n13"]),
}  # fmt: skip


@pytest.mark.parametrize(("annexed", "expected"), CASES.values(), ids=CASES)
def test_annexes(annexed: list[str], expected: list[str]) -> None:
    document = one(law(*BODY, *annexed))
    assert outline(document)[4:] == expected
    assert [a.eid for a in document.articles()] == ["art_1", "art_2"]


@pytest.mark.parametrize(
    "line",
    [
        "附件所列的单位，应当登记。",
        "附则规定的事项，从其规定。",
        "附表一、附表二所列费用，由市政府规定。",
    ],
)
def test_sentences_that_begin_like_an_annex(line: str) -> None:
    document = one(law(*BODY, line))
    assert outline(document)[-1] == f"art_2__para_2 {line}"


def test_an_annex_line_before_further_articles_is_text() -> None:
    document = one(law("第一条 收费如下：", "附表", "| 甲 | 五 |", "第二条 乙。"))
    assert [u.eid for u in document.units] == ["art_1", "art_2"]
    assert "附表" in document.units[0].full_text


def test_an_annex_of_points() -> None:
    document = one("禁渔决定\n一、甲。\n二、乙。\n附件：区域\n东海")
    assert [u.eid for u in document.units] == ["point_1", "point_2", "annex_1"]
