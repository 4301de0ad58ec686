"""All that is stored of one version."""

from __future__ import annotations

from sqlalchemy import select

from api.database import Statement
from api.v1.provisions.queries import UNIT
from loaders.schema.units import CorrectionRow, DiagnosticRow, UnitRow
from loaders.schema.works import Source


def units(version: int) -> Statement:
    """Every unit, in reading order."""
    return (
        select(*UNIT, UnitRow.root).where(UnitRow.version_pk == version).order_by(UnitRow.ordinal)
    )


def corrections(version: int) -> Statement:
    """Misprints that were set right."""
    return (
        select(
            CorrectionRow.eid,
            CorrectionRow.as_printed,
            CorrectionRow.corrected,
            CorrectionRow.basis,
        )
        .join(Source, Source.pk == CorrectionRow.source_pk)
        .where(Source.version_pk == version)
        .order_by(CorrectionRow.pk)
    )


def diagnostics(version: int) -> Statement:
    """What could not be read as expected."""
    return (
        select(DiagnosticRow.code, DiagnosticRow.message, DiagnosticRow.line)
        .join(Source, Source.pk == DiagnosticRow.source_pk)
        .where(Source.version_pk == version)
        .order_by(DiagnosticRow.pk)
    )
