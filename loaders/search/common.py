"""Common terms: those that so many passages have that where they stand is kept ready, bit by bit.

A source has a bit for each place in it (`keys.PLACES`), whatever unit begins there, in bytes of its
own; the bits of a term follow those of one source after the other. So the passages with several
terms are an `and` of numbers, and the hits of each source are counted without naming one.

All functions take folded texts.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from loaders.search.grams import BREAK
from loaders.search.keys import Kind
from loaders.search.notes import Notes
from loaders.search.passages import Passage

LONGEST = 6
FEW = 64
"""Sources that may go without bits, as a search can look them up one by one."""
NOTES = f"{BREAK}notes"
"""What stands among the terms for `notes.Notes`; no text holds it."""
_ONE_IN = 50  # passages have a term that is common


def mark(kind: Kind) -> str:
    """What stands among the terms for the places of a kind of passage; no text holds it."""
    return f"{BREAK}{kind.value}"


def chosen(passages: Sequence[Sequence[str]]) -> list[str]:
    """The terms of up to `LONGEST` characters that are common in these passages, each some texts.

    A term can only be common where those are that it begins and ends with.
    """
    least = max(2, len(passages) // _ONE_IN)
    found: list[str] = []
    shorter = {""}
    for length in range(1, LONGEST + 1):
        counts: Counter[str] = Counter()
        for texts in passages:
            parts = _parts(texts, length)
            counts.update(t for t in parts if t[:-1] in shorter and t[1:] in shorter)
        shorter = {term for term, count in counts.items() if count >= least}
        found += sorted(shorter)
    return found


def _parts(texts: Iterable[str], length: int) -> set[str]:
    return {text[at : at + length] for text in texts for at in range(len(text) - length + 1)}


class Chunk:
    """The bits of some sources, made one source after the other."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.size = 0
        self._places = {term: array("I") for term in (*terms, *map(mark, Kind))}
        self._notes = Notes()

    def add(self, passages: Sequence[Passage]) -> tuple[int, int]:
        """Take in the passages of a source; from which byte up to which, without, its bits are."""
        start = self.size
        texts = {text for passage in passages for text in passage.texts}
        held = {text: self._terms(text) for text in texts}  # a 款 is in the passage of its 条, too
        for passage in passages:
            self.size = max(self.size, start + passage.place // 8 + 1)
            self._notes.add(start * 8 + passage.place, passage)
            for term in {mark(passage.kind)}.union(*map(held.__getitem__, passage.texts)):
                self._places[term].append(start * 8 + passage.place)
        return start, self.size

    def _terms(self, text: str) -> set[str]:
        parts = (_parts([text], length) for length in range(1, LONGEST + 1))
        return {term for some in parts for term in some & self._places.keys()}

    def packed(self) -> Iterator[tuple[str, bytes]]:
        """Of each term, and of each kind, the bits in all sources; and the notes. Compressed."""
        yield NOTES, zlib.compress(self._notes.packed(self.size * 8))
        for term, places in self._places.items():
            flags = bytearray(b"0") * (self.size * 8)
            for place in places:
                flags[place] = ord("1")
            flags.reverse()  # the first place is the lowest bit of the first byte
            yield term, zlib.compress(int(flags or b"0", 2).to_bytes(self.size, "little"))


def places(number: int) -> list[int]:
    """The places of the bits that are set, ascending."""
    found = []
    while number:
        lowest = number & -number
        found.append(lowest.bit_length() - 1)
        number ^= lowest
    return found
