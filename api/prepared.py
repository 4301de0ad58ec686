"""Statements of one form, put together once and run by the driver itself.

For what is asked so often that all that SQLAlchemy does around a statement would cost more than
the statement. What it knows is taken from it once: the words of each database, and how that keeps
JSON and dates.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql.compiler import SQLCompiler

from api.database import Statement
from api.reader import reader

_Change = Callable[[Any], Any]


class Prepared:
    """A select() with places for values, each a `bindparam` with its name and type."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._forms: dict[str, _Form] = {}

    def rows(self, **given: Any) -> list[Any]:
        """Its rows, with columns as attributes."""
        asked = reader()
        form = self._forms.get(asked.dialect.name)
        if form is None:
            form = self._forms[asked.dialect.name] = _Form(self._statement, asked.dialect)
        return [*map(form.row._make, asked.rows(form.text, form.filled(given)))]


class _Form:
    """The statement in the words of one database."""

    def __init__(self, statement: Statement, dialect: Dialect) -> None:
        # SQLite's driver takes names, too: what stands in several places is given once.
        kind: Any = type(dialect)
        named = kind(paramstyle="named") if dialect.name == "sqlite" else dialect
        compiled = statement.compile(dialect=named)
        assert isinstance(compiled, SQLCompiler)
        columns = dict(statement.selected_columns.items())
        self.text = str(compiled)
        self._constants: dict[str, Any] = dict(compiled.params)
        self._given = _changes(compiled.binds, dialect, "bind_processor")
        self.row = _row(columns, dialect)

    def filled(self, given: dict[str, Any]) -> dict[str, Any]:
        """The parameters as the driver takes them, these and those that never differ."""
        for name, change in self._given.items():
            given[name] = change(given[name])
        return self._constants | given


def _row(columns: Mapping[str, Any], dialect: Dialect) -> Any:
    """A named tuple of what the driver gives; a value is changed when it is asked for."""
    changes = _changes(columns, dialect, "result_processor", None)
    plain: Any = namedtuple("Row", columns.keys())  # type: ignore[misc]  # known when it runs
    read = {name: property(_reader(getattr(plain, name), changes[name])) for name in changes}
    return type("Row", (plain,), {"__slots__": (), **read})


def _reader(plain: Any, change: _Change) -> _Change:
    return lambda row: change(plain.__get__(row))


def _changes(
    parts: Mapping[str, Any], dialect: Dialect, direction: str, *more: Any
) -> dict[str, _Change]:
    """How the values of columns or parameters are changed on their way, where they are."""
    types = {name: part.type.dialect_impl(dialect) for name, part in parts.items()}
    found = {name: getattr(kind, direction)(dialect, *more) for name, kind in types.items()}
    return {name: change for name, change in found.items() if change}
