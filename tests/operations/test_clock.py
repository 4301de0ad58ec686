"""A clock that is wrong: it stands before any regulation existed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.clients import CALLS, LAW, ask
from tests.operations.serving import ARBITER, exceptions, started


@pytest.fixture(scope="module")
def port(shipped_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    home = tmp_path_factory.mktemp("clock")
    command = (*ARBITER, "tests.operations.past:application")
    with started(command, f"sqlite:///{shipped_file}", home) as (number, _):
        yield number
    assert exceptions(home) == []


@pytest.mark.parametrize("target", CALLS)
def test_every_read_is_answered_and_may_be_kept(port: int, target: str) -> None:
    first, again = ask(port, target), ask(port, target)
    assert (first.status, first.body) == (200, again.body)
    assert "max-age=-" not in first.headers["cache-control"]
    assert first.headers["etag"] == again.headers["etag"]


def test_nothing_is_in_force_yet(port: int) -> None:
    regulations = json.loads(ask(port, "/v1/regulations").body)["items"]
    assert {one["version"]["status"] for one in regulations} == {"not_yet_in_force"}
    article = json.loads(ask(port, f"{LAW}/articles/25").body)
    assert article["version"]["status"] == "not_yet_in_force"
    assert article["paragraphs"]


def test_a_day_can_still_be_named(port: int) -> None:
    then = ask(port, f"{LAW}?as_of=2023-01-01")
    assert json.loads(then.body)["version"]["status"] == "in_force"
    before = ask(port, f"{LAW}?as_of=1949-10-01")
    assert (before.status, json.loads(before.body)["type"]) == (404, "/problems/not-yet-in-force")
