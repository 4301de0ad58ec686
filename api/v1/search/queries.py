"""What is known of texts with hits, and the units that the hits on a page are made of.

Statements are built once and filled by parameters: building them takes longer than a search.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from typing import NamedTuple

from sqlalchemy import JSON, Text, bindparam, cast, func, literal, select

from api import validity
from api.database import Statement
from api.dialects import numbers
from api.subtree import inside
from api.v1.search.index import GIVEN, counted
from loaders.schema.search import CommonSourceRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Change, Source, Version, Work
from loaders.search import keys

_KEPT = 32
"""Statements kept that hold a day."""


class Row(NamedTuple):
    """A row of `units`: a unit, as `api.units.trees` takes it."""

    key: int
    eid: str
    type: str
    parent: str | None
    number: int | None
    suffix: int
    label: str
    marker: str | None
    heading: str | None
    text: str
    line: int
    citation: str
    divisions: str
    points: int


@lru_cache(_KEPT)
def sources(day: dt.date, today: bool) -> Statement:
    """Regulation and version of each of :sources, and whether it answers on the day."""
    return (
        select(
            Source.pk,
            Source.start,
            validity.answers(day, today=today),
            Version.pk,
            Work.id,
            Work.title,
            Work.short_title,
            Work.kind,
            Work.position,
        )
        .join_from(Source, Version, Version.pk == Source.version_pk)
        .join(Work, Work.id == Version.work_id)
        .where(Source.pk.in_(numbers(bindparam("sources", type_=JSON))))
    )


@lru_cache(_KEPT)
def versions(day: dt.date) -> Statement:
    """The :versions as they stand on the day."""
    return (
        select(*validity.dated_columns(day))
        .join_from(Version, Work, Work.id == Version.work_id)
        .where(Version.pk.in_(numbers(bindparam("versions", type_=JSON))))
    )


@cache
def placed() -> Statement:
    """Every source, and from which byte up to which, without, its bits are; None where it has none."""
    place = CommonSourceRow
    joined = select(Source.pk, place.start, place.stop).outerjoin_from(Source, place)
    return joined.order_by(Source.pk)


@cache
def changes() -> Statement:
    """The history from line :number on."""
    moment = cast(Change.at, Text).label("moment")
    return (
        select(Change.pk, moment, Change.work_id)
        .where(Change.pk >= bindparam("number"))
        .order_by(Change.pk)
    )


def places(version: int, division: str | None) -> Statement:
    """By source: from which place to which a text lies, or one unit of it with all in it."""
    if division is None:
        whole = select(Source.pk, literal(0).label("first"), literal(keys.PLACE_MASK).label("last"))
        return whole.where(Source.version_pk == version).order_by(Source.pk)
    place = UnitRow.ordinal - Source.start
    return (
        select(Source.pk, func.min(place).label("first"), func.max(place).label("last"))
        .join_from(UnitRow, Source, Source.pk == UnitRow.source_pk)
        .where(inside(version, division))
        .group_by(Source.pk)
        .order_by(Source.pk)
    )


@lru_cache(_KEPT)
def units(dialect: str, terms: int) -> str:
    """The units of the passages with :keys, each passage in reading order, and its points.

    Divisions stay JSON, as they are served.
    """
    return f"""
        SELECT passage.pk, eid, type, parent, number, suffix, label, marker, heading, text, line,
            citation, CAST(divisions AS text), {counted(dialect, terms)}
        FROM {GIVEN[dialect]}
        JOIN passage ON passage.pk = given.key
        JOIN source ON source.pk = passage.source_pk
        JOIN unit ON unit.version_pk = source.version_pk
            AND unit.ordinal >= source.start + (passage.pk & {keys.PLACE_MASK})
            AND unit.ordinal < source.start + (passage.pk & {keys.PLACE_MASK}) + passage.units
        ORDER BY passage.pk, unit.ordinal
    """
