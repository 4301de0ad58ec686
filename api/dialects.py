"""What SQLite and PostgreSQL say differently: lists in a JSON column, order by code point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    String,
    Subquery,
    column,
    exists,
    func,
    literal,
    select,
)
from sqlalchemy import cast as sql_cast
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class json_texts(GenericFunction[Any]):
    """The texts of a JSON list, as a set of rows with one column `value`."""

    name = "json_texts"
    inherit_cache = True


@compiles(json_texts, "sqlite")
def _sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(json_texts, "postgresql")
def _postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_array_elements_text({compiler.process(element.clauses, **options)})"


def _values(list_column: Any) -> Any:
    return json_texts(list_column).table_valued(column("value", String)).alias()


def listed(texts: Sequence[str]) -> FromClause:
    """Rows with one column `value`: as many texts as there may be, in one parameter."""
    return cast(FromClause, _values(literal(list(texts), JSON)))


def keyed(pairs: Iterable[tuple[int, str]]) -> Subquery:
    """Rows with a `key` and a `name`: as many pairs as there may be, in one parameter."""
    given = listed([f"{key:0{_DIGITS}}{name}" for key, name in sorted(pairs)])
    key = sql_cast(func.substr(given.c.value, 1, _DIGITS), BigInteger).label("key")
    return select(key, func.substr(given.c.value, _DIGITS + 1).label("name")).subquery()


_DIGITS = 19  # of the largest key


def numbers(listed: Any) -> Select[tuple[int]]:
    """The whole numbers of a JSON list, such as a parameter: a statement of one form for any many."""
    return select(sql_cast(_values(listed).c.value, BigInteger))


def holds(list_column: Any, text: str) -> ColumnElement[bool]:
    """One entry of the list is `text`."""
    values = _values(list_column)
    return exists(select(1).select_from(values).where(values.c.value == text))


def mentions(list_column: Any, text: str) -> ColumnElement[bool]:
    """`text` stands in one entry of the list."""
    values = _values(list_column)
    found = values.c.value.contains(text, autoescape=True)
    return exists(select(1).select_from(values).where(found))


class by_code_point(GenericFunction[str]):
    """Sorts a text as both databases can: by code point, whatever the locale."""

    name = "by_code_point"
    inherit_cache = True


@compiles(by_code_point, "sqlite")
def _binary(element: Any, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(by_code_point, "postgresql")
def _locale_c(element: Any, compiler: Any, **options: Any) -> str:
    return f'({compiler.process(element.clauses, **options)}) COLLATE "C"'
