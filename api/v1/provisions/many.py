"""Many provisions by their identifiers, in two statements beside the one for the regulations.

Another, where a part of an article is asked for that a text loaded in part does not have.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from api import absent, editions, errors, problems
from api.database import connection
from api.editions import Edition
from api.provision import located
from api.units import NESTED, type_of
from api.v1.provisions import queries
from api.v1.provisions.schemas import SHAPES

_Place = absent.Place
_Named = tuple[str, str]  # what names the regulation, eId


def answered(ids: Sequence[str], as_of: dt.date | None) -> Iterator[dict[str, Any]]:
    """The provision that each id names, or the problem a request for it alone would have."""
    named = [_split(id) for id in ids]
    found = editions.each(sorted({regulation for regulation, _ in named}), as_of)
    asked = {(e.version.pk, eid) for e, eid in _there(named, found)}
    rows = _rows(asked)
    without = _lacking(named, found, rows)
    for id, place in zip(ids, named, strict=True):
        edition, eid = found[place[0]], place[1]
        if isinstance(edition, Edition) and place not in without:
            unit = located(edition, rows[edition.version.pk, eid])[0]
            shown = SHAPES[unit["type"]]().dump(unit)
            yield {"id": id, "status": 200, "provision": shown, "problem": None}
            continue
        error = without[place] if isinstance(edition, Edition) else edition
        problem = problems.of_error(error, f"/v1/provisions/{id}")
        yield {"id": id, "status": problem["status"], "provision": None, "problem": problem}


def _lacking(
    named: Sequence[_Named],
    found: dict[str, Edition | errors.DomainError],
    rows: dict[_Place, list[Any]],
) -> dict[_Named, errors.DomainError]:
    """The error for each provision that its text does not hold."""
    lacking: dict[_Named, Edition] = {}
    for regulation, eid in named:
        edition = found[regulation]
        if isinstance(edition, Edition) and not rows.get((edition.version.pk, eid)):
            lacking[regulation, eid] = edition
    asked = [(edition, eid or "provision without an eId") for (_, eid), edition in lacking.items()]
    return dict(zip(lacking, absent.each(asked), strict=True))


def _split(id: str) -> tuple[str, str]:
    regulation, slash, eid = id.rpartition("/")
    return (regulation, eid) if slash else (id, "")


def _there(
    named: Sequence[_Named], found: dict[str, Edition | errors.DomainError]
) -> Iterator[tuple[Edition, str]]:
    for regulation, eid in named:
        edition = found[regulation]
        if isinstance(edition, Edition) and type_of(eid):
            yield edition, eid


def _rows(asked: set[_Place]) -> dict[_Place, list[Any]]:
    """The rows of each unit and all that stands in it."""
    inner = {place for place in asked if _in_article(place[1])}
    others = sorted(asked - inner)
    found: dict[_Place, list[Any]] = defaultdict(list)
    if inner:
        roots = {(version, eid.split("__")[0]) for version, eid in inner}
        by_root = defaultdict(list)
        for row in connection().execute(queries.each_article(roots)):
            by_root[row.version_pk, row.eid.split("__")[0]].append(row)
        for version, eid in inner:
            rows = by_root[version, eid.split("__")[0]]
            found[version, eid] = [r for r in rows if f"{r.eid}__".startswith(f"{eid}__")]
    if others:
        result = connection().execute(queries.each_other(others))
        for place, units in groupby(result, lambda row: row.asked):
            found[others[place]] = list(units)
    return found


def _in_article(eid: str) -> bool:
    return type_of(eid) in NESTED and eid.startswith(("art_", "point_"))
