"""Where common terms stand: brought up to date once a load, not once a file.

What is stored later, a search looks up in the index; so a few texts more change nothing here.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from loaders.schema.migrate import writing
from loaders.schema.tables import TABLES
from loaders.search import common
from loaders.search.keys import Kind
from loaders.store import passages
from loaders.store.insert import put

_CHUNK = 256  # sources whose bits are made, and held, at a time
_SAMPLE = 100  # sources from which the terms are chosen
_SOURCE, _COMMON, _PLACED = (TABLES[n].c for n in ("source", "common", "common_source"))


def keep_current(engine: Engine, few: int = common.FEW) -> None:
    """Make the bits of what has none; those of all anew, with new terms, where that is most."""
    with writing(engine) as db:
        missing = _missing(db)
        if len(missing) < few:
            return
        if len(missing) > (db.scalar(select(func.count(_PLACED.source_pk))) or 0):
            for table in ("common", "common_source"):
                db.execute(delete(TABLES[table]))
            missing = _missing(db)
            _choose(db, missing)
        terms = list(db.scalars(select(_COMMON.term).where(_COMMON.chunk == 0)))
        for begin in range(0, len(missing), _CHUNK):
            _add(db, missing[begin : begin + _CHUNK], terms)
        db.execute(update(TABLES["search_index"]).values(common=time.time_ns()))


def _missing(db: Connection) -> Sequence[int]:
    placed = select(_PLACED.source_pk)
    return db.scalars(
        select(_SOURCE.pk).where(_SOURCE.pk.not_in(placed)).order_by(_SOURCE.pk)
    ).all()


def _choose(db: Connection, sources: Sequence[int]) -> None:
    """Take what is common in some of the sources: that others differ costs time, no hits."""
    sample = sources[:: len(sources) // _SAMPLE + 1]
    found = [passage for pk in sample for passage in passages.stored(db, pk)]
    articles = [p.texts for p in found if p.kind in (Kind.ARTICLE, Kind.SOLE)]
    nothing = zlib.compress(b"")
    put(db, "common", [_row(0, term, nothing) for term in common.chosen(articles)])


def _add(db: Connection, sources: Sequence[int], terms: list[str]) -> None:
    """Another chunk, behind those that are there."""
    there = db.scalars(select(_COMMON.bits).where(_COMMON.term == common.mark(Kind.ARTICLE))).all()
    before = sum(len(zlib.decompress(bits)) for bits in there)  # also of sources that are gone
    chunk = common.Chunk(terms)
    for source_pk in sources:
        start, stop = chunk.add(passages.stored(db, source_pk))
        placed = {"source_pk": source_pk, "start": before + start, "stop": before + stop}
        db.execute(insert(TABLES["common_source"]), placed)
    put(db, "common", [_row(len(there) + 1, term, packed) for term, packed in chunk.packed()])


def _row(chunk: int, term: str, bits: bytes) -> dict[str, Any]:
    return {"term": term, "chunk": chunk, "bits": bits}
