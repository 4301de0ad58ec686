"""The index of each database: the keys of the passages in which a query holds.

Two ways to ask, each the same statement for every query. `everywhere` goes through all hits of a
unit; `in_spans` through those in some ranges of keys, and costs what these hold, not what the
index holds. PostgreSQL then reads the texts: its index cannot be asked about a part.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Connection, Subquery, column, text

from loaders.search import grams, keys
from loaders.search.keys import Span
from loaders.search.query import Query

_COLUMNS = f"{{0}} AS key, {{0}} >> {keys.PLACES} & {keys.SOURCE_MASK} AS source"
_HOLDS = "text LIKE ALL (CAST(:{} AS text[])) AND NOT text LIKE ANY (CAST(:without AS text[]))"
_EVERYWHERE = {
    "sqlite": (
        f"SELECT {_COLUMNS.format('rowid')} FROM passage_index"
        " WHERE passage_index MATCH :match AND rowid >= :low AND rowid < :high"
    ),
    "postgresql": (
        f"SELECT {_COLUMNS.format('pk')} FROM passage_index"
        " WHERE passage_grams(pk, text) @> CAST(:grams AS integer[])"
        f" AND {_HOLDS.format('again')}"
    ),
}
_IN_SPANS = {
    "sqlite": (  # CROSS JOIN: the index is asked once for each span
        f"SELECT {_COLUMNS.format('found.rowid')} FROM json_each(:spans) AS span"
        " CROSS JOIN passage_index AS found WHERE found.passage_index MATCH :match"
        " AND found.rowid >= json_extract(span.value, '$[0]')"
        " AND found.rowid < json_extract(span.value, '$[1]')"
    ),
    "postgresql": (  # OFFSET: the texts are looked into for each span, not all of them for all
        f"SELECT {_COLUMNS.format('pk')} FROM unnest(CAST(:lows AS bigint[]), CAST(:highs AS bigint[]))"
        " AS span (low, high), LATERAL (SELECT pk, text FROM passage_index"
        " WHERE pk >= span.low AND pk < span.high OFFSET 0) AS found"
        f" WHERE {_HOLDS.format('terms')}"
    ),
}
_SETTINGS = (
    "SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true),"
    " set_config('max_parallel_workers_per_gather', '0', true)"
)
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "\\%_"})


def prepare(db: Connection) -> None:
    """Settings of PostgreSQL for this transaction.

    It would compile a statement, or start processes for it, for longer than the statement takes;
    and with little memory it would note pages instead of hits, and make the pairs again of all
    that stands on them.
    """
    if db.dialect.name == "postgresql":
        db.execute(text(_SETTINGS))


@cache
def everywhere(dialect: str) -> Subquery:
    """The columns `key` and `source` of all hits of the unit."""
    return _keys(_EVERYWHERE[dialect])


@cache
def in_spans(dialect: str) -> Subquery:
    """The columns `key` and `source` of all hits in the spans."""
    return _keys(_IN_SPANS[dialect])


def _keys(statement: str) -> Subquery:
    columns = column("key", BigInteger), column("source", BigInteger)
    return text(statement).columns(*columns).subquery("hit")


def asking(dialect: str, query: Query, unit: str, spans: Sequence[Span]) -> dict[str, Any]:
    """The parameters of both statements."""
    low, high = keys.everywhere(unit)
    if dialect == "sqlite":
        match = grams.match(query.terms, query.excluded)
        return {"match": match, "low": low, "high": high, "spans": json.dumps(spans)}
    return {
        "grams": grams.wanted(query.terms, [keys.mark(unit)]),
        "lows": [low for low, _ in spans],
        "highs": [high for _, high in spans],
        "terms": _patterns(query.terms),
        "again": _patterns(term for term in query.terms if not grams.is_exact(term)),
        "without": _patterns(query.excluded),
    }


def _patterns(terms: Any) -> list[str]:
    return [f"%{term.translate(_ESCAPED)}%" for term in terms]
