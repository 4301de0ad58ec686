"""What the description promises of every operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from api.description.answers import operations
from tests.described import Description

ALWAYS = {"200", "400", "405", "406", "422", "500"}
READ = {"304", "429"}
WRITE = {"413", "415", "429"}


@pytest.fixture(scope="module")
def description(shipped_app: Flask) -> Description:
    return Description(shipped_app.extensions["fatiao-openapi"])


def schemas(node: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema that has a type, with the place it stands in; examples are left out."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str | list):
            yield place, node
        for name, value in node.items():
            if name not in ("example", "examples"):
                yield from schemas(value, f"{place}/{name}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from schemas(value, f"{place}/{number}")


def test_statuses(description: Description) -> None:
    for path, method, operation in operations(description.spec):
        given = set(operation["responses"])
        assert given >= ALWAYS, path
        if path.startswith("/v1/"):
            assert given >= (READ if method == "get" else WRITE), path
        if "{regulation}" in path:
            assert given >= {"308", "404", "503"}, path


def test_every_answer_but_304_and_308_has_a_typed_body(description: Description) -> None:
    for path, _, operation in operations(description.spec):
        for status, response in operation["responses"].items():
            content = description._resolve(response).get("content", {})
            assert bool(content) == (status not in ("304", "308")), (path, status)
            for media in content.values():
                printed = media["schema"] == {"type": "string"}  # text and Markdown
                assert printed or "$ref" in media["schema"], (path, status)


@pytest.mark.parametrize(
    ("status", "names"),
    [
        ("200", {"ETag", "Last-Modified", "Cache-Control", "Link", "X-Request-ID", "RateLimit"}),
        ("304", {"ETag", "Last-Modified", "Cache-Control", "Link", "X-Request-ID"}),
        ("308", {"Location", "X-Request-ID"}),
        ("404", {"Cache-Control", "X-Request-ID"}),
        ("405", {"Allow", "X-Request-ID"}),
        ("429", {"Retry-After", "RateLimit", "X-Request-ID"}),
        ("503", {"Retry-After", "X-Request-ID"}),
    ],
)
def test_headers(description: Description, status: str, names: set[str]) -> None:
    operation = description.spec["paths"]["/v1/regulations/{regulation}"]["get"]
    declared = description._resolve(operation["responses"][status])["headers"]
    assert declared.keys() >= names
    for reference in declared.values():
        assert description._resolve(reference)["description"]


def test_nothing_is_untyped(description: Description) -> None:
    for place, schema in schemas(description.spec):
        if schema["type"] == "object":
            assert schema.get("properties"), place
        if schema["type"] == "array":
            assert schema.get("items"), place
        assert "enum" not in schema or None not in schema["enum"], (
            f"{place}: see api.description.codes"
        )


def test_problems_have_an_example_each(description: Description) -> None:
    shown = {}
    for response in description.spec["components"]["responses"].values():
        for media in response.get("content", {}).values():
            shown |= media["examples"]
    assert {"not-found", "version-not-found", "not-acceptable", "too-many-requests"} <= shown.keys()
    for slug, example in shown.items():
        assert example["value"]["type"] == f"/problems/{slug}"
