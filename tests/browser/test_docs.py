"""The pages as a person sees them, in a real Chromium."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.tools import need, node_modules, run

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def screenshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    named = os.environ.get("FATIAO_ARTIFACTS")
    return (Path(named) if named else tmp_path_factory.mktemp("screenshot")) / "docs.png"


@pytest.fixture(scope="module")
def seen(
    shipped_server: str, screenshot: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What `docs.mjs` saw."""
    chromium = need("chromium", "chromium", "chromium-browser", "google-chrome")
    folder = tmp_path_factory.mktemp("browser")
    (folder / "node_modules").symlink_to(node_modules())
    shutil.copy(Path(__file__).with_name("docs.mjs"), folder)
    command = [need("node"), "docs.mjs", shipped_server, screenshot]
    found: dict[str, Any] = json.loads(run(*command, cwd=folder, FATIAO_CHROMIUM=chromium))
    print(f"screenshot: {screenshot}")
    return found


def test_the_landing_page_leads_to_the_docs(seen: dict[str, Any]) -> None:
    assert seen["landing"] == "Fatiao 法条"
    assert seen["operations"] > 15


def test_an_operation_shows_its_example_and_answers(seen: dict[str, Any]) -> None:
    assert "中华人民共和国反电信网络诈骗法" in seen["example"]
    assert seen["status"] == "200"
    assert json.loads(seen["answer"])["label"] == "第二十五条"


def test_no_outside_host_and_no_complaint_of_the_policy(
    seen: dict[str, Any], shipped_server: str
) -> None:
    assert len(seen["requests"]) > 7
    assert not [url for url in seen["requests"] if not url.startswith((shipped_server, "data:"))]
    assert seen["complaints"] == []


def test_a_problem_has_an_anchor(seen: dict[str, Any]) -> None:
    assert seen["problem"].startswith("/problems/provision-not-found · 404")


def test_the_screenshot_is_an_artifact(seen: dict[str, Any], screenshot: Path) -> None:
    assert screenshot.read_bytes().startswith(b"\x89PNG")
    assert screenshot.stat().st_size > 20_000
