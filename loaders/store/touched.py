"""What one transaction has touched, so that no more than that is derived again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from loaders.schema.tables import TABLES


@dataclass(slots=True)
class Touched:
    """Grows while sources are added and removed."""

    works: set[str] = field(default_factory=set)
    versions: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)  # added ones
    names: set[str] = field(default_factory=set)  # keys, before and after
    repeals: set[str] = field(default_factory=set)  # keys of titles named in 同时废止

    def work(self, db: Connection, work_id: str) -> None:
        """Note a work and the names it has now: before it is changed, and again after."""
        self.works.add(work_id)
        name = TABLES["name"].c
        self.names |= set(db.scalars(select(name.key).where(name.work_id == work_id)))

    def repealing(self, db: Connection, source_pks: Iterable[int]) -> None:
        """Note what sources repeal: before they are removed, and after they are added."""
        repeal = TABLES["repeal"].c
        wanted = select(repeal.key).where(repeal.source_pk.in_(list(source_pks)))
        self.repeals |= set(db.scalars(wanted))
