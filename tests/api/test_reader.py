"""Single statements on connections of their own: prepared ones, cut connections, forks, files."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Date, Engine, Text, bindparam, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from api.app import create_app
from api.database import connection
from api.prepared import Prepared
from api.reader import reader
from api.settings import Settings
from loaders.schema.works import Change, Version, Work
from tests.api.conftest import close, fill
from tests.api.corpus import documents


@pytest.fixture
def app(corpus_url: str) -> Iterator[Flask]:
    made = create_app(Settings(database_url=corpus_url))
    with made.app_context():
        yield made
    close(made)


def test_a_prepared_statement_gives_what_any_other_does(app: Flask) -> None:
    statement = (
        select(Work.id, Work.issuers, Version.complete, Version.effective_date, Change.at)
        .join_from(Work, Version, Version.work_id == Work.id)
        .join(Change, Change.pk == 1)
        .where(Version.effective_date <= bindparam("day", type_=Date))
        .where(Work.id != bindparam("but", type_=Text), Work.title.not_like("%无此%"))
        .order_by(Work.id, Version.id)
    )
    given = {"day": dt.date(2023, 1, 1), "but": "part"}
    wanted = connection().execute(statement, given).all()
    prepared = Prepared(statement)
    for _ in range(2):
        found = prepared.rows(**given)
        assert [[getattr(row, name) for name in row._fields] for row in found] == [
            [*row] for row in wanted
        ]
    assert len(wanted) == 3
    assert {type(row.issuers) for row in found} == {list}


def test_one_connection_serves_one_after_the_other(app: Flask) -> None:
    for number in (1, 2, 3):
        assert reader().rows(f"SELECT {number}", {}) == [(number,)]
    assert len(reader()._idle) == 1


def test_nothing_can_be_written(app: Flask) -> None:
    driver: Any = reader().dialect.loaded_dbapi
    with pytest.raises((DBAPIError, driver.Error), match=r"read-?only"):
        reader().rows("DELETE FROM work", {})


def test_a_statement_that_fails_leaves_no_connection_behind(app: Flask) -> None:
    driver: Any = reader().dialect.loaded_dbapi
    reader().rows("SELECT 1", {})
    with pytest.raises((DBAPIError, driver.Error)):
        reader().rows("SELECT nothing FROM nowhere", {})
    assert len(reader()._idle) == 0
    assert reader().rows("SELECT 1", {}) == [(1,)]


def test_connections_that_are_cut_are_replaced(postgresql_database: Engine) -> None:
    url = postgresql_database.url.render_as_string(hide_password=False)
    app = create_app(Settings(database_url=url))
    with app.app_context():
        kept = [reader()._opened() for _ in range(3)]
        reader()._idle.extend(kept)
        with postgresql_database.connect() as other:
            for one in kept:
                process = {"process": one.info.backend_pid}
                other.execute(text("SELECT pg_terminate_backend(:process)"), process)
        assert reader().rows("SELECT 1", {}) == [(1,)]
        assert len(reader()._idle) == 1
    close(app)


def test_no_transaction_stays_open(postgresql_database: Engine) -> None:
    url = postgresql_database.url.render_as_string(hide_password=False)
    app = create_app(Settings(database_url=url))
    with app.app_context():
        reader().rows("SELECT 1", {})
        assert reader()._idle[0].info.transaction_status.name == "IDLE"
    close(app)


def test_where_no_database_answers_it_is_said() -> None:
    app = create_app(Settings(database_url="postgresql://u@127.0.0.1:1/nothing"))
    with app.app_context(), pytest.raises(OperationalError):
        reader().rows("SELECT 1", {})
    close(app)


def test_another_file_is_opened(tmp_path: Path) -> None:
    path, other = tmp_path / "corpus.db", tmp_path / "other.db"
    fill(f"sqlite:///{path}", documents()[:1])
    fill(f"sqlite:///{other}", documents()[:2])
    app = create_app(Settings(database_url=f"sqlite:///{path}"))
    with app.app_context():
        before = reader().rows("SELECT count(*) FROM version", {})
        other.replace(path)
        for log in tmp_path.glob("corpus.db-*"):
            log.unlink()
        after = reader().rows("SELECT count(*) FROM version", {})
    assert after > before
    close(app)


def test_a_fork_keeps_no_connection_of_its_parent(app: Flask) -> None:
    reader().rows("SELECT 1", {})
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.write(write, str(len(reader()._idle)).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(read, 9) == b"0"
    assert len(reader()._idle) == 1
    os.close(read)
    os.close(write)
