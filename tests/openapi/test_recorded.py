"""The examples of the description are what the service answers, and the description is committed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask import Flask

from api.description.answers import operations
from api.description.examples import FOLDER
from openapi.record import exchanges
from tests.tools import ROOT

pytestmark = pytest.mark.xdist_group("recorded")
RENEW = "renew it: fatiao openapi --output openapi/openapi.json"


@pytest.fixture(scope="module")
def live(shipped_app: Flask) -> dict[str, Any]:
    return exchanges(shipped_app)


def test_every_example_is_the_live_answer(live: dict[str, Any]) -> None:
    committed = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
    assert committed.keys() == live.keys(), "run `python openapi/record.py`"
    for name, exchange in live.items():
        assert committed[name] == exchange, f"{name}: run `python openapi/record.py`"


def test_every_operation_shows_a_real_answer(shipped_app: Flask, live: dict[str, Any]) -> None:
    spec = json.loads(shipped_app.extensions["fatiao-openapi"])
    for _, _, operation in operations(spec):
        media = operation["responses"]["200"]["content"]["application/json"]
        shown = media["examples"]["recorded"]["value"]
        name = operation["operationId"]
        if name == "getOpenapi":
            assert shown["openapi"] == spec["openapi"]
            assert shown["info"].items() <= spec["info"].items()
        else:
            assert shown == live[name]["answer"], name


def test_the_committed_description_is_the_served_one(shipped_app: Flask) -> None:
    committed = (ROOT / "openapi" / "openapi.json").read_bytes()
    assert shipped_app.extensions["fatiao-openapi"] == committed, RENEW
