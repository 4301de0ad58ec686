"""The history of the collection: one line for each version that is added, replaced or removed."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, insert

from loaders.schema.tables import TABLES


def note(db: Connection, change: str, identity: tuple[str, str], title: str) -> None:
    """Write down what became of a version, `identity` being its work's id and its own."""
    work_id, version_id = identity
    row = {"change": change, "work_id": work_id, "version_id": version_id, "title": title}
    db.execute(insert(TABLES["change"]), row | {"at": dt.datetime.now(dt.UTC)})
