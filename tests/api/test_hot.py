"""Hot reads: the same answers as the slow way, from memory that is bounded, for one state only."""

from __future__ import annotations

import datetime as dt
import gc
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from werkzeug.test import TestResponse

from api import revision
from api.app import create_app
from api.database import engine_of
from api.description.answers import operations
from api.hot import LONGEST, Hot
from api.settings import Settings
from loaders.schema.engine import engine
from loaders.store.documents import remove, store
from openapi.record import REQUESTS
from tests.api.conftest import fill
from tests.api.corpus import TODAY, documents
from tests.loaders.documents import article, document

ARTICLE = "/v1/regulations/net-law/articles/3"


class Service:
    """An application that counts its SQL statements, with a watch that looks at each request."""

    def __init__(self, url: str, hot_bytes: int = 1 << 24, **settings: Any) -> None:
        self.day = TODAY
        self.app: Flask = create_app(
            Settings(database_url=url, hot_bytes=hot_bytes, **settings), today=lambda: self.day
        )
        self.client: FlaskClient = self.app.test_client()
        self.statements = 0
        event.listen(engine_of(self.app), "before_cursor_execute", self._count)
        self.app.extensions["fatiao-reader"].told = self._count

    def _count(self, *_: Any) -> None:
        self.statements += 1

    def get(self, path: str, method: str = "GET", **headers: str) -> TestResponse:
        self.statements = 0
        return self.client.open(
            path, method=method, headers={name.replace("_", "-"): v for name, v in headers.items()}
        )

    @property
    def hot(self) -> Hot:
        layer: Any = self.app.wsgi_app
        while not isinstance(layer, Hot):
            layer = getattr(layer, "_application", None) or layer.__closure__[0].cell_contents
        return layer


@pytest.fixture(autouse=True)
def _watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revision, "EVERY", 0.0)


@pytest.fixture
def url(tmp_path: Path) -> str:
    """URL of a corpus of its own, to be changed."""
    made = f"sqlite:///{tmp_path / 'corpus.db'}"
    fill(made, documents())
    return made


def told(response: TestResponse) -> tuple[int, list[tuple[str, str]], bytes]:
    """All of an answer but the name of its request."""
    headers = [(n, v) for n, v in response.headers if n != "X-Request-ID"]
    return response.status_code, headers, response.data


READS = sorted(
    request["path"]
    for request in REQUESTS["operations"].values()
    if request.get("method", "GET") == "GET"
)
PAGES = ["/", "/v1/docs", "/v1/docs/page.css", "/problems", "/v1/openapi.json"]
DATED = [
    "/v1/regulations/反诈法/articles/25",
    "/v1/provisions/anti-telecom-fraud-law@2022-09-02/art_25",
    "/v1/provisions/anti-telecom-fraud-law/art_25?as_of=2023-01-01",
    "/v1/provisions/anti-telecom-fraud-law/art_25?as_of=1999-01-01",
    "/v1/provisions/anti-telecom-fraud-law/art_99",
    "/v1/regulations?x=1",
    "/nothing",
]


@pytest.fixture(scope="module")
def pair(shipped_file: Path) -> tuple[Service, Service]:
    url = f"sqlite:///{shipped_file}"
    return Service(url), Service(url, hot_bytes=0)


