"""Which works are repealed: because metadata says so, or a stored text does (同时废止)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, select, update

from loaders.schema.tables import TABLES, AnyRow
from loaders.store.touched import Touched
from loaders.store.works import age

_WORK, _NAME, _VERSION = (TABLES[name].c for name in ("work", "name", "version"))
_SOURCE, _REPEAL = TABLES["source"].c, TABLES["repeal"].c
REPEALED = "repealed"
_ALIASES = 2  # from this position on: a repeal names a title or a short title


def settle(db: Connection, touched: Touched) -> None:
    """Set the status of the works that were touched, or are named where something was."""
    keys = touched.names | touched.repeals
    works = touched.works | set(db.scalars(_named(keys)))
    if not works:
        return
    names = db.execute(
        select(_NAME.work_id, _NAME.key).where(_NAME.position < _ALIASES, _NAME.work_id.in_(works))
    ).all()
    owners = _owners(db, {row.key for row in names})
    repealing = _repealing(db, set(owners))
    for work in _stored(db, works):
        own = {row.key for row in names if row.work_id == work.id and len(owners[row.key]) == 1}
        repeals = [r for key in own for r in repealing[key] if _is_repealed_by(work, r)]
        status = REPEALED if repeals or work.stated == REPEALED else None
        if status != work.status:
            db.execute(update(TABLES["work"]).where(_WORK.id == work.id).values(status=status))


def _named(keys: set[str]) -> Any:
    return select(_NAME.work_id).where(_NAME.position < _ALIASES, _NAME.key.in_(keys))


def _owners(db: Connection, keys: set[str]) -> dict[str, set[str]]:
    """The works that have each name as title or short title."""
    found = defaultdict(set)
    for work_id, key in db.execute(
        select(_NAME.work_id, _NAME.key).where(_NAME.position < _ALIASES, _NAME.key.in_(keys))
    ):
        found[key].add(work_id)
    return found


def _repealing(db: Connection, keys: set[str]) -> dict[str, list[AnyRow]]:
    """By name: the work and version of each text that repeals it."""
    found = defaultdict(list)
    for row in db.execute(
        select(_REPEAL.key, _VERSION.work_id, _VERSION.id)
        .join_from(TABLES["repeal"], TABLES["source"])
        .join(TABLES["version"])
        .where(_REPEAL.key.in_(keys))
    ):
        found[row.key].append(row)
    return found


def _stored(db: Connection, works: set[str]) -> list[AnyRow]:
    return list(
        db.execute(
            select(_WORK.id, _WORK.newest, _WORK.status, _VERSION.status.label("stated"))
            .join_from(
                TABLES["work"],
                TABLES["version"],
                (_VERSION.work_id == _WORK.id) & (_VERSION.id == _WORK.newest),
            )
            .where(_WORK.id.in_(works))
            .order_by(_WORK.id)
        )
    )


def _is_repealed_by(work: AnyRow, repeal: AnyRow) -> bool:
    """Not by itself (it then replaces its own older text), nor by a text older than it is."""
    return repeal.work_id != work.id and age(repeal.id) >= age(work.newest)
