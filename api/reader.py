"""Single statements, each a transaction of its own, on connections kept for nothing else.

For what is asked most: all that a pool and SQLAlchemy do around the statement of an article takes
longer than the statement.
"""

from __future__ import annotations

import os
import sqlite3
import time
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask, current_app, g
from sqlalchemy import Dialect, Engine
from sqlalchemy.exc import OperationalError

from loaders.schema.reading import Reading, connect

Given = dict[str, Any]
_HURRIED = "fatiao-hurried"


class Reader:
    """The connections of one application, as many as were ever needed at once."""

    def __init__(self, dialect: Dialect, opened: Callable[[], Any]) -> None:
        self.dialect, self._opened = dialect, opened
        self._idle: deque[Any] = deque()
        self.told: Callable[[str, Given, float], None] = lambda *_: None  # of each, its seconds

    def rows(self, statement: str, given: Given) -> list[tuple[Any, ...]]:
        """The rows of a statement in the words of the driver.

        A connection that was cut is replaced. OperationalError where the database does not answer.
        """
        begun = time.perf_counter()
        driver: Any = self.dialect.loaded_dbapi
        while True:
            connection = self._kept()
            fresh = connection is None
            try:
                connection = connection or self._opened()
                found: list[tuple[Any, ...]] = connection.execute(statement, given).fetchall()
            except Exception as error:
                if connection is not None:
                    connection.close()
                if not isinstance(error, (driver.OperationalError, driver.InterfaceError)):
                    raise
                if fresh:
                    raise OperationalError(statement, None, error) from error
            else:
                self._idle.append(connection)
                self.told(statement, given, time.perf_counter() - begun)
                return found

    def forget(self, *, close: bool = True) -> None:
        """Leave the connections that no thread uses."""
        with suppress(IndexError):
            while True:
                connection = self._idle.pop()
                if close:
                    connection.close()

    def _kept(self) -> Any:
        """A connection that no thread uses, to what the database is now."""
        with suppress(IndexError):
            while True:
                connection = self._idle.pop()
                if not (isinstance(connection, Reading) and connection.stale):
                    return connection
                connection.close()
        return None


def init(app: Flask, engine: Engine) -> None:
    """Give `app` its readers: one that waits for locks, and for a SQLite file one that does not."""
    readers = {"fatiao-reader": Reader(engine.dialect, partial(_patient, engine))}
    if engine.dialect.name == "sqlite" and engine.url.database:
        opened = partial(connect, Path(engine.url.database), busy=0)
        readers[_HURRIED] = Reader(engine.dialect, opened)
    app.extensions |= readers
    for made in readers.values():
        weakref.finalize(app, made.forget)
        alive = weakref.ref(made)
        os.register_at_fork(after_in_child=partial(_forked, alive))


def readers(app: Flask) -> list[Reader]:
    """All readers of an application."""
    return [found for found in app.extensions.values() if isinstance(found, Reader)]


def reader() -> Reader:
    """The reader of this application."""
    found: Reader = g.get("reader") or current_app.extensions["fatiao-reader"]
    return found


def hurries(app: Flask) -> bool:
    """Whether `hurry` can be asked for."""
    return _HURRIED in app.extensions


def hurry() -> None:
    """For the rest of this context, fail rather than wait for a lock."""
    g.reader = current_app.extensions[_HURRIED]


def _patient(engine: Engine) -> Any:
    made = engine.raw_connection()
    made.detach()
    connection: Any = made.dbapi_connection
    if not isinstance(connection, sqlite3.Connection):  # SQLite's are it already
        connection.autocommit = True
    return connection


def _forked(found: weakref.ref[Reader]) -> None:
    if reader := found():
        reader.forget(close=False)  # the parent still uses the sockets
