"""Titles in 《》: the outermost pairs, so that inside 《关于修改〈…〉的决定》 only the outer counts."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 200
"""Characters a title may have. What stands between brackets further apart is no title."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed; `start` and `end` include the brackets."""

    start: int
    end: int
    words: str


def titles(text: str) -> list[Title]:
    """The titles of a text in order. Unclosed brackets are passed over; a line break closes none."""
    found: list[Title] = []
    for start, end in sorted(_pairs(text)):
        if end - start <= LONGEST and (not found or start >= found[-1].end):
            found.append(Title(start, end, text[start + 1 : end - 1].strip()))
    return [title for title in found if title.words]


def _pairs(text: str) -> list[tuple[int, int]]:
    pairs, open_ = [], []
    for place, char in enumerate(text):
        if char == "《":
            open_.append(place)
        elif char == "》" and open_:
            pairs.append((open_.pop(), place + 1))
        elif char == "\n":
            open_.clear()
    return pairs
