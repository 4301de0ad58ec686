"""Which units stand in a unit: a range of ordinals, as every unit comes before what is in it.

In print a division ends only where another of its own or an outer level begins, or an annex.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import aliased

from api.units import type_of
from loaders.document import UnitType
from loaders.schema.units import UnitRow

_LEVELS = [
    {UnitType.ANNEX},
    {UnitType.PART},
    {UnitType.SUBPART},
    {UnitType.CHAPTER},
    {UnitType.SECTION},
    {UnitType.HEADING},
    {UnitType.PREAMBLE, UnitType.ARTICLE, UnitType.POINT},
    {UnitType.PARAGRAPH},
    {UnitType.ITEM},
    {UnitType.SUBITEM},
]
"""Outermost first: a unit ends where the next of its own or an outer level begins.

A preamble holds no divisions and no articles: it ends with the first of them.
"""


def inside(version: int, eid: str, *others: str) -> ColumnElement[bool]:
    """UnitRow is the unit `eid` of the version with this `pk`, or stands in it.

    `others` are eIds of the same level: the first of all that exists is meant.
    """
    own, after = aliased(UnitRow), aliased(UnitRow)
    start = (
        select(func.min(own.ordinal))
        .where(own.version_pk == version, own.eid.in_((eid, *others)))
        .scalar_subquery()
    )
    end = select(func.min(after.ordinal)).where(
        after.version_pk == version, after.ordinal > start, after.type.in_(_outer(eid))
    )
    return and_(
        UnitRow.version_pk == version,
        UnitRow.ordinal >= start,
        UnitRow.ordinal < func.coalesce(end.scalar_subquery(), 2**31 - 1),
    )


def _outer(eid: str) -> list[str]:
    own = type_of(eid)
    level = next(place for place, types in enumerate(_LEVELS) if own in types)
    return sorted(kind.value for types in _LEVELS[: level + 1] for kind in types)
