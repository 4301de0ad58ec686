"""From what a view returned to what is sent: the headers of every answer, in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from flask import Flask, Response, current_app, g, request
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import NotAcceptable

from api import problems, revision, validity
from api.front import answer, caching, coding, fixed
from api.front.links import links

READ = ("GET", "HEAD")


class Sent(Response):
    """The framework's response; where it is a finished read, it goes out as that sends itself."""

    ready: answer.Answer | None = None

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Send it."""
        if self.ready is None:
            return super().__call__(environ, start_response)
        return self.ready.send(environ, start_response)


def init(app: Flask, origins: tuple[str, ...], *, keeping: bool) -> None:
    """Finish every answer of `app`; where answers are kept, say of which state each is."""
    app.extensions["fatiao-keeping"] = keeping
    app.extensions["fatiao-fixed"] = fixed.headers(origins)
    app.after_request(_finished)


def _finished(response: Sent) -> Response:
    if request.url_rule:
        request.environ["fatiao.route"] = _route(request.url_rule.rule)
    if response.status_code == 200:
        if request.method == "OPTIONS":
            return _common(_options(response))
        if not _accepted(response):
            return _common(problems.http(NotAcceptable()))
        if request.method in READ and caching.keeps(request.endpoint or ""):
            response.ready = _ready(response)
            return response
    if response.status_code == 308:
        response.headers["Cache-Control"] = caching.FRESH
    return _common(response)


@cache
def _route(rule: str) -> str:
    return rule.replace("<", "{").replace(">", "}")


def _accepted(response: Response) -> bool:
    if request.environ.get("HTTP_ACCEPT", "*/*") == "*/*":
        return True
    accepted = request.accept_mimetypes
    return not accepted or accepted.quality(response.mimetype or "") > 0


def _options(response: Response) -> Response:
    allow = problems.in_order(response.headers["Allow"])
    finished = Response(status=204, headers={"Allow": allow})
    finished.headers.pop("Content-Type")
    if "Access-Control-Request-Method" in request.headers:
        finished.headers["Access-Control-Allow-Methods"] = allow
        finished.headers.extend(fixed.PREFLIGHT)
    return finished


def _common(response: Response) -> Response:
    response.headers.setdefault("Cache-Control", caching.NO_STORE)
    for name, value in current_app.extensions["fatiao-fixed"]:
        response.headers.setdefault(name, value)
    return response


def _ready(response: Response) -> answer.Answer:
    read = Read(
        request.environ["fatiao.route"],
        request.endpoint or "",
        (request.view_args or {}).get("regulation", ""),
        request.args.get("as_of"),
    )
    return finished(
        request.environ, read, g.get("body"), _body(response), list(response.headers.items())
    )


@dataclass(frozen=True, slots=True)
class Read:
    """What a GET reads: the address, and the parameters that its headers depend on."""

    route: str
    endpoint: str
    segment: str = ""  # {regulation}[@{version}] of the path
    as_of: str | None = None


def finished(
    environ: dict[str, Any], read: Read, value: Any, body: bytes, given: list[answer.Header]
) -> answer.Answer:
    """The answer with these bytes, and the headers `given` beside those of every answer.

    `value` is what the bytes say as JSON, where they do.
    """
    text = caching.is_text(read.endpoint, read.segment)
    day = None if read.as_of else validity.today()
    made = answer.make(
        read.route,
        body,
        _headers(given, text, links(value, read.segment, read.as_of)),
        media=next(value for name, value in given if name == "Content-Type"),
        modified=caching.changed(read.endpoint, _loaded(), day),
        ends=caching.end_of(day or validity.today()) if text else None,
        gzip=coding.takes_gzip(environ.get("HTTP_ACCEPT_ENCODING")),
    )
    environ[answer.ANSWER] = made
    if current_app.extensions["fatiao-keeping"] and ("connection" in g or "state" in g):
        environ["fatiao.state"] = _seen()
    return made


def _seen() -> revision.State | None:
    """The state that this answer was read in; None where the database does not say any more."""
    if "connection" not in g:
        state: revision.State = g.state
        return state
    try:
        return revision.State(revision.read(g.connection), validity.today())
    except SQLAlchemyError:
        return None


def _loaded() -> dt.datetime | None:
    state = revision.of(current_app).current()
    return state.revision.loaded if state else None


def _headers(set_: list[answer.Header], text: bool, link: str) -> list[answer.Header]:
    """Headers of 200 and 304: what the view set, and what every answer has."""
    own = {"Cache-Control": caching.FRESH, "Link": link}
    if text:
        del own["Cache-Control"]  # it changes with the time of day
    skipped = ("content-type", "content-length", "etag", "last-modified", "date")
    given = [(name, value) for name, value in set_ if name.lower() not in skipped]
    named = {name for name, _ in given}
    rest = [*own.items(), *current_app.extensions["fatiao-fixed"]]
    return [*given, *((name, value) for name, value in rest if name not in named)]


def _body(response: Response) -> bytes:
    response.direct_passthrough = False  # a file of a page
    return response.get_data()
