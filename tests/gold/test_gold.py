"""The gold files are whole, and the layers read the open part of them as well as before."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.gold import report, score
from tests.gold.cases import DOCUMENTS, GOLD, Case, read

FILES = sorted(DOCUMENTS.glob("*.json"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> Case:
    return read(request.param)


def quotes(gold: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    """(unit, quote, start, end) of everything that quotes a unit's text."""
    found = [(r["source"], r["text"], r["start"], r["end"]) for r in gold["references"]]
    sanctions = [(p["eid"], s) for p in gold["penalties"] for s in p["sanctions"]]
    return found + [(s["item"] or eid, s["text"], s["start"], s["end"]) for eid, s in sanctions]


def test_quotes_stand_where_they_say(case: Case) -> None:
    texts = case.texts()
    for unit, quote, start, end in quotes(case.gold):
        assert texts[unit][start:end] == quote, (unit, quote)
        assert unit in case.units


def test_definitions_stand_where_they_say(case: Case) -> None:
    texts = case.texts()
    for d in case.gold["definitions"]:
        span = texts[d["source"]][d["start"] : d["end"]]
        assert d["term"] in span, d
        assert d.get("optional") or d["definition"] in span, d


def test_units_and_targets_exist(case: Case) -> None:
    texts = case.texts()
    cited = [
        t["eid"] for r in case.gold["references"] if r["kind"] == "internal" for t in r["targets"]
    ]
    named = [*case.gold["units"], *cited, *(p["eid"] for p in case.gold["penalties"])]
    assert [eid for eid in named if eid is not None and eid not in texts] == []


def test_clauses_stand_where_clauses_were_read(case: Case) -> None:
    assert [p["eid"] for p in case.gold["penalties"] if p["eid"] not in case.clause_units] == []


def test_nothing_is_annotated_twice(case: Case) -> None:
    spans = Counter((u, start, end) for u, _, start, end in quotes(case.gold))
    assert [span for span, n in spans.items() if n > 1] == []


@pytest.mark.parametrize("path", [p for p in FILES if p.stem[0] == "D"], ids=lambda p: p.stem)
def test_halves_go_by_the_number(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert gold["half"] == ("develop" if int(path.stem[1:]) % 2 else "blind")


def test_every_text_is_annotated() -> None:
    texts = {path.stem for path in (GOLD / "texts").iterdir()}
    own = [path for path in FILES if json.loads(path.read_bytes())["stratum"] != "four"]
    assert texts == {path.stem for path in own}
    assert len({json.loads(path.read_bytes())["document"] for path in own}) == len(own)


def test_scores_have_not_fallen() -> None:
    if not report.BASELINE.exists():
        pytest.skip("no baseline yet")
    assert report.fallen(score.measure(*report.OPEN)) == []


def test_blind_half_keeps_no_notes() -> None:
    blind = score.measure("blind")["blind"]
    assert [note for tally in blind.tallies.values() for note in tally.notes] == []
    assert blind.tallies["references: span"].right > 0
