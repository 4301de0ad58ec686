"""Cold reads of one provision, ahead of the framework: an answer that is not kept, quickly made.

In a large collection most texts are rarely asked for, so most reads are cold; and what the
framework does around a view takes longer than an article. So a plain question for an article, or
for a part of one, is answered here, by what its view calls (`provisions.single`) and what finishes
every answer (`front.respond`). All else goes the slow way, which answers the same: titles for ids,
other parameters, bodies, media types. So does what has no such answer, and what fails: the slow way
finds out once more, and says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import orjson
from flask import Flask

from api.fields import day
from api.front.answer import Answer, Wsgi
from api.front.asked import accepts, plain
from api.front.respond import Read, finished
from api.v1.provisions import single

_MEDIA = "application/json"
_PATH = re.compile(
    "/v1/(?:provisions/(?P<of>[a-z0-9@-]+)/(?P<eid>[a-z0-9_-]+)"
    "|regulations/(?P<in>[a-z0-9@-]+)/articles/(?P<number>[a-z0-9-]+))"
)
_QUERY = re.compile("(?:as_of=([0-9-]{10}))?")
_PROVISION = Read("/v1/provisions/{regulation}/{eid}", "provisions.get_provision")
_ARTICLE = Read("/v1/regulations/{regulation}/articles/{number}", "regulations.get_article")


class Direct:
    """The application, with such reads in front of it."""

    def __init__(self, application: Wsgi, app: Flask) -> None:
        self._application, self._app = application, app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer by one statement, or the slow way."""
        path = _PATH.fullmatch(environ["PATH_INFO"])
        query = _QUERY.fullmatch(environ.get("QUERY_STRING", ""))
        answer = None
        if path and query and plain(environ) and accepts(environ, _MEDIA):
            with suppress(Exception):
                answer = self._answer(environ, path, query[1])
        answering = self._application if answer is None else answer.send
        done: Iterable[bytes] = answering(environ, start_response)
        return done

    def _answer(
        self, environ: dict[str, Any], path: re.Match[str], as_of: str | None
    ) -> Answer | None:
        of, eid, within, number = path.groups()
        read = replace(_PROVISION if of else _ARTICLE, segment=of or within, as_of=as_of)
        eids = [eid] if eid else single.numbered(number)
        with self._app.app_context():
            value = single.answer(read.segment, eids, day(as_of) if as_of else None)
            if value is None:
                return None
            body = orjson.dumps(value)
            return finished(environ, read, value, body, [("Content-Type", _MEDIA)])
