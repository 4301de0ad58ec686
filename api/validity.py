"""Which version is in force on a day, and what its status is: the one definition, in SQL."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from flask import current_app, g
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    Subquery,
    and_,
    case,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from api import words
from loaders.schema.works import Name, Repeal, Source, Version, Work

_TITLES = 2  # names before this position are title and short title
CHINA = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")  # no summer time, no zone files

Day = dt.date | BindParameter[dt.date]
"""A day, or in a statement that is used again the place of one."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One dated text of a regulation, with its status on the day asked for."""

    pk: int
    id: str
    adopted: dt.date | None
    promulgated: dt.date | None
    effective_date: dt.date | None
    effective_date_basis: str
    status: str

    @property
    def status_label(self) -> str:
        """The Chinese word of the status."""
        return words.STATUSES[self.status]


def in_china() -> dt.date:
    """The day in China now."""
    return dt.datetime.now(CHINA).date()


def today() -> dt.date:
    """The day in China, the same through one request; an application may bring another clock."""
    if "today" not in g:
        g.today = current_app.extensions["fatiao-today"]()
    day: dt.date = g.today
    return day


def newest_first(day: Day, version: Any = Version) -> list[ColumnElement[Any]]:
    """Order of a work's versions in which the one that answers on `day` comes first."""
    in_force = case((version.effective_date <= day, 0), else_=1)
    return [in_force, version.effective_date.desc().nulls_last(), version.id.desc()]


def status_on(day: Day) -> ColumnElement[str]:
    """The status of a Version (joined to its Work) on `day`: dates first, then metadata."""
    later = aliased(Version)
    superseded = exists().where(
        later.work_id == Version.work_id,
        later.effective_date <= day,
        or_(
            later.effective_date > Version.effective_date,
            and_(later.effective_date == Version.effective_date, later.id > Version.id),
        ),
    )
    kept = ("repealed", "superseded", "unknown")
    stated = or_(*(Version.status == status for status in kept))  # IN is spelt out for every run
    return case(
        (Version.effective_date > day, "not_yet_in_force"),
        (superseded, "superseded"),
        (and_(Work.status.is_not(None), _repealed_by(day)), Work.status),
        (stated, Version.status),
        (Version.effective_date <= day, "in_force"),
        else_=func.coalesce(Version.status, "unknown"),
    )


def _repealed_by(day: Day) -> ColumnElement[bool]:
    """A Work said to be repealed is so from the day the repealing text takes force, where known."""
    repealing = aliased(Version)
    first = (
        select(func.min(repealing.effective_date))
        .join_from(Repeal, Source, Source.pk == Repeal.source_pk)
        .join(repealing, repealing.pk == Source.version_pk)
        .join(Name, Name.key == Repeal.key)
        .where(Name.work_id == Work.id, Name.position < _TITLES, repealing.work_id != Work.id)
        .correlate(Work)
        .scalar_subquery()
    )
    return func.coalesce(first, day) <= day


def answering(as_of: dt.date | None) -> Subquery:
    """`pk` of the version of each work that answers on `as_of`, or today."""
    day = as_of or today()
    place = func.row_number().over(partition_by=Version.work_id, order_by=newest_first(day))
    placed = select(Version.pk, place.label("place"))
    if as_of:
        placed = placed.where(_begun(day, Version))
    ranked = placed.subquery()
    return select(ranked.c.pk).where(ranked.c.place == 1).subquery()


def answers(day: dt.date, *, today: bool) -> ColumnElement[bool]:
    """Version is one of `answering`: cheaper where few works of many are asked about.

    With `today`, the newest text answers also where none has begun.
    """
    other = aliased(Version)
    first = select(other.pk).where(other.work_id == Version.work_id)
    if not today:
        first = first.where(_begun(day, other))
    first = first.order_by(*newest_first(day, other)).limit(1)
    return Version.pk == first.correlate(Version).scalar_subquery()


def _begun(day: dt.date, version: Any) -> ColumnElement[bool]:
    """On a day before the first version, no text answers."""
    return or_(version.effective_date <= day, version.effective_date.is_(None))


def dated_columns(day: Day) -> list[Any]:
    """The columns that `dated` reads."""
    return [
        Version.pk.label("version_pk"),
        Version.id.label("version_id"),
        Version.adopted,
        Version.promulgated,
        Version.effective_date,
        Version.effective_date_basis,
        status_on(day).label("status"),
    ]


def dated(row: Row[Any]) -> Dated:
    """The version in a row of `dated_columns`."""
    return Dated(
        row.version_pk,
        row.version_id,
        row.adopted,
        row.promulgated,
        row.effective_date,
        row.effective_date_basis,
        row.status,
    )
