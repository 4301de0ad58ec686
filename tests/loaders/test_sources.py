"""The four regulations as they were printed, read whole: `loaders/sources/four-regulations.txt`."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache

import pytest

from loaders import catalogue, errata, pipeline
from loaders.catalogue import SOURCES
from loaders.document import Document
from loaders.pipeline import Options
from tests.loaders.reading import outline

NAME = "four-regulations.txt"
IDS = (
    "anti-telecom-fraud-law",
    "generative-ai-measures",
    "standard-contract-measures",
    "data-export-assessment-measures",
)
# articles, chapters, 款, 项
COUNTS = ((50, 7, 87, 30), (24, 5, 35, 13), (13, 0, 18, 15), (20, 0, 24, 30))
CUT_BY_A_PAGE = (
    ("generative-ai-measures", "art_4__para_1__item_1", "以及虚假有害信息等法律、行政法规禁止的内容；"),
    ("data-export-assessment-measures", "art_8__para_1__item_2", "网络安全环境对出境数据安全的影响；"),
    (
        "data-export-assessment-measures",
        "art_14__para_1__item_1",
        "境外接收方处理数据的用途、方式发生变化影响出境数据安全的",
    ),
)  # fmt: skip


@cache
def documents(printed: bool = False) -> tuple[Document, ...]:
    options = Options(catalogue.builtin(), printed=printed)
    return tuple(pipeline.trees((SOURCES / NAME).read_bytes(), NAME, options))


def document(id_: str, printed: bool = False) -> Document:
    return next(d for d in documents(printed) if d.regulation.id == id_)


def counts(of: Document) -> tuple[int, ...]:
    types = [unit.type.value for unit in of.walk()]
    return tuple(types.count(t) for t in ("article", "chapter", "paragraph", "item"))


def test_exactly_four() -> None:
    assert tuple(d.regulation.id for d in documents()) == IDS
    assert all(d.source_name == NAME and len(d.sha256) == 64 for d in documents())


@pytest.mark.parametrize(("id_", "expected"), list(zip(IDS, COUNTS, strict=True)), ids=IDS)
def test_counts(id_: str, expected: tuple[int, ...]) -> None:
    assert counts(document(id_)) == expected


def test_as_printed_the_first_has_two_paragraphs_less() -> None:
    assert counts(document(IDS[0], printed=True)) == (50, 7, 85, 30)
    assert [counts(document(id_, printed=True)) for id_ in IDS[1:]] == list(COUNTS[1:])
    assert all(d.corrections == () for d in documents(printed=True))


def test_nothing_is_odd_about_them() -> None:
    assert [d.diagnostics for d in documents()] == [()] * 4


def test_articles_are_numbered_through() -> None:
    for id_, (articles, *_) in zip(IDS, COUNTS, strict=True):
        numbers = [a.number for a in document(id_).articles()]
        assert numbers == list(range(1, articles + 1))


@pytest.mark.parametrize("erratum", errata.builtin(), ids=lambda e: f"{e.regulation}-{e.eid}")
def test_every_erratum_is_corrected_and_shown(erratum: errata.Erratum) -> None:
    right, printed = document(erratum.regulation), document(erratum.regulation, printed=True)
    shown = [c for c in right.corrections if c.as_printed == erratum.as_printed]
    assert [(c.eid, c.corrected, c.basis) for c in shown] == [
        (erratum.eid, erratum.corrected, erratum.basis)
    ]
    article = erratum.eid.split("__")[0]
    pieces = erratum.corrected.split(errata.BREAK)
    text = _text(right, article)
    assert all(piece in text for piece in pieces)
    assert erratum.as_printed in _text(printed, article)
    assert pieces[-1] in _text(right, erratum.eid)


def test_every_correction_has_an_erratum() -> None:
    assert sum(len(d.corrections) for d in documents()) == len(errata.builtin())


@pytest.mark.parametrize(("id_", "eid", "text"), CUT_BY_A_PAGE)
@pytest.mark.parametrize("printed", [False, True])
def test_sentences_cut_by_a_page(id_: str, eid: str, text: str, printed: bool) -> None:
    assert text in _text(document(id_, printed), eid)


def test_metadata() -> None:
    known = json.loads((SOURCES / "metadata.json").read_text("utf-8"))
    assert {entry["id"] for entry in known} == set(IDS)
    for entry in known:
        read = document(entry["id"])
        assert read.regulation.title == entry["title"]
        assert list(read.regulation.issuers) == entry["issuers"]
        assert read.regulation.document_number == entry["document_number"]
        assert read.regulation.kind == entry["kind"]
        assert read.version.id == entry["adopted"]
        assert read.version.promulgated == dt.date.fromisoformat(entry["promulgated"])
        assert read.version.effective_date == dt.date.fromisoformat(entry["effective_date"])
        assert read.version.effective_date_basis == "metadata"
        assert read.regulation.complete


def test_the_text_itself_states_when_it_takes_force() -> None:
    options = Options(catalogue.Catalogue())
    read = pipeline.trees((SOURCES / NAME).read_bytes(), NAME, options)
    stated = [str(d.version.effective_date) for d in read]
    assert stated == ["2022-12-01", "2023-08-15", "2023-06-01", "2022-09-01"]
    assert [d.version.effective_date_basis for d in read] == ["stated"] * 4


def test_some_words_of_the_print() -> None:
    lines = outline(document(IDS[0]))
    assert "chp_4 第四章 互联网治理" in lines
    assert "art_25__para_1__item_2 （二）帮助他人通过虚拟货币交易等方式洗钱；" in lines


def _text(of: Document, eid: str) -> str:
    return next(unit.full_text for unit in of.walk() if unit.eid == eid)
