"""References by where they stand and what they cite."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from api.cited import unloaded
from api.database import Statement
from api.facts import standing
from api.identifiers import Named
from api.subtree import inside
from loaders.schema.facts import ReferenceRow, TargetRow
from loaders.schema.units import UnitRow
from loaders.schema.works import Work

_COLUMNS = [
    ReferenceRow.text,
    ReferenceRow.start,
    ReferenceRow.end,
    ReferenceRow.kind,
    ReferenceRow.relation,
]


def listed(as_of: dt.date | None, filters: dict[str, Any]) -> Statement:
    """References, of whatever text, by kind, relation and words."""
    statement = standing(ReferenceRow, _COLUMNS, as_of)
    for name in ("kind", "relation"):
        if name in filters:
            statement = statement.where(getattr(ReferenceRow, name) == filters[name])
    if "q" in filters:
        statement = statement.where(_says(filters["q"]))
    return statement


def _says(words: str) -> ColumnElement[bool]:
    """The words stand in the reference, or in a title it cites, as printed or as it is served."""
    titled = select(Work.id).where(Work.title.icontains(words, autoescape=True))
    cited = TargetRow.title.icontains(words, autoescape=True)
    printed = ReferenceRow.text.icontains(words, autoescape=True)
    citing = (_citing(cited), _citing(TargetRow.work_id.in_(titled)))
    return or_(printed, *(ReferenceRow.pk.in_(found) for found in citing))


def aiming(target: Named | None, status: str | None) -> list[ColumnElement[bool]]:
    """One and the same target is (in) the provision, and has the status."""
    conditions = [] if target is None else [_hits(target)]
    if status:
        conditions.append(TargetRow.status == status)
    return [ReferenceRow.pk.in_(_citing(*conditions))] if conditions else []


def _citing(*conditions: ColumnElement[bool]) -> Any:
    return select(TargetRow.reference_pk).where(*conditions)


def _hits(target: Named) -> ColumnElement[bool]:
    eid, edition = target.eid, target.edition
    if edition is None:
        return unloaded(target)
    own = TargetRow.work_id == edition.id
    if eid is None:
        return own
    units = select(UnitRow.eid).where(inside(edition.version.pk, eid))
    return and_(own, or_(TargetRow.eid == eid, TargetRow.eid.in_(units)))


def targets(references: Sequence[int]) -> Statement:
    """The targets of references, in order; a loaded regulation by its own title."""
    return (
        select(
            TargetRow.reference_pk,
            TargetRow.work_id,
            func.coalesce(Work.title, TargetRow.title).label("title"),
            TargetRow.eid,
            TargetRow.article,
            TargetRow.paragraph,
            TargetRow.item,
            TargetRow.version_id,
            TargetRow.status,
            TargetRow.articles,
        )
        .outerjoin(Work, Work.id == TargetRow.work_id)
        .where(TargetRow.reference_pk.in_(references))
        .order_by(TargetRow.reference_pk, TargetRow.position)
    )
