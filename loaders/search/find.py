"""Where terms stand in a text, and a piece of the text around the first of them."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.search.fold import fold

_BEFORE, _WIDTH = 20, 100  # characters of a snippet


def spans(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Every place of every folded term, in order; places of one term do not overlap."""
    folded = fold(text)
    found = set()
    for term in terms:
        at = folded.find(term)
        while at >= 0:
            found.add((at, at + len(term)))
            at = folded.find(term, at + len(term))
    return sorted(found)


def snippet(text: str, start: int) -> str:
    """Some hundred characters of the text with what begins at `start`, … where more is left out."""
    begin = max(0, min(start - _BEFORE, len(text) - _WIDTH))
    end = min(len(text), begin + _WIDTH)
    cut = text[begin:end].replace("\n", " ")
    return ("…" if begin else "") + cut + ("…" if end < len(text) else "")
