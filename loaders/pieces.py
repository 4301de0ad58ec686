"""Paragraphs and entries that a conversion left on one line, put on lines of their own."""

from __future__ import annotations

import re

from loaders import markers, numerals
from loaders.normalise import Line

_INLINE = re.compile(r"(?<=[。；])\s+")
_NEXT = re.compile(rf"(?<=[。；;：:])[（(](?P<number>{markers.N})[)）]")


def pieces(line: Line) -> list[Line]:
    """A line whose paragraph breaks were lost in conversion.

    Cut where a blank follows 。, and where entries follow each other: …：（一）…；（二）….
    """
    found = [p for piece in _INLINE.split(line.text) for p in _entries(piece)]
    return [Line(line.number, piece, line.gap, line.level) for piece in found if piece]


def _entries(text: str) -> list[str]:
    entry = markers.entry(text)
    if entry and entry[0] != "(一)":
        return [text]
    cut: list[str] = []
    start, number = 0, entry[1] if entry else 0
    for match in _NEXT.finditer(text):
        if numerals.parse(match["number"]) == number + 1:
            cut.append(text[start : match.start()])
            start, number = match.start(), number + 1
    whole = not entry and number == 1  # one （一） alone is no list
    return [text] if whole else [*cut, text[start:]]
