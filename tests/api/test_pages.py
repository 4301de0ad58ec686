"""The pages without a browser: their links answer, their policy is strict, problems have anchors."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from flask import Flask

from api.pages.routes import ASSETS
from api.problems import KINDS
from tests.tools import ROOT


@pytest.mark.parametrize("page", ["/", "/v1/docs", "/problems"])
def test_every_link_answers(shipped_app: Flask, page: str) -> None:
    client = shipped_app.test_client()
    links = re.findall(r'(?:href|src)="([^"]+)"', client.get(page).text)
    assert len(links) > 3
    for link in links:
        if link != "data:,":
            with client.get(urljoin(page, link)) as answer:
                assert answer.status_code == 200, link


@pytest.mark.parametrize("page", ["/", "/v1/docs", "/problems"])
def test_policy(shipped_app: Flask, page: str) -> None:
    response = shipped_app.test_client().get(page)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "http" not in policy
    assert not re.search(r"<script>|<style| style=| on[a-z]+=", response.text)
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_only_listed_files_are_assets(shipped_app: Flask) -> None:
    client = shipped_app.test_client()
    for name in ASSETS:
        with client.get(f"/v1/docs/{name}") as asset:
            assert asset.status_code == 200
    for name in ("routes.py", "docs.html", "index.css", "..%2Froutes.py"):
        refused = client.get(f"/v1/docs/{name}")
        assert (refused.status_code, refused.content_type) == (404, "application/problem+json")


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_problem_has_an_anchor_and_a_section(shipped_app: Flask, kind) -> None:
    client = shipped_app.test_client()
    assert f'<dt id="{kind.slug}">' in client.get("/problems").text
    assert client.get(kind.type).status_code == 200
    section = (ROOT / "docs" / "problems.md").read_text("utf-8")
    assert f"## {kind.slug}\n\n{kind.status} · {kind.title}. {kind.advice}\n" in section
