"""Entries of a list whose markers a conversion lost: …： 甲； 乙； （三）丙。

They are read as entries only where the count leaves no doubt: exactly as many lines without a
marker, each ending like an entry, as numbers are missing before the next printed one.
"""

from __future__ import annotations

from loaders import markers
from loaders.normalise import Line

Entry = tuple[str, int, str, str]


def restored(lines: list[Line], entries: list[Entry | None]) -> list[int]:
    """Fills `entries` (one a line) in place; indexes of the lines that got a marker."""
    found: list[int] = []
    for i, entry in enumerate(entries):
        if entry is None or entry[1] == 1:
            continue
        style, number = entry[:2]
        first = _first(lines, entries, i)
        before = entries[first - 1] if first else None
        if before and before[0] != style:
            continue
        last = before[1] if before else 0
        introduced = before or (first and lines[first - 1].text[-1] in "：:")
        if introduced and 0 < i - first == number - last - 1:
            for k in range(first, i):
                here = last + 1 + k - first
                entries[k] = (style, here, markers.make(style, here), lines[k].text)
                found.append(k)
    return found


def _first(lines: list[Line], entries: list[Entry | None], end: int) -> int:
    """Index of the first of the lines before `end` that could be entries without a marker."""
    first = end
    while first and entries[first - 1] is None and lines[first - 1].text[-1] in "；;":
        first -= 1
    return first
