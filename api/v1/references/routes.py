"""`/v1/references`, and the references from and to one provision or regulation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from api import editions
from api.cited import recognised
from api.database import connection
from api.facts import answering, checked, find, places, provision, within
from api.identifiers import Named, named
from api.paging import Page, paginate
from api.provision import public
from api.smorest import Blueprint
from api.v1.citations.one import identified
from api.v1.parameters import EID, REGULATION
from api.v1.references import queries
from api.v1.references.schemas import ReferenceArgs, ReferenceFilters, ReferencePage
from loaders.schema.facts import ReferenceRow

blp = Blueprint(
    "references",
    __name__,
    url_prefix="/v1",
    description="What provisions cite, and what cites them.",
)


@blp.read("/references", ReferencePage, 404, 503, args=ReferenceArgs)
def list_references(args: dict[str, Any]) -> Page:
    """List references.

    Of the texts that answer on the day, one version a regulation. `target` and `status` hold of
    one and the same target.
    """
    names = named(identified(args, "source", "target"), "regulation", "source", "target")
    target = names.get("target")
    page = _page(places(ReferenceRow, names, args.get("as_of")), args, target)
    return recognised(page, "target", target)


@blp.read(
    "/provisions/<regulation>/<eid>/references",
    ReferencePage,
    308,
    404,
    503,
    args=ReferenceFilters,
    parameters=[REGULATION, EID],
)
def list_provision_references(args: dict[str, Any], regulation: str, eid: str) -> Page:
    """List what a provision cites.

    The references in the unit and in all that stands in it.
    """
    edition = find(regulation, eid, args.get("as_of"))
    return checked(_page(within(ReferenceRow, edition, eid), args), edition, eid)


@blp.read(
    "/provisions/<regulation>/<eid>/cited-by",
    ReferencePage,
    308,
    404,
    503,
    args=ReferenceFilters,
    parameters=[REGULATION, EID],
)
def list_provision_citing(args: dict[str, Any], regulation: str, eid: str) -> Page:
    """List what cites a provision.

    References to the unit or anything in it, from every regulation in the text that answers on
    the day; those of its own regulation have `kind` internal.
    """
    edition = find(regulation, eid, args.get("as_of"))
    target = Named(f"{edition.id}/{eid}", edition, eid)
    return checked(_page([answering(args.get("as_of"))], args, target), edition, eid)


@blp.read(
    "/regulations/<regulation>/cited-by",
    ReferencePage,
    308,
    404,
    503,
    args=ReferenceFilters,
    parameters=[REGULATION],
)
def list_regulation_citing(args: dict[str, Any], regulation: str) -> Page:
    """List what cites a regulation or anything in it.

    References from every regulation in the text that answers on the day; those of its own have
    `kind` internal.
    """
    edition = editions.find(regulation, args.get("as_of"))
    target = Named(edition.id, edition, None)
    return _page([answering(args.get("as_of"))], args, target)


def _page(conditions: list[Any], args: dict[str, Any], target: Named | None = None) -> Page:
    aiming = queries.aiming(target, args.get("status"))
    statement = queries.listed(args.get("as_of"), args).where(*conditions, *aiming)
    return paginate(statement, args, presented)


def presented(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """References with their targets, as they are served."""
    targets = defaultdict(list)
    for row in connection().execute(queries.targets([row.pk for row in rows])):
        targets[row.reference_pk].append(_target(row))
    return [
        {
            **row._asdict(),
            "source": f"{row.work_id}/{row.unit}",
            "provision": provision(row),
            "targets": targets[row.pk],
        }
        for row in rows
    ]


def _target(row: Any) -> dict[str, Any]:
    target = {**row._asdict(), "regulation": row.work_id, "version": row.version_id, "id": None}
    if row.status == "resolved":
        target["id"] = f"{row.work_id}/{row.eid}" if row.eid else row.work_id
    target["articles"] = public(row.work_id, row.articles)
    if not row.articles:
        del target["articles"]
    return target
