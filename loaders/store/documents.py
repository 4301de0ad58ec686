"""Store the documents of a file, whole or not at all, and remove what was stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, select

from loaders.document import Document
from loaders.errors import NotStored, Refused
from loaders.link import link
from loaders.naming import key
from loaders.schema.migrate import writing
from loaders.schema.tables import TABLES
from loaders.store import changes, parts, passages, readings, repeals, sources, works
from loaders.store.prepare import Prepared, naming, prepare, refuse_clashes
from loaders.store.touched import Touched

_VERSION = TABLES["version"].c


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: `change` is loaded, updated, unchanged or removed."""

    regulation: str
    title: str
    version: str
    change: str


def store(
    engine: Engine,
    documents: Iterable[Document | Prepared],
    *,
    replace: bool = False,
    reader: str | None = None,
) -> list[Outcome]:
    """Store all documents of one file, in one transaction; one outcome each, in their order.

    With `reader` (`loaders.reader`), it is remembered who read the file: see `readings`.

    Raises `Refused`, with nothing stored, where a text of that title and version date is there
    already and differs (unless `replace`), or the file itself holds two; `DatabaseError` else.
    """
    prepared = [one if isinstance(one, Prepared) else prepare(one) for one in documents]
    refuse_clashes(prepared)
    with writing(engine) as db:
        passages.keep_current(db)
        touched = Touched()
        outcomes = [_store(db, one, touched, replace) for one in prepared]
        if touched.works:
            _settle(db, touched)
        if reader:
            readings.note(db, prepared, reader)
    return outcomes


def remove(engine: Engine, regulation: str, version: str | None = None) -> list[Outcome]:
    """Remove a regulation (by id or any name that no other has), or one of its versions.

    Raises `NotStored` where it is not there.
    """
    with writing(engine) as db:
        passages.keep_current(db)
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
            sources.drop(db, sources.of_version(db, pk), touched)
            db.execute(delete(TABLES["version"]).where(_VERSION.pk == pk))
            changes.note(db, "removed", (work_id, id_), title)
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
    stored = sources.of_version(db, version_pk) if version_pk is not None else []
    same = next((s for s in stored if s.text_sha256 == one.text_sha256), None)
    if same is not None and sources.is_copy(same, one):
        return Outcome(regulation, one.document.regulation.title, version_id, "unchanged")
    old = [same] if same else sources.overlapping(db, stored, one)
    if old and not same and not replace:
        raise Refused(f"another text of {naming(one)} is stored; --replace puts this in its place")
    touched.work(db, regulation)
    sources.drop(db, old, touched)
    if version_pk is None:
        version_pk = works.add_version(db, one)
    sources.add(db, one, version_pk, touched, part=len(stored) > len(old))
    changes.note(db, "replaced" if stored else "added", one.identity, one.document.regulation.title)
    change = "updated" if old else "loaded"
    return Outcome(regulation, one.document.regulation.title, version_id, change)


def _settle(db: Connection, touched: Touched) -> None:
    """Derive again what depends on more than one document, for what was touched."""
    parted = parts.settle(db, touched.versions)
    for work_id in sorted(touched.works):
        works.refresh(db, work_id)
        touched.work(db, work_id)
    repeals.settle(db, touched)
    link(db, names=touched.names, sources=touched.sources, versions=parted)
