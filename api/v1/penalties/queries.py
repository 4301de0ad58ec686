"""Penalty clauses by what they punish and by their sanctions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, or_, select
from sqlalchemy.orm import aliased

from api.cited import unloaded
from api.database import Statement
from api.dialects import holds, mentions
from api.editions import Edition
from api.facts import answering, standing
from api.identifiers import Named
from api.subtree import inside
from loaders.schema.facts import ByReferenceRow, PenaltyRow, SanctionRow, TargetRow, ViolatesRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Version, Work

_COLUMNS = [
    PenaltyRow.general_violation,
    PenaltyRow.conduct,
    PenaltyRow.conduct_items,
    PenaltyRow.condition,
    PenaltyRow.subjects,
    PenaltyRow.authority,
    PenaltyRow.complete,
    PenaltyRow.borderline,
]
_CITED = ("penalty_pk", "sanction_position", "position", "work_id", "eid", "cited")


def listed(as_of: dt.date | None, filters: dict[str, Any]) -> Statement:
    """Penalty clauses, of whatever text, by sanctions, subjects and words."""
    statement = standing(PenaltyRow, _COLUMNS, as_of)
    sanction = _sanction(filters)
    if sanction:
        own = SanctionRow.penalty_pk == PenaltyRow.pk
        statement = statement.where(exists().where(own, *sanction))
    if "subject" in filters:
        statement = statement.where(mentions(PenaltyRow.subjects, filters["subject"]))
    if "q" in filters:
        statement = statement.where(_says(filters["q"]))
    return statement


def _sanction(filters: dict[str, Any]) -> list[ColumnElement[bool]]:
    """SanctionRow is of the type, tier, target, authority and amount asked for."""
    conditions: list[ColumnElement[bool]] = []
    if "type" in filters:
        conditions.append(SanctionRow.type == filters["type"])
    if "severity" in filters:
        conditions.append(holds(SanctionRow.severity, filters["severity"]))
    if "target" in filters:
        hit = {filters["target"], *(["any"] if filters["target"] == "organisation" else [])}
        conditions.append(SanctionRow.target.in_(sorted(hit)))
    if "authority" in filters:
        authority = func.coalesce(SanctionRow.authority, PenaltyRow.authority)
        conditions.append(authority.contains(filters["authority"], autoescape=True))
    if "fine_at_least" in filters:
        conditions += [
            SanctionRow.fine_basis == "fixed",
            SanctionRow.fine_max >= filters["fine_at_least"],
        ]
    return conditions


def _says(words: str) -> ColumnElement[bool]:
    """The words stand in the paragraph of the clause or in what stands under it."""
    part = aliased(UnitRow)
    prefix = PenaltyRow.unit + "__"
    own = or_(part.eid == PenaltyRow.unit, func.substr(part.eid, 1, func.length(prefix)) == prefix)
    said = part.text.icontains(words, autoescape=True)
    return exists().where(part.version_pk == PenaltyRow.version_pk, own, said)


def punishing(edition: Edition, eid: str | None, *, general: bool) -> ColumnElement[bool]:
    """The clause punishes violating the unit, something in it, or what it stands in.

    Without an eId, anything in the regulation. `general` adds the clauses for any violation.
    """
    version = edition.version.pk
    hit = [ViolatesRow.work_id == edition.id]
    if eid is not None:
        parts = select(UnitRow.eid).where(inside(version, eid))
        around = select(_around(version, eid).c.eid)
        named = [ViolatesRow.eid == eid, ViolatesRow.eid.in_(parts), ViolatesRow.eid.in_(around)]
        hit.append(or_(*named, ViolatesRow.eid.is_(None)) if general else or_(*named))
    punished = PenaltyRow.pk.in_(select(ViolatesRow.penalty_pk).where(*hit))
    if not general:
        return punished
    return or_(punished, and_(PenaltyRow.general_violation, Version.pk == version))


def _around(version: int, eid: str) -> Any:
    """The unit and all it stands in, outwards."""
    first = select(UnitRow.eid, UnitRow.parent).where(
        UnitRow.version_pk == version, UnitRow.eid == eid
    )
    around = first.cte("around", recursive=True)
    outer = aliased(UnitRow)
    return around.union_all(
        select(outer.eid, outer.parent).where(
            outer.version_pk == version, outer.eid == around.c.parent
        )
    )


def beside(edition: Edition, as_of: dt.date | None) -> ColumnElement[bool]:
    """The clause stands in this very text, or in what answers of another regulation."""
    others = and_(Work.id != edition.id, answering(as_of))
    return or_(Version.pk == edition.version.pk, others)


def violating(named: Named, words: str) -> ColumnElement[bool]:
    """The clause punishes violating what `violates` names; `words` are how it was asked for."""
    if named.edition:
        return punishing(named.edition, named.eid, general=False)
    of_its_own = and_(
        TargetRow.reference_pk == ViolatesRow.reference_pk,
        TargetRow.position == ViolatesRow.target_position,
    )
    cited = select(ViolatesRow.penalty_pk).join(TargetRow, of_its_own).where(unloaded(named))
    return or_(PenaltyRow.pk.in_(cited), PenaltyRow.pk.in_(_printed(words)))


def printed(words: str) -> ColumnElement[bool]:
    """Some clause names what it punishes in these very words."""
    return _printed(words).exists()


def _printed(words: str) -> Select[Any]:
    return select(ViolatesRow.penalty_pk).where(ViolatesRow.cited == words)


def sanctions(penalties: Sequence[int]) -> Statement:
    """The sanctions of clauses, in order."""
    return (
        select(
            SanctionRow.penalty_pk,
            SanctionRow.position,
            SanctionRow.type,
            SanctionRow.text,
            SanctionRow.start,
            SanctionRow.end,
            SanctionRow.item,
            SanctionRow.severity,
            SanctionRow.severity_text,
            SanctionRow.condition,
            SanctionRow.target,
            SanctionRow.authority,
            SanctionRow.amounts,
        )
        .where(SanctionRow.penalty_pk.in_(penalties))
        .order_by(SanctionRow.penalty_pk, SanctionRow.position)
    )


def cited(penalties: Sequence[int]) -> Statement:
    """What clauses and their sanctions punish (`violates`) or apply (`by_reference`), in order."""
    both = [
        select(
            literal(table.__tablename__).label("role"), *(getattr(table, n) for n in _CITED)
        ).where(table.penalty_pk.in_(penalties))
        for table in (ViolatesRow, ByReferenceRow)
    ]
    rows = both[0].union_all(both[1]).subquery()
    return select(rows).order_by(rows.c.penalty_pk, rows.c.role, rows.c.position)
