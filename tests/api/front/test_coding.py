"""Compression of bodies."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from werkzeug.test import TestResponse

from api.app import create_app
from api.front.coding import takes_gzip
from api.settings import Settings

LONG, SHORT = "/v1/regulations/net-law/articles", "/problems/not-found"


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.5, *;q=0", True),
        ("*", True),
        ("identity;q=0.5, gzip;q=1", True),
        ("x-gzip", True),
        (None, False),
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip;q=0, *", False),
        ("identity, gzip;q=0.5", False),
        ("gzip" + " " * 500, False),
    ],
)
def test_who_takes_gzip(accepted: str | None, expected: bool) -> None:
    assert takes_gzip(accepted) is expected


@pytest.fixture
def get(sqlite_corpus: str) -> Callable[..., TestResponse]:
    client = create_app(Settings(database_url=sqlite_corpus)).test_client()
    return lambda path, **headers: client.get(path, headers=headers)


def test_a_long_body_is_compressed(get: Callable[..., TestResponse]) -> None:
    plain, packed = get(LONG), get(LONG, **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data) / 2
    assert packed.headers["ETag"] == plain.headers["ETag"][:-1] + '-gzip"'
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
@pytest.mark.parametrize("weak", ["", "W/"])
def test_either_etag_is_answered_by_304(
    get: Callable[..., TestResponse], accepted: str, weak: str
) -> None:
    other = get(LONG, **{"Accept-Encoding": "gzip"}).headers["ETag"]
    headers = {"Accept-Encoding": accepted, "If-None-Match": weak + other}
    assert get(LONG, **headers).status_code == 304


def test_a_short_body_is_not(get: Callable[..., TestResponse]) -> None:
    answer = get(SHORT, **{"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["Vary"] == "Accept-Encoding"
