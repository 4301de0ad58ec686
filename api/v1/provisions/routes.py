"""`/v1/provisions`: any unit by its identifier, and what is said of it."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify

from api import editions
from api.absent import absent
from api.database import connection
from api.smorest import AsOfArgs, Blueprint
from api.units import type_of
from api.v1.parameters import EID, REGULATION
from api.v1.provisions import queries, single
from api.v1.provisions.many import answered
from api.v1.provisions.schemas import ProvisionAnswers, ProvisionQuestion

blp = Blueprint(
    "provisions", __name__, url_prefix="/v1/provisions", description="Provisions by identifier."
)


@blp.read(
    "/<regulation>/<eid>", "Provision", 308, 404, 503, args=AsOfArgs, parameters=[REGULATION, EID]
)
def get_provision(args: dict[str, Any], regulation: str, eid: str) -> Response:
    """Read one provision.

    Any unit: preamble, division, article, point, paragraph, item, subitem or annex. `type` says
    which shape the answer has. A division (编, 章, 节) answers its heading and what it holds; the
    words of its articles are in `/v1/regulations/{regulation}/articles?division={eid}`.
    """
    found = single.answer(regulation, [eid], args.get("as_of"))
    return jsonify(found or _any(args, regulation, eid))


def _any(args: dict[str, Any], regulation: str, eid: str) -> dict[str, Any]:
    edition = editions.find(regulation, args.get("as_of"))
    if not type_of(eid):
        raise absent(edition, eid)
    rows = connection().execute(queries.located(edition.version.pk, eid)).all()
    if not rows:
        raise absent(edition, eid)
    return single.shown(edition, rows)


@blp.ask("", ProvisionAnswers, ProvisionQuestion, 503)
def find_provisions(question: dict[str, Any]) -> Response:
    """Read many provisions at once.

    Up to 100, answered in the order of `ids`, each with the status and the body that a request
    for it alone would have. `{regulation}@{version}/{eid}` asks for one dated text; a title or
    alias stands for an id.
    """
    items = list(answered(question["ids"], question.get("as_of")))
    return jsonify({"items": items})
