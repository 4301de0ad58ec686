"""What references, definitions and penalty clauses share: the provision each stands in."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import and_, select

from api import editions, validity
from api.absent import absent, stored
from api.database import Statement
from api.dialects import by_code_point
from api.editions import Edition
from api.identifiers import Named, loaded
from api.paging import Page
from api.subtree import inside
from api.units import type_of
from loaders.schema.facts import DefinitionRow, PenaltyRow, ReferenceRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Version, Work

Table = type[DefinitionRow] | type[PenaltyRow] | type[ReferenceRow]


def standing(table: Table, columns: list[Any], as_of: dt.date | None) -> Statement:
    """Rows of `table` with the columns `provision` reads, in the order of the collection."""
    day = as_of or validity.today()
    unit = and_(UnitRow.version_pk == table.version_pk, UnitRow.eid == table.unit)
    return (
        select(
            *columns,
            table.pk,
            table.unit,
            UnitRow.citation,
            UnitRow.text.label("unit_text"),
            Work.id.label("work_id"),
            Work.title,
            Work.short_title,
            *validity.dated_columns(day),
        )
        .join_from(table, Version, Version.pk == table.version_pk)
        .join(Work, Work.id == Version.work_id)
        .join(UnitRow, unit)
        .order_by(
            Work.position, by_code_point(Work.title), Work.id, Version.pk, table.position, table.pk
        )
    )


def provision(row: Any) -> dict[str, Any]:
    """The provision that the fact in a row of `standing` stands in."""
    return {
        "id": f"{row.work_id}/{row.unit}",
        "citation": row.citation,
        "text": row.unit_text,
        "regulation": {"id": row.work_id, "title": row.title, "short_title": row.short_title},
        "version": validity.dated(row),
    }


def places(table: Table, names: dict[str, Named], as_of: dt.date | None) -> list[Any]:
    """Where facts stand: in `regulation` and in `source`, else in any text that answers."""
    found = [loaded(names, "regulation"), loaded(names, "source")]
    conditions: list[Any] = []
    for place in found:
        if place and place.edition:
            conditions += within(table, place.edition, place.eid)
    return conditions or [answering(as_of)]


def within(table: Table, edition: Edition, eid: str | None = None) -> list[Any]:
    """The fact stands in this text, and in this unit of it or a part of that."""
    conditions: list[Any] = [Version.pk == edition.version.pk]
    if eid is not None:
        units = select(UnitRow.eid).where(inside(edition.version.pk, eid))
        conditions.append(table.unit.in_(units))
    return conditions


def answering(as_of: dt.date | None) -> Any:
    """Version is one that answers on the day."""
    return Version.pk.in_(select(validity.answering(as_of).c.pk))


def checked(page: Page, edition: Edition, eid: str) -> Page:
    """The page; where it is empty, the error if the provision itself is not there."""
    if not page.total and not stored([(edition.version.pk, eid)]):
        raise absent(edition, eid)
    return page


def find(regulation: str, eid: str, as_of: dt.date | None) -> Edition:
    """The edition a path names; the error if `eid` cannot be a provision of it."""
    edition = editions.find(regulation, as_of)
    if not type_of(eid):
        raise absent(edition, eid)
    return edition
