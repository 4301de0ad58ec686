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
NESTED = (*TOP, UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM)
"""What an article is made of."""
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

    def base(self, unit: Any) -> dict[str, Any]:
        """What every unit has, a Unit or its row."""
        eid = unit.eid
        return {
            "id": f"{self.regulation}/{eid}",
            "type": str(unit.type),
            "eid": eid,
            "number": number(unit) if unit.type in TOP else unit.number,
            "label": unit.label,
            "citation": self.citations[eid],
        }

    def nested(self, rows: Iterable[Any]) -> dict[str, dict[str, Any]]:
        """条, 款, 项 and 目 that stand in no other of `rows`, by eId, with all in them.

        From the rows (UnitRow columns, in reading order), as an article is asked for most.
        """
        own = {row.eid: row for row in rows}  # one may be joined to several corrections
        below: dict[str | None, list[dict[str, Any]]] = {eid: [] for eid in (None, *own)}
        for row in reversed(own.values()):
            make = self._article if row.type in TOP else self._part
            shape = make(row, below[row.eid][::-1])
            below[row.parent if row.parent in own else None].append(shape)
        return {shape["eid"]: shape for shape in reversed(below[None])}

    def whole(self, unit: Unit) -> dict[str, Any]:
        """条, 款, 项 or 目 with all in it, as `nested` has it."""
        make = self._article if unit.type in TOP else self._part
        return make(unit, [self.whole(below) for below in unit.children])

    def paragraphs(self, unit: Unit) -> list[dict[str, Any]]:
        """The 款 directly under a unit."""
        return [self.whole(below) for below in unit.children if below.type is UnitType.PARAGRAPH]

    def _article(self, unit: Any, below: list[dict[str, Any]]) -> dict[str, Any]:
        """条, or a 一、 that stands for one: all its text, and its 款 nested."""
        shape = self.base(unit)
        shape["heading"] = unit.heading
        shape["text"] = _full(unit, below)
        shape["paragraphs"] = [part for part in below if part["type"] == UnitType.PARAGRAPH]
        return shape

    def _part(self, unit: Any, below: list[dict[str, Any]]) -> dict[str, Any]:
        shape = self.base(unit)
        shape["marker"] = unit.marker
        shape["text"] = unit.text
        shape["full_text"] = _full(unit, below)
        if unit.type == UnitType.PARAGRAPH:
            shape["items"] = below
        elif unit.type == UnitType.ITEM:
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


def _full(unit: Any, below: Iterable[dict[str, Any]]) -> str:
    return joined(unit.text, [(part["marker"], part["full_text"]) for part in below])


def number(unit: Any) -> str | None:
    """The number of an article as a caller writes it: "25", "120-1"."""
    if unit.number is None:
        return None
    return f"{unit.number}-{unit.suffix}" if unit.suffix else str(unit.number)


def walk(units: Iterable[Unit]) -> Iterator[Unit]:
    """All units under these, themselves included."""
    for unit in units:
        yield from unit.walk()
