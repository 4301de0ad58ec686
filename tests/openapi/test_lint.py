"""Spectral and Redocly read the committed description without a finding."""

from __future__ import annotations

from tests.tools import NODE_TOOLS, node_modules, run

DESCRIPTION = "../openapi.json"


def test_spectral() -> None:
    spectral = node_modules() / ".bin" / "spectral"
    said = run(spectral, "lint", "-F", "hint", "-r", "spectral.yaml", DESCRIPTION, cwd=NODE_TOOLS)
    assert "No results" in said


def test_redocly() -> None:
    redocly = node_modules() / ".bin" / "redocly"
    command = ["lint", "--format=json", "--config", "redocly.yaml", DESCRIPTION]
    assert '"totals": {\n    "errors": 0,\n    "warnings": 0' in run(
        redocly, *command, cwd=NODE_TOOLS
    )
