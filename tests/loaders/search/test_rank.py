"""Points: each rule beside what it prefers to what."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from loaders.search import rank


@pytest.mark.parametrize(
    ("terms", "title", "kind", "points"),
    [
        (["罚款"], "罚款办法", "law", 41),
        (["罚款"], "税法", "law", 16),
        (["罚款", "税"], "税法", "constitution", 32),
        (["税"], "税法", "other", 25),
        (["罚"], "税法", "local_regulation", 0),
    ],
)
def test_points_of_a_regulation(terms, title, kind, points):
    assert rank.of_title(terms, title) + rank.standing(kind) == points


@pytest.mark.parametrize(
    ("terms", "headings", "defines", "length", "points"),
    [
        (["数据"], "", "", 0, 60),
        (["数据"], "", "", 120, 30),
        (["数据"], "", "", 1_000_000, 0),
        (["数据"], "数据安全", "", 120, 60),
        (["数据"], "", "\n数据\n", 120, 130),
        (["数据"], "", "\n重要数据\n", 120, 30),
        (["数据", "安全"], "数据安全", "\n数据\n\n安全\n", 120, 160),
    ],
)
def test_points_of_a_provision(terms, headings, defines, length, points):
    row = {"headings": headings, "defines": defines, "length": length}
    passage = "(SELECT :headings AS headings, :defines AS defines, :length AS length)"
    statement = f"SELECT {rank.of_provision(len(terms), 'instr')} FROM {passage}"
    with closing(sqlite3.connect(":memory:")) as db:
        found = db.execute(statement, {**row, **rank.parameters(terms)}).fetchone()
    assert found == (points,)
