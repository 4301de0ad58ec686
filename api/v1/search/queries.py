"""How many passages each text holds, what ranks them, and the units they are made of.

Statements are built once and filled by parameters: building them takes longer than a search.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import and_, bindparam, func, literal, select

from api import validity
from api.database import Statement
from api.dialects import by_code_point
from api.subtree import inside
from api.v1.provisions.queries import UNIT
from loaders.schema.search import PassageRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Source, Version, Work
from loaders.search import keys

_KEPT = 32
"""Statements kept that hold a day."""


def counts(hit: Any, as_of: dt.date | None, one: bool, kind: str | None) -> Statement:
    """Hits by source, in the order of the collection, and whether its text answers on the day.

    With `one` whether it is the text :version, on whatever day; with `kind` of its regulations.
    """
    return _counts(hit, None if one else as_of or validity.today(), as_of is None, kind)


@lru_cache(_KEPT)
def _counts(hit: Any, day: dt.date | None, today: bool, kind: str | None) -> Statement:
    counted = (
        select(hit.c.source, func.count().label("hits")).group_by(hit.c.source).subquery("counted")
    )
    answers = validity.answers(day, today=today) if day else Version.pk == bindparam("version")
    # selected, not asked for: PostgreSQL would take it for rare, and read all versions for each hit
    statement = (
        select(
            counted.c.source,
            counted.c.hits,
            Source.start,
            Version.pk.label("version_pk"),
            Work.id,
            Work.title,
            Work.kind,
            answers.label("answers"),
        )
        .join_from(counted, Source, Source.pk == counted.c.source)
        .join(Version, Version.pk == Source.version_pk)
        .join(Work, Work.id == Version.work_id)
        .order_by(Work.position, by_code_point(Work.title), Work.id, Source.start)
    )
    return statement.where(Work.kind == kind) if kind else statement


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
def ranks(hit: Any) -> Statement:
    """The keys of the hits in :sources, with what `rank.of_provision` asks for."""
    sources: Any = bindparam("sources", expanding=True)
    return (
        select(hit.c.key, hit.c.source, PassageRow.length, PassageRow.headings, PassageRow.defines)
        .join_from(hit, PassageRow, PassageRow.pk == hit.c.key)
        .where(hit.c.source.in_(sources))
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
            *UNIT,
        )
        .join_from(PassageRow, Source, Source.pk == PassageRow.source_pk)
        .join(UnitRow, of_passage)
        .where(PassageRow.pk.in_(bindparam("keys", expanding=True)))
        .order_by(PassageRow.pk, UnitRow.ordinal)
    )


@lru_cache(_KEPT)
def texts(day: dt.date) -> Statement:
    """Regulation and version of each of :versions, as they stand on the day."""
    return (
        select(
            Work.id.label("work_id"),
            Work.title,
            Work.short_title,
            *validity.dated_columns(day),
        )
        .join_from(Version, Work, Work.id == Version.work_id)
        .where(Version.pk.in_(bindparam("versions", expanding=True)))
        .order_by(Version.pk)
    )
