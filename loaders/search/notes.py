"""What the points of passages are counted from, kept ready place by place beside the bits.

`rank.of_provision` is the same rule in SQL, for passages of which nothing is noted.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import orjson

from loaders.search import rank
from loaders.search.grams import BREAK
from loaders.search.passages import Passage

_PART = "\0"  # between the headings of one passage and those of the next; no text holds it


class Notes:
    """Notes of the passages of a chunk, written down as they come."""

    def __init__(self) -> None:
        self._short: list[int] = []
        self._heading: list[int] = []
        self._headings = {"": 0}
        self._defines: list[tuple[int, str]] = []

    def add(self, place: int, passage: Passage) -> None:
        """Note the passage at a place."""
        more = [0] * (place + 1 - len(self._short))
        self._short += more
        self._heading += more
        self._short[place] = rank.of_length(passage.length)
        self._heading[place] = self._headings.setdefault(passage.headings, len(self._headings))
        if passage.defines:
            self._defines.append((place, passage.defines))

    def packed(self, places: int) -> bytes:
        """All of it, for so many places."""
        more = [0] * (places - len(self._short))
        headings = list(self._headings)
        return orjson.dumps([self._short + more, self._heading + more, headings, self._defines])


class Points:
    """The points of passages by their place in all chunks."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._short, self._heading = bytearray(), array("I")
        self._defines: dict[int, str] = {}
        headings: list[str] = []
        for short, heading, texts, terms in map(orjson.loads, chunks):
            before = len(self._short)
            self._defines.update((before + place, defined) for place, defined in terms)
            self._short += bytes(short)
            self._heading.extend(map(len(headings).__add__, heading))
            headings += texts
        self._headings = _Joined(headings)

    def of(self, terms: Sequence[str], places: Sequence[int]) -> list[int]:
        """Of the passages at these places, in their order."""
        headings: Counter[int] = Counter()
        for term in terms:
            headings.update(dict.fromkeys(self._headings.with_(term), rank.IN_HEADING))
        defines = {
            place: rank.DEFINED * sum(f"{BREAK}{term}{BREAK}" in defined for term in terms)
            for place in places
            if (defined := self._defines.get(place))
        }
        short, heading, count = self._short, self._heading, len(terms)
        under, defining = headings.get, defines.get  # Counter's [] is slow for what it has not
        return [
            short[place] + (under(heading[place], 0) + defining(place, 0)) // count
            for place in places
        ]


class _Joined:
    """Texts one after the other, so that all are looked into at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = _PART.join(texts)
        self._starts = array("I")
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + len(_PART)

    def with_(self, term: str) -> Iterator[int]:
        """The numbers of the texts that hold the term, ascending."""
        at = self._text.find(term)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            following = number + 1
            if following == len(self._starts):
                return
            at = self._text.find(term, self._starts[following])
