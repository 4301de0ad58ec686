"""Citations as served, and the names a title goes by."""

from __future__ import annotations

import pytest

from loaders.document import UnitType as T
from loaders.naming import citation, key

CHAPTER, SECTION = (T.CHAPTER, "第四章"), (T.SECTION, "第二节")
ARTICLE, PARAGRAPH = (T.ARTICLE, "第八条"), (T.PARAGRAPH, "第一款")
ITEM, SUBITEM = (T.ITEM, "第（三）项"), (T.SUBITEM, "第1目")
ANNEX, POINT = (T.ANNEX, "附件1"), (T.POINT, "一、")


@pytest.mark.parametrize(
    ("chain", "single", "expected"),
    [
        ([ARTICLE], True, "《办法》第八条"),
        ([CHAPTER, SECTION, ARTICLE], False, "《办法》第八条"),
        ([CHAPTER, ARTICLE, PARAGRAPH], False, "《办法》第八条第一款"),
        ([CHAPTER, ARTICLE, PARAGRAPH], True, "《办法》第八条"),
        ([ARTICLE, PARAGRAPH, ITEM], True, "《办法》第八条第（三）项"),
        ([ARTICLE, PARAGRAPH, ITEM], False, "《办法》第八条第一款第（三）项"),
        ([ARTICLE, PARAGRAPH, ITEM, SUBITEM], True, "《办法》第八条第（三）项第1目"),
        ([CHAPTER], False, "《办法》第四章"),
        ([CHAPTER, SECTION], False, "《办法》第四章第二节"),
        ([(T.PART, "总则"), CHAPTER], False, "《办法》总则第四章"),
        ([(T.HEADING, "一、")], False, "《办法》一"),
        ([(T.HEADING, "一、"), ARTICLE], False, "《办法》第八条"),
        ([ANNEX], False, "《办法》附件1"),
        ([ANNEX, CHAPTER, ARTICLE, PARAGRAPH], False, "《办法》附件1第八条第一款"),
        ([ANNEX, CHAPTER], False, "《办法》附件1第四章"),
        ([(T.PREAMBLE, "序言")], False, "《办法》序言"),
        ([POINT], False, "《办法》一"),
        ([POINT, PARAGRAPH, ITEM], True, "《办法》一第（三）项"),
        ([POINT, (T.PARAGRAPH, "第二款")], False, "《办法》一第二款"),
    ],
)
def test_a_unit_is_cited_by_what_a_reader_needs_to_find_it(chain, single, expected):
    assert citation("办法", chain, single) == expected


def test_a_title_in_a_title_has_single_brackets():
    title = "关于适用《中华人民共和国民法典》的解释"
    assert citation(title, [ARTICLE]) == "《关于适用〈中华人民共和国民法典〉的解释》第八条"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中华人民共和国民法典", "民法典"),
        ("《民法典》", "民法典"),
        ("〈民法典〉", "《中华人民共和国民法典》"),
        ("管理办法（试行）", "管理办法(试行)"),
        ("管理办法〔试行〕", "管理办法（试行）"),
        ("管理 办法\u3000（试行）", "管理办法（试行）"),
        ("关于适用《中华人民共和国民法典》的解释(一)", "关于适用〈民法典〉的解释（一）"),
        ("App收集个人信息办法", "ＡＰＰ收集个人信息办法"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("民法典", "不存在的民法典"),
        ("民法典", "民法"),
        ("管理办法（试行）", "管理办法"),
        ("解释（一）", "解释（二）"),
        ("（试行）管理办法（试行）", "试行管理办法试行"),
        ("香港特别行政区基本法", "中华人民共和国基本法"),
    ],
)
def test_other_names_have_other_keys(one, other):
    assert key(one) != key(other)


def test_a_title_that_is_the_state_alone_keeps_its_name():
    assert key("中华人民共和国") == "中华人民共和国"
