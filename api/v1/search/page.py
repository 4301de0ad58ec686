"""Which hits stand on a page, and in what order: the rule is in docs/search.md."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter
from typing import Any, NamedTuple

from api.v1.search import common, index, known
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


Run = tuple[int, Any]
"""Hits of a text in one source: the ordinal it begins with, and what `Found.keys` makes keys of."""


class Hit(NamedTuple):
    """A passage on a page, with the text it is from, and the points of all provisions of that."""

    key: int
    text: known.Text
    points: int


Text = tuple[known.Text, int, tuple[Run, ...]]
"""A text with hits, how many, and which."""


@dataclass(frozen=True, slots=True)
class Found:
    """The texts with hits in the order of the collection."""

    texts: list[Text]
    total: int
    view: known.View
    bits: common.Bits | None

    def keys(self, own: Any) -> list[int]:
        """The keys of the hits of a run; `exact` makes each one whole."""
        listed: list[int] = self.bits.keys(own) if self.bits else own
        return listed

    def exact(self, key: int) -> int:
        """A key with its kind."""
        return self.bits.exact(key) if self.bits else key

    def entries(self, text: Text) -> list[tuple[int, int]]:
        """Ordinal and key of each hit of a text."""
        mask = keys.PLACE_MASK
        return [(start + (key & mask), key) for start, own in text[2] for key in self.keys(own)]


def find(search: Search) -> Found:
    """What holds the query, in the texts that are asked for."""
    revision, hits = index.find(search.query, search.unit, search.spans)
    view = known.view(revision, search.as_of)
    if hits is None:
        texts, bits = _common(search, view)
    else:
        texts, bits = _merged(_listed(search, view, hits)), None
    if search.kind:
        texts = [text for text in texts if text[0].kind == search.kind]
    return Found(texts, sum(map(itemgetter(1), texts)), view, bits)


def _common(search: Search, view: known.View) -> tuple[list[Text], common.Bits | None]:
    """Hits by the bits of common terms, and by the index in the sources that have none yet."""
    query, unit = search.query, search.unit
    layout = common.layout(view, search.as_of)
    if not layout.is_whole:
        return _merged(_listed(search, view, index.hits(query, unit))), None
    bits = common.Bits(query, unit, view, layout)
    texts = bits.texts()
    if spans := layout.spans(unit):
        hits = index.hits(query, unit, spans)
        texts = _merged([*texts, *_listed(search, view, hits)])
    return texts, bits


def _listed(search: Search, view: known.View, hits: list[int]) -> Iterator[Text]:
    """The texts with these hits, a piece for each source and kind."""
    runs = _runs(hits)
    sources = known.sources(view, search.as_of, [source for source, _ in runs])
    for source, own in runs:
        start, answers, text = sources[source]
        if answers if search.version is None else text.pk == search.version:
            yield text, len(own), ((start, own),)


def _merged(texts: Iterable[Text]) -> list[Text]:
    """As the collection stands, each text once, whose hits come in pieces."""
    found: list[Text] = []
    for text, hits, runs in sorted(texts, key=lambda text: text[0].place):
        if found and found[-1][0].pk == text.pk:
            _, before, others = found.pop()
            found.append((text, before + hits, others + runs))
        else:
            found.append((text, hits, runs))
    return found


def _runs(hits: list[int]) -> list[tuple[int, list[int]]]:
    """The hits by source, and by kind."""
    found, begin, count = [], 0, len(hits)
    while begin < count:
        prefix = hits[begin] >> keys.PLACES
        end = bisect_left(hits, (prefix + 1) << keys.PLACES, begin)
        found.append((prefix & keys.SOURCE_MASK, hits[begin:end]))
        begin = end
    return found


def page(search: Search, found: Found, sort: str, limit: int, offset: int) -> list[Hit]:
    """The hits on a page of all that is found; a page that holds all of it is not ordered yet."""
    total, terms, texts = found.total, search.query.terms, found.texts
    if sort == "relevance" and total > RANKED:
        texts = sorted(texts, key=lambda text: -_points(terms, text[0]))
    elif sort == "relevance" and total > limit:
        return _ranked(terms, found, limit + offset)[offset:]
    walked = _walked(found, texts, limit, offset)
    return [Hit(found.exact(key), text, _points(terms, text)) for key, text in walked]


def _points(terms: Sequence[str], text: known.Text) -> int:
    return rank.of_title(terms, text.title) + text.standing


def _ranked(terms: Sequence[str], found: Found, count: int) -> list[Hit]:
    """The hits with most points; equals stand by position."""
    points = [_points(terms, text) for text, _, _ in found.texts]
    runs = [
        (place, start, found.keys(own))
        for place, (_, _, runs) in enumerate(found.texts)
        for start, own in runs
    ]
    own = _own(terms, found.view, [hits for _, _, hits in runs])
    totals = [points[place] + own[key] for place, _, hits in runs for key in hits]
    least = nlargest(count, totals)[-1]
    best = sorted(
        (-points[place] - own[key], place, start + (key & keys.PLACE_MASK), key)
        for place, start, hits in runs
        for key in hits
        if points[place] + own[key] >= least
    )
    return [
        Hit(found.exact(key), found.texts[place][0], points[place])
        for _, place, _, key in best[:count]
    ]


def _own(terms: Sequence[str], view: known.View, runs: list[list[int]]) -> dict[int, int]:
    """The points of each passage, by key; the hits of each run are of one source."""
    placed = common.placed(view)
    noted: list[int] = []
    places: list[int] = []
    others: list[int] = []
    for hits in filter(None, runs):
        own = placed[keys.source_of(hits[0])]
        if own is None:
            others += hits
        else:
            first = own.start * 8
            noted += hits
            places += [first + (key & keys.PLACE_MASK) for key in hits]
    points = index.points(terms, others) if others else {}
    if noted:
        points |= zip(noted, common.points(view).of(terms, places), strict=True)
    return points


def _walked(
    found: Found, texts: list[Text], limit: int, offset: int
) -> list[tuple[int, known.Text]]:
    """The hits of a page, text by text. Only those texts are gone through that it lies in."""
    walked: list[tuple[int, known.Text]] = []
    before = 0
    for text in texts:
        if before < offset + limit and before + text[1] > offset:
            printed = sorted(found.entries(text))
            inside = printed[max(0, offset - before) : offset + limit - before]
            walked += [(key, text[0]) for _, key in inside]
        before += text[1]
    return walked
