"""How many passages each regulation holds, what ranks them, and the units they are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, func, literal, select

from api import validity
from api.database import Statement
from api.dialects import by_code_point
from api.subtree import inside
from api.v1.search.index import source_of
from loaders.schema.search import PassageRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Source, Version, Work
from loaders.search import keys


def counts(hit: Any, as_of: dt.date | None, version: int | None, kind: str | None) -> Statement:
    """Hits by source, in the order of the collection, of the texts that answer on the day.

    `version` narrows to the text with this key, on whatever day; `kind` to its regulations.
    """
    source = source_of(hit.c.key).label("source_pk")
    counted = select(source, func.count().label("hits")).group_by(source).subquery("counted")
    statement = (
        select(
            counted.c.source_pk,
            counted.c.hits,
            Source.start,
            Version.pk.label("version_pk"),
            Work.id,
            Work.title,
            Work.kind,
        )
        .join_from(counted, Source, Source.pk == counted.c.source_pk)
        .join(Version, Version.pk == Source.version_pk)
        .join(Work, Work.id == Version.work_id)
        .where(Version.pk == version if version else validity.answers(as_of))
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


def ranks(hit: Any) -> Statement:
    """The keys of hits, with what `rank.of_provision` asks for."""
    return select(hit.c.key, PassageRow.length, PassageRow.headings, PassageRow.defines).join_from(
        hit, PassageRow, PassageRow.pk == hit.c.key
    )


def units(passages: Sequence[int]) -> Statement:
    """The units of passages, each passage in reading order."""
    ordinal = Source.start + PassageRow.pk.bitwise_and(keys.PLACE_MASK)
    of_passage = and_(
        UnitRow.version_pk == Source.version_pk,
        UnitRow.ordinal >= ordinal,
        UnitRow.ordinal < ordinal + PassageRow.units,
    )
    return (
        select(
            PassageRow.pk.label("key"),
            UnitRow.version_pk,
            UnitRow.eid,
            UnitRow.type,
            UnitRow.parent,
            UnitRow.number,
            UnitRow.suffix,
            UnitRow.label,
            UnitRow.marker,
            UnitRow.heading,
            UnitRow.text,
            UnitRow.citation,
            UnitRow.divisions,
            UnitRow.line,
        )
        .join_from(PassageRow, Source, Source.pk == PassageRow.source_pk)
        .join(UnitRow, of_passage)
        .where(PassageRow.pk.in_(passages))
        .order_by(PassageRow.pk, UnitRow.ordinal)
    )


def texts(versions: Sequence[int], day: dt.date) -> Statement:
    """Regulation and version of the hits of a page."""
    return (
        select(
            Work.id.label("work_id"),
            Work.title,
            Work.short_title,
            *validity.dated_columns(day),
        )
        .join_from(Version, Work, Work.id == Version.work_id)
        .where(Version.pk.in_(versions))
        .order_by(Version.pk)
    )
