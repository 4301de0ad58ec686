"""A unit with all that a caller needs beside it: regulation, version, divisions, corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from api.editions import Edition
from api.units import TOP, Shapes, trees
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
    by_eid = {row.eid: row for row in rows}
    shapes = Shapes(edition.id, {eid: row.citation for eid, row in by_eid.items()})
    corrections = [row for row in rows if row.as_printed is not None]
    return [_located(edition, shapes, unit, by_eid, corrections) for unit in trees(rows)]


def _located(
    edition: Edition | Cited,
    shapes: Shapes,
    unit: Unit,
    rows: dict[str, Any],
    corrections: Sequence[Any],
) -> dict[str, Any]:
    row = rows[unit.eid]
    inside = {below.eid for below in unit.walk()} if corrections else ()
    answer = {
        **_shape(shapes, unit),
        "regulation": edition,
        "version": edition.version,
        "divisions": row.divisions,
        "corrections": [correction for correction in corrections if correction.eid in inside],
    }
    if unit.type in TOP:
        return answer | _ids(shapes, previous=row.previous, next=row.next)
    return answer | _ids(shapes, parent=row.parent)


def _shape(shapes: Shapes, unit: Unit) -> dict[str, Any]:
    if unit.type in TOP:
        return shapes.article(unit)
    if unit.type in DIVISIONS:
        return shapes.division(unit)
    if unit.type in (UnitType.PREAMBLE, UnitType.ANNEX):
        return shapes.matter(unit)
    return shapes.part(unit)


def _ids(shapes: Shapes, **eids: str | None) -> dict[str, str | None]:
    return {name: shapes.id(eid) if eid else None for name, eid in eids.items()}


def public(regulation: str, eids: Iterable[str]) -> list[str]:
    """Public identifiers of units of one regulation."""
    return [f"{regulation}/{eid}" for eid in eids]
