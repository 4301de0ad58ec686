"""Rows of one version as the tree they were stored from, and the tree as the API answers it.

`loaders.document.Unit` is rebuilt, so that text is joined by the one rule there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders import address
from loaders.document import DIVISIONS, Unit, UnitType, joined

TOP = (UnitType.ARTICLE, UnitType.POINT)
"""What is numbered through a whole regulation: 条, or 一、 in a document without 条."""
EID_MAX = 200  # far beyond any; keeps absurd numbers away from the parser


@lru_cache(4096)
def type_of(eid: str) -> UnitType | None:
    """The type of the unit an eId names; None where it is no eId."""
    parts = address.parse(eid) if len(eid) <= EID_MAX else None
    return parts[-1].type if parts else None


def article_of(eid: str) -> str | None:
    """The eId of the 条 or point that an eId names or stands in; None outside of any."""
    parts = (address.parse(eid) if len(eid) <= EID_MAX else None) or ()
    for number, part in enumerate(parts, 1):
        if part.type in TOP:
            return address.join(parts[:number])
    return None


_TYPES = {kind.value: kind for kind in UnitType}


def trees(rows: Iterable[Any]) -> list[Unit]:
    """The units that stand in no other of `rows` (UnitRow columns, in reading order)."""
    own = {row.eid: row for row in rows}  # one may be joined to several corrections
    below: dict[str | None, list[Unit]] = {eid: [] for eid in (None, *own)}
    for row in reversed(own.values()):
        unit = Unit(
            _TYPES[row.type],
            row.eid,
            row.label,
            row.text,
            row.line,
            row.number,
            row.suffix,
            row.marker,
            row.heading,
            tuple(reversed(below[row.eid])),
        )
        below[row.parent if row.parent in own else None].append(unit)
    return below[None][::-1]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Units of one regulation in the shapes of the contract; `citations` by eId."""

    regulation: str
    citations: Mapping[str, str]

    def id(self, eid: str) -> str:
        """The public identifier of a unit."""
        return f"{self.regulation}/{eid}"

    def base(self, unit: Unit) -> dict[str, Any]:
        """What every unit has."""
        numbered = unit.type in TOP
        return {
            "id": self.id(unit.eid),
            "type": unit.type.value,
            "eid": unit.eid,
            "number": number(unit) if numbered else unit.number,
            "label": unit.label,
            "citation": self.citations[unit.eid],
        }

    def article(self, unit: Unit) -> dict[str, Any]:
        """条, or a 一、 that stands for one: all its text, and its 款 nested."""
        return {
            **self.base(unit),
            "heading": unit.heading,
            "text": unit.full_text,
            "paragraphs": self.paragraphs(unit),
        }

    def paragraphs(self, unit: Unit) -> list[dict[str, Any]]:
        """The 款 directly under a unit."""
        return [self.part(below) for below in unit.children if below.type is UnitType.PARAGRAPH]

    def part(self, unit: Unit) -> dict[str, Any]:
        """款, 项 or 目: its own text, and what stands under it."""
        below = [self.part(part) for part in unit.children]
        shape = self.base(unit)
        shape["marker"] = unit.marker
        shape["text"] = unit.text
        shape["full_text"] = joined(
            unit.text, [(part["marker"], part["full_text"]) for part in below]
        )
        if unit.type is UnitType.PARAGRAPH:
            shape["items"] = below
        elif unit.type is UnitType.ITEM:
            shape["subitems"] = below
        return shape

    def matter(self, unit: Unit) -> dict[str, Any]:
        """序言 or 附件: all its text, its own 款, and what it is divided into."""
        return {
            **self.base(unit),
            "heading": unit.heading,
            "text": unit.full_text,
            "paragraphs": self.paragraphs(unit),
            **self.held(unit),
        }

    def division(self, unit: Unit) -> dict[str, Any]:
        """编, 章, 节 …: its heading, the divisions in it and the articles directly in it."""
        return {**self.base(unit), "heading": unit.heading, **self.held(unit)}

    def held(self, unit: Unit) -> dict[str, Any]:
        """`children` and `articles` of a unit."""
        return {
            "children": [self.entry(below) for below in unit.children if below.type in DIVISIONS],
            "articles": self.listed(unit.children),
        }

    def entry(self, unit: Unit) -> dict[str, Any]:
        """A line of the table of contents."""
        return {
            "eid": unit.eid,
            "type": unit.type.value,
            "number": unit.number,
            "label": unit.label,
            "heading": unit.heading,
            **self.held(unit),
        }

    def listed(self, units: Iterable[Unit]) -> list[dict[str, str]]:
        """The articles among units, each with id and label."""
        return [
            {"id": self.id(unit.eid), "label": unit.label} for unit in units if unit.type in TOP
        ]


def number(unit: Unit) -> str | None:
    """The number of an article as a caller writes it: "25", "120-1"."""
    if unit.number is None:
        return None
    return f"{unit.number}-{unit.suffix}" if unit.suffix else str(unit.number)


def walk(units: Iterable[Unit]) -> Iterator[Unit]:
    """All units under these, themselves included."""
    for unit in units:
        yield from unit.walk()
