"""References between regulations: what a citation's title and numbers mean in what is stored.

Resolved again whenever a name or a unit they depend on has changed, and from what was cited
alone, so that the order of loading leaves no trace. Few statements, whatever the number of targets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Connection, Table, bindparam, update

from loaders.cited import BY_PENALTIES, external, internal
from loaders.schema.tables import TABLES, AnyRow

_TARGET = TABLES["target"]


@dataclass(frozen=True, slots=True)
class _Resolution:
    """The columns of a target that this module sets."""

    work_id: str | None
    eid: str | None
    version_id: str | None
    status: str


def link(
    db: Connection, *, names: Iterable[str], sources: Iterable[int], versions: Iterable[int]
) -> None:
    """Resolve targets again, and what penalty clauses cite through them.

    External ones that cite one of `names` (keys), whose works or units may have changed, or stand
    in one of `sources`, which are new; internal ones of `versions` that consist of several parts.
    """
    changed = []
    given = {"names": list(names), "sources": list(sources), "versions": list(versions)}
    for query in (external(), internal()) if given["versions"] else (external(),):
        for row in db.execute(query, given):
            now = _resolve(row)
            if now != _Resolution(row.work_id, row.eid, row.version_id, row.status):
                changed.append((row, now))
    if changed:
        _write(db, changed)


def _resolve(row: AnyRow) -> _Resolution:
    """What a target points to: never more than is written, never a guess."""
    if row.works != 1:
        return _Resolution(None, None, None, "ambiguous" if row.works else "not_in_corpus")
    if row.relation == "law":
        return _Resolution(row.cited_work, None, row.cited_version, "resolved")
    if row.bare and row.item_count > 1:
        return _Resolution(row.cited_work, None, None, "ambiguous")
    eid = row.item_eid if row.bare else row.found
    if eid is not None:
        return _Resolution(row.cited_work, eid, row.cited_version, "resolved")
    if row.cited_eid is None and not row.bare:
        return _Resolution(row.cited_work, None, None, "ambiguous")
    absent = row.complete or row.article_found is not None
    return _Resolution(row.cited_work, None, None, "not_found" if absent else "not_in_corpus")


def _write(db: Connection, changed: list[tuple[AnyRow, _Resolution]]) -> None:
    rows = [{"b_pk": row.pk, **asdict(now)} for row, now in changed]
    values: dict[str, Any] = {field.name: bindparam(field.name) for field in fields(_Resolution)}
    statement = update(_TARGET).where(_TARGET.c.pk == bindparam("b_pk")).values(values)
    db.execute(statement, rows)
    for table in BY_PENALTIES:
        _write_cited(db, table, [pair for pair in changed if pair[0]._mapping[table.name]])


def _write_cited(db: Connection, table: Table, changed: list[tuple[AnyRow, _Resolution]]) -> None:
    """Penalty clauses name a provision of another work only where it is resolved."""
    rows = [
        {
            "b_reference": row.reference_pk,
            "b_position": row.position,
            "work_id": now.work_id if now.status == "resolved" else None,
            "eid": now.eid,
        }
        for row, now in changed
    ]
    statement = update(table).where(
        table.c.reference_pk == bindparam("b_reference"),
        table.c.target_position == bindparam("b_position"),
    )
    if rows:
        db.execute(statement.values(work_id=bindparam("work_id"), eid=bindparam("eid")), rows)