@pytest.mark.parametrize("path", [*READS, *PAGES, *DATED])
def test_hot_and_cold_are_the_same(pair: tuple[Service, Service], path: str) -> None:
    hot, cold = pair
    asked: list[dict[str, Any]] = [
        {},
        {"Accept_Encoding": "gzip"},
        {"method": "HEAD"},
        {"Accept": "application/json"},
        {"Accept": "image/png"},
        {"If_None_Match": "*"},
        {"If_None_Match": f"W/{cold.get(path).headers.get('ETag', '')}"},
        {"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    ]
    for request in asked * 2:  # the second time from memory
        assert told(hot.get(path, **request)) == told(cold.get(path, **request)), request
    kept = cold.get(path).status_code == 200 and cold.get(path).headers.get("ETag")
    first, second = hot.get(path), hot.statements
    assert not (kept and second), first.headers


def test_every_read_is_compared(pair: tuple[Service, Service]) -> None:
    spec = json.loads(pair[0].app.extensions["fatiao-openapi"])
    reads = {op["operationId"] for _, method, op in operations(spec) if method == "get"}
    assert reads - {"getOpenapi"} <= REQUESTS["operations"].keys()


def test_from_memory_no_sql(url: str) -> None:
    service = Service(url)
    service.get(ARTICLE)
    assert service.statements > 0
    for request in ({}, {"If_None_Match": "*"}, {"method": "HEAD"}):
        assert service.get(ARTICLE, **request).status_code in (200, 304)
        assert service.statements == 0


def test_off_by_a_setting(url: str) -> None:
    service = Service(url, hot_bytes=0)
    for _ in range(3):
        service.get(ARTICLE)
        assert service.statements > 0


def add(url: str) -> None:
    writer = engine(url)
    store(writer, [document("新法", article(1, "新。"), date="2021-01-01", id="new-law")])
    writer.dispose()


def test_a_new_corpus_is_seen(url: str) -> None:
    service = Service(url)
    old = service.get("/v1/regulations")
    add(url)
    assert service.get("/v1/regulations").json["total"] == old.json["total"] + 1
    writer = engine(url)
    remove(writer, "new-law")
    writer.dispose()
    assert service.get("/v1/regulations").json == old.json


def test_a_new_day_is_seen_where_none_is_given(url: str) -> None:
    service = Service(url)
    path = "/v1/regulations/net-law"
    before, dated = service.get(path), service.get(f"{path}?as_of=2024-06-01")
    service.day = dt.date(2025, 1, 1)  # the third version takes force
    after = service.get(path)
    assert (before.json["version"]["id"], after.json["version"]["id"]) == (
        "2020-03-01",
        "2023-12-01",
    )
    assert service.get(f"{path}?as_of=2024-06-01").data == dated.data


def test_a_file_in_the_place_of_another_is_seen(url: str, tmp_path: Path) -> None:
    service = Service(url)
    service.get("/v1/regulations")
    other = tmp_path / "other.db"
    fill(f"sqlite:///{other}", documents()[:1])
    other.replace(tmp_path / "corpus.db")
    (tmp_path / "corpus.db-wal").unlink(missing_ok=True)
    (tmp_path / "corpus.db-shm").unlink(missing_ok=True)
    assert service.get("/v1/regulations").json["total"] == 1


@pytest.mark.parametrize("path", ["/v1/regulations", ARTICLE, f"{ARTICLE}?as_of=2024-01-02"])
def test_what_was_read_from_another_corpus_is_not_kept(
    url: str, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    service = Service(url)
    service.get("/healthz")
    monkeypatch.setattr(revision, "EVERY", 1e9)  # the watch does not see the next change
    add(url)
    for _ in range(2):
        service.get(path)
        assert service.statements > 0


def test_without_a_database_nothing_is_answered_from_memory(url: str, tmp_path: Path) -> None:
    service = Service(url)
    assert service.get(ARTICLE).status_code == 200
    (tmp_path / "corpus.db").write_bytes(b"no database" * 1000)
    refused = service.get(ARTICLE)
    assert refused.status_code in (500, 503)
    assert refused.content_type == "application/problem+json"


REFUSED = [
    ("/v1/regulations?x={}", {}),
    ("/v1/provisions/net-law/art_{}", {}),
    ("/v1/regulations/{}", {}),
    ("/v1/definitions?q=" + "x" * LONGEST + "{}", {}),
    ("/healthz?{}", {}),
]


@pytest.mark.parametrize(("path", "headers"), REFUSED)
def test_nothing_erroneous_is_kept(url: str, path: str, headers: dict[str, str]) -> None:
    service = Service(url)
    for number in range(100, 110):
        service.get(path.format(number), **headers)
    service.get("/healthz")
    service.get("/readyz")
    assert len(service.hot._kept) == 0


def test_memory_is_bounded(url: str) -> None:
    most = 500_000
    service = Service(url, hot_bytes=most, log_level="error")
    tracemalloc.start()
    for number in range(300):
        service.get(f"/v1/regulations?limit=100&offset={number}")
    assert service.hot._kept.currsize <= most
    assert 50 < len(service.hot._kept) < 300
    gc.collect()
    full = tracemalloc.get_traced_memory()[0]
    service.hot._kept.clear()
    gc.collect()
    freed = full - tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert most / 4 < freed < most * 1.2


def test_what_is_larger_than_all_memory_is_not_kept(url: str) -> None:
    service = Service(url, hot_bytes=6000)
    service.get("/v1/regulations/net-law/articles")
    assert service.get("/v1/regulations/net-law/articles").status_code == 200
    assert service.hot._kept.currsize == 0


def test_a_limit_counts_hot_answers_too(url: str) -> None:
    service = Service(url, rate_limit="3/hour")
    assert [service.get(ARTICLE).status_code for _ in range(5)] == [200, 200, 200, 429, 429]


def test_bodies_go_the_slow_way(url: str) -> None:
    service = Service(url)
    service.get(ARTICLE)
    assert service.client.get(ARTICLE, data=b"x").status_code == 400
    assert service.client.get(ARTICLE, headers={"Transfer-Encoding": "chunked"}).status_code == 400
    assert service.client.post(ARTICLE).status_code == 405
