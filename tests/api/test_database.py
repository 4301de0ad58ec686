"""One engine an application, one connection a request, none shared with a forked worker."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError

from api.app import create_app
from api.database import connection, engine_of, rows
from api.settings import Settings
from tests.api.conftest import close

ROOT = Path(__file__).parents[2]
FORKED = """
import os, sys
from api.app import create_app
from api.database import engine_of
from api.settings import Settings
engine = engine_of(create_app(Settings(database_url=sys.argv[1])))
engine.connect().close()
print(engine.pool.checkedin(), flush=True)
child = os.fork()
if not child:
    print(engine.pool.checkedin(), flush=True)
    os._exit(0)
os.waitpid(child, 0)
print(engine.pool.checkedin())
"""


def test_one_connection_a_request_returned_at_its_end(sqlite_corpus: str) -> None:
    app = create_app(Settings(database_url=sqlite_corpus))
    with app.test_request_context("/"):
        assert connection() is connection()
        assert engine_of(app).pool.checkedout() == 1
    assert engine_of(app).pool.checkedout() == 0
    close(app)


def test_a_fork_keeps_no_connection_of_its_parent(sqlite_corpus: str) -> None:
    command = [sys.executable, "-c", FORKED, sqlite_corpus]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "0", "1"]  # parent, child, parent again


def test_nothing_can_be_written(corpus_url: str) -> None:
    app = create_app(Settings(database_url=corpus_url))
    with app.test_request_context("/"), pytest.raises(DBAPIError, match=r"read-?only"):
        connection().exec_driver_sql("DELETE FROM work")
    close(app)


def test_an_answer_stands_whose_connection_is_cut_after_it(postgresql_corpus: str) -> None:
    app = create_app(Settings(database_url=postgresql_corpus))
    cuts = []

    @event.listens_for(engine_of(app), "before_cursor_execute")
    def cut(used: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "FROM change" in statement:  # of which state the answer is, asked last
            cuts.append(statement)
            used.connection.dbapi_connection.close()

    client = app.test_client()
    assert [client.get("/v1/definitions").status_code for _ in range(3)] == [200, 200, 200]
    assert len(cuts) == 3  # none was kept
    close(app)


def test_statements_that_the_driver_is_asked_itself_are_measured(corpus_url: str) -> None:
    app = create_app(Settings(database_url=corpus_url, metrics_bind="127.0.0.1:0", hot_bytes=0))
    figures = app.extensions["fatiao-metrics"].registry
    client = app.test_client()
    counts = []
    for limit in (1, 2):  # the first reads, besides, what is known of the corpus
        assert client.get(f"/v1/search?q=数据&limit={limit}").status_code == 200
        counts.append(figures.get_sample_value("fatiao_database_seconds_count"))
    assert counts[1] > counts[0]
    close(app)


def test_what_a_driver_raises_is_said_and_its_connection_replaced(
    postgresql_database: Engine,
) -> None:
    url = postgresql_database.url.render_as_string(hide_password=False)
    app = create_app(Settings(database_url=url))
    with app.test_request_context("/"):
        [(process,)] = rows("SELECT pg_backend_pid()", {})
        with postgresql_database.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(:process)"), {"process": process})
        with pytest.raises(OperationalError):
            rows("SELECT 1", {})
    with app.test_request_context("/"):
        assert rows("SELECT CAST(:n AS integer)", {"n": 1}) == [(1,)]
    close(app)
