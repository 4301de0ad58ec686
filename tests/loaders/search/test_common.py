"""Common terms, and their bits."""

from __future__ import annotations

import zlib

import pytest

from loaders.search.common import LONGEST, NOTES, Chunk, chosen, mark, places
from loaders.search.keys import Kind
from loaders.search.passages import Passage


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        ([["应当处罚"], ["应当"], ["可以"]], ["应", "当", "应当"]),
        ([["应", "当"], ["应当"]], ["应", "当"]),  # no term reaches from one text into the next
        ([["罚罚"], ["款"]], []),  # twice in one passage is once
        ([["甲乙丙丁戊己庚"]] * 2, None),
        ([], []),
    ],
)
def test_terms_that_enough_passages_have(passages, expected):
    text = "甲乙丙丁戊己庚"
    every = [text[at : at + n] for n in range(1, LONGEST + 1) for at in range(len(text) - n + 1)]
    assert chosen(passages) == (
        sorted(every, key=lambda term: (len(term), term)) if expected is None else expected
    )


def test_a_term_in_one_passage_of_fifty_is_common():
    rare = [["罚款"]] * 4
    assert chosen([*rare, *[["无"]] * 196]) == ["无", "款", "罚", "罚款"]
    assert chosen([*rare[1:], *[["无"]] * 197]) == ["无"]


def test_each_source_has_bytes_of_its_own():
    chunk = Chunk(["罚", "罚款", "处"])
    one = [
        Passage(Kind.ARTICLE, 0, 3, ("处罚", "款")),
        Passage(Kind.PARAGRAPH, 1, 1, ("处罚",)),
        Passage(Kind.SOLE, 9, 2, ("罚款",)),
    ]
    assert chunk.add(one) == (0, 2)
    assert chunk.add([]) == (2, 2)
    assert chunk.add([Passage(Kind.SOLE, 0, 2, ("罚款。",))]) == (2, 3)
    bits = {t: zlib.decompress(packed) for t, packed in chunk.packed() if t != NOTES}
    assert {len(found) for found in bits.values()} == {3}
    found = {term: list(places(int.from_bytes(b, "little"))) for term, b in bits.items()}
    assert {term: at for term, at in found.items() if at} == {
        "罚": [0, 1, 9, 16],
        "罚款": [9, 16],
        "处": [0, 1],
        mark(Kind.ARTICLE): [0],
        mark(Kind.PARAGRAPH): [1],
        mark(Kind.SOLE): [9, 16],
    }


def test_no_source_has_no_bits():
    empty = dict(Chunk(["罚"]).packed())
    assert {zlib.decompress(packed) for term, packed in empty.items() if term != NOTES} == {b""}
