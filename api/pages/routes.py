"""`/`, `/v1/docs` and `/problems`: pages that need no outside host and run no inline script."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from flask import Blueprint, Response, abort, render_template

from api.problems import KINDS

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""Swagger UI sets style attributes; nothing else of a page is inline, or from another host."""

HERE = Path(__file__).parent
_BUNDLE = Path(str(files("flask_swagger_ui"))) / "dist"
ASSETS = {
    "init.js": HERE,
    "page.css": HERE,
    "swagger-ui.css": _BUNDLE,
    "swagger-ui-bundle.js": _BUNDLE,
}
"""What pages load, and where it lies: our own, and Swagger UI as its package brings it."""

blp = Blueprint("pages", __name__, template_folder=".")


@blp.after_request
def _secure(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@blp.get("/")
def landing() -> str:
    """Where a person begins."""
    return render_template("landing.html")


@blp.get("/v1/docs")
def docs() -> str:
    """The description to read and to try."""
    return render_template("docs.html")


@blp.get("/v1/docs/<name>")
def asset(name: str) -> Response:
    """A script or style of a page."""
    if name not in ASSETS:
        abort(404)
    answer = Response(_read(name), mimetype=mimetypes.guess_type(name)[0])
    answer.cache_control.public = True
    answer.cache_control.max_age = 3600
    return answer


@cache
def _read(name: str) -> bytes:
    return (ASSETS[name] / name).read_bytes()


@blp.get("/problems")
def problems() -> str:
    """Every kind of problem, with an anchor each."""
    return render_template("problems.html", kinds=list(_kinds()))


def _kinds() -> Iterator[dict[str, object]]:
    for kind in KINDS.values():
        yield {"slug": kind.slug, "status": kind.status, "title": kind.title, "do": kind.advice}
