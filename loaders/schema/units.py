"""Every unit of every version in one table, and what is said about the reading of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from loaders.schema.base import Base, Key


class UnitRow(Base):
    """One unit (编 … 目, 附件). `ordinal` is its place in the whole version, in reading order.

    Ordinals may skip. Where two parts of a version print one division or preamble, the row of the
    later part has no `version_pk`, and so have the facts read from it: nobody sees them.
    """

    __tablename__ = "unit"
    __table_args__ = (
        UniqueConstraint("version_pk", "eid"),
        Index("ix_unit_version_pk_ordinal", "version_pk", "ordinal"),
        Index("ix_unit_version_pk_root", "version_pk", "root"),
    )

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    version_pk: Mapped[int | None] = mapped_column(ForeignKey("version.pk", ondelete="CASCADE"))
    source_pk: Mapped[int] = mapped_column(ForeignKey("source.pk", ondelete="CASCADE"), index=True)
    eid: Mapped[str]
    type: Mapped[str]
    parent: Mapped[str | None]  # eid of the unit it stands in
    root: Mapped[str | None]  # eid of the article or point it is or stands in; else None
    ordinal: Mapped[int]
    number: Mapped[int | None]
    suffix: Mapped[int]
    label: Mapped[str]
    marker: Mapped[str | None]
    heading: Mapped[str | None]
    text: Mapped[str]
    citation: Mapped[str]  # 《…》第八条第（三）项
    divisions: Mapped[list[dict[str, Any]]]  # eid, type, number, label, heading; outermost first
    line: Mapped[int]


class CorrectionRow(Base):
    """A misprint of the source that was set right."""

    __tablename__ = "correction"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    source_pk: Mapped[int] = mapped_column(ForeignKey("source.pk", ondelete="CASCADE"), index=True)
    eid: Mapped[str | None]
    as_printed: Mapped[str]
    corrected: Mapped[str]
    basis: Mapped[str]


class DiagnosticRow(Base):
    """What could not be read as expected; `line` in the source file."""

    __tablename__ = "diagnostic"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    source_pk: Mapped[int] = mapped_column(ForeignKey("source.pk", ondelete="CASCADE"), index=True)
    code: Mapped[str]
    message: Mapped[str]
    line: Mapped[int]
