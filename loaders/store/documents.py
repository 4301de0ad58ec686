"""Store the documents of a file, whole or not at all, and remove what was stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, insert, select

from loaders.document import Document
from loaders.errors import NotStored, Refused
from loaders.link import link
from loaders.naming import key
from loaders.schema.migrate import writing
from loaders.schema.tables import TABLES, AnyRow
from loaders.store import parts, repeals, works
from loaders.store.insert import insert_source
from loaders.store.prepare import Prepared, naming, prepare, refuse_clashes
from loaders.store.touched import Touched

_SOURCE, _VERSION, _UNIT = (TABLES[name].c for name in ("source", "version", "unit"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: `change` is loaded, updated, unchanged or removed."""

    regulation: str
    title: str
    version: str
    change: str


def store(engine: Engine, documents: Iterable[Document], *, replace: bool = False) -> list[Outcome]:
    """Store all documents of one file, in one transaction; one outcome each, in their order.

    Raises `Refused`, with nothing stored, where a text of that title and version date is there
    already and differs (unless `replace`), or the file itself holds two; `DatabaseError` else.
    """
    prepared = [prepare(document) for document in documents]
    refuse_clashes(prepared)
    with writing(engine) as db:
        touched = Touched()
        outcomes = [_store(db, one, touched, replace) for one in prepared]
        if touched.works:
            _settle(db, touched)
    return outcomes


def remove(engine: Engine, regulation: str, version: str | None = None) -> list[Outcome]:
    """Remove a regulation (by id or any name that no other has), or one of its versions.

    Raises `NotStored` where it is not there.
    """
    with writing(engine) as db:
        work_id, title = _find(db, regulation)
        found = select(_VERSION.pk, _VERSION.id).where(_VERSION.work_id == work_id)
        if version is not None:
            found = found.where(_VERSION.id == version)
        versions = db.execute(found.order_by(_VERSION.id)).all()
        if not versions:
            raise NotStored(f"《{title}》 has no version {version}")
        touched = Touched()
        touched.work(db, work_id)
        for pk, id_ in versions:
            _drop(db, _sources(db, pk), touched)
            db.execute(delete(TABLES["version"]).where(_VERSION.pk == pk))
            _note(db, "removed", (work_id, id_), title)
        _settle(db, touched)
    return [Outcome(work_id, title, id_, "removed") for _, id_ in versions]


def _find(db: Connection, regulation: str) -> tuple[str, str]:
    work, name = TABLES["work"].c, TABLES["name"].c
    named = select(name.work_id).where(name.key == key(regulation))
    found = db.execute(
        select(work.id, work.title)
        .where((work.id == regulation) | work.id.in_(named))
        .order_by(work.id)
    ).all()
    if not found:
        raise NotStored(f"no regulation {regulation} is stored")
    if len(found) > 1:
        raise NotStored(f"{regulation} names several: {', '.join(id_ for id_, _ in found)}")
    return found[0].id, found[0].title


def _store(db: Connection, one: Prepared, touched: Touched, replace: bool) -> Outcome:
    regulation, version_id = one.identity
    works.refuse_other_identity(db, one.document)
    version_pk = db.scalar(
        select(_VERSION.pk).where(_VERSION.work_id == regulation, _VERSION.id == version_id)
    )
    stored = _sources(db, version_pk) if version_pk is not None else []
    same = next((s for s in stored if s.text_sha256 == one.text_sha256), None)
    if same is not None and _nothing_new(same, one):
        return Outcome(regulation, one.document.regulation.title, version_id, "unchanged")
    old = [same] if same else _overlapping(db, stored, one)
    if old and not same and not replace:
        raise Refused(f"another text of {naming(one)} is stored; --replace puts this in its place")
    touched.work(db, regulation)
    _drop(db, old, touched)
    if version_pk is None:
        version_pk = works.add_version(db, one)
    _add(db, one, version_pk, touched, part=len(stored) > len(old))
    _note(db, "replaced" if stored else "added", one.identity, one.document.regulation.title)
    change = "updated" if old else "loaded"
    return Outcome(regulation, one.document.regulation.title, version_id, change)


def _nothing_new(same: AnyRow, one: Prepared) -> bool:
    """A copy under another name is nothing new; the same file with other bytes is."""
    copy = same.name != one.document.source_name
    return bool(same.digest == one.digest and (copy or same.sha256 == one.document.sha256))


def _sources(db: Connection, version_pk: int) -> Sequence[AnyRow]:
    columns = (_SOURCE.pk, _SOURCE.name, _SOURCE.sha256, _SOURCE.text_sha256, _SOURCE.digest)
    return db.execute(
        select(*columns).where(_SOURCE.version_pk == version_pk).order_by(_SOURCE.position)
    ).all()


def _overlapping(db: Connection, stored: Sequence[AnyRow], one: Prepared) -> list[AnyRow]:
    """The stored sources that have a unit of this document: other texts of the same thing."""
    if not stored:
        return []
    pks = [source.pk for source in stored]
    units = db.execute(select(_UNIT.source_pk, _UNIT.eid).where(_UNIT.source_pk.in_(pks)))
    theirs = {source_pk for source_pk, eid in units if eid in one.own}
    return [source for source in stored if source.pk in theirs]


def _drop(db: Connection, sources: Sequence[AnyRow], touched: Touched) -> None:
    pks = [source.pk for source in sources]
    if pks:
        touched.repealing(db, pks)
        db.execute(delete(TABLES["source"]).where(_SOURCE.pk.in_(pks)))
        touched.sources -= set(pks)


def _add(db: Connection, one: Prepared, version_pk: int, touched: Touched, *, part: bool) -> None:
    source_pk = insert_source(db, one, version_pk, part=part)
    touched.sources.add(source_pk)
    touched.versions.add(version_pk)
    touched.repealing(db, [source_pk])


def _note(db: Connection, change: str, identity: tuple[str, str], title: str) -> None:
    work_id, version_id = identity
    row = {"change": change, "work_id": work_id, "version_id": version_id, "title": title}
    db.execute(insert(TABLES["change"]), row | {"at": dt.datetime.now(dt.UTC)})


def _settle(db: Connection, touched: Touched) -> None:
    """Derive again what depends on more than one document, for what was touched."""
    parted = parts.settle(db, touched.versions)
    for work_id in sorted(touched.works):
        works.refresh(db, work_id)
        touched.work(db, work_id)
    repeals.settle(db, touched)
    link(db, names=touched.names, sources=touched.sources, versions=parted)
