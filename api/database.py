"""One engine an application, one connection a request, nothing shared between processes."""

from __future__ import annotations

import os
import weakref
from typing import Any

from flask import Flask, current_app, g
from sqlalchemy import Connection, Engine, Select

from loaders.schema import engine as engines

Statement = Select[*tuple[Any, ...]]
"""A select() of any columns: what every builder in `queries.py` returns."""


def init(app: Flask, url: str) -> None:
    """Give `app` its engine. A forked worker drops the connections it inherits."""
    built = engines.engine(url, read_only=True)
    app.extensions["fatiao-engine"] = built
    app.teardown_appcontext(_close)
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


def _close(_error: BaseException | None) -> None:
    opened = g.pop("connection", None)
    if opened is not None:
        opened.close()


def _forget(engine: Engine | None) -> None:
    if engine is not None:
        engine.dispose(close=False)  # the parent still uses the sockets
