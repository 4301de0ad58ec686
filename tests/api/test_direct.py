"""Reads ahead of the framework: what they answer, and that the slow way answers the same."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from sqlalchemy import event, select
from werkzeug.test import EnvironBuilder

from api import direct, revision
from api.app import create_app
from api.database import engine_of
from api.front import stack
from api.front.answer import ANSWER
from api.front.asked import accepts
from api.settings import Settings
from loaders.schema.engine import engine
from loaders.schema.units import UnitRow
from loaders.schema.works import Version
from tests.api.conftest import close
from tests.api.corpus import TODAY

PLAIN = [
    "net-law/art_3",
    "net-law/art_2-1__para_1__item_1__subitem_1",
    "net-law@2020-03-01/art_3",
    "net-law@2023-12-01/art_1",
    "net-law/art_3?as_of=2020-06-01",
    "net-law@2020-03-01/art_3?as_of=2024-01-01",
]
SEARCHES = [
    quote(text) for text in ("网络", "处罚", "的 网络", "不得 -网络", "沒有的詞", "Ａ", "。")
]
OTHER_SEARCHES = [
    "",
    "q=",
    "q=-",
    "q=%20",
    "q=%22%22",
    "q=%E7%BD",
    "q=%00",
    "q=a%0A",
    "q=%ED%A0%80",
    "q=%",
    "q=%zz",
    "q=网络",
    "q=a+b",
    "q=a;b",
    "q=a&q=b",
    "q=a&limit=1",
    "q=" + "a" * 500,
    "q=" + "a" * 501,
    "Q=a",
    "x=a",
]
ARTICLES = ["net-law/articles/3", "net-law/articles/2-1", "net-law@2020-03-01/articles/3"]
OTHERS = [
    "net-law/art_99",
    "net-law/art_03",
    "net-law/art_3-dup2",
    "net-law/art_3__para_9",
    "net-law/chp_2",
    "net-law/preamble",
    "net-law/annex_1__art_1",
    "net-law/art_3/",
    "net-law/art_3?as_of=",
    "net-law/art_3?as_of=2020-13-01",
    "net-law/art_3?as_of=2020-06-01&as_of=2020-06-01",
    "net-law/art_3?as_of=2020%2D06-01",
    "net-law/art_3?as_of=1999-01-01",
    "net-law/art_3?x=1",
    "net-law/%61rt_3",
    "net-law/art_3%00",
    "net-law/art_3%0A",
    "net-law@2020-03-01@x/art_3",
    "net-law@1999-01-01/art_3",
    "@2020-03-01/art_3",
    "net-law@/art_3",
    "网络法/art_3",
    "nowhere/art_3",
    "part/art_8",
    "part/art_7",
    "net-law/articles/99",
    "net-law/articles/x",
    "net-law/articles/3-dup2",
    "net-law/articles/" + "9" * 30,
    "nowhere/articles/3",
]
HEADERS: list[dict[str, str]] = [
    {},
    {"Accept": "application/json"},
    {"Accept": "text/html, */*;q=0.1"},
    {"Accept": "text/html"},
    {"Accept": "x" * 300},
    {"Accept-Encoding": "gzip"},
    {"If-None-Match": "*"},
    {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    {"Transfer-Encoding": "chunked"},
    {"Content-Length": "3"},
    {"Host": "a b"},
    {"Origin": "https://example.org"},
    {"Range": "bytes=0-9"},
]


def address(path: str) -> str:
    return f"/v1/{'regulations' if '/articles/' in path else 'provisions'}/{path}"


class Service:
    """An application, and all that it tells of an answer."""

    def __init__(self, app: Flask, caplog: pytest.LogCaptureFixture) -> None:
        self.app, self._log = app, caplog

    def told(
        self, path: str, method: str = "GET", known: dict[str, Any] | None = None, **headers: str
    ) -> dict[str, Any]:
        """Status, headers, body, line in the log, and figures; `known` stands in the environment."""
        self._log.clear()
        given: dict[str, Any] = {"X-Request-ID": "me", **headers}
        answer = self.app.test_client().open(
            path, method=method, headers=given, environ_overrides=known
        )
        (line,) = [r.fields for r in self._log.records if r.name == "fatiao.access"]
        line.pop("ms")
        return {
            "status": answer.status,
            "headers": [*answer.headers],
            "body": answer.data,
            "line": line,
            "figures": {
                (sample.name, *sample.labels.values()): sample.value
                for family in self.app.extensions["fatiao-metrics"].registry.collect()
                for sample in family.samples
                if sample.name == "fatiao_request_seconds_count"
            },
        }


@pytest.fixture
def two(
    corpus_url: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Service, Service]]:
    """The service as it is, and with every request going the slow way."""
    caplog.set_level(logging.INFO, "fatiao.access")
    told: dict[str, Any] = {"hot_bytes": 0, "metrics_bind": "127.0.0.1:0", "log_targets": True}
    config = Settings(database_url=corpus_url, **told)
    made = create_app(config, today=lambda: TODAY)
    monkeypatch.setattr(stack, "Direct", lambda application, _: application)
    slow = create_app(config, today=lambda: TODAY)
    yield Service(made, caplog), Service(slow, caplog)
    close(made)
    close(slow)


@pytest.fixture
def ahead(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is answered ahead of the framework, as it comes."""
    seen: list[Any] = []
    made: Callable[..., Any] = direct._made

    def noted(*given: Any) -> Any:
        seen.append(made(*given))
        return seen[-1]

    monkeypatch.setattr(direct, "_made", noted)
    return seen


