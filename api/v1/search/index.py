"""The index of each database: the keys of all passages in which a query holds, in one statement.

They come as one text: a row each would take several times as long, and to count them by source
in the database as well. Two ways to ask, each the same statement for every query. `everywhere`
goes through all hits of a unit; `in spans` through those in some ranges of keys, and costs what
these hold, not what the index holds. PostgreSQL then reads the texts: its index cannot be asked
about a part.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

import orjson

from api.database import connection, rows
from loaders.search import grams, keys, rank
from loaders.search.keys import Span
from loaders.search.query import Query

Revision = tuple[int | None, str | None, int | None]
"""Number and moment of the newest line of the history, and which bits of common terms there are:
tells one state from every other."""

_HOLDS = "text LIKE ALL (CAST(:{} AS text[])) AND NOT text LIKE ANY (CAST(:without AS text[]))"
EVERYWHERE = {
    "sqlite": (
        "SELECT rowid AS key FROM passage_index"
        " WHERE passage_index MATCH :match AND rowid >= :low AND rowid < :high"
    ),
    "postgresql": (
        "SELECT pk AS key FROM passage_index"
        " WHERE passage_grams(pk, text) @> CAST(:grams AS integer[])"
        f" AND {_HOLDS.format('again')}"
    ),
}
"""By dialect: the keys of all hits of a unit."""
_IN_SPANS = {
    "sqlite": (  # CROSS JOIN: the index is asked once for each span
        "SELECT found.rowid AS key FROM json_each(:spans) AS span"
        " CROSS JOIN passage_index AS found WHERE found.passage_index MATCH :match"
        " AND found.rowid >= json_extract(span.value, '$[0]')"
        " AND found.rowid < json_extract(span.value, '$[1]')"
    ),
    "postgresql": (  # OFFSET: the texts are looked into for each span, not all of them for all
        "SELECT pk AS key FROM unnest(CAST(:lows AS bigint[]), CAST(:highs AS bigint[]))"
        " AS span (low, high), LATERAL (SELECT pk, text FROM passage_index"
        " WHERE pk >= span.low AND pk < span.high OFFSET 0) AS found"
        f" WHERE {_HOLDS.format('terms')}"
    ),
}
GIVEN = {
    "sqlite": "(SELECT value AS key FROM json_each(:keys)) AS given",
    "postgresql": (
        "(SELECT CAST(value AS bigint) AS key"
        " FROM json_array_elements_text(CAST(:keys AS json)) AS listed (value)) AS given"
    ),
}
"""By dialect: the keys that a parameter lists, as rows. One statement for however many."""
TERMS = {
    "sqlite": "term IN (SELECT value FROM json_each(:words))",
    "postgresql": "term = ANY(CAST(:words AS text[]))",
}
"""By dialect: the rows of `common` for the terms of a query."""
_PLACE = {"sqlite": "instr", "postgresql": "strpos"}
_NEWEST = "(SELECT {} FROM change ORDER BY pk DESC LIMIT 1)"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "\\%_"})


def find(query: Query, unit: str, spans: Sequence[Span]) -> tuple[Revision, list[int] | None]:
    """The state of the corpus, and the keys of all hits, or of those in the spans, ascending.

    No keys where all terms are common: their hits are to be counted without the index.
    """
    dialect = connection().dialect.name
    number, moment, common, found = rows(
        _finding(dialect, bool(spans)), asking(dialect, query, unit, spans)
    )[0]
    return (number, moment, common), None if found is None else _ascending(found)


def hits(query: Query, unit: str, spans: Sequence[Span] = ()) -> list[int]:
    """The keys of all hits, or of those in the spans, ascending, however common the terms are."""
    dialect = connection().dialect.name
    asked = asking(dialect, query, unit, spans) | {"count": -1}
    return _ascending(rows(_finding(dialect, bool(spans)), asked)[0][-1])


def _ascending(found: str) -> list[int]:
    ascending = _numbers(found)
    ascending.sort()
    return ascending


def points(terms: Sequence[str], wanted: Sequence[int]) -> dict[int, int]:
    """The points of each of these passages, by key."""
    dialect = connection().dialect.name
    asked = {"keys": listed(wanted), **rank.parameters(terms)}
    found, counted = rows(_ranking(dialect, len(terms)), asked)[0]
    return dict(zip(_numbers(found), _numbers(counted), strict=True))


def listed(wanted: Sequence[int]) -> str:
    """Keys as the parameter of `GIVEN`."""
    return orjson.dumps(wanted).decode()


def _numbers(joined: str | None) -> list[int]:
    found: list[int] = orjson.loads(f"[{joined or ''}]")
    return found


@cache
def _finding(dialect: str, in_spans: bool) -> str:
    hits = (_IN_SPANS if in_spans else EVERYWHERE)[dialect]
    state = ", ".join(map(_NEWEST.format, ("pk", "CAST(at AS text)")))
    state += ", (SELECT common FROM search_index)"
    found = f"coalesce((SELECT {_joined(dialect, 'key')} FROM ({hits}) AS hit), '')"
    if not in_spans:
        common = f"SELECT count(*) FROM common WHERE chunk = 0 AND {TERMS[dialect]}"
        found = f"CASE WHEN ({common}) = :count THEN NULL ELSE {found} END"
    return f"SELECT {state}, {found}"


@lru_cache(64)
def _ranking(dialect: str, terms: int) -> str:
    columns = ", ".join(_joined(dialect, column) for column in ("pk", counted(dialect, terms)))
    return f"SELECT {columns} FROM {GIVEN[dialect]} JOIN passage ON pk = given.key"


def counted(dialect: str, terms: int) -> str:
    """The points of a row of `passage`."""
    return f"({rank.of_provision(terms, _PLACE[dialect])})"


def _joined(dialect: str, column: str) -> str:
    if dialect == "sqlite":
        return f"group_concat({column})"
    return f"string_agg(CAST({column} AS text), ',')"


def asking(dialect: str, query: Query, unit: str, spans: Sequence[Span]) -> dict[str, Any]:
    """The parameters of both ways to ask."""
    terms = (*query.terms, *query.excluded)
    common = {"words": words(dialect, terms), "count": len(terms)}
    if dialect == "sqlite":
        low, high = keys.everywhere(unit)
        match = grams.match(query.terms, query.excluded)
        return {**common, "match": match, "low": low, "high": high, "spans": json.dumps(spans)}
    return {
        **common,
        "grams": grams.wanted(query.terms, [keys.mark(unit)]),
        "lows": [low for low, _ in spans],
        "highs": [high for _, high in spans],
        "terms": _patterns(query.terms),
        "again": _patterns(term for term in query.terms if not grams.is_exact(term)),
        "without": _patterns(query.excluded),
    }


def words(dialect: str, terms: Sequence[str]) -> str | list[str]:
    """Terms as the parameter of `TERMS`."""
    return json.dumps(terms) if dialect == "sqlite" else list(terms)


def _patterns(terms: Iterable[str]) -> list[str]:
    return [f"%{term.translate(_ESCAPED)}%" for term in terms]
