"""Programs that some tests need: skipped loudly where one is absent, failed where it must be there.

`FATIAO_REQUIRE=node,chromium` names what must be there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[1]
NODE_TOOLS = ROOT / "openapi" / "tools"


def need(name: str, *programs: str) -> str:
    """Path of the first of `programs` (or of `name`) that is installed."""
    for program in programs or (name,):
        if found := shutil.which(program):
            return found
    missing(name, f"none of {', '.join(programs or (name,))} is installed")


def node_modules() -> Path:
    """The folder of the Node tools; `npm ci` in `openapi/tools` makes it."""
    need("node")
    found = NODE_TOOLS / "node_modules"
    if not found.exists():
        missing("node", "run `npm ci --ignore-scripts` in openapi/tools")
    return found


def missing(name: str, why: str) -> NoReturn:
    """Skip this test, or fail it where `name` is required."""
    if name in os.environ.get("FATIAO_REQUIRE", "").split(","):
        pytest.fail(f"{name} is required: {why}")
    pytest.skip(f"SKIPPED, {name} is absent: {why}")


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What the command prints; the test fails with all of it where its status is not 0."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | {"REDOCLY_TELEMETRY": "off", "CI": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def of_readme(language: str) -> str:
    """The one block of the README in this language; the Chinese one has the same."""
    english, chinese = (
        re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / page).read_text("utf-8"), re.M | re.S)
        for page in ("README.md", "README.zh-CN.md")
    )
    assert english == chinese
    assert len(english) == 1
    return str(english[0])
