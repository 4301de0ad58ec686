"""Cold reads ahead of the framework, of one provision or a search: answers quickly made.

In a large collection most texts are rarely asked for, so most reads are cold; and what the
framework does around a view takes longer than an article. So a plain question for an article, or
for a part of one, or for the first page of a search is answered here, by what its view calls
(`provisions.single`, `search.routes`) and what finishes every answer (`front.respond`). All else
goes the slow way, which answers the same: titles for ids, other parameters, bodies, media types. So
does what has no such answer, and what fails: the slow way finds out once more, and says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from urllib.parse import unquote

import orjson
from flask import Flask

from api.fields import day
from api.front.answer import ANSWER, Answer, Wsgi
from api.front.asked import accepts, plain
from api.front.respond import Read, finished
from api.guard import has_control
from api.reader import hurry
from api.v1.provisions import single
from api.v1.search import routes as search
from api.v1.search.schemas import SearchArgs

_MEDIA = "application/json"
_PATH = re.compile(
    "/v1/(?:provisions/(?P<of>[a-z0-9@-]+)/(?P<eid>[a-z0-9_-]+)"
    "|regulations/(?P<in>[a-z0-9@-]+)/articles/(?P<number>[a-z0-9-]+))"
)
_QUERY = re.compile("(?:as_of=([0-9-]{10}))?")
_Q = re.compile("q=([0-9A-Za-z%_.~-]+)")
_PROVISION = ("/v1/provisions/{regulation}/{eid}", "provisions.get_provision")
_SEARCH = Read("/v1/search", "search.search_provisions")
_ARGS = SearchArgs()
_ARTICLE = ("/v1/regulations/{regulation}/articles/{number}", "regulations.get_article")


class Direct:
    """The application, with such reads in front of it."""

    def __init__(self, application: Wsgi, app: Flask) -> None:
        self._application, self._app = application, app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer by one statement, or the slow way."""
        answer: Answer | None = environ.get(ANSWER)
        if answer is None and plain(environ) and accepts(environ, _MEDIA):
            with suppress(Exception), self._app.app_context():
                answer = _provision(environ) or _search(environ)
        answering = self._application if answer is None else answer.send
        done: Iterable[bytes] = answering(environ, start_response)
        return done

    def ready(self, environ: dict[str, Any]) -> Answer | None:
        """The answer that this request, from now on, will get from here: a provision, read at once.

        None where that could take long, or fails.
        """
        if plain(environ) and accepts(environ, _MEDIA) and _PATH.fullmatch(environ["PATH_INFO"]):
            with suppress(Exception), self._app.app_context():
                hurry()
                return _provision(environ)
        return None


def _search(environ: dict[str, Any]) -> Answer | None:
    q = _Q.fullmatch(environ.get("QUERY_STRING", ""))
    if q is None or environ["PATH_INFO"] != _SEARCH.route:
        return None
    text = unquote(q[1], errors="strict")
    if has_control(text):
        return None
    value = search.answer(_ARGS.load({"q": text}), (_SEARCH.route, {"q": text}))
    return _made(environ, _SEARCH, value)


def _provision(environ: dict[str, Any]) -> Answer | None:
    path = _PATH.fullmatch(environ["PATH_INFO"])
    query = _QUERY.fullmatch(environ.get("QUERY_STRING", ""))
    if path is None or query is None:
        return None
    of, eid, within, number = path.groups()
    as_of = query[1]
    read = Read(*(_PROVISION if of else _ARTICLE), of or within, as_of)
    eids = [eid] if eid else single.numbered(number)
    value = single.answer(read.segment, eids, day(as_of) if as_of else None)
    return None if value is None else _made(environ, read, value)


def _made(environ: dict[str, Any], read: Read, value: Any) -> Answer:
    return finished(environ, read, value, orjson.dumps(value), [("Content-Type", _MEDIA)])
