"""The check that every answer of these tests goes through sees what is not as described."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.described import Description

ARTICLE = "/v1/regulations/anti-telecom-fraud-law/articles/25"


@pytest.fixture
def description(shipped_app: Flask) -> Description:
    return Description(shipped_app.extensions["fatiao-openapi"])


def answer(app: Flask, path: str) -> TestResponse:
    return app.test_client().get(path)


def edited(response: TestResponse, edit: Callable[[Any], object]) -> TestResponse:
    body = response.json
    edit(body)
    response.data = json.dumps(body)
    return response


@pytest.mark.parametrize("path", [ARTICLE, "/v1/openapi.json", "/healthz", f"{ARTICLE}0", "/none"])
def test_what_is_served_passes(shipped_app: Flask, description: Description, path: str) -> None:
    description.check("GET", answer(shipped_app, path))


@pytest.mark.parametrize(
    ("edit", "complaint"),
    [
        (lambda body: body.pop("label"), "'label' is a required property"),
        (lambda body: body.update(more=1), "'more' was unexpected"),
        (lambda body: body.update(label=None), "None is not of type 'string'"),
        (lambda body: body.update(type="chapter"), "'chapter' is not one of"),
        (lambda body: body["version"].update(status="gone"), "'gone' is not one of"),
        (lambda body: body["version"].update(effective_date="1 May"), "is not a 'date'"),
        (lambda body: body["paragraphs"][0].update(more=1), "'more' was unexpected"),
    ],
)
def test_a_body_that_is_not(
    shipped_app: Flask, description: Description, edit: Callable[[Any], object], complaint: str
) -> None:
    response = edited(answer(shipped_app, ARTICLE), edit)
    with pytest.raises(AssertionError, match=complaint):
        description.check("GET", response)


def test_status_header_and_media_type(shipped_app: Flask, description: Description) -> None:
    response = answer(shipped_app, ARTICLE)
    response.headers["X-Surprise"] = "1"
    with pytest.raises(AssertionError, match="headers not described in"):
        description.check("GET", response)
    response = answer(shipped_app, ARTICLE)
    response.status_code = 418
    with pytest.raises(AssertionError, match="this status of getArticle is not described"):
        description.check("GET", response)
    response = answer(shipped_app, ARTICLE)
    response.headers["Content-Type"] = "text/html"
    with pytest.raises(AssertionError, match="text/html is not described"):
        description.check("GET", response)
