"""Which hits stand on a page, and in what order: the rule is in docs/search.md."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from operator import attrgetter
from typing import NamedTuple

from api.v1.search import index, known
from loaders.search import keys, rank
from loaders.search.keys import Span
from loaders.search.query import Query

RANKED = 5_000
"""Up to as many hits are ordered one by one; where there are more, by regulation."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked: where `version` is given, `spans` may be parts of that text only."""

    query: Query
    unit: str
    as_of: dt.date | None = None
    version: int | None = None
    kind: str | None = None
    spans: tuple[Span, ...] = ()


Run = tuple[int, int, int]


class Hit(NamedTuple):
    """A passage on a page, with the text it is from, and the points of all provisions of that."""

    key: int
    text: known.Text
    points: int


@dataclass(slots=True)
class Text:
    """One text with hits, in runs: the ordinal a source begins with, and its keys."""

    known: known.Text
    runs: list[Run] = field(default_factory=list)
    hits: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """All keys, and the texts with hits in the order of the collection."""

    keys: list[int]
    texts: list[Text]
    view: known.View

    @property
    def total(self) -> int:
        """How many hits there are."""
        return sum(text.hits for text in self.texts)

    def entries(self, text: Text) -> list[tuple[int, int]]:
        """Ordinal and key of each hit of a text."""
        keys_, mask = self.keys, keys.PLACE_MASK
        return [
            (start + (key & mask), key)
            for start, begin, end in text.runs
            for key in keys_[begin:end]
        ]


def find(search: Search) -> Found:
    """What holds the query, in the texts that are asked for."""
    revision, hits = index.find(search.query, search.unit, search.spans)
    runs = _runs(hits)
    view = known.view(revision, search.as_of)
    sources = known.sources(view, search.as_of, [source for source, _, _ in runs])
    found: dict[int, Text] = {}
    for source, begin, end in runs:
        start, answers, text = sources[source]
        asked = answers if search.version is None else text.pk == search.version
        if not asked or search.kind not in (None, text.kind):
            continue
        one = found.get(text.pk)
        if one is None:
            one = found[text.pk] = Text(text)
        one.runs.append((start, begin, end))
        one.hits += end - begin
    return Found(hits, sorted(found.values(), key=attrgetter("known.place")), view)


def _runs(hits: list[int]) -> list[Run]:
    """Where the hits of each source and kind begin and end: source, first, after the last."""
    found, begin, count = [], 0, len(hits)
    while begin < count:
        prefix = hits[begin] >> keys.PLACES
        end = bisect_left(hits, (prefix + 1) << keys.PLACES, begin)
        found.append((prefix & keys.SOURCE_MASK, begin, end))
        begin = end
    return found


def page(search: Search, found: Found, sort: str, limit: int, offset: int) -> list[Hit]:
    """The hits on a page of all that is found; a page that holds all of it is not ordered yet."""
    total, terms, texts = found.total, search.query.terms, found.texts
    if sort == "relevance" and total > RANKED:
        texts = sorted(texts, key=lambda text: -_points(terms, text.known))
    elif sort == "relevance" and total > limit:
        return _ranked(terms, found, limit + offset)[offset:]
    walked = _walked(found, texts, limit, offset)
    return [Hit(key, text, _points(terms, text)) for key, text in walked]


def _points(terms: Sequence[str], text: known.Text) -> int:
    return rank.of_regulation(terms, text.title, text.kind)


def _ranked(terms: Sequence[str], found: Found, count: int) -> list[Hit]:
    """The hits with most points; equals stand by position."""
    own = index.points(terms, [key for t in found.texts for _, key in found.entries(t)])
    entries = []
    for place, text in enumerate(found.texts):
        points = _points(terms, text.known)
        entries += [(-points - own[key], place, at, key) for at, key in found.entries(text)]
    best = nsmallest(count, entries)
    return [Hit(key, found.texts[place].known, -score - own[key]) for score, place, _, key in best]


def _walked(
    found: Found, texts: list[Text], limit: int, offset: int
) -> list[tuple[int, known.Text]]:
    """The hits of a page, text by text. Only those texts are gone through that it lies in."""
    walked: list[tuple[int, known.Text]] = []
    before = 0
    for text in texts:
        if before < offset + limit and before + text.hits > offset:
            printed = sorted(found.entries(text))
            inside = printed[max(0, offset - before) : offset + limit - before]
            walked += [(key, text.known) for _, key in inside]
        before += text.hits
    return walked
