"""One engine an application, one connection a request, nothing shared between processes."""

from __future__ import annotations

import os
import re
import time
import weakref
from functools import lru_cache
from typing import Any

from flask import Flask, current_app, g
from sqlalchemy import Connection, Engine, Select
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from loaders.schema import engine as engines

Statement = Select[*tuple[Any, ...]]
"""A select() of any columns: what every builder in `queries.py` returns."""


def init(app: Flask, url: str) -> None:
    """Give `app` its engine. A forked worker drops the connections it inherits.

    Whoever leaves an application behind has its connections closed with it.
    """
    built = engines.engine(url, read_only=True)
    app.extensions["fatiao-engine"] = built
    app.teardown_appcontext(_close)
    weakref.finalize(app, built.dispose)
    alive = weakref.ref(built)
    os.register_at_fork(after_in_child=lambda: _forget(alive()))


def engine_of(app: Flask) -> Engine:
    """The engine of this application."""
    found: Engine = app.extensions["fatiao-engine"]
    return found


def connection() -> Connection:
    """The connection of this request, opened when first asked for."""
    if "connection" not in g:
        g.connection = engine_of(current_app).connect()
    opened: Connection = g.connection
    return opened


def rows(statement: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement in the words of this database, with its parameters as `:name`.

    By the driver itself, in the transaction of this request: for what is asked so often that all
    that is done around a statement would cost more than the statement.
    """
    db = connection()
    if not db.in_transaction():
        db.begin()
    if db.dialect.name == "postgresql":
        statement = _psycopg(statement)
    driver = db.dialect.loaded_dbapi
    begun = time.perf_counter()
    try:
        cursor: Any = db.connection.cursor()
        cursor.execute(statement, given)
        if metrics := current_app.extensions.get("fatiao-metrics"):
            metrics.statement(time.perf_counter() - begun)
        return list(cursor.fetchall())
    except (driver.OperationalError, driver.InterfaceError) as error:
        raise OperationalError(statement, None, error) from error


@lru_cache(128)
def _psycopg(statement: str) -> str:
    return re.sub(r"(?<!:):(\w+)", r"%(\1)s", statement.replace("%", "%%"))


def _close(_error: BaseException | None) -> None:
    opened: Connection | None = g.pop("connection", None)
    if opened is None:
        return
    try:
        opened.commit()  # with a rollback, psycopg forgets the statements that it has prepared
        opened.close()
    except SQLAlchemyError:  # cut after all was read: the answer stands
        if not opened.closed:
            opened.invalidate()


def _forget(engine: Engine | None) -> None:
    if engine is not None:
        engine.dispose(close=False)  # the parent still uses the sockets
