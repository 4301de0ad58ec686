"""Scores the sanctions of one clause: type and text, then the fields of those that match."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from loaders.document import Penalty, Sanction
from tests.gold.tally import Sheet

WHOLE = "sanctions: type and text"
_DURATIONS = {
    "detention": ("min_days", "max_days"),
    "imprisonment": ("min_years", "max_years", "life"),
    "exit_ban": ("min_months", "max_months"),
    "occupational_ban": ("years", "lifetime"),
}


def score(want: dict[str, Any] | None, got: Penalty | None, where: str, sheet: Sheet) -> None:
    """Count the sanctions of a clause as annotated and as read (None: on one side only)."""
    left = list(got.sanctions) if got else []
    for sanction in want["sanctions"] if want else ():
        match = next((s for s in left if same(sanction, s)), None)
        note = f"{where}: {sanction['type']} {sanction['text']!r}"
        if match is None:
            sheet.missed(WHOLE, note)
            continue
        left.remove(match)
        sheet.right(WHOLE)
        _fields(sanction, match, note, sheet)
    for extra in left:
        sheet.extra(WHOLE, f"{where}: {extra.type} {extra.text!r}")


def same(want: dict[str, Any], got: Sanction) -> bool:
    """Whether a sanction read is the one annotated: place, type and text."""
    texts = (want["text"], *want.get("also_right_texts", ()))
    types = (want["type"], *want.get("also_right_types", ()))
    meet = got.start < want["end"] and want["start"] < got.end
    return want["item"] == got.item and meet and got.text in texts and got.type in types


def _fields(want: dict[str, Any], got: Sanction, note: str, sheet: Sheet) -> None:
    judged: dict[str, tuple[bool, Any, Any]] = {
        "severity": (same_severity(want, got), want["severity"], got.severity),
        "condition": (want["condition"] == got.condition, want["condition"], got.condition),
        "target": (
            got.target in (want["target"], *want.get("also_right_targets", ())),
            want["target"],
            got.target,
        ),
    }
    if "fine" in want:
        judged["amounts in fines"] = (same_fine(want["fine"], got), want["fine"], got.fine)
    for name, keys in _DURATIONS.items():
        if name in want:
            value, expected = getattr(got, name), tuple(want[name][k] for k in keys)
            judged["durations"] = (value == expected, expected, value)
    for name, (ok, expected, value) in judged.items():
        sheet.judge(f"sanctions: {name}", ok, f"{note}: {expected!r}, got {value!r}")


def same_severity(want: dict[str, Any], got: Sanction) -> bool:
    """The same tiers, in whatever order."""
    rights = [want["severity"], *want.get("also_right_severities", ())]
    return any(set(right) == set(got.severity) for right in rights)


def same_fine(want: dict[str, Any], got: Sanction) -> bool:
    """All of basis, amounts, unit and condition; of a fine without a known basis, the basis."""
    if got.fine is None:
        return False
    if want["basis"] == "unspecified":
        return got.fine.basis == "unspecified"
    return asdict(got.fine) == want
