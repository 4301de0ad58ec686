"""Prints the scores, and writes and reads the baseline they must not fall below."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

from tests.gold.cases import GOLD
from tests.gold.tally import MEASURES, Sheet, Tally, wilson

BASELINE = GOLD / "baseline.json"
OPEN = ("develop", "four")
"""Groups whose misses may be seen, and whose scores the baseline holds."""


def lines(sheets: dict[str, Sheet]) -> Iterator[str]:
    """The table: one line a measure and group."""
    yield f"{'':31} {'group':8} {'precision (95 %)':24} {'recall (95 %)':24} right missed false"
    for measure in MEASURES:
        for group, sheet in sheets.items():
            if measure in sheet.tallies:
                yield f"{measure:31} {group:8} {_row(sheet.tallies[measure])}"


def _row(tally: Tally) -> str:
    precision = _share(tally.right, tally.right + tally.extra)
    recall = _share(tally.right, tally.right + tally.missed)
    return f"{precision:24} {recall:24} {tally.right:5} {tally.missed:6} {tally.extra:5}"


def _share(part: int, whole: int) -> str:
    if not whole:
        return "-"
    low, high = wilson(part, whole)
    return f"{part / whole:7.2%} ({low:.1%} to {high:.1%})"


def notes(sheets: dict[str, Sheet]) -> Iterator[str]:
    """Every miss and false alarm of the groups that may be seen, with its sentence."""
    for group in OPEN:
        for measure in MEASURES:
            for note in sheets[group].tallies[measure].notes if group in sheets else ():
                yield f"[{group}] {measure}: {note}"


def scores(sheets: dict[str, Sheet]) -> dict[str, dict[str, list[float]]]:
    """Precision and recall by group and measure, rounded down, as the baseline file keeps them."""
    return {
        group: {
            measure: [_floor(tally.precision), _floor(tally.recall)]
            for measure in MEASURES
            if (tally := sheets[group].tallies.get(measure))
        }
        for group in OPEN
        if group in sheets
    }


def _floor(value: float) -> float:
    return math.floor(value * 10_000) / 10_000


def write(sheets: dict[str, Sheet]) -> None:
    """Make the present scores the baseline."""
    BASELINE.write_text(json.dumps(scores(sheets), indent=1) + "\n", encoding="utf-8")


def fallen(sheets: dict[str, Sheet]) -> list[str]:
    """What scores below the baseline; nothing where there is no baseline yet."""
    if not BASELINE.exists():
        return []
    held, now = json.loads(BASELINE.read_text(encoding="utf-8")), scores(sheets)
    return [
        f"{group} {measure}: {now[group].get(measure)} below {floor}"
        for group, measures in held.items()
        for measure, floor in measures.items()
        if any(a < b for a, b in zip(now[group].get(measure, [0, 0]), floor, strict=True))
    ]
