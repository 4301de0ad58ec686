"""A file's bytes to documents: what each document carries, and what refuses a whole file."""

from __future__ import annotations

import hashlib

import pytest

from loaders import pipeline
from loaders.catalogue import Catalogue, Entry
from loaders.errors import Refused
from loaders.pipeline import Options
from tests.loaders.reading import law, one, read

TEXT = law(
    "2020年1月1日云岭市人大常委会通过",
    "第一条 本条例所称灯塔，是指甲(一类)。",
    "第二条 依照第一条。",
)


def test_source_and_digest() -> None:
    (document,) = read(TEXT, "灯塔条例.txt")
    assert document.source_name == "灯塔条例.txt"
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_id_is_a_function_of_the_title_alone() -> None:
    other = law("2021年1月1日云岭市人大常委会修订", "第一条 乙。")
    assert one(TEXT).regulation.id == one(other, "other.md").regulation.id
    assert one(TEXT.replace("灯塔条例", "航标条例")).regulation.id != one(TEXT).regulation.id


def test_an_id_of_the_catalogue_goes_first() -> None:
    known = Catalogue([Entry("云岭市灯塔条例", id="lighthouses", aliases=("灯例",))])
    (document,) = pipeline.trees(TEXT.encode(), "a.txt", Options(known))
    assert (document.regulation.id, document.regulation.aliases) == ("lighthouses", ("灯例",))


def test_as_printed() -> None:
    (official,), (printed,) = read(TEXT), read(TEXT, printed=True)
    assert "甲（一类）。" in next(official.articles()).full_text
    assert "甲(一类)。" in next(printed.articles()).full_text
    assert [u.eid for u in official.walk()] == [u.eid for u in printed.walk()]


def test_parse_adds_the_layers_to_the_trees() -> None:
    options = Options(Catalogue())
    (tree,) = pipeline.trees(TEXT.encode(), "a.txt", options)
    (document,) = pipeline.parse(TEXT.encode(), "a.txt", options)
    assert (tree.references, tree.definitions, tree.penalties) == ((), (), ())
    assert document.units == tree.units
    assert [reference.source for reference in document.references] == ["art_2__para_1"]


def test_one_text_that_is_none_of_its_own_refuses_the_file() -> None:
    text = (
        "# 灯塔条例\n\n第一条 甲。\n\n# 关于修改《航标条例》的决定\n\n一、将第三条修改为：“乙。”\n"
    )
    with pytest.raises(Refused) as error:
        read(text)
    assert error.value.line == 5
    assert "关于修改《航标条例》的决定" in error.value.reason


def test_the_same_regulation_twice_in_a_file() -> None:
    documents = read("# 灯塔条例\n\n第一条 甲。\n\n# 灯塔条例\n\n第一条 乙。\n")
    assert [d.regulation.title for d in documents] == ["灯塔条例"] * 2
    assert documents[0].units != documents[1].units


@pytest.mark.parametrize(
    ("old", "new"), [("2010-01-02", "2020-03-04"), ("1999-12-31", "2000-01-01")]
)
def test_two_texts_of_two_days_are_two_versions_of_one_regulation(old: str, new: str) -> None:
    def text(day: str) -> str:
        year, month, date = (int(part) for part in day.split("-"))
        return law(f"{year}年{month}月{date}日云岭市人大常委会通过", "第一条 甲。")

    first, second = one(text(old)), one(text(new))
    assert first.regulation == second.regulation
    assert (first.version.id, second.version.id) == (old, new)
