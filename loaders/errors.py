"""What can go wrong, in words that tell a person what to do. Only the edges turn these into output."""

from __future__ import annotations


class FatiaoError(Exception):
    """Base of every error a caller may show as it is."""


class Refused(FatiaoError):
    """A file, or one regulation in it, is not stored. `line` is 1-based where one is to blame."""

    def __init__(self, reason: str, *, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class NotStored(FatiaoError):
    """What was named is not in the collection, or the name is of several."""


class DatabaseError(FatiaoError):
    """The database cannot do what was asked; what was stored before is still there."""


class Unreachable(DatabaseError):
    """No database answers at the address, or the address is none."""


class NotMigrated(DatabaseError):
    """The database has no tables, or tables older than this program."""


class TooNew(DatabaseError):
    """The database was made by a later release of this program."""


class ReadOnly(DatabaseError):
    """The database, or the role that connects to it, may only read."""


class Full(DatabaseError):
    """There is no room for more."""


class Busy(DatabaseError):
    """Another process keeps the database locked."""
