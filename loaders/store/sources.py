"""The files a version was read from: which are there, which a document meets, in and out."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from loaders.schema.tables import TABLES, AnyRow
from loaders.store import passages
from loaders.store.insert import insert_source
from loaders.store.prepare import Prepared
from loaders.store.touched import Touched

_SOURCE, _UNIT = TABLES["source"].c, TABLES["unit"].c


def of_version(db: Connection, version_pk: int) -> Sequence[AnyRow]:
    """The sources of a version, in order: key, name and digests."""
    columns = (_SOURCE.pk, _SOURCE.name, _SOURCE.sha256, _SOURCE.text_sha256, _SOURCE.digest)
    return db.execute(
        select(*columns).where(_SOURCE.version_pk == version_pk).order_by(_SOURCE.position)
    ).all()


def is_copy(stored: AnyRow, one: Prepared) -> bool:
    """Whether nothing new is read from `one`. The same file with other bytes is new."""
    renamed = stored.name != one.document.source_name
    same = renamed or stored.sha256 == one.document.sha256
    return bool(stored.digest == one.digest and same)


def overlapping(db: Connection, stored: Sequence[AnyRow], one: Prepared) -> list[AnyRow]:
    """The stored sources that have a unit of this document: other texts of the same thing."""
    if not stored:
        return []
    pks = [source.pk for source in stored]
    units = db.execute(select(_UNIT.source_pk, _UNIT.eid).where(_UNIT.source_pk.in_(pks)))
    theirs = {source_pk for source_pk, eid in units if eid in one.own}
    return [source for source in stored if source.pk in theirs]


def drop(db: Connection, sources: Sequence[AnyRow], touched: Touched) -> None:
    """Remove sources with everything read from them."""
    pks = [source.pk for source in sources]
    if pks:
        touched.repealing(db, pks)
        passages.drop(db, pks)
        db.execute(delete(TABLES["source"]).where(_SOURCE.pk.in_(pks)))
        touched.sources -= set(pks)


def add(db: Connection, one: Prepared, version_pk: int, touched: Touched, *, part: bool) -> None:
    """Insert a document as a source of a version; `part`: beside others."""
    source_pk = insert_source(db, one, version_pk, part=part)
    passages.add(db, source_pk, one.passages)
    touched.sources.add(source_pk)
    touched.versions.add(version_pk)
    touched.repealing(db, [source_pk])
