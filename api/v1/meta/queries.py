"""What readiness asks."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from loaders.schema.works import Work


def probe() -> Select[Any]:
    """Cheap, and fails where the tables are not there."""
    return select(Work.id).limit(1)
