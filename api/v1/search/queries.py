"""What is known of texts with hits, and the units that the hits on a page are made of.

Statements are built once and filled by parameters: building them takes longer than a search.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from sqlalchemy import JSON, Text, and_, bindparam, cast, func, literal, select

from api import validity
from api.database import Statement
from api.dialects import numbers
from api.subtree import inside
from loaders.schema.search import PassageRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Source, Version, Work
from loaders.search import keys

_KEPT = 32
"""Statements kept that hold a day."""


@lru_cache(_KEPT)
def sources(day: dt.date, today: bool) -> Statement:
    """Regulation and version of :sources as they stand on the day, and whether they answer on it."""
    return (
        select(
            Source.pk.label("source_pk"),
            Source.start,
            Work.id.label("work_id"),
            Work.title,
            Work.short_title,
            Work.kind,
            Work.position,
            validity.answers(day, today=today).label("answers"),
            *validity.dated_columns(day),
        )
        .join_from(Source, Version, Version.pk == Source.version_pk)
        .join(Work, Work.id == Version.work_id)
        .where(Source.pk.in_(numbers(bindparam("sources", type_=JSON))))
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


@cache
def units() -> Statement:
    """The units of the passages with :keys, each passage in reading order."""
    ordinal = Source.start + PassageRow.pk.bitwise_and(keys.PLACE_MASK)
    of_passage = and_(
        UnitRow.version_pk == Source.version_pk,
        UnitRow.ordinal >= ordinal,
        UnitRow.ordinal < ordinal + PassageRow.units,
    )
    return (
        select(
            PassageRow.pk.label("key"),
            UnitRow.eid,
            UnitRow.type,
            UnitRow.parent,
            UnitRow.number,
            UnitRow.suffix,
            UnitRow.label,
            UnitRow.marker,
            UnitRow.heading,
            UnitRow.text,
            UnitRow.line,
            UnitRow.citation,
            cast(UnitRow.divisions, Text).label("divisions"),
        )
        .join_from(PassageRow, Source, Source.pk == PassageRow.source_pk)
        .join(UnitRow, of_passage)
        .where(PassageRow.pk.in_(numbers(bindparam("keys", type_=JSON))))
        .order_by(PassageRow.pk, UnitRow.ordinal)
    )
