"""Definitions by term and words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import or_

from api.database import Statement
from api.facts import standing
from loaders.schema.facts import DefinitionRow

_COLUMNS = [
    DefinitionRow.kind,
    DefinitionRow.term,
    DefinitionRow.definition,
    DefinitionRow.scope,
    DefinitionRow.start,
    DefinitionRow.end,
]


def listed(as_of: dt.date | None, filters: dict[str, Any]) -> Statement:
    """Definitions, of whatever text, by the filters."""
    statement = standing(DefinitionRow, _COLUMNS, as_of)
    if "term" in filters:
        statement = statement.where(DefinitionRow.term == filters["term"])
    if "q" in filters:
        words = [
            column.icontains(filters["q"], autoescape=True)
            for column in (DefinitionRow.term, DefinitionRow.definition)
        ]
        statement = statement.where(or_(*words))
    return statement
