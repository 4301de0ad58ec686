"""The comparison with the released description: made-up changes, each with what it must say."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from openapi.compare import HERE, breaking, main, unnamed

Spec = dict[str, Any]
BASE: Spec = {
    "paths": {
        "/v1/laws/{law}": {
            "parameters": [
                {"in": "path", "name": "law", "required": True, "schema": {"type": "string"}}
            ],
            "get": {
                "operationId": "getLaw",
                "tags": ["laws"],
                "parameters": [{"$ref": "#/components/parameters/Limit"}],
                "responses": {
                    "200": {
                        "headers": {"ETag": {}},
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Law"}}
                        },
                    },
                    "404": {"$ref": "#/components/responses/NotFound"},
                },
            },
            "post": {
                "operationId": "findLaw",
                "tags": ["laws"],
                "requestBody": {
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Question"}}
                    }
                },
                "responses": {"200": {}},
            },
        }
    },
    "components": {
        "parameters": {
            "Limit": {
                "in": "query",
                "name": "limit",
                "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
            }
        },
        "responses": {
            "NotFound": {
                "content": {"application/problem+json": {"schema": {"type": "object"}}},
            }
        },
        "schemas": {
            "Question": {
                "type": "object",
                "properties": {"text": {"type": "string", "maxLength": 9}},
                "required": [],
            },
            "Law": {
                "type": "object",
                "properties": {
                    "id": {"type": "string"},
                    "kind": {"type": "string", "enum": ["law", "rule"]},
                    "day": {"type": ["string", "null"], "format": "date"},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Law"}},
                    "any": {"oneOf": [{"$ref": "#/components/schemas/Question"}]},
                },
                "required": ["id", "kind"],
            },
        },
    },
}


def law(spec: Spec) -> Spec:
    return spec["components"]["schemas"]["Law"]


def question(spec: Spec) -> Spec:
    return spec["components"]["schemas"]["Question"]


def item(spec: Spec) -> Spec:
    return spec["paths"]["/v1/laws/{law}"]


def limit(spec: Spec) -> Spec:
    return spec["components"]["parameters"]["Limit"]


def own(name: str, required: bool) -> Spec:
    return {"in": "query", "name": name, "required": required, "schema": {"type": "string"}}


def renamed(spec: Spec) -> None:
    shapes = spec["components"]["schemas"]
    shapes["Frage"] = shapes.pop("Question")
    del law(spec)["properties"]["any"]
    body = item(spec)["post"]["requestBody"]["content"]["application/json"]
    body["schema"] = {"$ref": "#/components/schemas/Frage"}


BREAKING: list[tuple[Callable[[Spec], object], list[str]]] = [
    (lambda s: item(s).pop("get"), ["getLaw: removed"]),
    (
        lambda s: item(s)["get"].update(operationId="readLaw", tags=["law"]),
        ["getLaw: renamed to readLaw", "getLaw: tag laws became law"],
    ),
    (lambda s: item(s)["get"]["parameters"].clear(), ["getLaw limit: removed"]),
    (
        lambda s: item(s)["get"]["parameters"].append(own("day", True)),
        ["getLaw day: required"],
    ),
    (lambda s: limit(s).update(required=True), ["getLaw limit: required"]),
    (lambda s: limit(s)["schema"].update(maximum=50), ["getLaw limit: maximum 100 became 50"]),
    (lambda s: limit(s)["schema"].update(minimum=2), ["getLaw limit: minimum 1 became 2"]),
    (lambda s: limit(s)["schema"].update(default=10), ["getLaw limit: default 20 became 10"]),
    (lambda s: limit(s)["schema"].update(type="string"), ["getLaw limit: integer became string"]),
    (lambda s: limit(s)["schema"].update(enum=[1, 2]), ["getLaw limit: now a closed set"]),
    (lambda s: item(s)["get"]["responses"].pop("404"), ["getLaw 404: removed"]),
    (
        lambda s: item(s)["get"]["responses"]["200"]["headers"].clear(),
        ["getLaw 200 header ETag: removed"],
    ),
    (
        lambda s: s["components"]["responses"]["NotFound"]["content"].clear(),
        ["getLaw 404 application/problem+json: removed"],
    ),
    (lambda s: law(s)["properties"].pop("day"), ["Law.day: removed"]),
    (lambda s: law(s)["required"].remove("kind"), ["Law.kind: no longer always there"]),
    (
        lambda s: law(s)["properties"]["id"].update(type=["string", "null"]),
        ["Law.id: string became null, string"],
    ),
    (
        lambda s: law(s)["properties"]["kind"]["enum"].append("plan"),
        ["Law.kind: value plan added"],
    ),
    (lambda s: law(s)["properties"]["kind"].pop("enum"), ["Law.kind: no longer a closed set"]),
    (lambda s: law(s)["properties"]["day"].pop("format"), ["Law.day: format date became None"]),
    (
        lambda s: law(s)["properties"]["parts"]["items"].update(
            {"$ref": "#/components/schemas/Question"}
        ),
        ["Law.parts[]: Law became Question"],
    ),
    (
        lambda s: law(s)["properties"]["any"]["oneOf"].append({"type": "null"}),
        ["Law.any: null added to what it can be"],
    ),
    (
        lambda s: question(s)["properties"]["text"].update(maxLength=5),
        ["Question.text: maxLength 9 became 5"],
    ),
    (lambda s: question(s)["required"].append("text"), ["Question.text: required"]),
    (lambda s: item(s)["post"]["requestBody"].update(required=True), ["findLaw body: required"]),
    (
        lambda s: renamed(s),
        ["Law.any: removed", "findLaw body: Question became Frage", "schema Question: removed"],
    ),
]
HARMLESS: list[Callable[[Spec], object]] = [
    lambda s: None,
    lambda s: s["paths"].update({"/v1/new": {"get": {"operationId": "getNew", "responses": {}}}}),
    lambda s: item(s)["get"]["parameters"].append(own("day", False)),
    lambda s: limit(s)["schema"].update(maximum=200),
    lambda s: limit(s)["schema"].pop("minimum"),
    lambda s: law(s)["properties"].update(more={"type": "string"}),
    lambda s: law(s)["required"].append("day"),
    lambda s: law(s)["properties"]["day"].update(type="string"),
    lambda s: law(s)["properties"]["kind"]["enum"].remove("rule"),
    lambda s: question(s)["properties"].update(more={"type": "string"}),
    lambda s: item(s)["get"]["responses"].update({"410": {}}),
    lambda s: law(s).update(description="Other words."),
]


def changed(change: Callable[[Spec], object]) -> Spec:
    spec = copy.deepcopy(BASE)
    change(spec)
    return spec


@pytest.mark.parametrize(("change", "expected"), BREAKING, ids=[say[0] for _, say in BREAKING])
def test_breaking(change: Callable[[Spec], object], expected: list[str]) -> None:
    assert breaking(BASE, changed(change)) == expected


@pytest.mark.parametrize("change", HARMLESS)
def test_harmless(change: Callable[[Spec], object]) -> None:
    assert breaking(BASE, changed(change)) == []


def test_only_the_newest_entry_names_a_change() -> None:
    change = "Law.day: removed"
    entry = (
        "# Contract\n\n## 1.1.0\n\n- `Law.day: removed`: nobody knew it.\n\n## 1.0.0\n\nFirst.\n"
    )
    assert unnamed([change], entry) == []
    assert unnamed([change, "Law.id: removed"], entry) == ["Law.id: removed"]
    assert unnamed([change], entry.replace("## 1.1.0\n", "## 1.1.0\n\nSame.\n\n## 1.0.1\n")) == [
        change
    ]


def test_the_committed_description_keeps_what_is_released() -> None:
    assert main() == 0


def test_a_break_of_the_real_description_is_seen() -> None:
    released = json.loads((HERE / "released" / "v1.json").read_text("utf-8"))
    cut = copy.deepcopy(released)
    del cut["components"]["schemas"]["Article"]["properties"]["label"]
    assert breaking(released, cut) == ["Article.label: removed"]
    assert breaking(released, released) == []
