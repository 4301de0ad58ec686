"""The error for a provision that is not there, by what else of its text is loaded."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import and_, select

from api.database import connection
from api.dialects import keyed
from api.editions import Edition
from api.errors import DomainError
from api.units import article_of, type_of
from loaders.schema.units import UnitRow

Place = tuple[int, str]  # key of the version, eId


def absent(edition: Edition, eid: str) -> DomainError:
    """The error for this eId; a statement only where a text is loaded in part."""
    return each([(edition, eid)])[0]


def each(lacking: Iterable[tuple[Edition, str]]) -> list[DomainError]:
    """The error for each of these: not there where its article is, else not known.

    One statement for all, none where no text is loaded in part.
    """
    asked = list(lacking)
    articles = {
        (edition.version.pk, article)
        for edition, eid in asked
        if not edition.complete and (article := article_of(eid)) and article != eid
    }
    there = stored(articles) if articles else set()
    return [
        edition.lacks(
            eid, certain=not type_of(eid) or (edition.version.pk, article_of(eid)) in there
        )
        for edition, eid in asked
    ]


def stored(places: Iterable[Place]) -> set[Place]:
    """Those of the places at which a unit stands."""
    given = keyed(places)
    asked = and_(UnitRow.version_pk == given.c.key, UnitRow.eid == given.c.name)
    found = connection().execute(select(given.c.key, given.c.name).join(UnitRow, asked))
    return {(row.key, row.name) for row in found}
