"""What was added, replaced and removed, oldest first."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from api.database import Statement
from loaders.schema.works import Change


def listed(since: dt.datetime | None) -> Statement:
    """Changes of this moment and later."""
    statement = select(
        Change.pk.label("id"),
        Change.at,
        Change.change,
        Change.work_id.label("regulation"),
        Change.title,
        Change.version_id.label("version"),
    ).order_by(Change.pk)
    return statement.where(Change.at >= since) if since else statement
