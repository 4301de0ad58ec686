"""Pages of a `select()`: rows and total in one statement, links to the next and the last page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from flask import request
from sqlalchemy import Row, func, select

from api.database import Statement, connection


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a collection, in the shape it is served in."""

    items: Sequence[Any]
    total: int
    limit: int
    offset: int
    asked: tuple[str, Mapping[str, str]] | None = None  # path and parameters, if not the request's

    @property
    def next(self) -> str | None:
        """Address of the page after this one."""
        after = self.offset + self.limit
        return self._link(after) if after < self.total else None

    @property
    def previous(self) -> str | None:
        """Address of the page before this one; of the last page where this is beyond it."""
        if not self.offset:
            return None
        return self._link(max(0, min(self.offset, self.total) - self.limit))

    def _link(self, offset: int) -> str:
        path, parameters = self.asked or (request.path, request.args.to_dict())
        given = {**parameters, "limit": str(self.limit), "offset": str(offset)}
        return f"{quote(path, safe='/@')}?{urlencode(given, quote_via=quote)}"


def paginate(
    statement: Statement,
    page: dict[str, Any],
    present: Callable[[Sequence[Row[Any]]], Sequence[Any]],
) -> Page:
    """The page that `limit` and `offset` name, its rows made into entries by `present`.

    A statement without ORDER BY is refused: its pages would overlap. One SQL statement, a second
    only where the page lies beyond the end.
    """
    if not statement._order_by_clauses:
        raise ValueError("a page needs an ORDER BY")
    limit, offset = page["limit"], page["offset"]
    count = select(func.count()).select_from(statement.order_by(None).subquery())
    counted = statement.add_columns(count.scalar_subquery().label("total"))
    rows = connection().execute(counted.limit(limit).offset(offset)).all()
    if rows:
        return Page(present(rows), rows[0].total, limit, offset)
    beyond = connection().execute(count).scalar_one() if offset else 0
    return Page([], beyond, limit, offset)
