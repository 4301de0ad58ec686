"""Which hits stand on a page, and in what order: the rule is in docs/search.md."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

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

    def ask(self, statement: Statement, spans: Sequence[Span], **more: Any) -> Sequence[Any]:
        """The rows of a statement over the hits in these spans of keys."""
        db = connection()
        asked = index.asking(db.dialect.name, self.query, self.unit, spans)
        return db.execute(statement, asked | more).all()


Entry = tuple[int, int, int, int]
"""A hit that sorts: points below zero, place of its text, ordinal in it; and its key."""


class Text(NamedTuple):
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


def texts(search: Search) -> list[Text]:
    """The texts with hits, in the order of the collection, with the points of each."""
    hit = _index(bool(search.spans))
    index.prepare(connection())
    statement = queries.counts(hit, search.as_of, search.version is not None, search.kind)
    rows = search.ask(statement, search.spans, version=search.version)
    found: list[Text] = []
    for source, hits, start, version, regulation, title, kind, answers in rows:
        if not answers:
            continue
        if found and found[-1].version == version:  # printed in several files
            one = found.pop()
            starts = {**one.starts, source: start}
            found.append(one._replace(starts=starts, hits=one.hits + hits))
            continue
        points = rank.of_regulation(search.query.terms, fold(title), kind)
        starts = {source: start}
        found.append(Text(len(found), version, regulation, title, kind, starts, hits, points))
    return found


def _index(in_spans: bool) -> Any:
    dialect = connection().dialect.name
    return index.in_spans(dialect) if in_spans else index.everywhere(dialect)


def page(search: Search, found: list[Text], sort: str, limit: int, offset: int) -> list[Hit]:
    """The hits on a page of all hits in these texts."""
    total = sum(text.hits for text in found)
    if offset >= total:
        return []
    if sort == "relevance" and total <= RANKED:
        ranked = _read(search, found, search.spans, one_by_one=True)
        ranked.sort()
        return _hits(ranked[offset : offset + limit], found)
    if sort == "relevance":
        found = sorted(found, key=lambda text: -text.points)
    covering, skipped = _covering(found, limit, offset)
    sources = [source for text in covering for source in text.starts]
    spans = search.spans or [span for s in sources for span in keys.within(search.unit, s)]
    walked = _read(search, covering, spans, one_by_one=total <= RANKED)
    walked.sort(key=lambda entry: entry[1:])
    return _hits(walked[offset - skipped : offset - skipped + limit], covering)


def _covering(found: list[Text], limit: int, offset: int) -> tuple[list[Text], int]:
    """The texts that a page lies in, where each is read whole; and how many hits precede them.

    How many hits each text has is known, so no other text has to be looked into.
    """
    covering = []
    before = skipped = 0
    for text in found:
        if before + text.hits <= offset:
            skipped = before + text.hits
        elif before < offset + limit:
            covering.append(text)
        before += text.hits
    return covering, skipped


def _read(
    search: Search, found: list[Text], spans: Sequence[Span], *, one_by_one: bool
) -> list[Entry]:
    """All hits in these texts, each with its own points or with those of its text."""
    places = {source: (place, text) for place, text in enumerate(found) for source in text.starts}
    terms = search.query.terms
    statement = queries.ranks(_index(bool(spans)))
    entries = []
    for key, source, length, headings, defines in search.ask(
        statement, spans, sources=list(places)
    ):
        place, text = places[source]
        own = rank.of_provision(terms, headings, defines, length) if one_by_one else 0
        ordinal = text.starts[source] + (key & keys.PLACE_MASK)
        entries.append((-text.points - own, place, ordinal, key))
    return entries


def _hits(entries: Sequence[Entry], found: list[Text]) -> list[Hit]:
    return [Hit(key, found[place], -score) for score, place, _, key in entries]
