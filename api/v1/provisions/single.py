"""One article, or a part of one, in one statement: which text answers, and the units of it.

Nearly every question is one of these, and to put a statement together takes ten times as long as
to run it; so these are put together once, with places for what differs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Date, Row, Subquery, Text, bindparam, or_, select

from api import editions
from api.database import Statement, connection
from api.editions import Edition
from api.units import TOP, type_of
from api.v1.provisions.queries import units
from api.validity import newest_first, today
from loaders.document import UnitType
from loaders.schema.units import UnitRow
from loaders.schema.works import Version, Work

Found = tuple[Edition, Sequence[Row[Any]]]
_PARTS = {*TOP, UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM}


def find(segment: str, eids: Sequence[str], as_of: dt.date | None) -> Found | None:
    """The text that a path segment names, and in it the first of `eids` there is, with all in it.

    For articles outside annexes, points, and parts of these. None where that does not answer: by
    a title, of another kind of unit, without such a version or provision.
    """
    roots = [eid.partition("__")[0] for eid in eids]
    known = (type_of(r) in TOP and type_of(e) in _PARTS for r, e in zip(roots, eids, strict=True))
    if not (segment.isascii() and all(known)):  # ids are ASCII, titles are not
        return None
    work, at, version = segment.rpartition("@")
    given = {"work": work if at else segment, "version": version, "day": as_of or today()}
    given |= {"root": roots[0], "other": roots[-1]}
    rows = connection().execute(_statement(bool(at)), given).all()
    begins = rows[0].effective_date if rows else None
    if as_of and not at and begins and begins > as_of:
        return None
    for eid in eids:
        own = [row for row in rows if row.eid == eid or row.eid.startswith(f"{eid}__")]
        if own:
            return editions.made(own[0], []), own
    return None


@cache
def _statement(named: bool) -> Statement:
    edition = _answering(named)
    return (
        units("art_1")
        .add_columns(*edition.c)
        .join(edition, edition.c.version_pk == UnitRow.version_pk)
        .where(or_(UnitRow.root == bindparam("root"), UnitRow.root == bindparam("other")))
    )


def _answering(named: bool) -> Subquery:
    """The version that a work's id and day, or its own id, ask for; columns as `editions.made`."""
    day = bindparam("day", type_=Date)
    versions = (
        select(*editions.columns(day))
        .join_from(Work, Version, Version.work_id == Work.id)
        .where(Work.id == bindparam("work", type_=Text))
    )
    if named:
        return versions.where(Version.id == bindparam("version", type_=Text)).subquery()
    return versions.order_by(*newest_first(day)).limit(1).subquery()
