"""PostgreSQL stops, starts, and loses its connections, while clients ask; and who may do what."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import ProgrammingError

from tests.operations.clients import CALLS, ask, asking, until
from tests.operations.postgresql import Server, own_server
from tests.operations.serving import serving
from tests.tools import ROOT, run


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with own_server(tmp_path_factory.mktemp("roles")) as found:
        load = (sys.executable, "-m", "api.cli", "load", "--shipped")
        run(*load, cwd=ROOT, FATIAO_DATABASE_URL=found.url("fatiao_loader"))
        yield found


@pytest.fixture(scope="module")
def port(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with serving(server.url("fatiao_api"), tmp_path_factory.mktemp("api")) as (number, _):
        yield number


def test_a_database_that_stops_and_starts_again(server: Server, port: int) -> None:
    wanted = {target: ask(port, target).body for target in CALLS}
    with asking(port) as clients:
        server.stop()
        until(lambda: ask(port, "/readyz").status == 503, "readiness turns")
        assert ask(port, "/readyz").is_unavailable()
        assert ask(port, "/healthz").status == 200
        until(lambda: all(r.status == 503 for r in clients.more()), "no answer from memory")
        server.start()
        until(lambda: ask(port, "/readyz").status == 200, "readiness comes back")
        assert {reply.status for reply in clients.more()} == {200}
    assert clients.cut == []
    assert all(r.status == 200 or r.is_unavailable() for r in clients.replies)
    assert all(r.body == wanted[r.target] for r in clients.replies if r.status == 200)


def test_connections_that_are_cut(server: Server, tmp_path: Path) -> None:
    with serving(server.url("fatiao_api"), tmp_path, HOT_BYTES="0") as (port, _):
        wanted = {target: ask(port, target).body for target in CALLS}
        with asking(port) as clients:
            ended = 0
            for _ in range(40):
                ended += server.cut()
                time.sleep(0.05)
            assert {reply.status for reply in clients.more()} == {200}
    assert ended > 40
    assert clients.cut == []
    assert all(r.status == 200 or r.is_unavailable() for r in clients.replies), {
        (r.target, r.status) for r in clients.replies
    }
    assert all(r.body == wanted[r.target] for r in clients.replies if r.status == 200)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM work",
        "UPDATE work SET title = ''",
        "INSERT INTO alembic_version VALUES ('x')",
        "CREATE TABLE mine (x int)",
        "CREATE TEMPORARY TABLE mine (x int)",
        "DROP TABLE work",
        "CREATE SCHEMA mine",
        "COPY work TO PROGRAM 'true'",
    ],
)
def test_the_role_of_the_service_can_only_read(server: Server, port: int, statement: str) -> None:
    assert json.loads(ask(port, "/v1/regulations").body)["total"] == 4
    role = create_engine(server.url("fatiao_api"), isolation_level="AUTOCOMMIT")
    with role.connect() as connection:
        connection.exec_driver_sql("SET default_transaction_read_only = off")
        with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
            connection.exec_driver_sql(statement)
    role.dispose()
