"""The index that a search reads, kept in step with the units in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, delete, insert, select, text

from loaders.schema.tables import TABLES
from loaders.search import grams, keys
from loaders.search.fold import RULE
from loaders.search.passages import Passage, passages
from loaders.store.insert import put

_SOURCE, _UNIT, _DEFINITION = (TABLES[name].c for name in ("source", "unit", "definition"))
_PASSAGE, _INDEX = TABLES["passage"].c, TABLES["search_index"].c
_COLUMNS = ("eid", "type", "parent", "root", "text", "heading", "divisions")


def add(db: Connection, source_pk: int, found: Sequence[Passage]) -> None:
    """Put the passages of a source into the index."""
    put(db, "passage", [_row(source_pk, passage) for passage in found])
    if db.dialect.name == "postgresql":
        _copy(db, source_pk, found)
    elif found:
        db.execute(
            text("INSERT INTO passage_index (rowid, grams) VALUES (:key, :grams)"),
            _words(source_pk, found),
        )


def _row(source_pk: int, passage: Passage) -> dict[str, Any]:
    return {
        "pk": _key(source_pk, passage),
        "source_pk": source_pk,
        "units": passage.units,
        "length": passage.length,
        "headings": passage.headings,
        "defines": passage.defines,
    }


def _key(source_pk: int, passage: Passage) -> int:
    return keys.key(passage.kind, source_pk, passage.place)


def _words(source_pk: int, found: Iterable[Passage]) -> list[dict[str, Any]]:
    return [{"key": _key(source_pk, p), "grams": grams.words(p.texts)} for p in found]


def _copy(db: Connection, source_pk: int, found: Iterable[Passage]) -> None:
    into = sql.SQL("COPY passage_index (pk, text) FROM STDIN")
    with db.connection.cursor() as cursor, cursor.copy(into) as copy:  # type: ignore[attr-defined]
        for passage in found:
            copy.write_row((_key(source_pk, passage), grams.BREAK.join(passage.texts)))


def drop(db: Connection, source_pks: Iterable[int]) -> None:
    """Take the passages of sources out of the index; to be called while their units are there."""
    for source_pk in source_pks:
        if db.dialect.name == "postgresql":
            own = select(_PASSAGE.pk).where(_PASSAGE.source_pk == source_pk)
            index = text("DELETE FROM passage_index WHERE pk = ANY(:keys)")
            db.execute(index, {"keys": list(db.scalars(own))})
        elif words := _words(source_pk, stored(db, source_pk)):
            db.execute(
                text(
                    "INSERT INTO passage_index (passage_index, rowid, grams)"
                    " VALUES ('delete', :key, :grams)"
                ),
                words,
            )


def keep_current(db: Connection) -> None:
    """Make the index anew where it was made by another rule, or units were stored before it."""
    if db.scalar(select(_INDEX.rule)) == RULE:
        return
    if db.dialect.name == "postgresql":
        db.execute(text("TRUNCATE passage_index"))
    else:
        db.execute(text("INSERT INTO passage_index (passage_index) VALUES ('delete-all')"))
    for table in ("passage", "common", "common_source"):
        db.execute(delete(TABLES[table]))
    for source_pk in db.scalars(select(_SOURCE.pk).order_by(_SOURCE.pk)).all():
        add(db, source_pk, stored(db, source_pk))
    db.execute(delete(TABLES["search_index"]))
    db.execute(insert(TABLES["search_index"]), {"rule": RULE})


def stored(db: Connection, source_pk: int) -> list[Passage]:
    """The passages of a stored source, read from its units again."""
    columns = [_UNIT[name] for name in _COLUMNS]
    units = select(*columns).where(_UNIT.source_pk == source_pk).order_by(_UNIT.ordinal)
    terms = select(_DEFINITION.unit, _DEFINITION.term).where(_DEFINITION.source_pk == source_pk)
    return passages(
        [dict(row) for row in db.execute(units).mappings()],
        [(row.unit, row.term) for row in db.execute(terms.order_by(_DEFINITION.position))],
    )
