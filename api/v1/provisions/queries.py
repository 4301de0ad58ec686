"""Units of one version: one unit with all that stands in it, or several articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased

from api.database import Statement
from api.dialects import keyed
from api.subtree import inside
from api.units import type_of
from loaders.document import DIVISIONS, UnitType
from loaders.schema.units import CorrectionRow, UnitRow

UNIT = (
    UnitRow.eid,
    UnitRow.type,
    UnitRow.parent,
    UnitRow.number,
    UnitRow.suffix,
    UnitRow.label,
    UnitRow.marker,
    UnitRow.heading,
    UnitRow.text,
    UnitRow.citation,
    UnitRow.divisions,
    UnitRow.line,
)
TOP = ("article", "point")
OUTLINE = (*TOP, *(kind.value for kind in DIVISIONS))


def located(version: int, eid: str) -> Statement:
    """The unit `eid` and all in it, in reading order, joined to corrections.

    Of a division only its divisions and articles; of an article also its neighbours.
    """
    kind = type_of(eid)
    statement = units(eid if kind in (UnitType.ARTICLE, UnitType.POINT) else None)
    statement = statement.where(inside(version, eid))
    return statement.where(UnitRow.type.in_(OUTLINE)) if kind in DIVISIONS else statement


def articles(version: int, eids: Sequence[str]) -> Statement:
    """Articles of one version and all in them, in reading order."""
    statement = units(eids[0])
    return statement.where(UnitRow.version_pk == version, UnitRow.root.in_(eids))


def each_article(wanted: Iterable[tuple[int, str]]) -> Statement:
    """Articles outside annexes (version and eId) of any versions, and all in them."""
    given = keyed(wanted)
    asked = and_(UnitRow.version_pk == given.c.key, UnitRow.root == given.c.name)
    statement = units("art_1").add_columns(UnitRow.version_pk).join(given, asked)
    return statement.order_by(None).order_by(UnitRow.version_pk, UnitRow.ordinal, CorrectionRow.pk)


def each_other(wanted: Sequence[tuple[int, str]]) -> Statement:
    """As `located`, for many; the column `asked` is the place in `wanted`."""
    arms = []
    for place, (version, eid) in enumerate(wanted):
        arm = located(version, eid).add_columns(
            literal(place, Integer).label("asked"), UnitRow.ordinal, CorrectionRow.pk.label("by")
        )
        arms.append(select(arm.order_by(None).subquery()))
    rows = union_all(*arms).subquery()
    return select(rows).order_by(rows.c.asked, rows.c.ordinal, rows.c.by)


def units(article: str | None) -> Statement:
    """Units and their corrections; `article` is one of those whose neighbours are wanted."""
    neighbours = [null().label("previous"), null().label("next")]
    if article:
        neighbours = [
            _neighbour(article, -1).label("previous"),
            _neighbour(article, 1).label("next"),
        ]
    own = and_(CorrectionRow.source_pk == UnitRow.source_pk, CorrectionRow.eid == UnitRow.eid)
    return (
        select(
            *UNIT,
            CorrectionRow.as_printed,
            CorrectionRow.corrected,
            CorrectionRow.basis,
            *neighbours,
        )
        .outerjoin(CorrectionRow, own)
        .order_by(UnitRow.ordinal, CorrectionRow.pk)
    )


def _neighbour(article: str, step: int) -> ColumnElement[Any]:
    near = aliased(UnitRow)
    found = select(near.eid).where(
        near.version_pk == UnitRow.version_pk, _top(near), _same_count(near.eid, article)
    )
    if step < 0:
        found = found.where(near.ordinal < UnitRow.ordinal).order_by(near.ordinal.desc())
    else:
        found = found.where(near.ordinal > UnitRow.ordinal).order_by(near.ordinal)
    return case((_top(UnitRow), found.limit(1).correlate(UnitRow).scalar_subquery()))


def _top(unit: Any) -> ColumnElement[bool]:
    return or_(*(unit.type == kind for kind in TOP))  # IN would be spelt out for every run


def _same_count(eid: Any, article: str) -> ColumnElement[bool]:
    """`eid` counts with `article`: both outside annexes, or both in the same."""
    annex, _, _ = article.rpartition("__")
    if annex:
        return and_(eid.startswith(f"{annex}__", autoescape=True))
    return and_(eid.not_like("annex%"))
