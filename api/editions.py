"""Which text answers: the regulation a segment names, and its version on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Subquery, select, union_all

from api import errors, words
from api.database import Statement, connection
from api.validity import Dated, Day, dated, dated_columns, newest_first, today
from loaders.naming import key
from loaders.schema.works import Name, Version, Work
from loaders.simplified import simplified


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

    def lacks(self, what: str, *, certain: bool = False) -> errors.DomainError:
        """The error for a provision that this text does not hold.

        `certain`: nor can what is not loaded of it, as the article it would stand in is loaded.
        """
        text = f"《{self.title}》 (version {self.version.id})"
        if self.complete or certain:
            return errors.UnknownProvision(f"{text} has no {what}.")
        return errors.NotInCorpus(f"{text} is loaded in part, without {what}.")


def lookup(names: Sequence[str], day: dt.date) -> Statement:
    """Versions of the works that `names` (ids, titles, aliases) call, the answering one first."""
    return versions_of(
        union_all(
            select(Work.id.label("called"), Work.id.label("work_id")).where(Work.id.in_(names)),
            select(Name.key, Name.work_id).where(
                Name.key.in_(sorted({one for name in names for one in _keys(name)}))
            ),
        ).subquery(),
        day,
    )


def _keys(name: str) -> tuple[str, str]:
    """What a name is looked up by: as written, else in simplified characters."""
    return key(name), key(simplified(name))


def columns(day: Day) -> list[Any]:
    """What an edition is made of: columns of a Version and its Work."""
    return [
        Work.id.label("work_id"),
        Work.title,
        Work.short_title,
        Work.kind,
        Work.issuers,
        Work.document_number,
        Version.complete,
        *dated_columns(day),
    ]


def versions_of(called: Subquery, day: dt.date) -> Statement:
    """Versions of works, the answering one first; `called` has columns `called` and `work_id`."""
    return (
        select(called.c.called, *columns(day))
        .join_from(called, Work, Work.id == called.c.work_id)
        .join(Version, Version.work_id == Work.id)
        .order_by(called.c.called, Work.id, *newest_first(day))
    )


def find(segment: str, as_of: dt.date | None = None) -> Edition:
    """The edition that a path segment `{regulation}` or `{regulation}@{version}` names.

    A title or alias raises Renamed; what is not there, the error that says what is missing.
    """
    name, version = _split(segment)
    edition = find_all([segment], as_of).get(segment)
    if edition is None:
        raise _unknown(name)
    if edition.id != name:
        raise errors.Renamed(edition.id if version is None else f"{edition.id}@{version}")
    return edition


def find_all(segments: Sequence[str], as_of: dt.date | None = None) -> dict[str, Edition]:
    """The editions that segments name by id, title or alias; unknown names are left out."""
    found = {}
    for segment, edition in each(segments, as_of).items():
        if isinstance(edition, Edition):
            found[segment] = edition
        elif not isinstance(edition, errors.UnknownRegulation):
            raise edition
    return found


def each(
    segments: Sequence[str], as_of: dt.date | None = None
) -> dict[str, Edition | errors.DomainError]:
    """The edition that each segment names, or the error that says what is missing."""
    names = [_split(segment)[0] for segment in segments]
    rows = connection().execute(lookup(names, as_of or today())).all()
    found: dict[str, Edition | errors.DomainError] = {}
    for segment in segments:
        name, version = _split(segment)
        own = [row for row in rows if row.called == name]
        for one in _keys(name):
            own = own or [row for row in rows if row.called == one]
        try:
            found[segment] = _edition(name, own, version, as_of) if own else _unknown(name)
        except errors.DomainError as error:
            found[segment] = error
    return found


def _unknown(name: str) -> errors.UnknownRegulation:
    return errors.UnknownRegulation(f"No regulation has the id, title or alias {name!r}.")


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
    return made(rows[versions.index(picked)], versions)


def made(row: Row[Any], versions: Sequence[Dated]) -> Edition:
    """The edition that a row of `versions_of` is; `versions` are all of its work."""
    return Edition(
        row.work_id,
        row.title,
        row.short_title,
        row.kind,
        row.issuers,
        row.document_number,
        row.complete,
        dated(row),
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
