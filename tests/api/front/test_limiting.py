"""The optional limit of requests."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from api.app import create_app
from api.front.clients import address_of
from api.settings import Settings


def client(url: str, **settings: Any) -> Any:
    return create_app(Settings(database_url=url, **settings)).test_client()


def test_no_limit_no_headers(sqlite_corpus: str) -> None:
    assert "RateLimit" not in client(sqlite_corpus).get("/v1/regulations").headers


def test_over_the_limit_is_refused(sqlite_corpus: str) -> None:
    asked = client(sqlite_corpus, rate_limit="3/hour")
    answers = [asked.get("/v1/regulations") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    left = [answer.headers["RateLimit"].partition(";r=")[2].partition(";")[0] for answer in answers]
    assert left == ["2", "1", "0", "0", "0"]
    assert {a.headers["RateLimit-Policy"] for a in answers} == {'"default";q=3;w=3600'}
    refused = answers[-1]
    assert refused.json["type"] == "/problems/too-many-requests"
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    assert refused.headers["RateLimit"].endswith(f";t={refused.headers['Retry-After']}")
    assert asked.get("/healthz").status_code == 200


def test_each_client_has_its_own(sqlite_corpus: str) -> None:
    asked = client(sqlite_corpus, rate_limit="1/hour")
    for address in ("192.0.2.1", "192.0.2.2"):
        there = {"REMOTE_ADDR": address}
        statuses = [
            asked.get("/v1/regulations", environ_overrides=there).status_code for _ in range(2)
        ]
        assert statuses == [200, 429]


def test_a_storage_that_does_not_answer_refuses_nobody(
    sqlite_corpus: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    settings = {"rate_limit": "1/hour", "rate_limit_storage": "redis://127.0.0.1:1"}
    asked = client(sqlite_corpus, **settings)
    assert [asked.get("/v1/regulations").status_code for _ in range(2)] == [200, 200]
    assert "not counted" in caplog.text


@pytest.mark.parametrize(
    ("trusted", "peer", "forwarded", "expected"),
    [
        ("127.0.0.1", "192.0.2.9", "198.51.100.1", "192.0.2.9"),  # whoever writes it himself
        ("127.0.0.1", "127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "127.0.0.1", "10.0.0.1, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1, 10.0.0.1", "127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
        ("*", "10.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "127.0.0.1", "", "127.0.0.1"),
    ],
)
def test_the_client_behind_proxies(trusted: str, peer: str, forwarded: str, expected: str) -> None:
    environ = {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded}
    assert address_of(trusted)(environ) == expected
