"""Marks that belong together: side by side, ends of a range, members of an enumeration."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.address import Part
from loaders.document import UnitType
from loaders.layers import between as apart
from loaders.layers import grammar
from loaders.layers.cited import PARTS, Citation
from loaders.layers.marks import Anchor, Mark
from loaders.layers.paths import ORDER, Path, Place

_DIVISIONS = {UnitType.PART, UnitType.SUBPART, UnitType.CHAPTER, UnitType.SECTION}
_ASIDE = re.compile(
    r"[（(][^（）()《》]{0,40}(?:《[^《》]{1,80}》[^（）()《》]{0,10})?[）)]|“[^“”]{1,40}”|^[”」]?[）)]"
)


def begun(places: tuple[Place, ...], start: int) -> tuple[Place, ...]:
    """The places with the first beginning at `start`."""
    return (replace(places[0], start=start), *places[1:])


def inside(books: Path, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places, which stand in divisions that are named before them."""
    return tuple(
        replace(p, first=(*books, *p.first), last=(*books, *p.last) if p.last else None)
        for p in places
    )


def joined(text: str, last: Citation, mark: Mark) -> Citation | None:
    """One citation of two marks side by side: 《…》第三条, 前款第（二）项."""
    books = _books(last)
    if last.places and not books:
        return _first_of(last, mark) if mark.anchor else None
    if not mark.address:
        return None
    top = mark.address.places[0].first[0].type
    anchor = None
    if last.anchor:
        within = ORDER.index(top) > ORDER.index(last.anchor.type)
        if text[last.end : mark.start].strip(" \u3000") or not within:
            return None
        anchor = None if top is UnitType.ARTICLE else last.anchor
    else:
        behind = apart.BEHIND_TITLE.fullmatch(text, last.end, mark.start)
        if top in PARTS or not behind:
            return None
        books += apart.books(behind)
    places = inside(books, begun(mark.address.places, last.start))
    return replace(last, end=mark.end, anchor=anchor, places=places)


def _books(citation: Citation) -> Path:
    """The divisions that a title names and no more: 《民法典·合同编》."""
    path = citation.places[0].first if citation.places else ()
    return path if all(part.name for part in path) else ()


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


def linked(text: str, last: Citation, citation: Citation) -> Citation:
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
    return top is not UnitType.ARTICLE and ORDER.index(anchor.type) < ORDER.index(top)


def above(path: Path, top: UnitType) -> Path:
    """The steps of `path` that a member beginning with `top` leaves out."""
    kinds = _DIVISIONS if top in _DIVISIONS else PARTS | {UnitType.ARTICLE}
    if top is UnitType.ARTICLE:
        return ()
    return tuple(p for p in path if p.type in kinds and ORDER.index(p.type) < ORDER.index(top))


def ranged(text: str, last: Citation, citation: Citation) -> Citation | None:
    """One citation of the two ends of a range: 第三十九条至第四十一条."""
    between = text[last.end : citation.start]
    if not (last.places and citation.places and grammar.THROUGH.pattern.fullmatch(between)):
        return None
    first, upto = last.places[-1], citation.places[0]
    if first.last:
        return None
    whole = Place(first.first, upto.last or upto.first, first.start, upto.end)
    places = (*last.places[:-1], whole, *citation.places[1:])
    return replace(last, end=citation.end, places=places)
