"""A document as plain rows, in reading order, and the digests that tell one text from another."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from loaders.document import DIVISIONS, Document, Unit, UnitType
from loaders.errors import Refused
from loaders.naming import citation

Row = dict[str, Any]
"""A row by column name, without the keys that only the database knows."""

_ROOTS = frozenset({UnitType.ARTICLE, UnitType.POINT})
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")  # as JSON writes it
_TEXT = ("eid", "type", "label", "marker", "heading", "text")


def unit_rows(document: Document) -> list[Row]:
    """A row for every unit (编 … 目), with `ordinal` from 0. Raises `Refused` for an eId twice."""
    rows: list[Row] = []
    seen: dict[str, int] = {}
    for unit, place in _walk(document.units, _Place(document.regulation.title)):
        if unit.eid in seen:
            raise Refused(
                f"{unit.eid} stands twice, first in line {seen[unit.eid]}", line=unit.line
            )
        seen[unit.eid] = unit.line
        rows.append(_row(unit, place) | {"ordinal": len(rows)})
    return rows


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: what stands around the units it comes to next."""

    title: str
    parent: str | None = None
    root: str | None = None
    chain: tuple[tuple[UnitType, str], ...] = ()
    divisions: tuple[Row, ...] = ()
    single: bool = False  # the parent has one 款

    def at(self, unit: Unit) -> _Place:
        root = unit.eid if unit.type in _ROOTS else self.root
        chain = (*self.chain, (unit.type, unit.label or unit.heading or ""))
        return _Place(self.title, self.parent, root, chain, self.divisions, self.single)

    def under(self, unit: Unit) -> _Place:
        """The place of the children of `unit`, itself standing at this place."""
        paragraphs = sum(child.type is UnitType.PARAGRAPH for child in unit.children)
        single = paragraphs == 1 if paragraphs else self.single
        here = (_division(unit),) if unit.type in DIVISIONS else ()
        return _Place(self.title, unit.eid, self.root, self.chain, self.divisions + here, single)


def _walk(units: tuple[Unit, ...], place: _Place) -> Iterator[tuple[Unit, _Place]]:
    for unit in units:
        here = place.at(unit)
        yield unit, here
        if unit.children:
            yield from _walk(unit.children, here.under(unit))


def _division(unit: Unit) -> Row:
    return {
        "eid": unit.eid,
        "type": unit.type.value,
        "number": unit.number,
        "label": unit.label,
        "heading": unit.heading,
    }


def _row(unit: Unit, place: _Place) -> Row:
    return {
        "eid": unit.eid,
        "type": unit.type.value,
        "parent": place.parent,
        "root": place.root,
        "number": unit.number,
        "suffix": unit.suffix,
        "label": unit.label,
        "marker": unit.marker,
        "heading": unit.heading,
        "text": unit.text,
        "citation": citation(place.title, place.chain, place.single),
        "divisions": list(place.divisions),
        "line": unit.line,
    }


def shareable(row: Row) -> bool:
    """Whether several parts of one version may print this unit: a bare division, a preamble."""
    type_ = UnitType(row["type"])
    return row["eid"].startswith(UnitType.PREAMBLE) or (type_ in DIVISIONS and not row["text"])


def head(document: Document) -> Row:
    """What the document states of its regulation and version, as JSON takes it."""
    plain = {"regulation": asdict(document.regulation), "version": asdict(document.version)}
    return json.loads(json.dumps(plain, default=str))  # type: ignore[no-any-return]


def text_digest(units: list[Row]) -> str:
    """SHA-256 of the text in these rows."""
    return digest([[row[column] for column in _TEXT] for row in units])


def digest(value: object) -> str:
    """SHA-256 of a JSON value. Raises `Refused` for what no database keeps as text."""
    encoded = json.dumps(value, ensure_ascii=False)
    if "\\u0000" in encoded and _NUL.search(encoded):
        raise Refused("the text holds a NUL character, which no database keeps")
    try:
        return hashlib.sha256(encoded.encode()).hexdigest()
    except UnicodeEncodeError:
        raise Refused("the text holds half a character (a lone surrogate)") from None


def without_lines(rows: list[Row]) -> list[Row]:
    """The rows without their lines in the file, which say nothing of the text."""
    return [{column: row[column] for column in row if column != "line"} for row in rows]


def plain(value: Any) -> Row:
    """The fields of a dataclass by name, as they are: unlike `asdict`, nothing is copied."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
