"""Engines for SQLite and PostgreSQL that behave alike, and the one way to write.

Nothing connects at import: whoever forks workers builds an engine in each.
"""

from __future__ import annotations

import json
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from loaders.errors import Unreachable
from loaders.schema import reading

BUSY = 10_000  # milliseconds a connection waits for another's lock
_CONNECT = 3  # seconds until a server that does not answer counts as gone
_SILENT = 10_000  # milliseconds until one does that stopped to take what is sent
_READING = " ".join(
    f"-c {setting}"
    for setting in (
        "default_transaction_read_only=on",
        "jit=off",  # it would compile a statement for longer than the statement takes
        "max_parallel_workers_per_gather=0",  # or start processes for it
        "plan_cache_mode=force_generic_plan",  # planning each time takes longer than most reads
        "work_mem=64MB",  # with little, a search notes pages instead of hits, and looks into all
    )
)
to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""How both databases keep JSON: Chinese as it is."""
_JSON: dict[str, Any] = {"json_serializer": to_json, "json_deserializer": orjson.loads}
_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")
_SQLITE = ("sqlite", "sqlite+pysqlite")


def engine(url: str, *, read_only: bool = False) -> Engine:
    """An engine for `sqlite:///file` or `postgresql://…` (psycopg 3).

    With `read_only` nothing can be written through it, and all statements of one transaction see
    one state of the database. Raises `Unreachable` where `url` is of neither kind.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = URL.create("")
    if parsed.drivername in _SQLITE:
        return _sqlite(parsed, read_only)
    if parsed.drivername in _POSTGRESQL:
        return _postgresql(parsed.set(drivername="postgresql+psycopg"), read_only)
    raise Unreachable("no database URL: expected sqlite:///FILE or postgresql://USER@HOST/NAME")


def _postgresql(url: URL, read_only: bool) -> Engine:
    arguments: dict[str, Any] = {"connect_timeout": _CONNECT, "tcp_user_timeout": _SILENT}
    options: dict[str, Any] = {
        "pool_pre_ping": True,
        "json_serializer": to_json,
        "connect_args": arguments,
    }
    if read_only:
        arguments["options"] = _READING
        options["isolation_level"] = "REPEATABLE READ"
    return create_engine(url, **options)


def _sqlite(url: URL, read_only: bool) -> Engine:
    if read_only and url.database:
        opened = partial(reading.connect, Path(url.database), BUSY)
        built = create_engine(url, creator=opened, **_JSON)
        event.listen(built, "checkout", reading.refuse_stale)
    else:
        built = create_engine(url, **_JSON)
        event.listen(built, "connect", _prepare)
    event.listen(built, "begin", _begin)
    return built


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # `_begin` opens transactions, for DDL and reads too
    connection.execute(f"PRAGMA busy_timeout = {BUSY}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # every request begins by it; it takes no lock and cannot fail
        connection.connection.cursor().execute("BEGIN")
