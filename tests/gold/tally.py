"""Counts of right, missed and false answers, and what they say of precision and recall."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

MEASURES = (
    "references: span",
    "references: span and target",
    "references: kind and relation",
    "definitions",
    "definitions: scope",
    "sanctions: type and text",
    "sanctions: severity",
    "sanctions: condition",
    "sanctions: target",
    "sanctions: amounts in fines",
    "sanctions: durations",
    "clauses",
    "clauses: violates",
    "clauses: authority",
    "clauses: subjects",
    "clauses: conduct",
)
"""All measures, in the order of the report. Those of one field count matched elements only."""


@dataclass(slots=True)
class Tally:
    """One measure of one group."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        return share(self.right, self.right + self.missed)


class Sheet:
    """The tallies of one group; notes (misses, false alarms) are kept only where allowed."""

    def __init__(self, *, notes: bool) -> None:
        self._notes = notes
        self.tallies: dict[str, Tally] = defaultdict(Tally)

    def right(self, measure: str) -> None:
        self.tallies[measure].right += 1

    def missed(self, measure: str, note: str) -> None:
        self.tallies[measure].missed += 1
        self._note(measure, f"MISSED {note}")

    def extra(self, measure: str, note: str) -> None:
        self.tallies[measure].extra += 1
        self._note(measure, f"FALSE  {note}")

    def differs(self, measure: str, note: str) -> None:
        """One element read on both sides, with another value: missed and false at once."""
        tally = self.tallies[measure]
        tally.missed, tally.extra = tally.missed + 1, tally.extra + 1
        self._note(measure, f"OTHER  {note}")

    def judge(self, measure: str, ok: bool, note: str) -> None:
        """`right` or `differs`."""
        if ok:
            self.right(measure)
        else:
            self.differs(measure, note)

    def _note(self, measure: str, note: str) -> None:
        if self._notes:
            self.tallies[measure].notes.append(note)


def share(part: int, whole: int) -> float:
    """part / whole; 1 where there is nothing to get wrong."""
    return part / whole if whole else 1.0


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % Wilson interval of a share."""
    if not whole:
        return 0.0, 1.0
    z, p = 1.959964, part / whole
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z / (1 + z * z / whole) * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
    return max(0.0, middle - half), min(1.0, middle + half)
