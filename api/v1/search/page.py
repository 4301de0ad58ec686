"""Which hits stand on a page, and in what order: the rule is in docs/search.md."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Row

from api.database import Statement, connection
from api.v1.search import index, queries
from loaders.search import keys, rank
from loaders.search.fold import fold
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

    def ask(self, statement: Statement, spans: Sequence[Span], **more: Any) -> Sequence[Row[Any]]:
        """The rows of a statement over the hits in these spans of keys."""
        db = connection()
        asked = index.asking(db.dialect.name, self.query, self.unit, spans)
        return db.execute(statement, asked | more).all()


@dataclass(frozen=True, slots=True)
class Text:
    """One text with hits. `order` is its place in the collection."""

    order: int
    version: int
    regulation: str
    title: str
    kind: str
    starts: dict[int, int]  # of its sources: the ordinals they begin with
    hits: int
    points: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage on a page, with the text it is from."""

    key: int
    text: Text
    score: int

    @property
    def place(self) -> tuple[int, int]:
        """Sorts hits as they stand in the collection."""
        start = self.text.starts[keys.source_of(self.key)]
        return self.text.order, start + keys.place_of(self.key)


def texts(search: Search) -> list[Text]:
    """The texts with hits, in the order of the collection, with the points of each."""
    hit = _index(bool(search.spans))
    index.prepare(connection())
    statement = queries.counts(hit, search.as_of, search.version is not None, search.kind)
    rows = search.ask(statement, search.spans, version=search.version)
    by_version = groupby(rows, lambda row: row.version_pk)
    return [_text(search, order, list(parts)) for order, (_, parts) in enumerate(by_version)]


def _index(in_spans: bool) -> Any:
    dialect = connection().dialect.name
    return index.in_spans(dialect) if in_spans else index.everywhere(dialect)


def _text(search: Search, order: int, parts: list[Row[Any]]) -> Text:
    first = parts[0]
    starts = {part.source: part.start for part in parts}
    hits = sum(part.hits for part in parts)
    points = rank.of_regulation(search.query.terms, fold(first.title), first.kind)
    return Text(order, first.version_pk, first.id, first.title, first.kind, starts, hits, points)


def page(search: Search, found: list[Text], sort: str, limit: int, offset: int) -> list[Hit]:
    """The hits on a page of all hits in these texts."""
    total = sum(text.hits for text in found)
    if offset >= total:
        return []
    if sort == "relevance":
        if total <= RANKED:
            return _ranked(search, found)[offset : offset + limit]
        found = sorted(found, key=lambda text: -text.points)
    return _walked(search, found, limit, offset)


def _ranked(search: Search, found: list[Text]) -> list[Hit]:
    """All hits, the best first; of equals, as they stand in the collection."""
    hits = _read(search, found, search.spans, one_by_one=True)
    return sorted(hits, key=lambda hit: (-hit.score, hit.place))


def _walked(search: Search, found: list[Text], limit: int, offset: int) -> list[Hit]:
    """The hits of a page where texts stand in this order, each read from its beginning.

    Only the texts on the page are read: how many hits each has is known.
    """
    covering = []
    before = skipped = 0
    for text in found:
        if before < offset + limit and before + text.hits > offset:
            covering.append(text)
        elif before + text.hits <= offset:
            skipped = before + text.hits
        before += text.hits
    place = {text.version: n for n, text in enumerate(covering)}
    sources = [source for text in covering for source in text.starts]
    spans = search.spans or [span for s in sources for span in keys.within(search.unit, s)]
    hits = _read(search, covering, spans, one_by_one=before <= RANKED)
    hits.sort(key=lambda hit: (place[hit.text.version], hit.place))
    return hits[offset - skipped : offset - skipped + limit]


def _read(
    search: Search, found: list[Text], spans: Sequence[Span], *, one_by_one: bool
) -> list[Hit]:
    """All hits in these texts, each with its own points or with those of its text."""
    text_of = {source: text for text in found for source in text.starts}
    statement = queries.ranks(_index(bool(spans)))
    terms = search.query.terms
    hits = []
    for row in search.ask(statement, spans, sources=list(text_of)):
        text = text_of[keys.source_of(row.key)]
        own = rank.of_provision(terms, row.headings, row.defines, row.length) if one_by_one else 0
        hits.append(Hit(row.key, text, text.points + own))
    return hits
