"""Works, the names they are cited by, their versions, and the files these were read from."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from loaders.schema.base import Base, Key


class Work(Base):
    """A regulation (法规) whatever its version. `id` is the public id, a function of the title."""

    __tablename__ = "work"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(unique=True)
    short_title: Mapped[str]
    kind: Mapped[str] = mapped_column(index=True)
    issuers: Mapped[list[str]]
    document_number: Mapped[str | None]
    complete: Mapped[bool]
    status: Mapped[str | None]  # "repealed" where metadata or a loaded 同时废止 says so
    position: Mapped[int]  # order of the collection: the four as shipped, then by title


class Name(Base):
    """A name a work is cited by: its title, its short title, each alias. Names may be shared."""

    __tablename__ = "name"

    name: Mapped[str] = mapped_column(primary_key=True)
    work_id: Mapped[str] = mapped_column(
        ForeignKey("work.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    position: Mapped[int]  # 0 title, 1 short title, then aliases in order


class Version(Base):
    """One dated text of a work. `id` is the date of the decision that made it, or "undated"."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("work_id", "id"),)

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    work_id: Mapped[str] = mapped_column(ForeignKey("work.id", ondelete="CASCADE"), index=True)
    id: Mapped[str]
    adopted: Mapped[dt.date | None]
    promulgated: Mapped[dt.date | None]
    effective_date: Mapped[dt.date | None]
    effective_date_basis: Mapped[str]
    status: Mapped[str | None]  # as metadata states it; else derived from dates when asked


class Source(Base):
    """One file a version was read from; a work printed in several files has several."""

    __tablename__ = "source"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    version_pk: Mapped[int] = mapped_column(
        ForeignKey("version.pk", ondelete="CASCADE"), index=True
    )
    name: Mapped[str]
    sha256: Mapped[str]  # of the file's bytes
    text_sha256: Mapped[str]  # of the units read from it: equal texts are one text
    digest: Mapped[str]  # of everything read from it: equal digests change nothing
    position: Mapped[int]  # order of the parts of a work: number of the first article
    loaded_at: Mapped[dt.datetime]


class Change(Base):
    """One line of the history of the collection, so that a consumer can keep a copy in step."""

    __tablename__ = "change"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    at: Mapped[dt.datetime]
    change: Mapped[str]  # added, replaced, removed
    work_id: Mapped[str]
    version_id: Mapped[str]
    title: Mapped[str]
