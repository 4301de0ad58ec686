"""Hits of common terms, counted bit by bit without asking the index: `loaders.search.common`."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import current_app

from api.database import connection, rows
from api.v1.search import known, queries
from api.v1.search.index import TERMS, words
from loaders.search.common import FEW, NOTES, mark, places
from loaders.search.keys import KINDS, PLACES, Kind, Span, key, place_of, source_of, within
from loaders.search.notes import Points
from loaders.search.query import Query


class Placed(NamedTuple):
    """A source, and which bytes are its."""

    source: int
    where: slice


Runs = tuple[tuple[int, Placed], ...]
"""The sources of a text, each with its first ordinal."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Which bits are whose in one state of the corpus, of the texts that answer on a day."""

    texts: list[known.Text]  # as the collection stands
    runs: list[Runs]  # theirs
    firsts: list[slice]  # the bytes of the first of each
    further: list[tuple[int, slice]]  # of another, and which text it is of
    kinds: dict[Kind, bytes]  # the bits of all passages of a kind
    others: list[int]  # sources without bits, ascending

    @property
    def is_whole(self) -> bool:
        """Whether so few sources have no bits that they can be looked up one by one."""
        return len(self.others) < FEW

    def spans(self, unit: str) -> list[Span]:
        """The keys of all hits in sources without bits."""
        return [span for source in self.others for span in within(unit, source)]


def layout(view: known.View, as_of: dt.date | None) -> Layout:
    """The layout of this state and day, made once."""
    if view.layout is None:
        view.layout = _layout(view, as_of)
    found: Layout = view.layout
    return found


def placed(view: known.View) -> dict[int, slice | None]:
    """Which bytes are those of each source; None where it has none."""
    if view.placed is None:
        rows = connection().execute(queries.placed())
        view.placed = {pk: None if stop is None else slice(start, stop) for pk, start, stop in rows}
    return view.placed


def points(view: known.View) -> Points:
    """The points of all passages with bits."""
    *_, made = view.revision
    views: known.Views = current_app.extensions["fatiao-search"]
    if views.points is None or views.points[0] != made:
        dialect = connection().dialect.name
        statement = f"SELECT bits FROM common WHERE {TERMS[dialect]} ORDER BY chunk"
        chunks = rows(statement, {"words": words(dialect, [NOTES])})
        views.points = made, Points(zlib.decompress(packed) for (packed,) in chunks)
    return views.points[1]


def _layout(view: known.View, as_of: dt.date | None) -> Layout:
    where = placed(view)
    kept = [Placed(pk, own) for pk, own in where.items() if own]
    sources = known.sources(view, as_of, [pk for pk, _ in kept])
    marks = _bits([mark(kind) for kind in Kind])
    made = Layout(
        *([], [], [], []),
        {kind: marks[mark(kind)] for kind in Kind},
        [pk for pk, own in where.items() if not own],
    )
    answering = [place for place in kept if sources[place.source].answers]
    for place in sorted(answering, key=lambda place: sources[place.source].text.place):
        _add(made, place, sources[place.source])
    return made


def _add(made: Layout, place: Placed, source: known.Source) -> None:
    run = (source.start, place)
    if made.texts and made.texts[-1].pk == source.text.pk:
        made.runs[-1] += (run,)
        made.further.append((len(made.texts) - 1, place.where))
    else:
        made.texts.append(source.text)
        made.runs.append((run,))
        made.firsts.append(place.where)


def _bits(terms: Sequence[str]) -> dict[str, bytes]:
    dialect = connection().dialect.name
    statement = f"SELECT term, bits FROM common WHERE {TERMS[dialect]} ORDER BY chunk"
    found: dict[str, list[bytes]] = {}
    for term, bits in rows(statement, {"words": words(dialect, terms)}):
        found.setdefault(term, []).append(zlib.decompress(bits))
    return {term: b"".join(chunks) for term, chunks in found.items()}


class Bits:
    """Where all terms of a query stand, and none of the excluded, in passages that are hits."""

    def __init__(self, query: Query, unit: str, view: known.View, layout: Layout) -> None:
        bits = {
            term: int.from_bytes(found, "little")
            for term, found in _bits([*query.terms, *query.excluded]).items()
        }
        self._layout, self._where = layout, placed(view)
        self._kinds = {kind: layout.kinds[kind] for kind in KINDS[unit]}
        found = 0
        for of_kind in self._kinds.values():
            found |= int.from_bytes(of_kind, "little")
        for term in query.terms:
            found &= bits[term]
        for term in query.excluded:
            found &= ~bits[term]
        size = len(layout.kinds[Kind.ARTICLE])
        self._found = found.to_bytes(size, "little")

    def texts(self) -> list[tuple[known.Text, int, Runs]]:
        """The texts with hits as the collection stands, and how many."""
        found, layout = self._found, self._layout
        counts = [*map(int.bit_count, map(int.from_bytes, map(found.__getitem__, layout.firsts)))]
        for text, where in layout.further:
            counts[text] += int.from_bytes(found[where]).bit_count()
        return [text for text in zip(layout.texts, counts, layout.runs, strict=True) if text[1]]

    def keys(self, placed: Placed | list[int]) -> list[int]:
        """The keys of the hits in a source, without their kinds; where they are known, those."""
        if isinstance(placed, list):
            return placed
        first = placed.source << PLACES
        found = int.from_bytes(self._found[placed.where], "little")
        return [first + place for place in places(found)]

    def exact(self, loose: int) -> int:
        """A key with its kind."""
        source, place = source_of(loose), place_of(loose)
        where = self._where[source]
        if where is None:
            return loose  # it was not told by bits
        byte, bit = where.start + (place >> 3), 1 << (place & 7)
        kind = next(kind for kind, bits in self._kinds.items() if bits[byte] & bit)
        return key(kind, source, place)
