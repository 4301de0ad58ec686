"""The passages of a document: each 条, 款 and 项 as one row of the index, with all texts in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.document import UnitType
from loaders.search.fold import fold
from loaders.search.grams import BREAK
from loaders.search.keys import Kind

_SEARCHED = frozenset({UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM})
_TOP = frozenset({UnitType.ARTICLE, UnitType.POINT})
_KINDS = {UnitType.PARAGRAPH: Kind.PARAGRAPH, UnitType.ITEM: Kind.ITEM, UnitType.ANNEX: Kind.ANNEX}


@dataclass(frozen=True, slots=True)
class Passage:
    """What a hit can be: a unit, and the folded own texts of the 款, 项, 目 that it is made of."""

    kind: Kind
    place: int  # how many units of the source stand before it
    units: int  # how many it consists of, itself included
    texts: tuple[str, ...]
    headings: str = ""  # folded: of the divisions it stands in, and of its article
    defines: str = ""  # folded: the terms it defines, each between two BREAKs

    @property
    def length(self) -> int:
        """Characters in all its texts."""
        return sum(map(len, self.texts))


def passages(
    units: Sequence[Mapping[str, Any]], terms: Iterable[tuple[str, str]] = ()
) -> list[Passage]:
    """The passages of one source, in the order of their kinds and places.

    `units` are all its rows in reading order (eid, type, parent, text, heading, divisions);
    `terms` are those it defines, each with the eId of the unit it is defined in.
    """
    ends = _ends(units)
    defined = _by_unit(units, ends, terms)
    own = {unit["eid"]: unit["heading"] for unit in units}
    found = [
        Passage(
            kind,
            place,
            ends[place] - place,
            texts,
            _headings(units, place, own),
            "".join(f"{BREAK}{fold(term)}{BREAK}" for term in defined.get(place, ())),
        )
        for kind, place in _hits(units, ends)
        if (texts := _texts(units, kind, place, ends[place]))
    ]
    return sorted(found, key=lambda passage: (passage.kind, passage.place))


def _ends(units: Sequence[Mapping[str, Any]]) -> list[int]:
    """For each unit, the place after the last unit in it."""
    places = {unit["eid"]: place for place, unit in enumerate(units)}
    ends = list(range(1, len(units) + 1))
    for place in range(len(units) - 1, -1, -1):
        parent = places.get(units[place]["parent"])
        if parent is not None:
            ends[parent] = max(ends[parent], ends[place])
    return ends


def _hits(units: Sequence[Mapping[str, Any]], ends: list[int]) -> Iterator[tuple[Kind, int]]:
    sole = -1
    for place, unit in enumerate(units):
        type_ = UnitType(unit["type"])
        if type_ in _TOP:
            alone = place + 1 < ends[place] == ends[place + 1]
            alone = alone and units[place + 1]["type"] == UnitType.PARAGRAPH
            sole = place + 1 if alone else sole
            yield (Kind.SOLE if alone else Kind.ARTICLE), place
        elif type_ in _KINDS and place != sole:
            yield _KINDS[type_], place


def _texts(units: Sequence[Mapping[str, Any]], kind: Kind, place: int, end: int) -> tuple[str, ...]:
    searched = {UnitType.ANNEX} if kind is Kind.ANNEX else _SEARCHED
    inside = units[place:end]
    return tuple(fold(u["text"]) for u in inside if u["text"] and u["type"] in searched)


def _headings(units: Sequence[Mapping[str, Any]], place: int, own: Mapping[str, str]) -> str:
    unit = units[place]
    headings = [division["heading"] for division in unit["divisions"]]
    headings.append(own.get(unit["root"] or unit["eid"]))
    return BREAK.join(fold(heading) for heading in headings if heading)


def _by_unit(
    units: Sequence[Mapping[str, Any]], ends: list[int], terms: Iterable[tuple[str, str]]
) -> dict[int, list[str]]:
    """The terms defined in each unit or in one under it, by place."""
    places = {unit["eid"]: place for place, unit in enumerate(units)}
    found: dict[int, list[str]] = {}
    for eid, term in terms:
        at: str | None = eid
        while at in places:
            found.setdefault(places[at], []).append(term)
            at = units[places[at]]["parent"]
    return found
