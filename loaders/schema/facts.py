"""What provisions cite, define and punish: rows keyed by the eId of the unit they stand in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from loaders.schema.base import Base, Key


def _version() -> Mapped[int | None]:
    """None where the unit is hidden: see `UnitRow`."""
    return mapped_column(ForeignKey("version.pk", ondelete="CASCADE"))


def _source() -> Mapped[int]:
    return mapped_column(ForeignKey("source.pk", ondelete="CASCADE"), index=True)


class ReferenceRow(Base):
    """A cross-reference: the words in one unit's own text."""

    __tablename__ = "reference"
    __table_args__ = (Index("ix_reference_unit", "version_pk", "unit"),)

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    source_pk: Mapped[int] = _source()
    version_pk: Mapped[int | None] = _version()
    unit: Mapped[str]  # eid of the unit it stands in
    position: Mapped[int]  # reading order within the version
    text: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    kind: Mapped[str]
    relation: Mapped[str]


class TargetRow(Base):
    """One target of a reference; what it resolves to is set anew when the corpus changes."""

    __tablename__ = "target"
    __table_args__ = (Index("ix_target_work_id_eid", "work_id", "eid"),)

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    reference_pk: Mapped[int] = mapped_column(
        ForeignKey("reference.pk", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    title: Mapped[str]  # as cited; of an internal target, its own title
    key: Mapped[str] = mapped_column(index=True)  # `naming.key` of the title
    article: Mapped[str | None]
    paragraph: Mapped[int | None]
    item: Mapped[int | None]
    cited_eid: Mapped[str | None]  # as written, whether it exists or not
    work_id: Mapped[str | None]  # set where the title names one loaded work
    eid: Mapped[str | None]  # set where the provision exists; None for a whole document
    version_id: Mapped[str | None]  # the version it was resolved in
    status: Mapped[str] = mapped_column(index=True)
    articles: Mapped[list[str]]


class DefinitionRow(Base):
    """A defined term or abbreviation."""

    __tablename__ = "definition"
    __table_args__ = (Index("ix_definition_unit", "version_pk", "unit"),)

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    source_pk: Mapped[int] = _source()
    version_pk: Mapped[int | None] = _version()
    unit: Mapped[str]
    position: Mapped[int]
    kind: Mapped[str]
    term: Mapped[str] = mapped_column(index=True)
    definition: Mapped[str]
    scope: Mapped[str | None]
    start: Mapped[int]
    end: Mapped[int]


class PenaltyRow(Base):
    """A penalty clause; `body` holds what no filter asks for."""

    __tablename__ = "penalty"
    __table_args__ = (Index("ix_penalty_unit", "version_pk", "unit"),)

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    source_pk: Mapped[int] = _source()
    version_pk: Mapped[int | None] = _version()
    unit: Mapped[str]  # eid of the paragraph, which names the clause
    position: Mapped[int]
    general_violation: Mapped[bool]
    conduct: Mapped[str | None]
    conduct_items: Mapped[list[str]]
    condition: Mapped[str | None]
    subjects: Mapped[list[str]]
    authority: Mapped[str | None]
    complete: Mapped[bool]
    borderline: Mapped[bool]


class _Cited:
    """A provision a penalty clause names, kept in step with what the citation resolves to."""

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    penalty_pk: Mapped[int] = mapped_column(
        ForeignKey("penalty.pk", ondelete="CASCADE"), index=True
    )
    sanction_position: Mapped[int | None]  # None: the whole clause
    position: Mapped[int]
    work_id: Mapped[str | None]  # set where it is resolved
    eid: Mapped[str | None]  # None beside a work_id: the whole document
    cited: Mapped[str]  # eid of this regulation, or the citation of another as printed
    reference_pk: Mapped[int | None] = mapped_column(
        ForeignKey("reference.pk", ondelete="CASCADE"), index=True
    )  # the reference that reads the same words, and which of its targets
    target_position: Mapped[int | None]


class ViolatesRow(_Cited, Base):
    """A provision a penalty clause (or one of its sanctions) punishes the violation of."""

    __tablename__ = "violates"
    __table_args__ = (Index("ix_violates_work_id_eid", "work_id", "eid"),)


class ByReferenceRow(_Cited, Base):
    """A provision whose sanction applies (依照…的规定处罚)."""

    __tablename__ = "by_reference"


class SanctionRow(Base):
    """One legal consequence of a penalty clause."""

    __tablename__ = "sanction"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    penalty_pk: Mapped[int] = mapped_column(
        ForeignKey("penalty.pk", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    type: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    item: Mapped[str | None]
    severity: Mapped[list[str]]
    severity_text: Mapped[str | None]
    condition: Mapped[str | None]
    target: Mapped[str]
    authority: Mapped[str | None]
    fine_basis: Mapped[str | None]
    fine_max: Mapped[float | None]  # of one fixed fine: the most it can reach, in yuan
    amounts: Mapped[dict[str, Any]]  # fine, detention, imprisonment, exit_ban, occupational_ban
