"""The service over the small corpus, on each database in turn; it is read only, so loaded once."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import create_engine, event, make_url, text

from api import revision
from api.app import create_app
from api.database import engine_of
from api.reader import readers
from api.settings import Settings
from loaders.document import Document
from loaders.schema.engine import engine
from loaders.schema.migrate import upgrade
from loaders.store.documents import store
from tests.api.corpus import TODAY, documents
from tests.described import description


@dataclass
class Answer:
    """A response, and the SQL statements that were needed for it."""

    status: int
    body: Any
    headers: Any
    text: str
    statements: list[str] = field(default_factory=list)


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def sqlite_corpus(tmp_path_factory: pytest.TempPathFactory) -> str:
    """URL of a SQLite file that holds the corpus."""
    url = f"sqlite:///{tmp_path_factory.mktemp('api') / 'corpus.db'}"
    fill(url, documents())
    return url


@pytest.fixture(scope="session")
def postgresql_corpus(postgres_server: str) -> Iterator[str]:
    """URL of a database of PostgreSQL that holds the corpus."""
    with own_database(postgres_server) as url:
        fill(url, documents())
        yield url


def close(app: Flask) -> None:
    """Give back every connection of an application: those of requests, and that of its watch."""
    engine_of(app).dispose()
    for reader in readers(app):
        reader.forget()
    revision.of(app).engine.dispose()


@contextmanager
def own_database(postgres_server: str) -> Iterator[str]:
    """URL of a new database of PostgreSQL, dropped at the end."""
    server_url = make_url(postgres_server).set(drivername="postgresql+psycopg")
    name = f"fatiao_api_{uuid.uuid4().hex}"
    server = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    yield server_url.set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def corpus_url(request: pytest.FixtureRequest) -> str:
    """URL of a database that holds the corpus, of each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_corpus")
    return url


def fill(url: str, documents: Iterable[Document]) -> None:
    """Store documents, each as a file of its own, in a new database."""
    built = engine(url)
    upgrade(built)
    for document in documents:
        store(built, [document])
    built.dispose()


@pytest.fixture
def ask(corpus_url: str) -> Iterator[Ask]:
    """Sends a request to the service and counts its SQL statements."""
    with asking(corpus_url) as ask:
        yield ask


@contextmanager
def asking(url: str) -> Iterator[Ask]:
    """Sends requests to the service over the database of this URL, on one day.

    Every answer is held against the description.
    """
    app = create_app(Settings(database_url=url, hot_bytes=0), today=lambda: TODAY)
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement != "BEGIN":
            seen.append(statement)

    event.listen(engine_of(app), "before_cursor_execute", note)
    app.extensions["fatiao-reader"].told = lambda statement, *_: seen.append(statement)
    client = app.test_client()
    described = description(app.extensions["fatiao-openapi"])

    def send(path: str, method: str = "GET", **options: Any) -> Answer:
        seen.clear()
        response = client.open(path, method=method, **options)
        described.check(method, response)
        body = response.json if response.is_json and response.data else None
        return Answer(
            response.status_code, body, response.headers, response.get_data(as_text=True), [*seen]
        )

    yield send
    close(app)
