"""Which corpus answers: the newest line of its history, asked for at most twice a second."""

from __future__ import annotations

import datetime as dt
import os
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, g
from sqlalchemy import ColumnElement, Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from api import validity
from api.database import Statement
from loaders.schema import engine as engines
from loaders.schema.works import Change

EVERY = 0.5
"""Seconds between two looks; a worker is never longer than twice that behind the database."""
_AHEAD = 0.15  # seconds before that in which a look is due where requests keep coming
_MOMENT = 0.01  # seconds, more than an answer from the main loop takes


@dataclass(frozen=True, slots=True)
class Revision:
    """The state of the corpus: its newest change, and when that was; 0 of an empty one."""

    number: int
    loaded: dt.datetime | None


@dataclass(frozen=True, slots=True)
class State:
    """What answers depend on beside the request: the corpus, and the day in China."""

    revision: Revision
    day: dt.date


def newest() -> Statement:
    """The newest line of the history."""
    return select(Change.pk, Change.at).order_by(Change.pk.desc()).limit(1)


def columns() -> list[ColumnElement[Any]]:
    """The newest line of the history beside what a statement reads, for `seen`."""
    last = newest().subquery()
    return [
        select(last.c.pk).scalar_subquery().label("revision"),
        select(last.c.at).scalar_subquery().label("revised"),
    ]


def seen(number: int | None, at: dt.datetime | None) -> None:
    """Note of which state the answer to this request is."""
    g.state = State(Revision(number or 0, at), validity.today())


def read(connection: Connection) -> Revision:
    """The revision that this connection sees."""
    row = connection.execute(newest()).first()
    return Revision(row.pk, row.at) if row else Revision(0, None)


class Watch:
    """The state of one process, shared by its threads.

    It has a connection of its own: requests waiting for theirs must not hold it up.
    """

    def __init__(self, engine: Engine, today: Callable[[], dt.date]) -> None:
        self.engine, self._today = engine, today
        self._state: State | None = None
        self._looked = 0.0
        self._looking = threading.Lock()
        self._sent = False
        self.told: Callable[[Revision], None] = lambda _: None  # when another corpus answers
        forget = weakref.WeakMethod(self._forget)  # the hook outlives every application
        os.register_at_fork(after_in_child=lambda: (alive := forget()) and alive())

    def current(self) -> State | None:
        """The state, at most a second old; None where the database does not say."""
        age = time.monotonic() - self._looked
        if age < EVERY:
            return self._state
        if not self.look() and age > 2 * EVERY:  # whoever looks waits for the database
            return None
        return self._state

    def fresh(self) -> State | None:
        """The state, where `current` will not ask the database within the next moment."""
        return self._state if time.monotonic() - self._looked < EVERY - _MOMENT else None

    def due(self) -> bool:
        """Whether to send a thread to `look`, before `fresh` has nothing to say; true once a look."""
        if self._sent or time.monotonic() - self._looked < EVERY - _AHEAD:
            return False
        self._sent = True
        return True

    def look(self) -> bool:
        """Ask the database, unless somebody does; whether this did."""
        if not self._looking.acquire(blocking=False):
            return False
        try:
            self._look()
        finally:
            self._sent = False
            self._looking.release()
        return True

    def _look(self) -> None:
        try:
            with self.engine.connect() as connection:
                found = read(connection)
            state = State(found, self._today())
            if state != self._state:  # the same object while nothing changes
                self._state = state
                self.told(found)
        except SQLAlchemyError:
            self._state = None
        self._looked = time.monotonic()

    def _forget(self) -> None:
        self.engine.dispose(close=False)  # the parent still uses the socket
        self._looking = threading.Lock()
        self._looked, self._sent = 0.0, False


def init(app: Flask, url: str, today: Callable[[], dt.date]) -> Watch:
    """Give `app` its watch."""
    watch = Watch(engines.engine(url, read_only=True), today)
    app.extensions["fatiao-revision"] = watch
    weakref.finalize(app, watch.engine.dispose)
    return watch


def of(app: Flask) -> Watch:
    """The watch of this application."""
    found: Watch = app.extensions["fatiao-revision"]
    return found
