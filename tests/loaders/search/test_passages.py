"""Which units are passages, and what stands in each."""

from __future__ import annotations

from dataclasses import replace

from loaders.document import Unit, UnitType
from loaders.search.keys import Kind
from loaders.search.passages import passages
from loaders.store.rows import unit_rows
from tests.loaders.documents import article, chapter, document, preamble


def found(*units, terms=()):
    rows = unit_rows(document("某法", *units))
    eids = [row["eid"] for row in rows]
    return [(p.kind, eids[p.place], p.units, p.texts) for p in passages(rows, terms)]


def test_an_article_with_one_paragraph_is_one_passage():
    assert found(article(1, "罰款。")) == [(Kind.SOLE, "art_1", 2, ("罚款。",))]


def test_every_level_of_an_article_with_several_paragraphs():
    assert found(article(1, ("甲：", ["乙；", "丙。"]), "丁。")) == [
        (Kind.ARTICLE, "art_1", 5, ("甲:", "乙;", "丙。", "丁。")),
        (Kind.PARAGRAPH, "art_1__para_1", 3, ("甲:", "乙;", "丙。")),
        (Kind.PARAGRAPH, "art_1__para_2", 1, ("丁。",)),
        (Kind.ITEM, "art_1__para_1__item_1", 1, ("乙;",)),
        (Kind.ITEM, "art_1__para_1__item_2", 1, ("丙。",)),
    ]


def test_subitems_belong_to_their_item():
    item = article(1, ("甲：", ["乙："])).children[0].children[0]
    below = Unit(UnitType.SUBITEM, f"{item.eid}__subitem_1", "第1目", "戊。", 1, 1, marker="1.")
    made = article(1, ("甲：", ["乙："]))
    paragraph = replace(made.children[0], children=(replace(item, children=(below,)),))
    kinds = found(replace(made, children=(paragraph,)))
    assert kinds[0] == (Kind.SOLE, "art_1", 4, ("甲:", "乙:", "戊。"))
    assert kinds[1] == (Kind.ITEM, "art_1__para_1__item_1", 2, ("乙:", "戊。"))


def test_preambles_are_no_passages_and_annexes_are_their_own_text():
    annex = Unit(UnitType.ANNEX, "annex_1", "附件1", "甲\n乙", 9, 1, heading="名录")
    inner = replace(annex, eid="annex_2", text="", children=(article(7, "附文。"),))
    assert found(preamble("序。"), annex, inner) == [
        (Kind.SOLE, "art_7", 2, ("附文。",)),
        (Kind.ANNEX, "annex_1", 1, ("甲 乙",)),
    ]


def test_headings_and_terms_defined():
    titled = replace(article(1, ("甲：", ["乙；"])), heading="條文")
    rows = unit_rows(document("某法", chapter(1, "总则", titled, article(2, "丙。"))))
    terms = [("art_1__para_1__item_1", "數據"), ("art_1__para_1", "甲")]
    whole, other, item = passages(rows, terms)
    assert (whole.headings, whole.defines) == ("总则\n条文", "\n数据\n\n甲\n")
    assert (item.headings, item.defines) == ("总则\n条文", "\n数据\n")
    assert (other.headings, other.defines, other.length) == ("总则", "", 2)
