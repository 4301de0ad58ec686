"""The description: valid, complete, and what the service really answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from api.app import create_app
from api.settings import Settings
from tests.api.conftest import Ask


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("openapi") / "none.db"
    client = create_app(Settings(database_url=f"sqlite:///{path}")).test_client()
    return client.get("/v1/openapi.json").data


@pytest.fixture(scope="module")
def spec(served: bytes) -> dict[str, Any]:
    return json.loads(served)


def operations(spec: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in spec["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                yield path, operation


def test_valid(spec: dict[str, Any]) -> None:
    validate(spec)
    assert spec["openapi"] == "3.1.1"


def test_operations(spec: dict[str, Any]) -> None:
    assert {operation["operationId"]: path for path, operation in operations(spec)} == {
        "listRegulations": "/v1/regulations",
        "getRegulation": "/v1/regulations/{regulation}",
        "listVersions": "/v1/regulations/{regulation}/versions",
        "listVersionChanges": "/v1/regulations/{regulation}/versions/{version}/changes",
        "exportRegulation": "/v1/regulations/{regulation}/export",
        "listRegulationArticles": "/v1/regulations/{regulation}/articles",
        "getArticle": "/v1/regulations/{regulation}/articles/{number}",
        "listRegulationCiting": "/v1/regulations/{regulation}/cited-by",
        "getProvision": "/v1/provisions/{regulation}/{eid}",
        "listProvisionReferences": "/v1/provisions/{regulation}/{eid}/references",
        "listProvisionCiting": "/v1/provisions/{regulation}/{eid}/cited-by",
        "listProvisionPenalties": "/v1/provisions/{regulation}/{eid}/penalties",
        "listReferences": "/v1/references",
        "listDefinitions": "/v1/definitions",
        "findProvisions": "/v1/provisions",
        "listChanges": "/v1/changes",
        "listPenalties": "/v1/penalties",
        "searchProvisions": "/v1/search",
        "listCitations": "/v1/citations",
        "findCitations": "/v1/citations",
        "getOpenapi": "/v1/openapi.json",
        "getProblem": "/problems/{slug}",
        "getHealth": "/healthz",
        "getReadiness": "/readyz",
    }


def test_every_operation_says_what_it_does(spec: dict[str, Any]) -> None:
    for path, operation in operations(spec):
        assert operation["summary"].endswith("."), path
        assert operation["description"], path
        assert len(operation["tags"]) == 1, path
        assert {"200", "400", "422", "500"} <= operation["responses"].keys(), path
        parameters = [*operation.get("parameters", []), *spec["paths"][path].get("parameters", [])]
        for parameter in parameters:
            assert parameter["description"], (path, parameter["name"])


def test_errors_are_problems(spec: dict[str, Any]) -> None:
    for path, operation in operations(spec):
        for status, response in operation["responses"].items():
            if status >= "400":
                shared = response["$ref"].rpartition("/")[2]
                (media,) = spec["components"]["responses"][shared]["content"].items()
                assert media[0] == "application/problem+json", (path, status)
                assert media[1]["schema"] == {"$ref": "#/components/schemas/Problem"}


def test_every_field_has_an_example(spec: dict[str, Any]) -> None:
    for name, schema in spec["components"]["schemas"].items():
        for field, shape in schema.get("properties", {}).items():
            listed = shape.get("items", {})
            nested = "$ref" in shape or "$ref" in listed or "allOf" in shape or "anyOf" in shape
            assert nested or "examples" in shape or "example" in shape, (name, field)


def test_names_are_ascii_and_shapes_open(served: bytes, spec: dict[str, Any]) -> None:
    text = served.decode()
    shapes = spec["components"]["schemas"]
    closed = {name for name, shape in shapes.items() if "additionalProperties" in shape}
    assert closed == {"CitationQuestion", "ProvisionQuestion"}  # what is sent; answers may grow
    assert text.count("additionalProperties") == len(closed)
    assert "X-Pagination" not in text
    assert "反电信网络诈骗法" in text  # not escaped
    assert all(name.isascii() for name in (*spec["paths"], *spec["components"]["schemas"]))
    assert not [name for name in spec["components"]["schemas"] if re.search(r"\d$", name)]


LIVE = [
    ("/v1/regulations", "RegulationPage"),
    ("/v1/regulations/net-law", "Regulation"),
    ("/v1/regulations/court", "Regulation"),
    ("/v1/regulations/net-law/articles", "ArticlePage"),
    ("/v1/regulations/net-law/articles/2-1", "Article"),
    *(
        (f"/v1/provisions/net-law/{eid}", "Provision")
        for eid in (
            "preamble",
            "chp_2",
            "chp_2__sec_1",
            "art_3",
            "art_3__para_2",
            "art_3__para_2__item_1",
            "art_2-1__para_1__item_1__subitem_1",
            "annex_1",
        )
    ),
    ("/v1/provisions/court/point_1", "Provision"),
    ("/v1/references", "ReferencePage"),
    ("/v1/provisions/net-law/art_3/cited-by", "ReferencePage"),
    ("/v1/definitions", "DefinitionPage"),
    ("/v1/penalties", "PenaltyPage"),
    ("/problems/not-in-corpus", "ProblemKind"),
    ("/healthz", "Health"),
    ("/readyz", "Readiness"),
    ("/v1/regulations?x=1", "Problem"),
    ("/v1/provisions/net-law/art_9", "Problem"),
]


@pytest.mark.parametrize(("path", "name"), LIVE)
def test_live_answers_are_as_described(
    ask: Ask, spec: dict[str, Any], path: str, name: str
) -> None:
    shape = {"$ref": f"#/components/schemas/{name}", "components": spec["components"]}
    body = ask(path).body
    Draft202012Validator(shape).validate(body)
    undescribed = set(body) - set(_properties(spec, name, body))
    assert not undescribed


def _properties(spec: dict[str, Any], name: str, body: dict[str, Any]) -> dict[str, Any]:
    schema = spec["components"]["schemas"][name]
    if "oneOf" in schema:
        reference = schema["discriminator"]["mapping"][body["type"]]
        schema = spec["components"]["schemas"][reference.rpartition("/")[2]]
    return schema["properties"]


def test_frozen(tmp_path: Path, served: bytes) -> None:
    again = create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.db'}")).test_client()
    first, second = (again.get("/v1/openapi.json").data for _ in range(2))
    assert first == second == served
