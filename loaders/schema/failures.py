"""What a driver's error means, in words that tell a person what to do: never SQL, never a path."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from loaders import errors

_READ_ONLY = "the database can only be read: give the file, or the role, the right to write"
_FULL = "the database is full: make room and run the same command again"
_BUSY = "another process keeps the database locked: wait for it to end and try again"
_NOT_MIGRATED = "the database has no tables of this program yet: load something first"
_UNREACHABLE = "the database cannot be reached: check its address, its folder and that it runs"
_OTHER = "the database refused the operation"

_SQLITE = {  # a piece of SQLite's message: ours
    "readonly": errors.ReadOnly(_READ_ONLY),
    "is full": errors.Full(_FULL),
    "disk I/O": errors.Full(_FULL),
    "locked": errors.Busy(_BUSY),
    "no such table": errors.NotMigrated(_NOT_MIGRATED),
    "unable to open": errors.Unreachable(_UNREACHABLE),
    "not a database": errors.Unreachable("the file is no SQLite database"),
}
_POSTGRESQL = {  # a beginning of PostgreSQL's SQLSTATE: ours
    "25006": errors.ReadOnly(_READ_ONLY),
    "42501": errors.ReadOnly(_READ_ONLY),
    "53100": errors.Full(_FULL),
    "55P03": errors.Busy(_BUSY),
    "40": errors.Busy(_BUSY),
    "08": errors.Unreachable(_UNREACHABLE),
    "28": errors.Unreachable(_UNREACHABLE),
    "3D": errors.Unreachable(_UNREACHABLE),
    "57P": errors.Unreachable(_UNREACHABLE),
    "42P01": errors.NotMigrated(_NOT_MIGRATED),
}


@contextmanager
def explained() -> Iterator[None]:
    """Turn what the drivers raise inside into a `DatabaseError`."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, psycopg.Error) as error:
        raise explain(error) from error


def explain(error: Exception) -> errors.DatabaseError:
    """The `DatabaseError` for an error of SQLAlchemy or a driver."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        found = (ours for piece, ours in _SQLITE.items() if piece in str(cause))
    elif isinstance(cause, psycopg.Error) and cause.sqlstate:
        state = cause.sqlstate
        found = (ours for start, ours in _POSTGRESQL.items() if state.startswith(start))
    elif isinstance(cause, psycopg.OperationalError):
        return errors.Unreachable(_UNREACHABLE)
    else:
        return errors.DatabaseError(_OTHER)
    known = next(found, None)
    return type(known)(str(known)) if known else errors.DatabaseError(_OTHER)
