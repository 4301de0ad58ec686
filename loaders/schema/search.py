"""What a search reads: passages, and the table that says how their index was made.

The index itself is `passage_index`, which each database has of its own kind (see the migration):
SQLite a virtual table of pairs of characters (`rowid`, `grams`), PostgreSQL a table with a GIN
index over `passage_grams(pk, text)`. Both have a row for every row of `passage`, with the same key.

Where many texts are stored, `common` says where common terms stand: `loaders.search.common`.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from loaders.schema.base import Base, Key


class PassageRow(Base):
    """What a hit can be. The key says kind, source and place: `loaders.search.keys`."""

    __tablename__ = "passage"

    pk: Mapped[int] = mapped_column(Key, primary_key=True, autoincrement=False)
    source_pk: Mapped[int] = mapped_column(ForeignKey("source.pk", ondelete="CASCADE"), index=True)
    units: Mapped[int]  # how many units it consists of
    length: Mapped[int]  # characters
    headings: Mapped[str]  # folded, as `defines`
    defines: Mapped[str]


class IndexRow(Base):
    """The rule by which the index was made; one row, none before anything is stored."""

    __tablename__ = "search_index"

    rule: Mapped[str] = mapped_column(primary_key=True)
    common: Mapped[int] = mapped_column(
        BigInteger, server_default="0"
    )  # another each time it is made


class CommonRow(Base):
    """The bits of a common term in a chunk of sources, compressed. Chunk 0 names the terms."""

    __tablename__ = "common"

    term: Mapped[str] = mapped_column(primary_key=True)
    chunk: Mapped[int] = mapped_column(primary_key=True)
    bits: Mapped[bytes]


class CommonSourceRow(Base):
    """Which bytes of all chunks are those of a source. One that was stored since has none yet."""

    __tablename__ = "common_source"

    source_pk: Mapped[int] = mapped_column(
        ForeignKey("source.pk", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    start: Mapped[int]
    stop: Mapped[int]
