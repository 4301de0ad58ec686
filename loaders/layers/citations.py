"""Citations: what a text cites, read by grammar alone. Knows no tree and no database.

Marks (titles, addresses, 前款 and the like) are read one by one, joined into citations where they
stand side by side, and then along the enumeration, in which a member takes from the one before
what it leaves out: the law, 条, 款.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from enum import StrEnum

from loaders.address import Part
from loaders.document import UnitType
from loaders.layers import grammar, names
from loaders.layers.marks import Anchor, Mark, marks
from loaders.layers.paths import ORDER, Path, Place


class Of(StrEnum):
    """How a citation says whose provision it means."""

    OWN = "own"  # 本法第三条
    TITLE = "title"  # 《…》第三条
    NAME = "name"  # 刑法第三条
    THAT = "that"  # 该法第三条


@dataclass(frozen=True, slots=True)
class Law:
    """The law a citation names; `words` are those written, without 《》 and year."""

    of: Of
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation; the span is its own words.

    `places` are full addresses: steps taken from the member before included. `law` None: this
    text's own regulation, unsaid. `anchor`: counted from where the words stand. Neither places
    nor anchor: a whole document. `member`: stands behind another in one
    enumeration.
    """

    start: int
    end: int
    law: Law | None = None
    anchor: Anchor | None = None
    places: tuple[Place, ...] = ()
    member: bool = False

    @property
    def absolute(self) -> bool:
        """An article or division is written, here or where the enumeration began."""
        tops = {place.first[0].type for place in self.places}
        return bool(tops) and not self.anchor and not tops & PARTS


PARTS = frozenset({UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM})
"""What stands inside an article."""
_DIVISIONS = {UnitType.PART, UnitType.SUBPART, UnitType.CHAPTER, UnitType.SECTION}
_VERSION = re.compile(r"[ \u3000]?(?:[（(][0-9０-９年修订正改试行版]{1,12}[）)])?[ \u3000]?")
_ASIDE = re.compile(
    r"[（(][^（）()《》]{0,40}(?:《[^《》]{1,80}》[^（）()《》]{0,10})?[）)]|“[^“”]{1,40}”|^[”」]?[）)]"
)


def find(text: str, known: Container[str] = frozenset(), *, strict: bool = False) -> list[Citation]:
    """The citations of a text in order. `known` and `strict`: see `names.start_of_name`."""
    found: list[Citation] = []
    floor = 0
    for mark in marks(text, loose=strict):
        last = found[-1] if found else None
        if last and (joined := _joined(text, last, mark)):
            found[-1] = joined
        else:
            citation = _begin(text, floor, mark, known, strict)
            found.append(_linked(text, last, citation) if last else citation)
            if last and (ranged := _ranged(text, last, found[-1])):
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
    return Citation(start, mark.end, law_before, places=_from(mark.address.places, start))


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


def _from(places: tuple[Place, ...], start: int) -> tuple[Place, ...]:
    return (replace(places[0], start=start), *places[1:])


def _joined(text: str, last: Citation, mark: Mark) -> Citation | None:
    """One citation of two marks side by side: 《…》第三条, 前款第（二）项."""
    if last.places and mark.anchor:
        return _first_of(last, mark)
    if last.places or not mark.address:
        return None
    between = text[last.end : mark.start]
    top = mark.address.places[0].first[0].type
    if last.anchor:
        within = ORDER.index(top) > ORDER.index(last.anchor.type)
        if between.strip(" \u3000") or not within:
            return None
        anchor = None if top is UnitType.ARTICLE else last.anchor
    else:
        if top in PARTS or not _VERSION.fullmatch(between):
            return None
        anchor = None
    places = _from(mark.address.places, last.start)
    return replace(last, end=mark.end, anchor=anchor, places=places)


def _first_of(last: Citation, mark: Mark) -> Citation | None:
    """第三款前三项: the first items of the provision named, not items before these words."""
    anchor, place = mark.anchor, last.places[-1]
    if not anchor or mark.start != last.end or not anchor.back or place.last:
        return None
    if anchor.type not in PARTS or ORDER.index(anchor.type) <= ORDER.index(place.first[-1].type):
        return None
    upto = (*place.first, Part(anchor.type, anchor.count))
    first = replace(place, first=(*place.first, Part(anchor.type, 1)), last=upto, end=mark.end)
    return replace(last, end=mark.end, places=(*last.places[:-1], first))


def _linked(text: str, last: Citation, citation: Citation) -> Citation:
    """The citation with what it takes from the one before it in the same enumeration."""
    if citation.law or citation.anchor or not citation.places:
        return citation
    between, asides = _ASIDE.subn("", text[last.end : citation.start])
    top = citation.places[0].first[0].type
    of = (top in PARTS or asides) and grammar.OF.pattern.fullmatch(between)
    joins = [grammar.JOIN, grammar.THROUGH, grammar.AMENDED]
    if last.places and top is UnitType.ARTICLE:
        joins.append(grammar.ALIKE)
    if not of and not any(join.pattern.fullmatch(between) for join in joins):
        return citation
    path = (last.places[-1].last or last.places[-1].first) if last.places else ()
    steps = above(path, top)
    anchor = last.anchor
    if anchor and ((steps and steps[0].type is UnitType.ARTICLE) or not _holds(anchor, top)):
        anchor = None
    places = tuple(
        replace(p, first=(*steps, *p.first), last=(*steps, *p.last) if p.last else None)
        for p in citation.places
    )
    return replace(citation, law=last.law, anchor=anchor, places=places, member=True)


def _holds(anchor: Anchor, top: UnitType) -> bool:
    return top in PARTS and ORDER.index(anchor.type) < ORDER.index(top)


def above(path: Path, top: UnitType) -> Path:
    """The steps of `path` that a member beginning with `top` leaves out."""
    kinds = _DIVISIONS if top in _DIVISIONS else PARTS | {UnitType.ARTICLE}
    if top is UnitType.ARTICLE:
        return ()
    return tuple(p for p in path if p.type in kinds and ORDER.index(p.type) < ORDER.index(top))


def _ranged(text: str, last: Citation, citation: Citation) -> Citation | None:
    """One citation of the two ends of a range: 第三十九条至第四十一条."""
    between = text[last.end : citation.start]
    if not (last.places and citation.places and grammar.THROUGH.pattern.fullmatch(between)):
        return None
    first, upto = last.places[-1], citation.places[0]
    if first.last:
        return None
    ranged = Place(first.first, upto.last or upto.first, first.start, upto.end)
    places = (*last.places[:-1], ranged, *citation.places[1:])
    return replace(last, end=citation.end, places=places)
