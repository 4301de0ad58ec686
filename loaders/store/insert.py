"""The rows of one source into their tables, in bulk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from psycopg import sql
from sqlalchemy import JSON, Connection, Table, func, insert, select

from loaders.schema.engine import to_json
from loaders.schema.tables import TABLES
from loaders.store.prepare import Prepared
from loaders.store.rows import Row, shareable


def insert_source(db: Connection, prepared: Prepared, version_pk: int, *, part: bool) -> int:
    """Insert everything read from one file; returns the key of its source.

    With `part`, other files of this version are stored: what they may print too stays hidden
    until `parts.settle` decides whose it is.
    """
    source_pk = _source(db, prepared, version_pk)
    hidden = {row["eid"] for row in prepared.units if part and shareable(row)}
    put(db, "unit", _of_version(prepared.units, "eid", hidden, version_pk, source_pk))
    _insert_facts(db, prepared, hidden, version_pk, source_pk)
    return source_pk


def _source(db: Connection, prepared: Prepared, version_pk: int) -> int:
    row = {
        "version_pk": version_pk,
        "name": prepared.document.source_name,
        "sha256": prepared.document.sha256,
        "text_sha256": prepared.text_sha256,
        "digest": prepared.digest,
        "position": prepared.position,
        "start": 0,
        "size": prepared.size,
        "complete": prepared.document.regulation.complete,
        "head": prepared.head,
        "loaded_at": dt.datetime.now(dt.UTC),
    }
    return put_keyed(db, "source", [row])[0]


def _insert_facts(
    db: Connection, prepared: Prepared, hidden: set[str], version_pk: int, source_pk: int
) -> None:
    facts = prepared.facts

    def of_version(rows: list[Row]) -> list[Row]:
        return _of_version(rows, "unit", hidden, version_pk, source_pk)

    references = put_keyed(db, "reference", of_version(facts.references))
    penalties = put_keyed(db, "penalty", of_version(facts.penalties))
    put(db, "definition", of_version(facts.definitions))
    put(db, "target", _keyed(facts.targets, reference=references))
    put(db, "sanction", _keyed(facts.sanctions, penalty=penalties))
    for table, rows in (("violates", facts.violates), ("by_reference", facts.by_reference)):
        put(db, table, _keyed(rows, penalty=penalties, reference=references))
    for table, rows in (
        ("correction", facts.corrections),
        ("diagnostic", facts.diagnostics),
        ("repeal", facts.repeals),
    ):
        put(db, table, [row | {"source_pk": source_pk} for row in rows])


def _of_version(
    rows: list[Row], eid: str, hidden: set[str], version_pk: int, source_pk: int
) -> list[Row]:
    return [
        row | {"source_pk": source_pk, "version_pk": None if row[eid] in hidden else version_pk}
        for row in rows
    ]


def _keyed(rows: Iterable[Row], **keys: list[int]) -> list[Row]:
    """Rows with the index of what they hang on replaced by its key."""
    return [
        {
            f"{k}_pk" if k in keys else k: keys[k][v] if k in keys and v is not None else v
            for k, v in row.items()
        }
        for row in rows
    ]


def put(db: Connection, table: str, rows: list[Row]) -> None:
    """Insert rows, all with the same columns, by the fastest way the database has."""
    if rows and db.dialect.name == "postgresql":
        _copy(db, TABLES[table], rows)
    elif rows:
        db.execute(insert(TABLES[table]), rows)


def _copy(db: Connection, table: Table, rows: list[Row]) -> None:
    """PostgreSQL's COPY: several times as fast as its INSERT."""
    names = list(rows[0])
    as_json = {name for name in names if isinstance(table.c[name].type, JSON)}
    columns = sql.SQL(", ").join(map(sql.Identifier, names))
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), columns)
    with db.connection.cursor() as cursor, cursor.copy(into) as copy:  # type: ignore[attr-defined]
        for row in rows:
            copy.write_row([to_json(v) if k in as_json else v for k, v in row.items()])


def put_keyed(db: Connection, table: str, rows: list[Row]) -> list[int]:
    """Insert rows, and give their keys in the same order."""
    keys = _new_keys(db, TABLES[table], len(rows)) if rows else []
    put(db, table, [row | {"pk": pk} for row, pk in zip(rows, keys, strict=True)])
    return keys


def _new_keys(db: Connection, table: Table, count: int) -> list[int]:
    """Keys nobody has; safe because one transaction writes at a time."""
    if db.dialect.name == "postgresql":
        sequence = func.nextval(func.pg_get_serial_sequence(f'"{table.name}"', "pk"))
        series = func.generate_series(1, count).table_valued("n")
        return list(db.scalars(select(sequence).select_from(series)))
    first = db.scalar(select(func.coalesce(func.max(table.c.pk), 0) + 1)) or 1
    return list(range(first, first + count))
