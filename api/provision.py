"""A unit with all that a caller needs beside it: regulation, version, divisions, corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from api.editions import Edition
from api.units import NESTED, TOP, Shapes, trees
from loaders.document import DIVISIONS, Unit, UnitType


class CitedVersion(NamedTuple):
    """The dated text that an answer is from."""

    id: str
    effective_date: dt.date | None
    status: str


class Cited(NamedTuple):
    """As much of an Edition as an answer says of it."""

    id: str
    title: str
    short_title: str
    version: CitedVersion


def located(edition: Edition | Cited, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """The outermost units of `rows`, each in the shape of its type.

    `rows` are those of `provisions.queries.located`: units in reading order, each joined to its
    corrections, with `previous` and `next` where it is an article.
    """
    shapes = Shapes(edition.id, {row.eid: row.citation for row in rows})
    if all(row.type in NESTED for row in rows):
        found = shapes.nested(rows)
    else:
        found = {unit.eid: _shape(shapes, unit) for unit in trees(rows)}
    corrections = _corrections(rows)
    first = {row.eid: row for row in rows if row.eid in found}
    return [
        shape | _around(edition, first[eid], corrections.get(eid, []))
        for eid, shape in found.items()
    ]


def _corrections(rows: Sequence[Any]) -> dict[str, list[Any]]:
    """Those of each outermost unit and all in it."""
    outermost: dict[str | None, str] = {}
    found: dict[str, list[Any]] = {}
    for row in rows:
        eid = outermost[row.eid] = outermost.get(row.parent, row.eid)
        if row.as_printed is not None:
            found.setdefault(eid, []).append(row)
    return found


def _shape(shapes: Shapes, unit: Unit) -> dict[str, Any]:
    if unit.type in DIVISIONS:
        return shapes.division(unit)
    if unit.type in (UnitType.PREAMBLE, UnitType.ANNEX):
        return shapes.matter(unit)
    return shapes.whole(unit)


def _around(edition: Edition | Cited, row: Any, corrections: list[Any]) -> dict[str, Any]:
    """What an answer says beside the unit itself."""
    answer = {
        "regulation": edition,
        "version": edition.version,
        "divisions": row.divisions,
        "corrections": corrections,
    }
    names = ("previous", "next") if row.type in TOP else ("parent",)
    for name in names:
        eid = getattr(row, name)
        answer[name] = f"{edition.id}/{eid}" if eid else None
    return answer


def public(regulation: str, eids: Iterable[str]) -> list[str]:
    """Public identifiers of units of one regulation."""
    return [f"{regulation}/{eid}" for eid in eids]
