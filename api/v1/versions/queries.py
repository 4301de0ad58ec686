"""All units of some versions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from api.database import Statement
from api.v1.provisions.queries import UNIT
from loaders.schema.units import UnitRow


def units(versions: Sequence[int]) -> Statement:
    """Every unit of versions, in reading order of each."""
    return (
        select(UnitRow.version_pk, *UNIT)
        .where(UnitRow.version_pk.in_(versions))
        .order_by(UnitRow.version_pk, UnitRow.ordinal)
    )
