"""References resolved against a tree: targets and statuses, beside each sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.document import Document, Reference, Unit, UnitType
from loaders.layers.references import references
from tests.loaders.documents import article, chapter, document, preamble

TITLE = "中华人民共和国样法"
LISTED = ("有下列行为之一的：", ["甲；", "乙；", "丙。"])


def law(text: str, *, lead: str = "依照下列规定处罚：", title: str = TITLE) -> Document:
    """A law whose article 5 has the text as its third 款, and as item 2 of its second."""
    return document(
        title,
        preamble(f"根据《中华人民共和国宪法》，制定本法。《{title}》"),
        chapter(1, "总则", article(1, "一。"), article(2, "一。", LISTED, "三。")),
        chapter(
            2,
            "责任",
            article(3, LISTED),
            article(4, LISTED, LISTED),
            article(5, "一。", (lead, ["甲。", text, "丙。", "丁。"]), text),
            article(6, "末。"),
        ),
        kind="law",
    )


def told(found: list[Reference], source: str) -> list[str]:
    return [
        f"{r.text} {r.kind} {r.relation} "
        + " ".join(f"{t.eid or t.title}={t.status}" for t in r.targets)
        for r in found
        if r.source == source
    ]


PARAGRAPH = [
    ("本法第二条第二款第一项", "internal absolute art_2__para_2__item_1=resolved"),
    ("第三条第二项", "internal absolute art_3__para_1__item_2=resolved"),
    ("第四条第一项", "internal absolute art_4__item_1=ambiguous"),
    ("第四条第九项", "internal absolute art_4__item_9=not_found"),
    ("第九条", "internal absolute art_9=not_found"),
    ("第二条第四款", "internal absolute art_2__para_4=not_found"),
    ("第二条至第四条", "internal absolute art_2=resolved art_3=resolved art_4=resolved"),
    ("本法第一章第二条至第四条", "internal absolute art_2=resolved art_3=resolved art_4=resolved"),
    ("前款", "internal relative art_5__para_2=resolved"),
    ("前两款", "internal relative art_5__para_1=resolved art_5__para_2=resolved"),
    (
        "前三款",
        "internal relative 中华人民共和国样法=not_found art_5__para_1=resolved art_5__para_2=resolved",
    ),
    ("前款第一项", "internal relative art_5__para_2__item_1=resolved"),
    ("前条第二款", "internal relative art_4__para_2=resolved"),
    ("前三条", "internal relative art_2=resolved art_3=resolved art_4=resolved"),
    ("本条", "internal relative art_5=resolved"),
    ("本条第一款", "internal relative art_5__para_1=resolved"),
    ("第一款", "internal relative art_5__para_1=resolved"),
    ("第二项", "internal relative art_5__para_2__item_2=resolved"),
    ("本章", "internal relative chp_2=resolved"),
    ("本法第一章", "internal absolute chp_1=resolved"),
    ("第三章", "internal absolute chp_3=not_found"),
    ("《样法》第三条", "internal absolute art_3=resolved"),
    ("刑法第二百六十四条第一款", "external absolute art_264__para_1=not_in_corpus"),
    ("《刑法》", "external law 刑法=not_in_corpus"),
    ("《卫生许可证》", "external law 卫生许可证=not_in_corpus"),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPH)
def test_in_a_paragraph(text: str, expected: str) -> None:
    found = list(references(law(f"依照{text}的规定处罚。")))
    assert told(found, "art_5__para_3") == [f"{text} {expected}"]


ITEM = [
    (
        "违反本法第二条规定的，处罚：",
        "违反第三项规定的，罚款；",
        "第三项 internal relative art_2__para_2__item_3=resolved",
    ),
    (
        "依照本法第二条处罚：",
        "除第三项以外的；",
        "第三项 internal relative art_5__para_2__item_3=resolved",
    ),
    ("有下列情形：", "前项规定的；", "前项 internal relative art_5__para_2__item_1=resolved"),
    ("有下列情形：", "前款规定的；", "前款 internal relative art_5__para_1=resolved"),
    (
        "实施刑法第二百六十四条规定的行为：",
        "违反第九款规定的；",
        "第九款 external relative art_264__para_9=not_in_corpus",
    ),
]


@pytest.mark.parametrize(("lead", "text", "expected"), ITEM)
def test_in_an_item(lead: str, text: str, expected: str) -> None:
    found = list(references(law(text, lead=lead)))
    assert told(found, "art_5__para_2__item_2") == [expected]


def test_a_bare_paragraph_follows_the_violation_named_before() -> None:
    text = "违反本法第二条第一款规定的，罚款；违反第三款规定的，警告；依照第一款处罚。"
    assert told(list(references(law(text))), "art_5__para_3") == [
        "本法第二条第一款 internal absolute art_2__para_1=resolved",
        "第三款 internal relative art_2__para_3=resolved",
        "第一款 internal relative art_5__para_1=resolved",
    ]


def test_an_article_this_law_has_not_belongs_to_the_law_named_before() -> None:
    text = "适用刑法第三条的情形，再次出现第三百条的规定的。"
    assert told(list(references(law(text))), "art_5__para_3") == [
        "刑法第三条 external absolute art_3=not_in_corpus",
        "第三百条 external absolute art_300=not_in_corpus",
    ]


def test_own_title_is_no_reference_in_the_preamble() -> None:
    assert told(list(references(law("无。"))), "preamble") == [
        "《中华人民共和国宪法》 external law 中华人民共和国宪法=not_in_corpus"
    ]


def test_the_annex_of_another_law_is_a_document() -> None:
    found = list(references(law("依照车船税法所附《税额表》征收。")))
    assert told(found, "art_5__para_3") == ["《税额表》 external law 税额表=not_in_corpus"]


def test_a_repealed_predecessor_of_the_same_title_is_another_document() -> None:
    found = list(references(law("1990年公布的《样法》同时废止。")))
    assert told(found, "art_5__para_3") == ["《样法》 external law 样法=not_in_corpus"]


@pytest.mark.parametrize(
    "text",
    [
        "在《人民日报》上公布",
        "唱《义勇军进行曲》",
        "见本法所附《税目税率表》",
        "由附件二《产生办法》规定",
        "违反本法附录第一条、第二条规定",
        "符合附件三第二条的要求",
        "违反本《规范》",
        "违反本法规定",
        "依照有关规定",
        "该条规定",
        "上述规定",
        "下列情形",
    ],
)
def test_no_reference(text: str) -> None:
    assert told(list(references(law(text))), "art_5__para_3") == []


def test_a_short_name_defined_for_a_title_stands_for_it() -> None:
    text = "根据《企业登记条例》（以下简称《条例》），《条例》第三条、条例第四条。"
    found = [r for r in references(law(text)) if r.source == "art_5__para_3"]
    assert [(r.text, r.targets[0].title) for r in found] == [
        ("《企业登记条例》", "企业登记条例"),
        ("《条例》", "条例"),  # as printed where it is made
        ("《条例》第三条", "企业登记条例"),
        ("条例第四条", "企业登记条例"),
    ]


def test_an_absent_article_of_a_part_is_not_in_the_corpus() -> None:
    part = document(TITLE, article(5, "依照第一条。"), complete=False)
    assert [t.status for r in references(part) for t in r.targets] == ["not_in_corpus"]


def test_article_paragraph_and_item_as_numbers() -> None:
    found = [r for r in references(law("依照第二条第二款第一项。")) if r.source == "art_5__para_3"]
    target = found[0].targets[0]
    assert (target.article, target.paragraph, target.item) == ("2", 2, 1)
    found = [r for r in references(law("依照第三条第二项。")) if r.source == "art_5__para_3"]
    target = found[0].targets[0]
    assert (target.article, target.paragraph, target.item) == ("3", None, 2)


def test_a_chapter_lists_its_articles() -> None:
    found = [r for r in references(law("适用本章。")) if r.source == "art_5__para_3"]
    assert found[0].targets[0].articles == ("art_3", "art_4", "art_5", "art_6")


@pytest.mark.parametrize(("text", "expected"), [("依照本章程序审理", 1), ("依照本章程审理", 0)])
def test_a_chapters_procedure_is_no_charter(text: str, expected: int) -> None:
    found = [r for r in references(law(f"{text}的案件。")) if r.source == "art_5__para_3"]
    assert [r.text for r in found] == ["本章"] * expected


def section(parent: str, number: int, *below: Unit) -> Unit:
    eid = f"{parent}__sec_{number}"
    return Unit(UnitType.SECTION, eid, "", "", 1, number, children=below)


DIVISIONS = [
    ("本章第一节", ["本章第一节 internal absolute chp_2__sec_1=resolved"]),
    (
        "本章第一节、第二节",
        [
            "本章第一节 internal absolute chp_2__sec_1=resolved",
            "第二节 internal absolute chp_2__sec_2=resolved",
        ],
    ),
    ("本章第一节至第三节", ["本章第一节至第三节 internal absolute "
     "chp_2__sec_1=resolved chp_2__sec_2=resolved chp_2__sec_3=resolved"]),
    ("本章第九节", ["本章第九节 internal absolute sec_9=not_found"]),
    # of the chapter before, not of the one the words stand in
    (
        "前章第一节或者第二节",
        [
            "前章第一节 internal absolute chp_1__sec_1=resolved",
            "第二节 internal absolute chp_1__sec_2=resolved",
        ],
    ),
    ("前章第三节", ["前章第三节 internal absolute sec_3=not_found"]),
    ("第一章第二节", ["第一章第二节 internal absolute chp_1__sec_2=resolved"]),
    ("第一节", ["第一节 internal absolute chp_2__sec_1=resolved"]),
    ("本章", ["本章 internal relative chp_2=resolved"]),
    ("前章", ["前章 internal relative chp_1=resolved"]),
    ("本节", ["本节 internal relative chp_2__sec_3=resolved"]),
    ("本章第二条", ["本章第二条 internal absolute art_2=resolved"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIVISIONS)
def test_sections_of_a_chapter(text: str, expected: list[str]) -> None:
    first = chapter(
        1, "总则", section("chp_1", 1, article(1, "一。")), section("chp_1", 2, article(2, "二。"))
    )
    last = section("chp_2", 3, article(5, f"适用{text}的规定。"))
    second = chapter(
        2,
        "程序",
        section("chp_2", 1, article(3, "三。")),
        section("chp_2", 2, article(4, "四。")),
        last,
    )
    found = list(references(document("中华人民共和国样法", first, second)))
    assert told(found, "art_5__para_1") == expected


def test_an_annex_has_articles_of_its_own() -> None:
    own = Unit(
        UnitType.ARTICLE,
        "annex_1__art_1",
        "第一条",
        "",
        1,
        1,
        children=(
            Unit(
                UnitType.PARAGRAPH, "annex_1__art_1__para_1", "", "依照第一条和本法第二条。", 1, 1
            ),
        ),
    )
    annex = Unit(UnitType.ANNEX, "annex_1", "附件1", "", 1, 1, heading="办法", children=(own,))
    found = references(document(TITLE, article(1, "一。"), article(2, "二。"), annex))
    assert [t.eid for r in found for t in r.targets] == ["annex_1__art_1", "art_2"]


@given(st.text("第一二三十条款项之前本法《样》（）、和至违反依照的规定，。", max_size=40))
def test_nothing_raises_and_spans_are_exact(text: str) -> None:
    made = law(text)
    texts = {unit.eid: unit.text for unit in made.walk()}
    for reference in references(made):
        assert texts[reference.source][reference.start : reference.end] == reference.text
        assert reference.targets
