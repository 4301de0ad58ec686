"""Regulations, their names and files, and the outline of one text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from api import editions, validity
from api.database import Statement
from api.dialects import by_code_point, holds
from api.subtree import inside
from api.v1.provisions.queries import OUTLINE, TOP, UNIT
from loaders.naming import key
from loaders.schema.units import UnitRow
from loaders.schema.works import Name, Source, Version, Work
from loaders.simplified import simplified

Number = tuple[int, int]
"""Number and suffix of an article: 第一百二十条之一 is (120, 1)."""


def listed(as_of: dt.date | None, filters: dict[str, Any]) -> Statement:
    """Regulations with the version that answers, in the order of the collection."""
    day = as_of or validity.today()
    answering = validity.answering(as_of)
    counted = select(func.count()).where(UnitRow.version_pk == Version.pk, _numbered())
    return (
        select(
            *editions.columns(day),
            counted.scalar_subquery().label("article_count"),
        )
        .join_from(Work, Version, Version.work_id == Work.id)
        .join(answering, answering.c.pk == Version.pk)
        .where(*_conditions(filters, day))
        .order_by(Work.position, by_code_point(Work.title), Work.id)
    )


def _conditions(filters: dict[str, Any], day: dt.date) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if "kind" in filters:
        conditions.append(Work.kind == filters["kind"])
    if "issuer" in filters:
        conditions.append(holds(Work.issuers, filters["issuer"]))
    if "status" in filters:
        conditions.append(validity.status_on(day) == filters["status"])
    if "title" in filters:
        words = filters["title"]
        named = Name.name.icontains(words, autoescape=True)
        for one in {key(words), key(simplified(words))} - {""}:
            named = or_(named, Name.key.contains(one, autoescape=True))
        conditions.append(exists().where(Name.work_id == Work.id, named))
    return conditions


def _numbered() -> ColumnElement[bool]:
    """UnitRow is an article outside the annexes."""
    return UnitRow.type.in_(TOP) & UnitRow.eid.not_like("annex%")


def names(works: Sequence[str]) -> Statement:
    """Aliases of works: what they are cited by beside title and short title."""
    return (
        select(Name.work_id, Name.name)
        .join(Work, Work.id == Name.work_id)
        .where(Work.id.in_(works), Name.name.not_in((Work.title, Work.short_title)))
        .order_by(Name.work_id, Name.position)
    )


def sources(version: int) -> Statement:
    """The files of a version, in the order of their articles."""
    return (
        select(Source.name, Source.sha256, Source.loaded_at)
        .where(Source.version_pk == version)
        .order_by(Source.position, Source.pk)
    )


def outline(version: int) -> Statement:
    """Divisions, annexes and articles of a version, in reading order."""
    return (
        select(*UNIT)
        .where(UnitRow.version_pk == version, UnitRow.type.in_((*OUTLINE, "annex")))
        .order_by(UnitRow.ordinal)
    )


def articles(version: int, division: str | None) -> Statement:
    """eIds of the articles of a version, or of one division of it, in reading order."""
    statement = select(UnitRow.eid).order_by(UnitRow.ordinal)
    if division:
        return statement.where(inside(version, division), UnitRow.type.in_(TOP))
    return statement.where(UnitRow.version_pk == version, _numbered())


def between(first: Number | None, last: Number | None) -> list[ColumnElement[bool]]:
    """The number of an article is not less than `first`, not more than `last`."""
    conditions = []
    if first:
        after = and_(UnitRow.number == first[0], UnitRow.suffix >= first[1])
        conditions.append(or_(UnitRow.number > first[0], after))
    if last:
        before = and_(UnitRow.number == last[0], UnitRow.suffix <= last[1])
        conditions.append(or_(UnitRow.number < last[0], before))
    return conditions
