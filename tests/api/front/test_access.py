"""The name of a request, and the line it leaves in the log."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from api.app import create_app
from api.logs import Json
from api.settings import Settings


def client(url: str, **settings: Any) -> Any:
    return create_app(Settings(database_url=url, **settings)).test_client()


@pytest.mark.parametrize("given", ["a", "trace-1.2_3:4/5+6=", "x" * 128])
def test_a_name_is_taken(sqlite_corpus: str, given: str) -> None:
    answer = client(sqlite_corpus).get("/healthz", headers={"X-Request-ID": given})
    assert answer.headers.getlist("X-Request-ID") == [given]


@pytest.mark.parametrize("given", ["", "a b", "x" * 129, "罚款".encode().decode("latin-1"), 'a"b'])
def test_what_is_no_name_is_replaced(sqlite_corpus: str, given: str) -> None:
    asked = client(sqlite_corpus)
    names = [
        asked.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]
        for _ in range(2)
    ]
    assert given not in names
    assert names[0] != names[1]
    assert all(len(name) == 32 for name in names)


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    found = [json.loads(Json().format(record)) for record in caplog.records]
    return [line for line in found if line["logger"] == "fatiao.access"]


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("/v1/regulations/net-law?as_of=2021-01-01", "/v1/regulations/{regulation}", 200),
        ("/v1/regulations?title=secret", "/v1/regulations", 200),
        ("/v1/regulations?secret=1", "/v1/regulations", 422),
        ("/secret", "unknown", 404),
    ],
)
def test_one_line_a_request_without_its_words(
    sqlite_corpus: str, caplog: pytest.LogCaptureFixture, path: str, route: str, status: int
) -> None:
    caplog.set_level(logging.INFO)
    answer = client(sqlite_corpus).get(path, headers={"X-Request-ID": "me"})
    (line,) = lines(caplog)
    told = {name: line[name] for name in ("id", "method", "route", "status", "bytes")}
    size = len(answer.data)
    assert told == {"id": "me", "method": "GET", "route": route, "status": status, "bytes": size}
    assert 0 < line["ms"] < 10_000
    assert "secret" not in json.dumps(line)


def test_what_was_asked_is_logged_where_a_setting_says_so(
    sqlite_corpus: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client(sqlite_corpus, log_targets=True).head("/v1/regulations?title=网")
    (line,) = lines(caplog)
    assert line["target"] == "/v1/regulations?title=网"
    assert line["bytes"] == 0


def test_nothing_is_written_below_the_level(
    sqlite_corpus: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    client(sqlite_corpus).get("/healthz")
    assert not lines(caplog)


def test_an_exception_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise RuntimeError("broken")
    except RuntimeError:
        logging.getLogger("x").exception("failed")
    (record,) = caplog.records
    line = Json().format(record)
    assert "\n" not in line
    assert "RuntimeError: broken" in json.loads(line)["exception"]
