"""Points from what is noted are those that the database counts."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest

from loaders.search import rank
from loaders.search.grams import BREAK
from loaders.search.keys import Kind
from loaders.search.notes import Notes, Points
from loaders.search.passages import Passage

WORDS = ["数据", "数", "据", "个人数据", "罚款", "总则"]


def passage(place: int, rng: random.Random) -> Passage:
    defines = rng.sample(WORDS, rng.choice([0, 0, 1, 3]))
    return Passage(
        Kind.ARTICLE,
        place,
        1,
        ("文" * rng.randint(1, 400),),
        BREAK.join(rng.sample(WORDS, rng.randint(0, 3))),
        "".join(f"{BREAK}{term}{BREAK}" for term in defines),
    )


def counted(one: Passage, terms: list[str]) -> int:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE passage (headings, defines, length)")
        db.execute("INSERT INTO passage VALUES (?, ?, ?)", (one.headings, one.defines, one.length))
        asked = f"SELECT {rank.of_provision(len(terms), 'instr')} FROM passage"
        return int(db.execute(asked, rank.parameters(terms)).fetchone()[0])


@pytest.mark.parametrize(
    "terms", [["数据"], ["数"], ["数据", "罚款"], ["总则", "据", "数"], ["无"]]
)
def test_points_are_those_of_the_database(terms):
    rng = random.Random(len(terms))
    chunks, noted = [], {}
    for first in (0, 32, 64):
        notes = Notes()
        for place in rng.sample(range(32), 12):  # in any order, with gaps
            one = noted[first + place] = passage(place, rng)
            notes.add(place, one)
        chunks.append(notes.packed(32))
    places = list(noted)
    found = Points(chunks).of(terms, places)
    assert found == [counted(noted[place], terms) for place in places]


def test_nothing_noted_has_no_points():
    assert Points([]).of(["数据"], []) == []
    assert Points([Notes().packed(0)]).of(["数据"], []) == []
