"""`/v1/penalties`, and what violating one provision costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from api.cited import recognised
from api.database import connection
from api.facts import checked, find, places, provision
from api.identifiers import named
from api.paging import Page, paginate
from api.provision import public
from api.smorest import Blueprint
from api.v1.citations.one import identified
from api.v1.parameters import EID, REGULATION
from api.v1.penalties import queries
from api.v1.penalties.schemas import PenaltyArgs, PenaltyPage, ProvisionPenaltyArgs
from loaders.schema.facts import PenaltyRow

blp = Blueprint(
    "penalties", __name__, url_prefix="/v1", description="Penalty clauses and their sanctions."
)
_Cited = dict[tuple[int, int | None, str], list[str]]


@blp.read("/penalties", PenaltyPage, 404, 503, args=PenaltyArgs)
def list_penalties(args: dict[str, Any]) -> Page:
    """List penalty clauses.

    Of the texts that answer on the day, one version a regulation. The filters `type`, `severity`,
    `target`, `authority` and `fine_at_least` must all hold of one and the same sanction.
    """
    asked = identified(args, "violates")
    names = named(asked, "regulation", "violates", written=("violates",))
    conditions = places(PenaltyRow, names, args.get("as_of"))
    if "general" in args:
        conditions.append(PenaltyRow.general_violation == args["general"])
    violates = names.get("violates")
    if violates is None:
        return _page(conditions, args)
    words = args["violates"]
    page = _page([*conditions, queries.violating(violates, words)], args)
    return recognised(page, "violates", violates, queries.printed(words))


@blp.read(
    "/provisions/<regulation>/<eid>/penalties",
    PenaltyPage,
    308,
    404,
    503,
    args=ProvisionPenaltyArgs,
    parameters=[REGULATION, EID],
)
def list_provision_penalties(args: dict[str, Any], regulation: str, eid: str) -> Page:
    """List the penalty clauses for violating a provision.

    Those that punish violating it, something in it, or what it stands in; `general=true` adds
    those for any violation of the regulation. Of its own regulation the clauses of the same
    version; of others, of the text that answers on the day.
    """
    as_of = args.get("as_of")
    edition = find(regulation, eid, as_of)
    punishing = queries.punishing(edition, eid, general=args["general"])
    return checked(_page([punishing, queries.beside(edition, as_of)], args), edition, eid)


def _page(conditions: list[Any], args: dict[str, Any]) -> Page:
    statement = queries.listed(args.get("as_of"), args).where(*conditions)
    return paginate(statement, args, presented)


def presented(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Penalty clauses with their sanctions, as they are served."""
    pks = [row.pk for row in rows]
    works, cited = {row.pk: row.work_id for row in rows}, _cited(pks)
    sanctions = defaultdict(list)
    for row in connection().execute(queries.sanctions(pks)):
        sanctions[row.penalty_pk].append(_sanction(row, works[row.penalty_pk], cited))
    return [
        {
            **row._asdict(),
            "id": f"{row.work_id}/{row.unit}",
            "provision": provision(row),
            "violates": cited[row.pk, None, "violates"],
            "conduct_items": public(row.work_id, row.conduct_items),
            "sanctions": sanctions[row.pk],
        }
        for row in rows
    ]


def _cited(penalties: Sequence[int]) -> _Cited:
    """By clause, sanction and role: identifiers, or citations as printed."""
    found: _Cited = defaultdict(list)
    for row in connection().execute(queries.cited(penalties)):
        name = "/".join(part for part in (row.work_id, row.eid) if part) or row.cited
        found[row.penalty_pk, row.sanction_position, row.role].append(name)
    return found


def _sanction(row: Any, work: str, cited: _Cited) -> dict[str, Any]:
    sanction = {**row._asdict(), **row.amounts, "item": f"{work}/{row.item}" if row.item else None}
    for role in ("violates", "by_reference"):  # left out where there are none
        names = cited[row.penalty_pk, row.position, role]
        if names:
            sanction[role] = names
    return sanction
