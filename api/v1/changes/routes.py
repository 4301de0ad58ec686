"""`/v1/changes`: what was added, replaced and removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.paging import Page, paginate
from api.smorest import Blueprint
from api.v1.changes import queries
from api.v1.changes.schemas import ChangeArgs, ChangePage

blp = Blueprint("changes", __name__, url_prefix="/v1", description="What changed, for copies.")


@blp.read("/changes", ChangePage, 503, args=ChangeArgs)
def list_changes(args: dict[str, Any]) -> Page:
    """List the changes of the collection.

    Oldest first: each version that was added, replaced or removed. A consumer that keeps a copy
    asks again with `since` the moment of the last change it has seen, and skips the `id`s it knows.
    """
    return paginate(queries.listed(args.get("since")), args, _plain)


def _plain(rows: Sequence[Any]) -> list[dict[str, Any]]:
    return [row._asdict() for row in rows]
