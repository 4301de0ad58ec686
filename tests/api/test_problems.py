"""Every refusal is a problem document, and none tells more than it should."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import exc
from werkzeug.exceptions import TooManyRequests, UnsupportedMediaType

from api import errors
from api.app import create_app
from api.problems import KINDS
from api.settings import Settings


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.db'}"))


@pytest.fixture
def client(app: Flask) -> Iterator[FlaskClient]:
    def fail(name: str) -> str:
        raise FAILURES[name][0]

    app.add_url_rule("/fail/<name>", view_func=fail)
    return app.test_client()


_NOT_YET = errors.NotYetInForce("某法", dt.date(2020, 1, 1), dt.date(2021, 1, 1))
FAILURES: dict[str, tuple[Exception, int, str]] = {
    "regulation": (errors.UnknownRegulation("x"), 404, "regulation-not-found"),
    "version": (errors.UnknownVersion("x"), 404, "version-not-found"),
    "provision": (errors.UnknownProvision("x"), 404, "provision-not-found"),
    "part": (errors.NotInCorpus("x"), 404, "not-in-corpus"),
    "title": (errors.AmbiguousTitle("x"), 404, "ambiguous-title"),
    "day": (_NOT_YET, 404, "not-yet-in-force"),
    "parameter": (errors.InvalidParameter("q", "x"), 422, "invalid-parameter"),
    "media": (UnsupportedMediaType(), 415, "unsupported-media-type"),
    "rate": (TooManyRequests(retry_after=7), 429, "too-many-requests"),
    "bug": (RuntimeError("secret /etc/passwd SELECT"), 500, "internal-error"),
    "sql": (exc.ProgrammingError("SELECT secret", {}, Exception("x")), 500, "internal-error"),
    "down": (
        exc.OperationalError("SELECT secret", {}, sqlite3.OperationalError("/secret.db")),
        503,
        "unavailable",
    ),
    "pool": (exc.TimeoutError("secret"), 503, "unavailable"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_every_error_has_its_status(client: FlaskClient, name: str) -> None:
    _, status, slug = FAILURES[name]
    response = client.get(f"/fail/{name}")
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
    body = response.json
    assert list(body)[:5] == ["type", "title", "status", "detail", "instance"]
    assert (body["type"], body["status"]) == (f"/problems/{slug}", status)
    assert body["instance"] == f"/fail/{name}"
    for leak in ("secret", "SELECT", "Traceback", "/etc"):
        assert leak not in response.text


def test_every_domain_error_is_in_the_table() -> None:
    raised = {type(error) for error, *_ in FAILURES.values()}
    kinds = set(errors.DomainError.__subclasses__()) - {errors.Renamed}  # a redirect
    assert kinds <= raised


def test_headers_of_the_error_are_kept(client: FlaskClient) -> None:
    assert client.get("/fail/rate").headers["Retry-After"] == "7"
    assert client.get("/fail/down").headers["Retry-After"] == "5"


@pytest.mark.parametrize(
    "path", ["/v2", "/v1", "/v1/regulation", "/v1/regulations/", "//v1/x", "/%2e"]
)
def test_unknown_path(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.json["type"]) == (404, "/problems/not-found")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PURGE"])
def test_other_methods(client: FlaskClient, method: str) -> None:
    response = client.open("/v1/regulations", method=method)
    assert (response.status_code, response.json["type"]) == (405, "/problems/method-not-allowed")
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_instance_is_percent_encoded(client: FlaskClient) -> None:
    assert client.get("/v1/罚 款?q=1").json["instance"] == "/v1/%E7%BD%9A%20%E6%AC%BE"


@pytest.mark.parametrize("text", ["\xff", "\x00", "\n", "\x7f", "\xc2\x85", "\xed\xa0\x80"])
@pytest.mark.parametrize("tail", ["", "/articles", "/nothing"])
def test_garbled_path(client: FlaskClient, text: str, tail: str) -> None:
    path = f"/v1/regulations/{text}{tail}"  # each character stands for one byte
    response = client.get("/", environ_overrides={"PATH_INFO": path, "RAW_URI": "/"})
    assert (response.status_code, response.json["type"]) == (400, "/problems/bad-request")


@pytest.mark.parametrize(
    "query",
    ["title=%ED%A0%80", "title=%C0%AF", "title=%E7%BD"],  # surrogate, overlong, cut
)
def test_garbled_query(client: FlaskClient, query: str) -> None:
    assert client.get(f"/v1/regulations?{query}").status_code == 400


@pytest.mark.parametrize(
    ("query", "parameters"),
    [
        ("title=%00", ["title"]),
        ("title=a%0Ab", ["title"]),
        ("title=%C2%85", ["title"]),
        ("title=", ["title"]),
        ("limt=3", ["limt"]),
        ("=3", [""]),
        ("limit=3&limit=3", ["limit"]),
        ("limit=0", ["limit"]),
        ("limit=101", ["limit"]),
        ("limit=1_0", ["limit"]),
        ("limit=+1", ["limit"]),
        ("limit=١", ["limit"]),
        ("limit=１", ["limit"]),
        ("limit=1.0", ["limit"]),
        ("limit=", ["limit"]),
        ("offset=-1", ["offset"]),
        ("offset=9223372036854775808", ["offset"]),
        ("offset=1000000001", ["offset"]),
        ("as_of=2022-9-2", ["as_of"]),
        ("as_of=2022-02-30", ["as_of"]),
        ("as_of=0000-01-01", ["as_of"]),
        ("as_of=20220902", ["as_of"]),
        ("as_of=２０２２-09-02", ["as_of"]),
        ("kind=法律", ["kind"]),
        ("status=", ["status"]),
        ("foo=1&limit=x", ["foo", "limit"]),
    ],
)
def test_bad_parameters(client: FlaskClient, query: str, parameters: list[str]) -> None:
    response = client.get(f"/v1/regulations?{query}")
    assert (response.status_code, response.json["type"]) == (422, "/problems/invalid-parameter")
    assert sorted(fault["parameter"] for fault in response.json["errors"]) == parameters
    assert all(fault["detail"] for fault in response.json["errors"])


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/v1/openapi.json"])
def test_no_parameters_where_there_are_none(client: FlaskClient, path: str) -> None:
    assert client.get(f"{path}?x=1").status_code == 422


@pytest.mark.parametrize("slug", KINDS)
def test_every_type_has_a_page(client: FlaskClient, slug: str) -> None:
    body = client.get(f"/problems/{slug}").json
    assert (body["type"], body["status"]) == (f"/problems/{slug}", KINDS[slug].status)
    assert body["advice"].endswith(".")


def test_no_page_of_an_unknown_type(client: FlaskClient) -> None:
    assert client.get("/problems/x").json["type"] == "/problems/not-found"
