"""Bring a database to the schema of this program, or say why it does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from loaders.errors import NotMigrated, TooNew
from loaders.schema.failures import explained

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x6661_7469_616F  # "fatiao": PostgreSQL's advisory lock of whoever writes


def upgrade(engine: Engine) -> None:
    """Make or update the tables, in one transaction. Raises `TooNew`, never goes back."""
    with _transaction(engine) as connection:
        stored = MigrationContext.configure(connection).get_current_revision()
        if stored not in _known():
            raise TooNew(_too_new())
        command.upgrade(_config(connection), "head")


def check(engine: Engine) -> None:
    """Raise `NotMigrated` or `TooNew` unless the database has this program's schema."""
    with explained(), engine.connect() as connection:
        _check(connection)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: one at a time, kept whole or not at all, on this schema only.

    What the drivers raise inside becomes a `DatabaseError`.
    """
    with _transaction(engine) as connection:
        _check(connection)
        yield connection


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    with (
        explained(),
        engine.connect() as connection,
        connection.execution_options(writes=True).begin(),
    ):
        if connection.dialect.name == "postgresql":
            _set_up_postgresql(connection)
        yield connection


def _set_up_postgresql(connection: Connection) -> None:
    """One writer at a time; and no plan that reads whole tables.

    PostgreSQL keeps the plans by which it checks foreign keys for as long as a session lasts, also
    those made while the tables were empty.
    """
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    connection.execute(text("SET LOCAL enable_seqscan = off"))


def _check(connection: Connection) -> None:
    stored = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if stored not in _known():
        raise TooNew(_too_new())
    if stored != _head():
        raise NotMigrated("the database is not up to date with this program: migrate it first")


@cache
def _known() -> frozenset[str | None]:
    return frozenset({None, *(script.revision for script in _script().walk_revisions())})


@cache
def _head() -> str | None:
    return _script().get_current_head()


def _too_new() -> str:
    return "the database was made by a later release of this program: update the program"


def _script() -> ScriptDirectory:
    return ScriptDirectory(str(_SCRIPTS))


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_SCRIPTS))
    config.set_main_option("path_separator", "os")
    return config
