"""Which files need not be read again: what was read from them is stored as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from loaders.schema.migrate import writing
from loaders.schema.tables import TABLES, AnyRow
from loaders.store import passages
from loaders.store.prepare import Prepared

_READING, _SOURCE, _VERSION = (TABLES[name].c for name in ("reading", "source", "version"))
_AT_ONCE = 500  # files looked up by one statement
_SKIPPED = "skipped_text"

File = tuple[str, str]
"""Name and SHA-256 of a file."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an unchanged file holds: regulation, title, version; and what of it was skipped."""

    documents: list[tuple[str, str, str]]
    skipped: list[str]


def unchanged(engine: Engine, files: Sequence[File], reader: str) -> dict[File, Known]:
    """Those of the files that this reader has read, and from which all is stored as it was."""
    found: dict[File, Known] = {}
    with writing(engine) as db:
        passages.keep_current(db)
        for at in range(0, len(files), _AT_ONCE):
            found |= _unchanged(db, set(files[at : at + _AT_ONCE]), reader)
    return found


def _unchanged(db: Connection, files: set[File], reader: str) -> dict[File, Known]:
    names = sorted({name for name, _ in files})
    asked = select(TABLES["reading"]).where(_READING.name.in_(names), _READING.reader == reader)
    rows = [row for row in db.execute(asked) if (row.name, row.sha256) in files]
    stored = _stored(db, {read["digest"] for row in rows for read in row.read})
    return {(row.name, row.sha256): _known(row) for row in rows if _is_stored(row, stored)}


def _stored(db: Connection, digests: set[str]) -> dict[tuple[str, str, str], list[File]]:
    """Name and SHA-256 of the sources of each regulation, version and digest."""
    found: dict[tuple[str, str, str], list[File]] = {}
    for row in db.execute(
        select(_VERSION.work_id, _VERSION.id, _SOURCE.digest, _SOURCE.name, _SOURCE.sha256)
        .join_from(TABLES["source"], TABLES["version"])
        .where(_SOURCE.digest.in_(sorted(digests)))
    ):
        found.setdefault((row.work_id, row.id, row.digest), []).append((row.name, row.sha256))
    return found


def _is_stored(row: AnyRow, stored: Mapping[tuple[str, str, str], list[File]]) -> bool:
    """Whether storing it again would find a copy of each document: see `sources.is_copy`."""
    return all(
        any(
            name != row.name or sha256 == row.sha256
            for name, sha256 in stored.get(
                (read["regulation"], read["version"], read["digest"]), []
            )
        )
        for read in row.read
    )


def _known(row: AnyRow) -> Known:
    documents = [(read["regulation"], read["title"], read["version"]) for read in row.read]
    return Known(documents, row.skipped)


def note(db: Connection, prepared: Iterable[Prepared], reader: str) -> None:
    """Remember the files that these documents were read from."""
    by_file: dict[File, list[Prepared]] = {}
    for one in prepared:
        by_file.setdefault((one.document.source_name, one.document.sha256), []).append(one)
    for (name, sha256), read in by_file.items():
        db.execute(
            delete(TABLES["reading"]).where(_READING.name == name, _READING.sha256 == sha256)
        )
        row = {"name": name, "sha256": sha256, "reader": reader}
        skipped = [d.message for p in read for d in p.document.diagnostics if d.code == _SKIPPED]
        db.execute(
            insert(TABLES["reading"]), row | {"read": [_read(p) for p in read], "skipped": skipped}
        )


def _read(one: Prepared) -> dict[str, Any]:
    regulation, version = one.identity
    title = one.document.regulation.title
    return {"regulation": regulation, "title": title, "version": version, "digest": one.digest}