@pytest.mark.parametrize("path", [*PLAIN, *ARTICLES])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_plain_questions_are_answered_ahead(
    two: tuple[Service, Service], ahead: list[Any], path: str, method: str
) -> None:
    made, slow = two
    assert made.told(address(path), method) == slow.told(address(path), method)
    assert len(ahead) == 1


@pytest.mark.parametrize("path", [*PLAIN, *ARTICLES])
@pytest.mark.parametrize("headers", HEADERS[:6])
def test_what_the_main_loop_reads_is_the_same(
    two: tuple[Service, Service], path: str, headers: dict[str, str]
) -> None:
    made, slow = two
    revision.of(made.app).current()
    environ = EnvironBuilder(address(path), headers=headers).get_environ()
    quick = made.app.extensions["fatiao-quick"].answer(environ)
    in_file = engine_of(made.app).dialect.name == "sqlite"
    assert (quick is not None) is (in_file and accepts(environ, "application/json"))
    if quick:
        made.app.extensions["fatiao-reader"].told = lambda *_: pytest.fail("read again")
        known = {ANSWER: quick}
        assert made.told(address(path), known=known, **headers) == slow.told(
            address(path), **headers
        )


@pytest.mark.parametrize("q", SEARCHES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_plain_searches_are_answered_ahead(
    two: tuple[Service, Service], ahead: list[Any], q: str, method: str
) -> None:
    made, slow = two
    path = f"/v1/search?q={q}"
    assert made.told(path, method) == slow.told(path, method)
    assert len(ahead) == 1


@pytest.mark.parametrize("query", OTHER_SEARCHES)
def test_other_searches_are_as_they_were(two: tuple[Service, Service], query: str) -> None:
    made, slow = two
    assert made.told(f"/v1/search?{query}") == slow.told(f"/v1/search?{query}")


@pytest.mark.parametrize("path", OTHERS)
def test_all_else_is_as_it_was(two: tuple[Service, Service], path: str) -> None:
    made, slow = two
    assert made.told(address(path)) == slow.told(address(path))


@pytest.mark.parametrize("headers", HEADERS)
def test_headers_are_respected(two: tuple[Service, Service], headers: dict[str, str]) -> None:
    made, slow = two
    for path in ("net-law/art_3", "net-law@2020-03-01/articles/3"):
        for method in ("GET", "HEAD", "POST", "OPTIONS", "DELETE"):
            told = made.told(address(path), method, **headers)
            assert told == slow.told(address(path), method, **headers), method


def test_every_unit_of_every_text(two: tuple[Service, Service], corpus_url: str) -> None:
    made, slow = two
    built = engine(corpus_url)
    places = select(Version.work_id, Version.id, UnitRow.eid).join(
        UnitRow, UnitRow.version_pk == Version.pk
    )
    with built.connect() as db:
        found = db.execute(places).all()
    built.dispose()
    assert len(found) > 80
    for work, version, eid in found:
        path = f"/v1/provisions/{work}@{version}/{eid}"
        assert made.told(path) == slow.told(path)


def test_a_fault_ahead_is_answered_the_slow_way(
    two: tuple[Service, Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, slow = two
    path = address("net-law/art_3")
    monkeypatch.setattr(direct, "finished", lambda *_: 1 / 0)
    assert made.told(path) == slow.told(path)


def test_no_statement_but_one(two: tuple[Service, Service]) -> None:
    made, _ = two
    seen: list[str] = []
    made.app.extensions["fatiao-reader"].told = lambda sql, *_: seen.append(sql)
    event.listen(engine_of(made.app), "before_cursor_execute", lambda *told: seen.append(told[2]))
    made.told(address("net-law/art_3"))
    assert len(seen) == 1
