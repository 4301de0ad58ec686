"""Works, the names they are cited by, their versions, and the files these were read from."""

from __future__ import annotations

import datetime as dt
from typing import Any

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
    newest: Mapped[str]  # id of its newest version; "undated" counts as the oldest
    status: Mapped[str | None]  # "repealed" where metadata or a loaded 同时废止 says so
    position: Mapped[int]  # the collection is ordered by position, then title: shipped ones first


class Name(Base):
    """A name a work is cited by: its title, its short title, each alias. Names may be shared."""

    __tablename__ = "name"

    name: Mapped[str] = mapped_column(primary_key=True)
    work_id: Mapped[str] = mapped_column(
        ForeignKey("work.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    position: Mapped[int]  # 0 title, 1 short title, then aliases in order
    key: Mapped[str] = mapped_column(index=True)  # `naming.key`: what a citation is looked up by


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
    complete: Mapped[bool]  # all of its sources say so


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
    digest: Mapped[str] = mapped_column(
        index=True
    )  # of everything read from it: equal digests change nothing
    position: Mapped[int]  # order of the parts of a version, by the number of the first article
    start: Mapped[int]  # first ordinal (of units) and position (of facts) of this part
    size: Mapped[int]  # how many of them it may use
    complete: Mapped[bool]
    head: Mapped[dict[str, Any]]  # regulation and version as this file states them
    loaded_at: Mapped[dt.datetime]


class Repeal(Base):
    """A title that a version names as repealed (同时废止)."""

    __tablename__ = "repeal"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    source_pk: Mapped[int] = mapped_column(ForeignKey("source.pk", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)


class Change(Base):
    """One line of the history of the collection, so that a consumer can keep a copy in step."""

    __tablename__ = "change"

    pk: Mapped[int] = mapped_column(Key, primary_key=True)
    at: Mapped[dt.datetime]
    change: Mapped[str]  # added, replaced, removed
    work_id: Mapped[str]
    version_id: Mapped[str]
    title: Mapped[str]
