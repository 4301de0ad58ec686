"""The collection as lines of JSON, and back: what a copy needs to hold the same rows.

A line is all that was read from one file of one version: its regulation and version, as the file
states them, its units, facts, corrections and diagnostics. What resolves between regulations is
left out, as it is derived again when the line is loaded, whatever the order of lines.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from loaders.document import Document, Regulation, Version
from loaders.errors import Refused
from loaders.schema.tables import TABLES, AnyRow
from loaders.search.passages import passages
from loaders.store.facts import Facts
from loaders.store.prepare import Prepared
from loaders.store.rows import Row, shareable, text_digest

FORMAT = "fatiao-export-1"
_SOURCE, _VERSION = TABLES["source"].c, TABLES["version"].c
_COPIED = ("name", "sha256", "text_sha256", "digest", "complete", "head")
_LINKED: Row = {"work_id": None, "eid": None, "version_id": None, "status": "not_in_corpus"}
_BY_UNIT = ("reference", "definition", "penalty")
_BESIDE = {"target": "reference", "sanction": "penalty"} | {
    "violates": "penalty",
    "by_reference": "penalty",
}
_NAMED = {"reference": "references", "definition": "definitions", "penalty": "penalties"} | {
    "target": "targets",
    "sanction": "sanctions",
    "correction": "corrections",
    "diagnostic": "diagnostics",
    "repeal": "repeals",
}


def exported(db: Connection) -> Iterator[Row]:
    """Every source that is stored, by regulation, version and its place in the version."""
    columns = [_SOURCE[name] for name in (*_COPIED, "pk", "start")]
    found = db.execute(
        select(*columns, _VERSION.work_id, _VERSION.id)
        .join_from(TABLES["source"], TABLES["version"])
        .order_by(_VERSION.work_id, _VERSION.id, _SOURCE.position, _SOURCE.pk)
    ).all()
    for source in found:
        yield _line(db, source)


def _line(db: Connection, source: AnyRow) -> Row:
    facts = _facts(db, source)
    return {
        "format": FORMAT,
        "regulation": source.work_id,
        "version": source.id,
        "source": {name: source._mapping[name] for name in _COPIED},
        "units": _own(db, "unit", source, "ordinal"),
        **{_NAMED.get(table, table): rows for table, rows in facts.items()},
    }


def _facts(db: Connection, source: AnyRow) -> dict[str, list[Row]]:
    made = {name: _own(db, name, source, "position") for name in _BY_UNIT}
    index = {
        name: {row.pop("pk"): place for place, row in enumerate(made[name])}
        for name in ("reference", "penalty")
    }
    for row in made["definition"]:
        del row["pk"]
    external = {n for n, row in enumerate(made["reference"]) if row["kind"] == "external"}
    for name, parent in _BESIDE.items():
        rows = [_indexed(row, index) for row in _below(db, name, parent, list(index[parent]))]
        made[name] = [_unlinked(name, row, external) for row in rows]
    for name in ("correction", "diagnostic", "repeal"):
        made[name] = _own(db, name, source, "pk")
        for row in made[name]:
            del row["pk"]
    return made


def _own(db: Connection, name: str, source: AnyRow, order: str) -> list[Row]:
    """The rows of a source without their keys, but `pk`; ordinals and positions from 0."""
    table = TABLES[name]
    query = select(table).where(table.c.source_pk == source.pk).order_by(table.c[order], table.c.pk)
    rows = [dict(row) for row in db.execute(query).mappings()]
    for row in rows:
        del row["source_pk"]
        row.pop("version_pk", None)
        if order != "pk":
            row[order] -= source.start
        if name == "unit":
            del row["pk"]
    return rows


def _below(db: Connection, name: str, parent: str, keys: list[int]) -> list[Row]:
    """The rows of a table that hang on rows of its parent, in their order."""
    table, found = TABLES[name], defaultdict(list)
    column = table.c[f"{parent}_pk"]
    for start in range(0, len(keys), 1000):
        query = select(table).where(column.in_(keys[start : start + 1000])).order_by(table.c.pk)
        for row in db.execute(query).mappings():
            found[row[column.name]].append({k: v for k, v in row.items() if k != "pk"})
    return [row for key in keys for row in found[key]]


def _indexed(row: Row, index: dict[str, dict[int, int]]) -> Row:
    """`reference_pk` and `penalty_pk` as the place of that row in its list."""
    names = {f"{name}_pk": name for name in index}
    return {
        names.get(k, k): index[names[k]][v] if k in names and v is not None else v
        for k, v in row.items()
    }


def _unlinked(table: str, row: Row, external: set[int]) -> Row:
    """The row as it was before it was linked to other regulations."""
    if table == "target" and row["reference"] in external:
        return row | _LINKED
    if table in ("violates", "by_reference") and row["reference"] is not None:
        return row | {"work_id": None, "eid": None}
    return row


def imported(line: bytes, number: int) -> Prepared:
    """What one line holds, ready to be stored. Raises `Refused` naming the line."""
    try:
        row = json.loads(line)
        if not isinstance(row, dict) or row.get("format") != FORMAT:
            raise Refused(f"no line of an export; expected the format {FORMAT}", line=number)
        return _prepared(row, number)
    except (ValueError, RecursionError) as error:
        raise Refused(f"no JSON: {error}", line=number) from None
    except (KeyError, TypeError, AttributeError) as fault:
        raise Refused(f"a damaged line of an export: {fault!r}", line=number) from None


def _prepared(row: Row, number: int) -> Prepared:
    source, units = row["source"], row["units"]
    if text_digest(units) != source["text_sha256"]:
        raise Refused("a damaged line of an export: its text is not what was exported", line=number)
    facts = Facts(**{name: _checked(name, row[name]) for name in Facts.__dataclass_fields__})
    _checked("units", units)
    document = _document(source)
    own = [unit["eid"] for unit in units if not shareable(unit)] or [u["eid"] for u in units]
    return Prepared(
        document=document,
        units=units,
        facts=facts,
        passages=passages(units, [(d["unit"], d["term"]) for d in facts.definitions]),
        own=frozenset(own),
        head=source["head"],
        text_sha256=source["text_sha256"],
        digest=source["digest"],
    )


def _checked(name: str, rows: Any) -> list[Row]:
    """The rows; KeyError where their columns are not those of the table."""
    tables = {listed: table for table, listed in _NAMED.items()} | {"units": "unit"}
    columns = {column.name for column in TABLES[tables.get(name, name)].c}
    known = {c.removesuffix("_pk") if c in ("reference_pk", "penalty_pk") else c for c in columns}
    for row in rows:
        if odd := (set(row) ^ known) - {"pk", "source_pk", "source", "version_pk", "version"}:
            raise KeyError(f"{name}: {', '.join(sorted(odd))}")
    return list(rows)


def _document(source: Row) -> Document:
    """The head alone: its units and facts are rows already."""
    head = source["head"]
    regulation: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in head["regulation"].items()
    }
    return Document(
        regulation=Regulation(**regulation),
        version=Version(**head["version"]),
        units=(),
        source_name=source["name"],
        sha256=source["sha256"],
    )
