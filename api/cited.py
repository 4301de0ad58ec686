"""What stored texts cite of regulations that are not loaded, and what nothing is known of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select

from api.database import connection
from api.errors import InvalidParameter
from api.identifiers import Named
from api.paging import Page
from loaders import known_laws
from loaders.schema.facts import TargetRow


def unloaded(named: Named) -> ColumnElement[bool]:
    """TargetRow cites what is named, of a regulation that is not loaded."""
    cited = and_(TargetRow.key.in_(sorted(named.keys)), TargetRow.work_id.is_(None))
    return cited if named.eid is None else and_(cited, _within(TargetRow.cited_eid, named.eid))


def _within(column: Any, eid: str) -> ColumnElement[bool]:
    return or_(column == eid, column.startswith(f"{eid}__", autoescape=True))


def recognised(
    page: Page, parameter: str, named: Named | None, *printed: ColumnElement[bool]
) -> Page:
    """The page; where it is empty, InvalidParameter if nothing is known by the name.

    A name is known of what is loaded, of a well-known law, and of whatever a stored text cites;
    `printed` are further places where it may stand. A statement only where nothing else knows it.
    """
    if page.total or named is None or named.edition or known_laws.keys(named.name):
        return page
    cited = or_(exists().where(TargetRow.key.in_(sorted(named.keys))), *printed)
    if connection().execute(select(cited)).scalar_one():
        return page
    raise InvalidParameter(
        parameter,
        f"Nothing loaded has the name {named.name!r}, and nothing loaded cites it: give the id, "
        "title or alias of a regulation, or a title as it is cited, alone or with /eId behind it.",
    )
