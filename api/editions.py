"""Which text answers: the regulation a segment names, and its version on a day.

The one definition of "in force on that day" is `newest_first` and `status_on`, both SQL.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import current_app
from sqlalchemy import (
    ColumnElement,
    Row,
    Subquery,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from api import errors, words
from api.database import Statement, connection
from loaders.naming import key
from loaders.schema.works import Name, Repeal, Source, Version, Work

_TITLES = 2  # names before this position are title and short title
CHINA = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")  # no summer time, no zone files


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


@dataclass(frozen=True, slots=True)
class Edition:
    """A regulation in the version that answers."""

    id: str
    title: str
    short_title: str
    kind: str
    issuers: Sequence[str]
    document_number: str | None
    complete: bool
    version: Dated
    versions: Sequence[Dated]  # newest first

    @property
    def kind_label(self) -> str:
        """The Chinese word of the kind."""
        return words.KINDS[self.kind]

    def lacks(self, what: str) -> errors.DomainError:
        """The error for a provision that this text does not hold."""
        text = f"《{self.title}》 (version {self.version.id})"
        if self.complete:
            return errors.UnknownProvision(f"{text} has no {what}.")
        return errors.NotInCorpus(f"{text} is loaded in part, without {what}.")


def today() -> dt.date:
    """The day in China; an application may bring a clock of its own."""
    clock = current_app.extensions.get("fatiao-today")
    return clock() if clock else dt.datetime.now(CHINA).date()


def newest_first(day: dt.date) -> list[ColumnElement[Any]]:
    """Order of a work's versions in which the one that answers on `day` comes first."""
    in_force = case((Version.effective_date <= day, 0), else_=1)
    return [in_force, Version.effective_date.desc().nulls_last(), Version.id.desc()]


def status_on(day: dt.date) -> ColumnElement[str]:
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
    stated = Version.status.in_(("repealed", "superseded", "unknown"))
    return case(
        (Version.effective_date > day, "not_yet_in_force"),
        (superseded, "superseded"),
        (and_(Work.status.is_not(None), _repealed_by(day)), Work.status),
        (stated, Version.status),
        (Version.effective_date <= day, "in_force"),
        else_=func.coalesce(Version.status, "unknown"),
    )


def _repealed_by(day: dt.date) -> ColumnElement[bool]:
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
    if as_of:  # a day before the first version: no text answers
        placed = placed.where(or_(Version.effective_date <= day, Version.effective_date.is_(None)))
    ranked = placed.subquery()
    return select(ranked.c.pk).where(ranked.c.place == 1).subquery()


def lookup(names: Sequence[str], day: dt.date) -> Statement:
    """Versions of the works that `names` (ids, titles, aliases) call, the answering one first."""
    called = union_all(
        select(Work.id.label("called"), Work.id.label("work_id")).where(Work.id.in_(names)),
        select(Name.key, Name.work_id).where(Name.key.in_(sorted({key(name) for name in names}))),
    ).subquery()
    return (
        select(
            called.c.called,
            Work.id.label("work_id"),
            Work.title,
            Work.short_title,
            Work.kind,
            Work.issuers,
            Work.document_number,
            Version.complete,
            *dated_columns(day),
        )
        .join_from(called, Work, Work.id == called.c.work_id)
        .join(Version, Version.work_id == Work.id)
        .order_by(called.c.called, Work.id, *newest_first(day))
    )


def dated_columns(day: dt.date) -> list[Any]:
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


def find(segment: str, as_of: dt.date | None = None) -> Edition:
    """The edition that a path segment `{regulation}` or `{regulation}@{version}` names.

    A title or alias raises Renamed; what is not there, the error that says what is missing.
    """
    name, version = _split(segment)
    edition = find_all([segment], as_of).get(segment)
    if edition is None:
        raise errors.UnknownRegulation(f"No regulation has the id, title or alias {name!r}.")
    if edition.id != name:
        raise errors.Renamed(edition.id if version is None else f"{edition.id}@{version}")
    return edition


def find_all(segments: Sequence[str], as_of: dt.date | None = None) -> dict[str, Edition]:
    """The editions that segments name by id, title or alias; unknown names are left out."""
    names = [_split(segment)[0] for segment in segments]
    rows = connection().execute(lookup(names, as_of or today())).all()
    found = {}
    for segment in segments:
        name, version = _split(segment)
        own = [row for row in rows if row.called == name]
        own = own or [row for row in rows if row.called == key(name)]
        if own:
            found[segment] = _edition(name, own, version, as_of)
    return found


def _split(segment: str) -> tuple[str, str | None]:
    """`{regulation}@{version}` in two; no version where none is named."""
    name, at, version = segment.rpartition("@")
    return (name, version) if at else (segment, None)


def _edition(
    name: str, rows: list[Row[Any]], version: str | None, as_of: dt.date | None
) -> Edition:
    works = sorted({row.work_id for row in rows})
    if len(works) > 1:
        raise errors.AmbiguousTitle(f"{name!r} names several regulations: {', '.join(works)}.")
    rows = list({row.version_pk: row for row in rows}.values())
    versions = [dated(row) for row in rows]
    picked = _pick(rows[0].title, versions, version, as_of)
    row = rows[versions.index(picked)]
    return Edition(
        row.work_id,
        row.title,
        row.short_title,
        row.kind,
        row.issuers,
        row.document_number,
        row.complete,
        picked,
        sorted(versions, key=_age, reverse=True),
    )


def _age(version: Dated) -> str:
    return "" if version.id == "undated" else version.id


def _pick(title: str, versions: list[Dated], named: str | None, as_of: dt.date | None) -> Dated:
    if named is not None:
        for version in versions:
            if version.id == named:
                return version
        known = ", ".join(version.id for version in versions)
        raise errors.UnknownVersion(f"《{title}》 has no version {named!r}; there are {known}.")
    first = versions[0]
    if as_of and first.effective_date and first.effective_date > as_of:
        days = [version.effective_date for version in versions if version.effective_date]
        raise errors.NotYetInForce(title, as_of, min(days))
    return first
