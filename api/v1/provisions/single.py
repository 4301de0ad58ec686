"""One article, or a part of one, in one statement: which text answers, and the units of it.

Nearly every question is one of these, and to put a statement together takes ten times as long as
to run it; so these are put together once, with places for what differs.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Date, Subquery, Text, bindparam, or_, select

from api import revision
from api.dumping import plan
from api.editions import Edition
from api.prepared import Prepared
from api.provision import Cited, CitedVersion, located
from api.units import NESTED, TOP, type_of
from api.v1.provisions.queries import units
from api.v1.provisions.schemas import SHAPES
from api.validity import newest_first, status_on, today
from loaders.schema.units import UnitRow
from loaders.schema.works import Version, Work

Found = tuple[Cited, Sequence[Any]]
_NUMBER = re.compile("[0-9]{1,9}(-[0-9]{1,9})?(-dup[0-9]{1,9})?")


def answer(segment: str, eids: Sequence[str], as_of: dt.date | None) -> dict[str, Any] | None:
    """As `find`, in the shape it is served in."""
    found = find(segment, eids, as_of)
    return shown(*found) if found else None


def shown(edition: Edition | Cited, rows: Sequence[Any]) -> dict[str, Any]:
    """A unit in the shape of its type."""
    unit = located(edition, rows)[0]
    return plan(SHAPES[unit["type"]])(unit)


def numbered(number: str) -> list[str]:
    """What an article of this number can be; nothing where that is no number of one."""
    return [f"art_{number}", f"point_{number}"] if _NUMBER.fullmatch(number) else []


def find(segment: str, eids: Sequence[str], as_of: dt.date | None) -> Found | None:
    """The text that a path segment names, and in it the first of `eids` there is, with all in it.

    For articles outside annexes, points, and parts of these. None where that does not answer: by
    a title, of another kind of unit, without such a version or provision.
    """
    roots = [eid.partition("__")[0] for eid in eids]
    known = (type_of(r) in TOP and type_of(e) in NESTED for r, e in zip(roots, eids, strict=True))
    if not (eids and segment.isascii() and all(known)):  # ids are ASCII, titles are not
        return None
    work, at, version = segment.rpartition("@")
    given = {"work": work if at else segment, "day": as_of or today()}
    given |= {"root": roots[0], "other": roots[-1]} | ({"version": version} if at else {})
    rows = _statement(bool(at)).rows(**given)
    if rows:
        revision.seen(rows[0].revision, rows[0].revised)
    begins = rows[0].effective_date if rows else None
    if as_of and not at and begins and begins > as_of:
        return None
    for eid in eids:
        own = [row for row in rows if row.eid == eid or row.eid.startswith(f"{eid}__")]
        if own:
            return _cited(own[0]), own
    return None


def _cited(row: Any) -> Cited:
    version = CitedVersion(row.version_id, row.effective_date, row.status)
    return Cited(row.work_id, row.title, row.short_title, version)


@cache
def _statement(named: bool) -> Prepared:
    edition = _answering(named)
    return Prepared(
        units("art_1")
        .add_columns(*edition.c, *revision.columns())
        .join(edition, edition.c.version_pk == UnitRow.version_pk)
        .where(or_(UnitRow.root == bindparam("root"), UnitRow.root == bindparam("other")))
    )


def _answering(named: bool) -> Subquery:
    """The version that a work's id and day, or its own id, ask for; columns as `_cited` reads."""
    day = bindparam("day", type_=Date)
    versions = (
        select(
            Work.id.label("work_id"),
            Work.title,
            Work.short_title,
            Version.pk.label("version_pk"),
            Version.id.label("version_id"),
            Version.effective_date,
            status_on(day).label("status"),
        )
        .join_from(Work, Version, Version.work_id == Work.id)
        .where(Work.id == bindparam("work", type_=Text))
    )
    if named:
        return versions.where(Version.id == bindparam("version", type_=Text)).subquery()
    return versions.order_by(*newest_first(day)).limit(1).subquery()
