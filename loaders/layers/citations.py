"""Citations: what a text cites, read by grammar alone. Knows no tree and no database.

Marks (titles, addresses, 前款 and the like) are read one by one, joined into citations where they
stand side by side, and then along the enumeration, in which a member takes from the one before
what it leaves out: the law, 条, 款.
"""

from __future__ import annotations

from collections.abc import Container
from itertools import islice, takewhile

from loaders.layers import between, enumerations, grammar, names
from loaders.layers.cited import PARTS, Citation, Law, Of
from loaders.layers.marks import Mark, marks
from loaders.layers.paths import Path, Place

_INSIDE = 4
"""Titles that the name of one law may hold."""


def find(text: str, known: Container[str] = frozenset(), *, strict: bool = False) -> list[Citation]:
    """The citations of a text in order. `known` and `strict`: see `names.start_of_name`."""
    found: list[Citation] = []
    floor = 0
    for mark in marks(text, loose=strict):
        last = found[-1] if found else None
        if last and (joined := enumerations.joined(text, last, mark)):
            found[-1] = joined
        else:
            around = _around(text, found, mark, known) if strict else None
            citation = around or _begin(text, floor, mark, known, strict)
            while around and found and found[-1].start > around.start:
                found.pop()
            last = found[-1] if found else None
            found.append(enumerations.linked(text, last, citation) if last else citation)
            if last and (ranged := enumerations.ranged(text, last, found[-1])):
                found[-2:] = [ranged]
        floor = mark.end
    return found


def _begin(text: str, floor: int, mark: Mark, known: Container[str], strict: bool) -> Citation:
    if mark.title:
        return _titled(mark, mark.title.words, known, strict)
    if mark.anchor:
        return Citation(mark.start, mark.end, anchor=mark.anchor)
    assert mark.address
    inside = mark.address.places[0].first[0].type in PARTS
    law, books = (None, ()) if inside else _law_before(text, floor, mark.start, known, strict)
    start = law.start if law else mark.start
    places = enumerations.begun(mark.address.places, start)
    return Citation(start, mark.end, law, places=enumerations.inside(books, places))


def _titled(mark: Mark, words: str, known: Container[str], strict: bool) -> Citation:
    """The citation of a title; 《民法典·合同编》 names a division of its law."""
    law, books = between.in_title(words) if strict and words not in known else (words, ())
    places = (Place(books, None, mark.start, mark.end),) if books else ()
    return Citation(mark.start, mark.end, Law(Of.TITLE, law, mark.start, mark.end), places=places)


def _around(text: str, found: list[Citation], mark: Mark, known: Container[str]) -> Citation | None:
    """The citation by a known name that holds titles: 关于适用《民法典》的解释第一条."""
    if not mark.address or mark.address.places[0].first[0].type in PARTS:
        return None
    titles = takewhile(lambda c: c.law and c.law.of is Of.TITLE and not c.places, reversed(found))
    if not (count := min(len(list(islice(titles, _INSIDE))), len(found))):
        return None
    floor = found[-count - 1].end if count < len(found) else 0
    start = names.whole(text, floor, mark.start, known, strict=True)
    if start is None or start >= found[-1].start:
        return None
    law = Law(Of.NAME, text[start : mark.start], start, mark.start)
    return Citation(start, mark.end, law, places=enumerations.begun(mark.address.places, start))


def _law_before(
    text: str, floor: int, end: int, known: Container[str], strict: bool
) -> tuple[Law | None, Path]:
    """The law an address belongs to, and the divisions named between the two."""
    stops = between.stops(text, floor, end) if strict else [(end, ())]
    for stop, books in stops:
        if law := _law(text, floor, stop, known, strict):
            return law, books
    return None, ()


def _law(text: str, floor: int, end: int, known: Container[str], strict: bool) -> Law | None:
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
