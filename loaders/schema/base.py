"""The one declarative base: typed columns, named constraints, no lazy loading of anything."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Key = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up only in INTEGER


class Instant(TypeDecorator[dt.datetime]):
    """A moment, in UTC on both databases; SQLite alone would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, _: Dialect) -> dt.datetime | None:
        """To UTC, as SQLite compares the digits."""
        return value and value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, _: Dialect) -> dt.datetime | None:
        """From UTC."""
        return value and (
            value.astimezone(dt.UTC) if value.tzinfo else value.replace(tzinfo=dt.UTC)
        )


String = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that sorts by code point on both databases, whatever the server's locale."""


class Base(DeclarativeBase):
    """Base of every table."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String,
        dt.datetime: Instant(),
        list[str]: JSON(none_as_null=True),
        list[dict[str, Any]]: JSON(none_as_null=True),
        dict[str, Any]: JSON(none_as_null=True),
    }
