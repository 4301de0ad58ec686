"""The index of each database: the keys of the passages in which a query holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Integer,
    Text,
    and_,
    cast,
    column,
    func,
    or_,
    select,
    table,
    union_all,
)

from api.database import Statement
from loaders.search import grams, keys
from loaders.search.keys import Span
from loaders.search.query import Query

_ROWID = column("rowid", BigInteger)
_SQLITE = table("passage_index", _ROWID, column("passage_index", Text))
_POSTGRESQL = table(
    "passage_index",
    column("pk", BigInteger),
    column("grams", ARRAY(Integer)),
    column("text", Text),
)
_FEW = 60  # spans asked for one by one; SQLite takes 500 parts of a statement


def matching(
    dialect: str, query: Query, unit: str, spans: Sequence[Span], sources: Sequence[int]
) -> Any:
    """A subquery of one column `key`: the passages in these spans of keys.

    Where `spans` are many, those in `sources` are picked out of all hits of the `unit`.
    """
    if len(spans) <= _FEW:
        parts = [_hits(dialect, query, span) for span in spans]
        return (union_all(*parts) if len(parts) > 1 else parts[0]).subquery("hit")
    hit = _hits(dialect, query, keys.everywhere(unit)).subquery("every")
    return select(hit.c.key).where(source_of(hit.c.key).in_(sources)).subquery("hit")


def source_of(key: ColumnElement[int]) -> ColumnElement[int]:
    """`keys.source_of`, in SQL."""
    return key.bitwise_rshift(keys.PLACES).bitwise_and(keys.SOURCE_MASK)


def _hits(dialect: str, query: Query, span: Span) -> Statement:
    if dialect == "sqlite":
        key = _SQLITE.c.rowid
        found: ColumnElement[bool] = _SQLITE.c.passage_index.op("MATCH")(
            grams.match(query.terms, query.excluded)
        )
    else:
        key = _POSTGRESQL.c.pk
        found = _holds(query)
    return select(key.label("key")).where(found, key >= span[0], key < span[1])


def _holds(query: Query) -> ColumnElement[bool]:
    """All pairs are there; and where pairs alone do not say that a term is, the term."""
    pairs = cast(grams.wanted(query.terms), ARRAY(Integer))
    again = [_stands(term) > 0 for term in query.terms if not grams.is_exact(term)]
    without = [_stands(term) > 0 for term in query.excluded]
    return and_(_POSTGRESQL.c.grams.contains(pairs), *again, *([~or_(*without)] if without else []))


def _stands(term: str) -> ColumnElement[int]:
    return func.strpos(_POSTGRESQL.c.text, term)
