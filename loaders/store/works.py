"""Works, names and versions, derived from the heads of the sources that are stored."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from loaders.document import Document
from loaders.errors import Refused
from loaders.naming import key
from loaders.schema.tables import TABLES, AnyRow
from loaders.store.insert import put_keyed
from loaders.store.prepare import Prepared

_WORK, _NAME, _VERSION, _SOURCE = (TABLES[n].c for n in ("work", "name", "version", "source"))
UNDATED = "undated"
_LAST = 1_000_000  # position of a work that does not ship with the project
_DATES = ("adopted", "promulgated", "effective_date")


def refuse_other_identity(db: Connection, document: Document) -> None:
    """Raise `Refused` where the id or the title belongs to another work."""
    regulation = document.regulation
    found = db.execute(
        select(_WORK.id, _WORK.title).where(
            (_WORK.id == regulation.id) | (_WORK.title == regulation.title)
        )
    )
    for id_, title in found:
        if (id_, title) != (regulation.id, regulation.title):
            raise Refused(
                f"《{regulation.title}》 with the id {regulation.id} clashes with 《{title}》, "
                f"stored as {id_}: remove that first, or correct the metadata"
            )


def add_version(db: Connection, prepared: Prepared) -> int:
    """Insert a version, and its work where that is new; returns the key of the version."""
    work_id, version_id = prepared.identity
    if db.scalar(select(_WORK.id).where(_WORK.id == work_id)) is None:
        db.execute(insert(TABLES["work"]), _work(prepared.head, version_id))
    row = {"work_id": work_id, "id": version_id, "complete": False}
    return put_keyed(db, "version", [row | _version(prepared.head)])[0]


def age(version_id: str) -> str:
    """Sorts version ids, oldest first: "undated" before every date."""
    return "" if version_id == UNDATED else version_id


def refresh(db: Connection, work_id: str) -> None:
    """Set a work, its versions and its names from its sources; without any, it is no more."""
    sources = db.execute(
        select(TABLES["version"], _SOURCE.head, _SOURCE.complete.label("all_of_it"))
        .join_from(TABLES["version"], TABLES["source"])
        .where(_VERSION.work_id == work_id)
        .order_by(_SOURCE.position, _SOURCE.text_sha256)
    ).all()
    if not sources:
        db.execute(delete(TABLES["work"]).where(_WORK.id == work_id))
        return
    newest_first = sorted({row.id for row in sources}, key=age, reverse=True)
    by_version = [[row for row in sources if row.id == id_] for id_ in newest_first]
    for rows in by_version:
        _set_version(db, rows)
    stated = _work(by_version[0][0].head, newest_first[0])
    _set_work(db, work_id, stated)
    _set_names(db, work_id, [row.head["regulation"] for rows in by_version for row in rows])


def _set_version(db: Connection, rows: list[AnyRow]) -> None:
    first = rows[0]
    stated = _version(first.head) | {"complete": all(row.all_of_it for row in rows)}
    if any(getattr(first, column) != value for column, value in stated.items()):
        db.execute(update(TABLES["version"]).where(_VERSION.pk == first.pk).values(stated))


def _set_work(db: Connection, work_id: str, stated: dict[str, Any]) -> None:
    del stated["status"]  # see `repeals`
    stored = db.execute(select(TABLES["work"]).where(_WORK.id == work_id)).mappings().one()
    if any(stored[column] != value for column, value in stated.items()):
        db.execute(update(TABLES["work"]).where(_WORK.id == work_id).values(stated))


def _set_names(db: Connection, work_id: str, heads: list[dict[str, Any]]) -> None:
    names = [heads[0]["title"], heads[0]["short_title"]]
    names += [alias for head in heads for alias in head["aliases"]]
    wanted = [
        {"name": name, "work_id": work_id, "position": i, "key": key(name)}
        for i, name in enumerate(dict.fromkeys(names))
    ]
    stored = db.execute(
        select(TABLES["name"]).where(_NAME.work_id == work_id).order_by(_NAME.position)
    )
    if [dict(row) for row in stored.mappings()] != wanted:
        db.execute(delete(TABLES["name"]).where(_NAME.work_id == work_id))
        db.execute(insert(TABLES["name"]), wanted)


def _work(head: dict[str, Any], newest: str) -> dict[str, Any]:
    regulation = head["regulation"]
    columns = ("id", "title", "short_title", "kind", "issuers", "document_number")
    stated = {column: regulation[column] for column in columns}
    position = regulation["position"] or _LAST
    return stated | {"position": position, "newest": newest, "status": None}


def _version(head: dict[str, Any]) -> dict[str, Any]:
    version = head["version"]
    dates = {d: version[d] and dt.date.fromisoformat(version[d]) for d in _DATES}
    return dates | {k: version[k] for k in ("effective_date_basis", "status")}
