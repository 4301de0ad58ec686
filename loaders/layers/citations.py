"""Citations: what a text cites, read by grammar alone. Knows no tree and no database.

Marks (titles, addresses, 前款 and the like) are read one by one, joined into citations where they
stand side by side, and then along the enumeration, in which a member takes from the one before
what it leaves out: the law, 条, 款.
"""

from __future__ import annotations

from collections.abc import Container

from loaders.layers import enumerations, grammar, names
from loaders.layers.cited import PARTS, Citation, Law, Of
from loaders.layers.marks import Mark, marks


def find(text: str, known: Container[str] = frozenset(), *, strict: bool = False) -> list[Citation]:
    """The citations of a text in order. `known` and `strict`: see `names.start_of_name`."""
    found: list[Citation] = []
    floor = 0
    for mark in marks(text, loose=strict):
        last = found[-1] if found else None
        if last and (joined := enumerations.joined(text, last, mark)):
            found[-1] = joined
        else:
            citation = _begin(text, floor, mark, known, strict)
            found.append(enumerations.linked(text, last, citation) if last else citation)
            if last and (ranged := enumerations.ranged(text, last, found[-1])):
                found[-2:] = [ranged]
        floor = mark.end
    return found


def _begin(text: str, floor: int, mark: Mark, known: Container[str], strict: bool) -> Citation:
    if mark.title:
        law = Law(Of.TITLE, mark.title.words, mark.start, mark.end)
        return Citation(mark.start, mark.end, law)
    if mark.anchor:
        return Citation(mark.start, mark.end, anchor=mark.anchor)
    assert mark.address
    law_before = None
    if mark.address.places[0].first[0].type not in PARTS:
        law_before = _law_before(text, floor, mark.start, known, strict)
    start = law_before.start if law_before else mark.start
    return Citation(
        start, mark.end, law_before, places=enumerations.begun(mark.address.places, start)
    )


def _law_before(text: str, floor: int, end: int, known: Container[str], strict: bool) -> Law | None:
    window = text[max(floor, end - names.LONGEST) : end]
    offset = end - len(window)
    if own := grammar.OWN.pattern.search(window):
        return Law(Of.OWN, own[0], offset + own.start(), end)
    stop = end - 1 if window[-1:] in (" ", "\u3000") else end
    start = names.start_of_name(text, floor, stop, known, strict=strict)
    if start is not None:
        return Law(Of.NAME, names.without_book(text[start:stop]), start, stop)
    if that := grammar.THAT.pattern.search(window):
        return Law(Of.THAT, that[0], offset + that.start(), end)
    return None
