"""Works printed in several files: one order for all parts, and one owner for what two print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select, update

from loaders.schema.tables import TABLES, AnyRow
from loaders.store.rows import shareable

_SOURCE, _UNIT = TABLES["source"].c, TABLES["unit"].c
_COUNTED = {"unit": "ordinal", "reference": "position", "definition": "position"} | {
    "penalty": "position"
}
_OF_UNIT = {"unit": "eid", "reference": "unit", "definition": "unit", "penalty": "unit"}


def settle(db: Connection, versions: Iterable[int]) -> set[int]:
    """Put the parts of these versions in order; returns the versions that have several."""
    columns = (_SOURCE.version_pk, _SOURCE.pk, _SOURCE.start, _SOURCE.size)
    by_version: dict[int, list[AnyRow]] = defaultdict(list)
    for row in db.execute(
        select(*columns)
        .where(_SOURCE.version_pk.in_(list(versions)))
        .order_by(_SOURCE.version_pk, _SOURCE.position, _SOURCE.text_sha256)
    ):
        by_version[row.version_pk].append(row)
    several = {pk: sources for pk, sources in by_version.items() if len(sources) > 1}
    for sources in by_version.values():
        _number(db, sources)
    for version_pk, sources in several.items():
        _own(db, version_pk, [source.pk for source in sources])
    return set(several)


def _number(db: Connection, sources: Sequence[AnyRow]) -> None:
    start = 0
    for source in sources:
        if source.start != start:
            _shift(db, source.pk, start - source.start)
            table = TABLES["source"]
            db.execute(update(table).where(table.c.pk == source.pk).values(start=start))
        start += source.size


def _shift(db: Connection, source_pk: int, by: int) -> None:
    for name, column in _COUNTED.items():
        table = TABLES[name]
        db.execute(
            update(table)
            .where(table.c.source_pk == source_pk)
            .values({column: table.c[column] + by})
        )


def _own(db: Connection, version_pk: int, sources: list[int]) -> None:
    """Show each division and preamble of the first part that prints it, and hide the others'."""
    columns = (_UNIT.source_pk, _UNIT.version_pk, _UNIT.eid, _UNIT.type, _UNIT.text)
    rows = db.execute(
        select(*columns).where(_UNIT.source_pk.in_(sources), _UNIT.root.is_(None))
    ).mappings()
    shared = sorted(
        (row for row in rows if shareable(dict(row))), key=lambda r: sources.index(r["source_pk"])
    )
    owner: dict[str, int] = {}
    for row in shared:
        owner.setdefault(row["eid"], row["source_pk"])
    hide: dict[int, list[str]] = defaultdict(list)
    show: dict[int, list[str]] = defaultdict(list)
    for row in shared:
        own, shown = owner[row["eid"]] == row["source_pk"], row["version_pk"] is not None
        if own != shown:
            (show if own else hide)[row["source_pk"]].append(row["eid"])
    for changes, value in ((hide, None), (show, version_pk)):
        for source_pk, eids in changes.items():
            _set_version(db, source_pk, eids, value)


def _set_version(db: Connection, source_pk: int, eids: list[str], value: int | None) -> None:
    for name, column in _OF_UNIT.items():
        table = TABLES[name]
        db.execute(
            update(table)
            .where(table.c.source_pk == source_pk, table.c[column].in_(eids))
            .values(version_pk=value)
        )
