"""Headers of every answer; methods, media types and bodies that are refused."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask

SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
}


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/v1/regulations", "GET"),
        ("/v1/regulations", "OPTIONS"),
        ("/v1/regulations", "DELETE"),
        ("/v1/regulations/网法", "GET"),
        ("/v1/nothing", "GET"),
        ("/v1/regulations?x=1", "GET"),
        ("/healthz", "GET"),
        ("/", "GET"),
        ("/v1/docs", "GET"),
    ],
)
def test_security_headers_on_every_answer(ask: Ask, path: str, method: str) -> None:
    headers = ask(path, method=method).headers
    assert {name: headers[name] for name in SECURITY} == SECURITY
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Request-ID"]
    assert headers["Cache-Control"]


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("application/*", 200),
        ("text/html, */*;q=0.1", 200),
        ("APPLICATION/JSON", 200),
        ("application/json;q=0.5, text/html", 200),
        ("", 200),
        ("text/html", 406),
        ("application/xml", 406),
        ("application/json;q=0", 406),
        ("application/json;q=0, */*", 406),
    ],
)
def test_accept_is_respected(ask: Ask, accept: str, status: int) -> None:
    answer = ask("/v1/regulations/net-law", headers={"Accept": accept})
    assert answer.status == status
    if status == 406:
        assert answer.body["type"] == "/problems/not-acceptable"
        assert answer.headers["Cache-Control"] == "no-store"


def test_pages_are_html(ask: Ask) -> None:
    assert ask("/", headers={"Accept": "application/json"}).status == 406
    assert ask("/", headers={"Accept": "text/html"}).status == 200


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["/v1/regulations", "/healthz", "/"])
def test_a_body_where_none_belongs_is_refused(ask: Ask, path: str, method: str) -> None:
    assert ask(path, method=method, data=b"{}").status == 400
    assert ask(path, method=method, data=b"").status == 200
    chunked = {"Transfer-Encoding": "chunked"}
    assert ask(path, method=method, headers=chunked).status == 400


def test_options(ask: Ask) -> None:
    answer = ask("/v1/regulations", method="OPTIONS")
    assert (answer.status, answer.text) == (204, "")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert "Access-Control-Allow-Methods" not in answer.headers
    assert ask("/v1/nothing", method="OPTIONS").status == 404


def test_a_browser_may_ask_first(ask: Ask) -> None:
    headers = {"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    answer = ask("/v1/citations", method="OPTIONS", headers=headers)
    assert answer.status == 204
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_redirect_is_revalidated(ask: Ask) -> None:
    answer = ask("/v1/regulations/网法")
    assert answer.status == 308
    assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=1, must-revalidate"


def test_what_a_post_answers_is_not_kept(ask: Ask) -> None:
    answer = ask("/v1/citations", method="POST", json={"text": "网络法第三条"})
    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")


def test_a_body_does_not_hide_that_the_method_is_none(ask: Ask) -> None:
    answer = ask("/v1/provisions", "GET", json={"ids": ["net-law/art_3"]})
    assert (answer.status, answer.headers["Allow"]) == (405, "OPTIONS, POST")
    assert ask("/v1/nothing", "GET", json={}).status == 404
