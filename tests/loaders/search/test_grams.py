"""Pairs of characters: in order for SQLite, as numbers for PostgreSQL."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.search import grams
from loaders.search.fold import fold


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["处罚款"], "处罚 罚款 款"),
        (["罚", "处"], "罚 处"),
        (["", "a1"], "a1 1"),
        (["a,b"], "a\U0010ff2c \U0010ff2cb b"),
        ([], ""),
    ],
)
def test_words(texts, words):
    assert grams.words(texts) == words


@pytest.mark.parametrize(
    ("terms", "excluded", "expression"),
    [
        (["处罚款"], [], '("处罚 罚款")'),
        (["罚"], [], '("罚"*)'),
        (
            ["罚款", "a b"],
            ["没收", "x"],
            '("罚款" AND "a\U0010ff20 \U0010ff20b") NOT ("没收" OR "x"*)',
        ),
    ],
)
def test_match(terms, excluded, expression):
    assert grams.match(terms, excluded) == expression


_FEW = st.text("罚款ab,\"*'\\-(:^ 。、𠮷\ufffd", min_size=1, max_size=6).map(fold)


@given(st.lists(_FEW, max_size=4), _FEW)
def test_fts5_finds_a_term_where_a_text_holds_it(texts, term):
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE i USING fts5(grams, content='', prefix='1', tokenize='ascii')"
    )
    database.execute("INSERT INTO i (rowid, grams) VALUES (1, ?)", [grams.words(texts)])
    found = database.execute("SELECT rowid FROM i WHERE i MATCH ?", [grams.match([term])])
    assert bool(found.fetchall()) == any(term in text for text in texts)
    database.close()


@pytest.mark.parametrize(
    ("term", "exact"), [("罚", True), ("罚款", True), ("处罚款", False), ("𠮷", False)]
)
def test_is_exact(term, exact):
    assert grams.is_exact(term) is exact
