"""The hits of a page as they are served, and the facets beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from api import validity, words
from api.database import connection
from api.units import trees
from api.v1.search import queries
from api.v1.search.page import Hit, Search, Text
from loaders.document import Unit, UnitType
from loaders.search.find import snippet, spans
from loaders.search.keys import Kind, kind_of

_MOST = 100
"""Regulations named in a facet; those with most hits."""
_TOP = (UnitType.ARTICLE, UnitType.POINT)
_SEARCHED = (UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM)


def facets(found: Sequence[Text]) -> dict[str, list[dict[str, Any]]]:
    """How many hits each regulation and each kind has, most first."""
    most = sorted(found, key=lambda text: -text.hits)[:_MOST]
    kinds: Counter[str] = Counter()
    for text in found:
        kinds[text.kind] += text.hits
    return {
        "regulation": [_count(text.regulation, text.title, text.hits) for text in most],
        "kind": [
            _count(kind, words.KINDS[kind], count)
            for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        ],
    }


def _count(value: str, label: str, count: int) -> dict[str, Any]:
    return {"value": value, "label": label, "count": count}


def served(search: Search, hits: Sequence[Hit]) -> list[dict[str, Any]]:
    """Hits with their text, and every place where a term stands in it."""
    if not hits:
        return []
    db = connection()
    day = search.as_of or validity.today()
    versions = sorted({hit.text.version for hit in hits})
    stored = db.execute(queries.texts(day), {"versions": versions})
    editions = {row.version_pk: row for row in stored}
    rows = db.execute(queries.units(), {"keys": [hit.key for hit in hits]}).all()
    by_key = {key: list(units) for key, units in groupby(rows, lambda row: row.key)}
    return [_hit(search, hit, by_key[hit.key], editions[hit.text.version]) for hit in hits]


def _hit(search: Search, hit: Hit, rows: list[Any], edition: Any) -> dict[str, Any]:
    if search.unit == "paragraph" and kind_of(hit.key) is Kind.SOLE:
        rows = rows[1:]  # the article is its one paragraph
    unit, row = trees(rows)[0], rows[0]
    matches = _matches(search, unit, hit.text.regulation)
    return {
        "id": f"{hit.text.regulation}/{unit.eid}",
        "type": unit.type.value,
        "citation": row.citation,
        "label": unit.label,
        "regulation": {
            "id": edition.work_id,
            "title": edition.title,
            "short_title": edition.short_title,
        },
        "version": validity.dated(edition),
        "divisions": row.divisions,
        "text": unit.full_text if unit.type in _TOP else unit.text,
        "snippet": _snippet(unit, matches, hit.text.regulation),
        "score": hit.score,
        "matches": matches,
    }


def _searched(unit: Unit) -> list[Unit]:
    """The units whose own text is searched where this one is the hit."""
    if unit.type is UnitType.ANNEX:
        return [unit]
    return [below for below in unit.walk() if below.type in _SEARCHED]


def _matches(search: Search, unit: Unit, regulation: str) -> list[dict[str, Any]]:
    return [
        {"id": f"{regulation}/{below.eid}", "start": start, "end": end}
        for below in _searched(unit)
        for start, end in spans(below.text, search.query.terms)
    ]


def _snippet(unit: Unit, matches: list[dict[str, Any]], regulation: str) -> str:
    first = matches[0]
    texts = {f"{regulation}/{below.eid}": below.text for below in _searched(unit)}
    return snippet(texts[first["id"]], first["start"])
