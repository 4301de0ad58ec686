"""Files that were read, so that the same bytes are not read again by the same reader."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from loaders.schema.base import Base


class Reading(Base):
    """One file as it was last read and stored. It says nothing of what is stored now."""

    __tablename__ = "reading"

    name: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)  # of its bytes
    reader: Mapped[str]  # `loaders.reader.fingerprint`
    read: Mapped[list[dict[str, Any]]]  # for each document: regulation, title, version, digest
    skipped: Mapped[list[str]]  # what was skipped, and why
