"""Everything a database says, without the keys and moments that differ from one to the next."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Engine, select

from loaders.schema.tables import TABLES

_IDENTITY = {  # what names a row of the tables that others point to
    "version": ("work_id", "id"),
    "source": ("version_pk", "text_sha256"),
    "reference": ("source_pk", "position"),
    "penalty": ("source_pk", "position"),
}
_LEFT_OUT = {"pk", "loaded_at"}


def dump(engine: Engine) -> dict[str, list[str]]:
    """The rows of each table but history and bits, as sorted JSON without keys.

    >>> dump(one) == dump(other)  # one collection, whatever the way it was loaded
    """
    with engine.connect() as db:
        rows = {
            name: [dict(row) for row in db.execute(select(table)).mappings()]
            for name, table in TABLES.items()
            if name not in ("change", "reading", "search_index", "common", "common_source")
        }
    named: dict[str, dict[Any, Any]] = {}
    for table, columns in _IDENTITY.items():
        named[table] = {
            row["pk"]: [_value(named, column, row[column]) for column in columns]
            for row in rows[table]
        }
    return {table: sorted(_line(named, row) for row in these) for table, these in rows.items()}


def _line(named: dict[str, dict[Any, Any]], row: dict[str, Any]) -> str:
    shown = {k: _value(named, k, v) for k, v in row.items() if k not in _LEFT_OUT}
    return json.dumps(shown, ensure_ascii=False, sort_keys=True, default=str)


def _value(named: dict[str, dict[Any, Any]], column: str, value: Any) -> Any:
    table = column.removesuffix("_pk")
    return named[table][value] if column.endswith("_pk") and value is not None else value


def rows(engine: Engine, table: str, *columns: str, **where: Any) -> list[Any]:
    """The columns of the rows of a table, by key; one column as bare values."""
    from_ = TABLES[table]
    by = from_.c.pk if "pk" in from_.c else from_.c[columns[0]]
    query = select(*(from_.c[column] for column in columns)).filter_by(**where).order_by(by)
    with engine.connect() as db:
        found = db.execute(query).all()
    return [row[0] for row in found] if len(columns) == 1 else [tuple(row) for row in found]
