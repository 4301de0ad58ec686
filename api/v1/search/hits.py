"""The hits of a page as they are served, and the facets beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import orjson

from api import words
from api.database import connection, rows
from api.units import trees
from api.v1.search import known, queries
from api.v1.search.index import listed
from api.v1.search.page import RANKED, Found, Hit, Search, Text
from loaders.document import Unit, UnitType
from loaders.search import rank
from loaders.search.find import snippet, spans
from loaders.search.keys import Kind, kind_of

_MOST = 100
"""Regulations named in a facet; those with most hits."""
_TOP = (UnitType.ARTICLE, UnitType.POINT)
_SEARCHED = (UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM)


def facets(found: Sequence[Text]) -> dict[str, list[dict[str, Any]]]:
    """How many hits each regulation and each kind has, most first."""
    most = sorted(found, key=itemgetter(1), reverse=True)[:_MOST]
    regulations = [(text.regulation, hits) for text, hits, _ in most]
    kinds: Counter[str] = Counter()
    for text, hits, _ in found:
        kinds[text.kind] += hits
    return {
        "regulation": [_count(named["id"], named["title"], hits) for named, hits in regulations],
        "kind": [
            _count(kind, words.KINDS[kind], count)
            for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        ],
    }


def _count(value: str, label: str, count: int) -> dict[str, Any]:
    return {"value": value, "label": label, "count": count}


def served(search: Search, found: Found, hits: Sequence[Hit]) -> list[dict[str, Any]]:
    """Hits with their text, and every place where a term stands in it: the shape `Hit`."""
    if not hits:
        return []
    versions = known.versions(found.view, search.as_of, {hit.text.pk for hit in hits})
    units = queries.units(connection().dialect.name, len(search.query.terms))
    asked = {"keys": listed([hit.key for hit in hits]), **rank.parameters(search.query.terms)}
    made = map(queries.Row._make, rows(units, asked))
    by_key = {key: list(own) for key, own in groupby(made, itemgetter(0))}
    one_by_one = found.total <= RANKED
    return [
        _hit(search, hit, by_key[hit.key], versions[hit.text.pk], one_by_one=one_by_one)
        for hit in hits
    ]


def _hit(
    search: Search, hit: Hit, units: list[queries.Row], version: Any, *, one_by_one: bool
) -> dict[str, Any]:
    if search.unit == "paragraph" and kind_of(hit.key) is Kind.SOLE:
        units = units[1:]  # the article is its one paragraph
    unit, row, regulation = trees(units)[0], units[0], hit.text.regulation
    found = [(below, spans(below.text, search.query.terms)) for below in _searched(unit)]
    first, places = next((below, places) for below, places in found if places)
    return {
        "id": f"{regulation['id']}/{unit.eid}",
        "type": unit.type.value,
        "citation": row.citation,
        "label": unit.label,
        "regulation": regulation,
        "version": version,
        "divisions": orjson.Fragment(row.divisions),
        "text": unit.full_text if unit.type in _TOP else unit.text,
        "snippet": snippet(first.text, places[0][0]),
        "score": hit.points + (row.points if one_by_one else 0),
        "matches": [
            {"id": f"{regulation['id']}/{below.eid}", "start": start, "end": end}
            for below, places in found
            for start, end in places
        ],
    }


def _searched(unit: Unit) -> list[Unit]:
    """The units whose own text is searched where this one is the hit."""
    if unit.type is UnitType.ANNEX:
        return [unit]
    return [below for below in unit.walk() if below.type in _SEARCHED]
