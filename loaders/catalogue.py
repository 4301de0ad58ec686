"""What a text does not say of itself: metadata files, and the ids of well-known laws.

A metadata file is a JSON array of objects, one a regulation or one a version of it; `Entry` names
the keys. `title` is required, everything else optional.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load, validate

from loaders import kinds
from loaders.errors import Refused

SOURCES = Path(__file__).parent / "sources"
STATUSES = ("in_force", "not_yet_in_force", "superseded", "repealed", "unknown")


@dataclass(frozen=True, slots=True)
class Entry:
    """Metadata of one regulation, or of the one version it names."""

    title: str
    id: str | None = None
    short_title: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    issuers: tuple[str, ...] = ()
    document_number: str | None = None
    version: str | None = None  # these dates are of this version only: "2022-09-02"
    adopted: dt.date | None = None
    promulgated: dt.date | None = None
    effective_date: dt.date | None = None
    status: str | None = None
    replaces: tuple[str, ...] = field(default=())  # titles it repeals
    position: int = 0  # from 1 among the regulations that ship; of others 0


class _EntrySchema(Schema):
    """Reads one object of a metadata file."""

    title = fields.String(required=True, validate=validate.Length(2, 200))
    id = fields.String(validate=validate.Regexp(r"^[a-z0-9]+(-[a-z0-9]+)*$"))
    short_title = fields.String()
    aliases = fields.List(fields.String())
    kind = fields.String(validate=validate.OneOf(tuple(kinds.LABELS)))
    issuers = fields.List(fields.String())
    document_number = fields.String(allow_none=True)
    version = fields.String()
    adopted = fields.Date(allow_none=True)
    promulgated = fields.Date(allow_none=True)
    effective_date = fields.Date(allow_none=True)
    status = fields.String(validate=validate.OneOf(STATUSES), allow_none=True)
    replaces = fields.List(fields.String())

    @post_load
    def make(self, data: dict[str, object], **_: object) -> Entry:
        """The entry, its lists as tuples."""
        return Entry(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items()})  # type: ignore[arg-type]


class Catalogue:
    """The entries known, by title; entries of a later file complete those of an earlier one."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """`entries` in order: of two that speak of one thing the later wins."""
        self._by_title: dict[str, list[Entry]] = {}
        for entry in entries:
            self._by_title.setdefault(entry.title, []).append(entry)

    def __repr__(self) -> str:
        """All that it says: equal for catalogues that say the same in the same order."""
        return f"Catalogue({self._by_title})"

    def __iter__(self) -> Iterator[Entry]:
        """Every entry, those of one title together."""
        return (entry for entries in self._by_title.values() for entry in entries)

    def work(self, title: str) -> list[Entry]:
        """Every entry of a title, the latest first."""
        return self._by_title.get(title, [])[::-1]

    def version(self, title: str, id: str | None) -> list[Entry]:
        """Entries whose dates are of the version `id` (None: the text states none)."""
        return [e for e in self.work(title) if id is None or _version(e) in (None, id)]

    def with_file(self, path: Path) -> Catalogue:
        """This catalogue and the entries of a metadata file."""
        return Catalogue([*self, *read(path)])


def _version(entry: Entry) -> str | None:
    return entry.version or (entry.adopted.isoformat() if entry.adopted else None)


def read(path: Path) -> list[Entry]:
    """The entries of a metadata file. Raises `Refused` naming the entry and the key at fault."""
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Refused(f"metadata is no JSON: {error.msg}", line=error.lineno) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"metadata cannot be read: {error}") from None
    try:
        entries: list[Entry] = _EntrySchema(many=True).load(data)
    except ValidationError as error:
        raise Refused(f"metadata: {_explain(error.messages)}") from None
    return entries


def _explain(messages: object) -> str:
    if isinstance(messages, dict):
        where, what = next(iter(messages.items()))
        return f"{f'entry {where + 1}' if isinstance(where, int) else where}: {_explain(what)}"
    return str(messages[0]) if isinstance(messages, list) else str(messages)


@cache
def builtin() -> Catalogue:
    """What ships with the project: the four regulations, and ids of well-known laws."""
    known = json.loads((SOURCES / "known.json").read_text("utf-8"))
    entries: list[Entry] = _EntrySchema(many=True, unknown=EXCLUDE).load(known)
    shipped = enumerate(read(SOURCES / "metadata.json"), 1)
    return Catalogue([*entries, *(replace(entry, position=n) for n, entry in shipped)])
