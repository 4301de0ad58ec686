"""Conditional requests: what a client has already is not sent again."""

from __future__ import annotations

import pytest

from api.front.conditional import unchanged
from tests.api.conftest import Ask

READS = [
    "/v1/regulations",
    "/v1/regulations/net-law",
    "/v1/regulations/net-law/articles",
    "/v1/regulations/net-law/articles/3",
    "/v1/regulations/net-law/cited-by",
    "/v1/provisions/net-law/art_3",
    "/v1/provisions/net-law@2020-03-01/art_3?as_of=2021-01-01",
    "/v1/provisions/net-law/art_3/references",
    "/v1/provisions/net-law/art_3/cited-by",
    "/v1/provisions/net-law/art_3/penalties",
    "/v1/references",
    "/v1/definitions",
    "/v1/penalties",
    "/v1/search?q=网络",
    "/v1/citations?text=网络法第三条",
    "/v1/openapi.json",
    "/problems/not-found",
    "/",
    "/problems",
    "/v1/docs",
    "/v1/docs/page.css",
]


@pytest.mark.parametrize("path", READS)
def test_every_read_has_a_strong_etag_and_answers_304(ask: Ask, path: str) -> None:
    first = ask(path)
    etag = first.headers["ETag"]
    assert etag.startswith('"')
    again = ask(path, headers={"If-None-Match": etag})
    assert (again.status, again.text) == (304, "")
    dropped = {"Content-Type", "Content-Length", "X-Request-ID", "Content-Encoding"}
    kept = {name: value for name, value in first.headers.items() if name not in dropped}
    assert {n: v for n, v in again.headers.items() if n not in dropped} == kept
    assert ask(path, headers={"If-None-Match": '"other"'}).text == first.text


@pytest.mark.parametrize("path", READS)
def test_head_is_get_without_its_body(ask: Ask, path: str) -> None:
    get, head = ask(path), ask(path, method="HEAD")
    assert (head.status, head.text) == (200, "")
    for headers in (get.headers, head.headers):
        headers.pop("X-Request-ID")
    assert list(head.headers) == list(get.headers)


TAG, MODIFIED = '"abc"', "Thu, 01 Jan 2026 00:00:00 GMT"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", "abc"', True),
        ('"x",W/"abc" , "y"', True),
        ("*", True),
        ('"abc-gzip"', True),  # of the same text, compressed by the service …
        ('W/"abc-gzip"', True),
        ('"abc-br"', True),  # … or by a proxy
        ('"abc:zstd"', True),
        ('"abcd"', False),
        ('"ab"', False),
        ('W/"x"', False),
        ("", False),
        ('"', False),
        (",,", False),
    ],
)
def test_if_none_match(given: str, expected: bool) -> None:
    assert unchanged({"HTTP_IF_NONE_MATCH": given}, TAG, MODIFIED) is expected
    assert unchanged({"HTTP_IF_NONE_MATCH": given}, '"abc-gzip"', MODIFIED) is expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (MODIFIED, True),
        ("Fri, 02 Jan 2026 00:00:00 GMT", True),
        ("Wed, 31 Dec 2025 23:59:59 GMT", False),
        ("yesterday", False),
        ("", False),
    ],
)
def test_if_modified_since(given: str, expected: bool) -> None:
    asked = {"HTTP_IF_MODIFIED_SINCE": given}
    assert unchanged(asked, TAG, MODIFIED) is expected
    assert unchanged(asked, TAG, None) is False
    assert unchanged(asked | {"HTTP_IF_NONE_MATCH": '"x"'}, TAG, MODIFIED) is False


def test_last_modified_comes_back_as_304(ask: Ask) -> None:
    modified = ask("/v1/regulations").headers["Last-Modified"]
    assert ask("/v1/regulations", headers={"If-Modified-Since": modified}).status == 304
