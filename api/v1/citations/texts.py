"""Which regulation, in which version, the name of a law in a text means."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api import editions
from api.database import connection
from api.editions import Edition
from api.known_names import KnownNames
from api.v1.citations import queries
from api.validity import Dated, dated, today

Law = tuple[str, int | None]
"""A law as a text names it: its title, and the year beside it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The texts a name means: one, or several where it is ambiguous, or none and why."""

    editions: tuple[Edition, ...] = ()
    missing: str = "not_in_corpus"
    title: str | None = None  # of the one regulation that is meant


def meant(laws: Iterable[Law], known: KnownNames, as_of: dt.date | None) -> dict[Law, Meant]:
    """What each law means; `known` are the names there are. One SQL statement."""
    keys = {law: known.called(law[0]) for law in laws}
    wanted = frozenset().union(*keys.values())
    works: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    if wanted:
        for row in connection().execute(queries.works(wanted, as_of or today())):
            works[row.called][row.work_id].append(row)
    return {
        law: _together([_chosen(rows, law[1], as_of) for rows in _works(works, called)])
        for law, called in keys.items()
    }


def _works(
    works: Mapping[str, Mapping[str, list[Any]]], called: Iterable[str]
) -> Iterable[Sequence[Any]]:
    """The versions of each work that has one of these names."""
    return {work: rows for key in sorted(called) for work, rows in works[key].items()}.values()


def _together(found: Sequence[Meant]) -> Meant:
    if len(found) == 1:
        return found[0]
    return Meant(tuple(edition for each in found for edition in each.editions))


def _chosen(rows: Sequence[Any], year: int | None, as_of: dt.date | None) -> Meant:
    """Of the versions of one work, the one in force first, those meant."""
    versions, title = [dated(row) for row in rows], rows[0].title
    if year is None:
        first = versions[0].effective_date
        if as_of and first and first > as_of:
            return Meant(missing="not_found", title=title)  # on that day it had no text
        return Meant((editions.made(rows[0], versions),), title=title)
    wanted = _of_year(versions, year)
    pairs = zip(rows, versions, strict=True)
    texts = tuple(editions.made(row, versions) for row, version in pairs if version in wanted)
    return Meant(texts, title=title)


def _of_year(versions: Sequence[Dated], year: int) -> list[Dated]:
    """The versions decided in a year; without any, those published or in force from then."""
    decided = [version for version in versions if version.id.startswith(f"{year}-")]
    days = ("promulgated", "effective_date")
    return decided or [
        version
        for version in versions
        if year in {day.year for name in days if (day := getattr(version, name))}
    ]
