"""Every refusal as `application/problem+json` (RFC 9457): one table, exception to answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, current_app, request, url_for
from sqlalchemy import exc
from werkzeug.exceptions import HTTPException

from api import errors

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: `/problems/{slug}` is its `type`, `advice` what its page says."""

    slug: str
    status: int
    title: str
    advice: str

    @property
    def type(self) -> str:
        """The URI of this kind."""
        return f"/problems/{self.slug}"


def _kinds(*rows: tuple[str, int, str, str]) -> dict[str, Kind]:
    return {row[0]: Kind(*row) for row in rows}


KINDS = _kinds(
    ("bad-request", 400, "Bad request", "Send a well-formed request in UTF-8."),
    ("not-found", 404, "Not found", "Nothing has this address: see /v1/openapi.json for all."),
    (
        "regulation-not-found",
        404,
        "Regulation not found",
        "List /v1/regulations, or filter it by title.",
    ),
    (
        "version-not-found",
        404,
        "Version not found",
        "See `versions` of the regulation for the dates there are.",
    ),
    (
        "provision-not-found",
        404,
        "Provision not found",
        "See `contents` of the regulation for the provisions there are.",
    ),
    (
        "not-in-corpus",
        404,
        "Provision not in the corpus",
        "The regulation is loaded in part only: nothing is said about whether it exists.",
    ),
    (
        "not-yet-in-force",
        404,
        "Not in force on that day",
        "Ask for a later day, or name the version after `@`.",
    ),
    ("ambiguous-title", 404, "Ambiguous title", "Use one of the ids that `detail` names."),
    ("method-not-allowed", 405, "Method not allowed", "See the Allow header."),
    ("not-acceptable", 406, "Not acceptable", "Accept application/json."),
    ("content-too-large", 413, "Content too large", "Send less at once."),
    ("uri-too-long", 414, "URI too long", "Send a shorter address."),
    ("unsupported-media-type", 415, "Unsupported media type", "Send application/json."),
    ("invalid-parameter", 422, "Invalid parameter", "See `errors`: each names a parameter."),
    ("too-many-requests", 429, "Too many requests", "Wait as Retry-After says."),
    ("internal-error", 500, "Internal error", "Not your fault: try again, then tell us."),
    ("unavailable", 503, "Unavailable", "The database does not answer: try again shortly."),
)
_BY_STATUS = {kind.status: kind for kind in reversed(KINDS.values())}
_BY_ERROR = {
    errors.UnknownRegulation: KINDS["regulation-not-found"],
    errors.UnknownVersion: KINDS["version-not-found"],
    errors.UnknownProvision: KINDS["provision-not-found"],
    errors.NotInCorpus: KINDS["not-in-corpus"],
    errors.AmbiguousTitle: KINDS["ambiguous-title"],
    errors.NotYetInForce: KINDS["not-yet-in-force"],
    errors.InvalidParameter: KINDS["invalid-parameter"],
}


def answer(kind: Kind, detail: str, faults: list[dict[str, str]] | None = None) -> Response:
    """The problem document of this request."""
    body = document(kind, detail, request.environ["PATH_INFO"].encode("latin-1"))
    if faults:
        body["errors"] = faults
    text = json.dumps(body, ensure_ascii=False)
    headers = {"Cache-Control": "no-store"}
    return Response(text, kind.status, headers, content_type=MEDIA_TYPE)


def document(kind: Kind, detail: str, path: bytes) -> dict[str, Any]:
    """A problem as a value."""
    return {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
        "instance": quote(path, safe="/@!$&'()*+,;=:"),
    }


def of_error(error: errors.DomainError, path: str) -> dict[str, Any]:
    """The problem that a request for `path` would be answered with."""
    return document(_BY_ERROR[type(error)], str(error), path.encode())


def faults_of(messages: Any) -> list[dict[str, str]]:
    """webargs' `{location: {field: [message]}}` as `[{"parameter", "detail"}]`.

    A fault in a body is named by its JSON pointer: `/ids/0`.
    """
    return [
        {"parameter": path if location == "json" else path.removeprefix("/"), "detail": detail}
        for location, fields in messages.items()
        for path, detail in sorted(_leaves(fields, ""))
    ]


def _leaves(messages: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(messages, dict):
        for name, below in messages.items():
            step = "" if name == "_schema" else f"/{name}"
            yield from _leaves(below, path + step)
    else:
        yield from ((path, str(detail)) for detail in messages)


def http(error: HTTPException) -> Any:
    """The framework's own 404, 405, 422 …; redirects and ready answers pass."""
    status = error.code or 500
    if error.response is not None or status < 400:
        return error.get_response()
    known = _BY_STATUS.get(status)
    kind = known or Kind("bad-request", status, error.name, "")
    faults = faults_of(getattr(error, "data", {}).get("messages", {})) if status == 422 else []
    detail = _detail(kind, error, faults)
    problem = answer(kind, detail, faults)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            problem.headers[name] = value  # Allow, Retry-After
    if "Allow" in problem.headers:
        problem.headers["Allow"] = in_order(problem.headers["Allow"])
    return problem


def in_order(allow: str) -> str:
    """The methods of an Allow header, which the framework has in a set, in one order."""
    return ", ".join(sorted(allow.split(", ")))


def _detail(kind: Kind, error: HTTPException, faults: list[dict[str, str]]) -> str:
    if faults:
        return "; ".join(f"{fault['parameter']}: {fault['detail']}" for fault in faults)
    ours = kind.status == 400 and error.description  # the framework's own words say less
    return ours or kind.advice


def _domain(error: errors.DomainError) -> Response:
    kind = _BY_ERROR[type(error)]
    if isinstance(error, errors.InvalidParameter):
        name = f"/{error.parameter}" if request.method == "POST" else error.parameter
        return answer(kind, str(error), [{"parameter": name, "detail": str(error)}])
    return answer(kind, str(error))


def _renamed(error: errors.Renamed) -> Response:
    """308 to the same address with the regulation's id; the rest of it is kept."""
    values = {**(request.view_args or {}), "regulation": error.segment}
    location = url_for(request.endpoint or "", **values)
    if request.query_string:
        location += "?" + quote(request.query_string, safe="%&=+/?:@!$'()*,;-._~")
    return Response(status=308, headers={"Location": location})


def _unavailable(error: Exception) -> Response:
    cause = getattr(error, "orig", None) or error
    current_app.logger.error("the database does not answer: %s", str(cause).splitlines()[0])
    problem = answer(KINDS["unavailable"], KINDS["unavailable"].advice)
    problem.headers["Retry-After"] = "5"
    return problem


def register(app: Flask) -> None:
    """Answer every exception of `app` by the table above."""
    app.register_error_handler(errors.DomainError, _domain)
    app.register_error_handler(errors.Renamed, _renamed)
    app.register_error_handler(HTTPException, http)
    for unavailable in (exc.OperationalError, exc.InterfaceError, exc.TimeoutError):
        app.register_error_handler(unavailable, _unavailable)
