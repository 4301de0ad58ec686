"""`/v1/search`: provisions by keyword."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify

from api.database import connection
from api.errors import InvalidParameter
from api.identifiers import loaded, named
from api.paging import Page
from api.smorest import Blueprint
from api.units import type_of
from api.v1.search import hits, queries
from api.v1.search.page import Search, find, page
from api.v1.search.schemas import HitPage, SearchArgs
from loaders.search import keys
from loaders.search.query import Unsearchable, parse

blp = Blueprint("search", __name__, url_prefix="/v1/search", description="Provisions by keyword.")


@blp.read("", HitPage, 404, 503, args=SearchArgs)
def search_provisions(args: dict[str, Any]) -> Response:
    """Search provisions.

    A term is found as a substring of the own text of one paragraph, item or subitem, whatever its
    length; markers, headings and titles only count for the order. Searched are the texts that
    answer on the day, one version a regulation.
    """
    return jsonify(answer(args))


def answer(
    args: dict[str, Any], asked: tuple[str, Mapping[str, str]] | None = None
) -> dict[str, Any]:
    """A page of hits as it is served; `asked` as `Page` takes it."""
    search = _search(args)
    found = find(search)
    limit, offset = args["limit"], args["offset"]
    items = hits.served(search, found, page(search, found, args["sort"], limit, offset))
    if args["sort"] == "relevance" and found.total <= limit:
        items.sort(key=lambda hit: -hit["score"])  # equals stand by position, as they came
    links = Page([], found.total, limit, offset, asked)
    return {
        "items": items,
        "total": links.total,
        "limit": limit,
        "offset": offset,
        "next": links.next,
        "previous": links.previous,
        "facets": hits.facets(found.texts),
    }


def _search(args: dict[str, Any]) -> Search:
    try:
        query = parse(args["q"])
    except Unsearchable as error:
        raise InvalidParameter("q", str(error)) from None
    place = loaded(named(args, "regulation"), "regulation")
    edition = place.edition if place else None
    common = (query, args["unit"], args.get("as_of"))
    if edition is None:
        if "division" in args:
            raise InvalidParameter("division", "Name the regulation that it is in as well.")
        return Search(*common, kind=args.get("kind"))
    if place and place.eid is not None:
        raise InvalidParameter("regulation", "Name a unit in it by `division`.")
    spans = _spans(args["unit"], edition.version.pk, args.get("division"))
    return Search(*common, edition.version.pk, args.get("kind"), spans)


def _spans(unit: str, version: int, division: str | None) -> tuple[keys.Span, ...]:
    """The keys to search in one text, or in one unit of it."""
    if division is not None and not type_of(division):
        raise InvalidParameter("division", f"{division!r} is no eId.")
    rows = connection().execute(queries.places(version, division)).all()
    if division is not None and not rows:
        raise InvalidParameter("division", f"This text has no {division}.")
    return tuple(s for row in rows for s in keys.within(unit, row.pk, row.first, row.last))
