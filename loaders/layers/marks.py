"""Marks: the words of a text that may belong to a citation, each read alone, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders import numerals
from loaders.document import DIVISIONS, UnitType
from loaders.layers import grammar, paths
from loaders.layers.paths import Address
from loaders.layers.titles import Title, titles
from loaders.numerals import ARABIC, CHINESE

ALL = 0
"""The `count` of 前各款: every one before."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place told from where the words stand: `count` units, the last of them `back` before here.

    本条 is 0 back; 前款 one, 前两款 the two before; 前各款 all (`count` is `ALL`).
    """

    type: UnitType
    back: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """One of: a title, an address, an anchor."""

    start: int
    end: int
    title: Title | None = None
    address: Address | None = None
    anchor: Anchor | None = None


_SIGHT = re.compile(r"[《第前上本（(]")
_LOOSE = re.compile(rf"[《第前上本（(]|(?<=[法典例定则释法》）)])(?=[{ARABIC}]|[{CHINESE}]{{2}})")
_LABEL = re.compile(r"[“「]第[^条]{1,9}条[ \u3000]")
_ALSO = re.compile(rf"[ \u3000]?(?:{grammar.AND}|{grammar.RANGE})[ \u3000]?(?=[^第])")


def marks(text: str, *, loose: bool = False) -> list[Mark]:
    """All marks of a text, in order, none inside another.

    `loose` reads 条 without 第 directly behind a name too: 刑法120条.
    """
    found: list[Mark] = []
    named = {title.start: title for title in titles(text)}
    place = 0
    while sight := (_LOOSE if loose else _SIGHT).search(text, place):
        mark = _mark(text, sight.start(), named)
        if not mark:
            place = sight.start() + 1
            continue
        found.append(mark)
        below = paths.below(text, mark.end) if mark.anchor else None
        if below:
            found.append(Mark(mark.end, below.end, address=below))
        found.extend(_members(text, found[-1]))
        place = found[-1].end
    return found


def _mark(text: str, start: int, named: dict[int, Title]) -> Mark | None:
    char = text[start]
    if char == "《":
        title = named.get(start)
        return Mark(start, title.end, title=title) if title else None
    if char == "第":
        return _numbered(text, start)
    if char in "前上":
        return _back(text, start)
    if char == "本":
        return _here(text, start)
    wanted = UnitType.ITEM if char in "（(" else UnitType.ARTICLE
    address = paths.read(text, start, member=True)
    if not address or address.places[0].first[0].type is not wanted:
        return None
    return Mark(start, address.end, address=address)


def _numbered(text: str, start: int) -> Mark | None:
    address = None if _LABEL.match(text, max(0, start - 1)) else paths.read(text, start)
    if not address:
        return None
    foreign = (
        text[address.end : address.end + 1] == "《" or text[max(0, start - 2) : start] == "法例"
    )
    if foreign and address.places[0].first[0].type in DIVISIONS:
        return None  # 香港法例第178章, 第16章《分居令…条例》
    return Mark(start, address.end, address=address)


def _here(text: str, start: int) -> Mark | None:
    relative = grammar.RELATIVE.pattern.match(text, start)
    if relative:
        return _back(text, start)
    match = grammar.HERE.pattern.match(text, start)
    if not match:
        return None
    return Mark(start, match.end(), anchor=Anchor(UnitType(grammar.SIGNS[match["type"]])))


def _back(text: str, start: int) -> Mark | None:
    match = grammar.RELATIVE.pattern.match(text, start)
    if not match:
        return None
    type_ = UnitType(grammar.SIGNS[match["type"] or match["type2"] or match["type3"]])
    words = match["count"]
    count = 1 if not words else ALL if words[0] in "几数各" else numerals.parse(words)
    if count is None:
        return None
    return Mark(start, match.end(), anchor=Anchor(type_, 1, count))


def _members(text: str, mark: Mark) -> Iterator[Mark]:
    """Members of the enumeration that are written without 第: 第十七条、十八条."""
    while mark.address or mark.anchor:
        also = _ALSO.match(text, mark.end)
        address = paths.read(text, also.end(), member=True) if also else None
        if not address:
            return
        mark = Mark(address.start, address.end, address=address)
        yield mark
