"""The description of the service, and what a supervisor asks it."""

from __future__ import annotations

from typing import Any

from flask import Response, current_app
from werkzeug.exceptions import NotFound

from api import problems
from api.database import connection
from api.smorest import Blueprint
from api.v1.meta.queries import probe
from api.v1.meta.schemas import Health, OpenapiDocument, ProblemKind, Readiness
from api.v1.parameters import SLUG

blp = Blueprint("meta", __name__, description="Description and probes.")


@blp.read("/v1/openapi.json", OpenapiDocument)
def get_openapi(_args: dict[str, Any]) -> Response:
    """Read this description.

    OpenAPI 3.1, the same bytes as long as the process lives.
    """
    return Response(current_app.extensions["fatiao-openapi"], content_type="application/json")


@blp.read("/problems/<slug>", ProblemKind, 404, parameters=[SLUG])
def get_problem(_args: dict[str, Any], slug: str) -> problems.Kind:
    """Read what a problem `type` means.

    The address is the `type` of a problem document.
    """
    if slug not in problems.KINDS:
        raise NotFound
    return problems.KINDS[slug]


@blp.read("/healthz", Health)
def get_health(_args: dict[str, Any]) -> dict[str, str]:
    """Tell whether the process lives.

    Asks nothing of the database.
    """
    return {"status": "ok"}


@blp.read("/readyz", Readiness, 503)
def get_readiness(_args: dict[str, Any]) -> dict[str, str]:
    """Tell whether the service can answer.

    One statement to the database; 503 where it does not answer or has no tables.
    """
    connection().execute(probe()).all()
    return {"status": "ready"}
