"""SECURITY.md names how each promise is tested: what it names is there."""

from __future__ import annotations

import re

from tests.tools import ROOT


def test_what_is_named_is_there() -> None:
    page = (ROOT / "SECURITY.md").read_text("utf-8")
    rows = [row for row in page.splitlines() if row.startswith("| ")][2:]
    assert len(rows) > 10
    for row in rows:
        *_, tested = row.strip("| ").split(" | ")
        named = re.findall(r"`([\w.]+/[\w./]*)`", tested)
        assert named or "`bandit`" in tested, row
        assert [path for path in named if not (ROOT / path).exists()] == [], row
