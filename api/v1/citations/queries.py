"""What a text cites, looked up: however many citations, each of these is one statement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlalchemy import BigInteger, Integer, case, cast, exists, literal, select, union_all
from sqlalchemy.orm import aliased

from api import editions, validity
from api.database import Statement
from api.dialects import by_code_point, keyed, listed
from api.v1.provisions.queries import OUTLINE, TOP, UNIT
from loaders.schema.units import UnitRow
from loaders.schema.works import Name, Version, Work

CANDIDATES = 20


def works(keys: Iterable[str], day: dt.date) -> Statement:
    """Versions of the works that have these names (`naming.key`), the answering one first."""
    wanted = select(listed(sorted(keys)).c.value)
    called = select(Name.key.label("called"), Name.work_id).where(Name.key.in_(wanted)).distinct()
    return editions.versions_of(called.subquery(), day)


def outlines(versions: Iterable[int]) -> Statement:
    """Divisions and articles of versions, without the annexes, in reading order.

    Of articles their numbers alone: a text may cite a range of each law there is.
    """
    divisions = case((UnitRow.type.not_in(TOP), UnitRow.divisions)).label("divisions")
    wanted = listed([str(version) for version in sorted(versions)])
    keys = select(cast(wanted.c.value, BigInteger))
    return (
        select(
            UnitRow.version_pk,
            UnitRow.eid,
            UnitRow.type,
            UnitRow.number,
            UnitRow.suffix,
            UnitRow.heading,
            UnitRow.citation,
            divisions,
        )
        .where(UnitRow.version_pk.in_(keys), UnitRow.type.in_(OUTLINE))
        .where(UnitRow.eid.not_like("annex%"))
        .order_by(UnitRow.version_pk, UnitRow.ordinal)
    )


def articles(wanted: Iterable[tuple[int, str]]) -> Statement:
    """Articles (version and eId) and all in them, in reading order."""
    given = keyed(wanted)
    asked = (UnitRow.version_pk == given.c.key) & (UnitRow.root == given.c.name)
    return (
        select(UnitRow.version_pk, *UNIT)
        .join_from(given, UnitRow, asked)
        .order_by(UnitRow.version_pk, UnitRow.ordinal)
    )


def anywhere(ranges: Sequence[tuple[str, str]], as_of: dt.date | None) -> Statement:
    """For each pair of eIds, the first regulations in whose text both stand, and the first unit.

    `called` is the place in `ranges`; the other columns are those of `editions.versions_of`.
    """
    answering = select(validity.answering(as_of).c.pk).cte("answering")
    day = as_of or validity.today()
    arms = [
        _anywhere(place, first, last, day).join(answering, answering.c.pk == Version.pk)
        for place, (first, last) in enumerate(ranges)
    ]
    found = union_all(*(select(arm.subquery()) for arm in arms)).subquery()
    return select(found).order_by(
        found.c.called, found.c.position, by_code_point(found.c.title), found.c.work_id
    )


def _anywhere(place: int, first: str, last: str, day: dt.date) -> Statement:
    end = aliased(UnitRow)
    statement = (
        select(
            literal(place, Integer).label("called"),
            *editions.columns(day),
            Work.position,
            UnitRow.eid,
            UnitRow.root,
            UnitRow.citation,
        )
        .join_from(UnitRow, Version, Version.pk == UnitRow.version_pk)
        .join(Work, Work.id == Version.work_id)
        .where(UnitRow.eid == first)
        .order_by(Work.position, by_code_point(Work.title), Work.id)
        .limit(CANDIDATES)
    )
    if last != first:
        statement = statement.where(exists().where(end.version_pk == Version.pk, end.eid == last))
    return statement
