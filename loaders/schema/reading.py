"""SQLite files opened to be read only: on any file system, and never longer than they are there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DisconnectionError


class Reading(sqlite3.Connection):
    """A connection that remembers the file it reads, and what that was when it was opened."""

    path: Path
    frozen: bool
    seen: tuple[object, ...]

    @property
    def stale(self) -> bool:
        """Whether another file was put in its place, or a frozen one changed."""
        try:
            return _state(self.path, self.frozen) != self.seen
        except FileNotFoundError:
            return False  # what was read is still open


def connect(path: Path, busy: int) -> Reading:
    """Open a file, waiting `busy` milliseconds for locks.

    On a file system that nobody can write to, SQLite cannot make the index of its write-ahead
    log; it must be told that the file is frozen. Where a log is beside the file, somebody else may
    write to it, and that is not done.
    """
    path = path.resolve()
    try:
        return _open(path, busy, frozen=False)
    except sqlite3.OperationalError:
        if _log(path).exists():
            raise
        return _open(path, busy, frozen=True)


def _open(path: Path, busy: int, *, frozen: bool) -> Reading:
    uri = path.as_uri() + ("?mode=ro&immutable=1" if frozen else "?mode=ro")
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, factory=Reading
    )
    try:
        connection.path, connection.frozen = path, frozen
        connection.seen = _state(path, frozen)
        connection.execute(f"PRAGMA busy_timeout = {busy}")
        connection.execute("PRAGMA schema_version").fetchone()
    except (sqlite3.Error, OSError):
        connection.close()
        raise
    return connection


def refuse_stale(connection: Reading, _record: object, _proxy: object) -> None:
    """Have the pool open the file anew where this is stale."""
    if connection.stale:
        raise DisconnectionError("the file is another")


def _state(path: Path, frozen: bool) -> tuple[object, ...]:
    found = path.stat()
    which = (found.st_dev, found.st_ino)
    return (*which, found.st_mtime_ns, found.st_size, _log(path).exists()) if frozen else which


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
