"""`fatiao report`: what is stored, counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from loaders.schema.facts import DefinitionRow, PenaltyRow, ReferenceRow, SanctionRow, TargetRow
from loaders.schema.units import DiagnosticRow, UnitRow
from loaders.schema.works import Version, Work

_GROUPS: tuple[tuple[str, Any], ...] = (
    ("provisions", UnitRow.type),
    ("references", ReferenceRow.kind),
    ("reference targets", TargetRow.status),
    ("definitions", DefinitionRow.kind),
    ("sanctions", SanctionRow.type),
    ("diagnostics", DiagnosticRow.code),
)
_TOTALS: tuple[tuple[str, Any], ...] = (
    ("regulations", Work.id),
    ("versions", Version.pk),
    ("penalty clauses", PenaltyRow.pk),
)


def counts(db: Connection) -> Iterator[tuple[str, str, int]]:
    """Rows of (what, kind, how many): first totals (kind ""), then each group, most first."""
    for name, column in _TOTALS:
        yield name, "", db.scalar(select(func.count(column))) or 0
    for name, column in _GROUPS:
        number = func.count()
        grouped = select(column, number).group_by(column).order_by(number.desc(), column)
        for kind, count in db.execute(grouped):
            yield name, kind, count


def dangling(db: Connection) -> Iterator[tuple[str, str, str]]:
    """Internal references to provisions that do not exist: regulation, unit, words."""
    found = (
        select(Work.title, ReferenceRow.unit, ReferenceRow.text)
        .join_from(ReferenceRow, TargetRow, TargetRow.reference_pk == ReferenceRow.pk)
        .join(Version, Version.pk == ReferenceRow.version_pk)
        .join(Work, Work.id == Version.work_id)
        .where(ReferenceRow.kind == "internal", TargetRow.status == "not_found")
        .order_by(Work.title, ReferenceRow.position)
        .distinct()
    )
    with_order = found.add_columns(ReferenceRow.position)
    yield from db.execute(with_order).columns(0, 1, 2).tuples()
