"""A measure named in a text, and where the marks of the text stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure named in a text: its type (or kind, while it is read) and its span."""

    type: str
    start: int
    end: int
    weak: bool = False  # an act that is a sanction only where an authority demands it
    vague: bool = False  # 处理: a sanction only where a violation was named
    open: bool = False  # any act of an authority: a sanction only in the slot of a measure
    beside: bool = False  # a bare noun: a sanction only next to another
    listed: bool = False  # an order with an object, and a further act beside it


class Stops:
    """Where the marks of a text stand: a segment ends at the next one."""

    def __init__(self, text: str) -> None:
        self._marks = [m.start() for m in re.finditer(r"[，,。；;：:\n]", text)]
        self._marks.append(len(text))

    def after(self, place: int) -> int:
        """The first mark at or behind a place, or the end of the text."""
        return self._marks[min(bisect_left(self._marks, place), len(self._marks) - 1)]
