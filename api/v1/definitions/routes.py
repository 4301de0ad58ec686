"""`/v1/definitions`: the terms that the law defines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.facts import places, provision
from api.identifiers import named
from api.paging import Page, paginate
from api.smorest import Blueprint
from api.v1.definitions import queries
from api.v1.definitions.schemas import DefinitionArgs, DefinitionPage
from loaders.schema.facts import DefinitionRow

blp = Blueprint(
    "definitions", __name__, url_prefix="/v1/definitions", description="Terms that the law defines."
)


@blp.read("", DefinitionPage, 404, 503, args=DefinitionArgs)
def list_definitions(args: dict[str, Any]) -> Page:
    """List definitions.

    Of the texts that answer on the day, one version a regulation.
    """
    as_of = args.get("as_of")
    standing = places(DefinitionRow, named(args, "regulation"), as_of)
    return paginate(queries.listed(as_of, args).where(*standing), args, presented)


def presented(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Definitions as they are served."""
    return [
        {**row._asdict(), "source": f"{row.work_id}/{row.unit}", "provision": provision(row)}
        for row in rows
    ]
