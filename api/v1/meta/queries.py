"""What readiness asks."""

from __future__ import annotations

from sqlalchemy import select

from api.database import Statement
from loaders.schema.works import Work


def probe() -> Statement:
    """Cheap, and fails where the tables are not there."""
    return select(Work.id).limit(1)
