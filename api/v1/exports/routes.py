"""`/v1/regulations/{regulation}/export`: one regulation whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from flask import Response, jsonify

from api import editions
from api.database import Statement, connection
from api.editions import Edition
from api.facts import within
from api.smorest import Blueprint, Schema
from api.units import trees
from api.v1.definitions import queries as definitions
from api.v1.definitions.routes import presented as present_definitions
from api.v1.exports import queries
from api.v1.exports.schemas import (
    Export,
    ExportArgs,
    ExportedDefinition,
    ExportedPenalty,
    ExportedReference,
)
from api.v1.parameters import REGULATION
from api.v1.penalties import queries as penalties
from api.v1.penalties.routes import presented as present_penalties
from api.v1.references import queries as references
from api.v1.references.routes import presented as present_references
from api.v1.regulations.routes import described
from api.v1.regulations.schemas import Regulation
from api.whole import provisions
from loaders import printing
from loaders.schema.facts import DefinitionRow, PenaltyRow, ReferenceRow

blp = Blueprint(
    "exports", __name__, url_prefix="/v1/regulations", description="One regulation whole."
)
_PRINTED = {
    "text": (printing.text, "text/plain", "txt"),
    "markdown": (printing.markdown, "text/markdown", "md"),
}


@blp.read(
    "/<regulation>/export",
    Export,
    308,
    404,
    503,
    args=ExportArgs,
    parameters=[REGULATION],
    also=("text/plain", "text/markdown"),
)
def export_regulation(args: dict[str, Any], regulation: str) -> Response:
    """Read one regulation whole.

    With all it cites, defines and punishes, in the shape of `fatiao parse`; or its words alone as
    text, or as Markdown that `fatiao load` reads again to the same identifiers.
    """
    edition = editions.find(regulation, args.get("as_of"))
    rows = connection().execute(queries.units(edition.version.pk)).all()
    if args["format"] == "json":
        return jsonify(_whole(edition, [row._asdict() for row in rows], args))
    write, media, ending = _PRINTED[args["format"]]
    name = edition.title + ("" if edition.version.id == "undated" else f"({edition.version.id})")
    return Response(
        write(edition.title, trees(rows)),
        content_type=f"{media}; charset=utf-8",
        headers={"Content-Disposition": f"inline; filename*=UTF-8''{quote(name)}.{ending}"},
    )


def _whole(edition: Edition, units: list[dict[str, Any]], args: dict[str, Any]) -> dict[str, Any]:
    as_of, version = args.get("as_of"), edition.version.pk
    cited = references.listed(as_of, {}).where(*within(ReferenceRow, edition))
    defined = definitions.listed(as_of, {}).where(*within(DefinitionRow, edition))
    punished = penalties.listed(as_of, {}).where(*within(PenaltyRow, edition))
    shapes: dict[str, tuple[type[Schema], Any]] = {
        "references": (ExportedReference, present_references(_all(cited))),
        "definitions": (ExportedDefinition, present_definitions(_all(defined))),
        "penalties": (ExportedPenalty, present_penalties(_all(punished))),
    }
    return {
        "regulation": Regulation().dump(described(edition)),
        **provisions(edition, units, _rows(queries.corrections(version))),
        **{name: shape(many=True).dump(facts) for name, (shape, facts) in shapes.items()},
        "diagnostics": _rows(queries.diagnostics(version)),
    }


def _all(statement: Statement) -> Sequence[Any]:
    return connection().execute(statement).all()


def _rows(statement: Statement) -> list[dict[str, Any]]:
    return [row._asdict() for row in _all(statement)]
