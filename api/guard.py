"""What no address may hold, refused before any view looks at it."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from flask import request
from werkzeug.exceptions import BadRequest, TooManyRequests

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # Unicode category Cc, all of it


def refuse_garbled() -> None:
    """400 where path or query is not UTF-8, or the path holds a control character.

    The framework reads broken UTF-8 as U+FFFD, or fails on it; PostgreSQL fails on NUL.
    """
    path = _text(request.environ.get("PATH_INFO", "").encode("latin-1"), "path")
    _text(unquote_to_bytes(request.query_string), "query")
    if has_control(path):
        raise BadRequest("The path holds a control character.")


def refuse_body() -> None:
    """400 where a method that takes no body has one: nothing would read it.

    Where nothing has the address, or not by this method, that is said first.
    """
    if request.routing_exception:
        return
    has_body = request.content_length or "Transfer-Encoding" in request.headers
    if has_body and request.method in ("GET", "HEAD", "OPTIONS"):
        raise BadRequest(f"{request.method} takes no body.")


def refuse_excess() -> None:
    """429 where the client has asked more than its share (`front.limiting` has counted)."""
    wait = request.environ.get("fatiao.wait")
    if wait is not None:
        raise TooManyRequests(retry_after=wait)


def has_control(text: str) -> bool:
    """Whether a control character stands in it (Unicode category Cc: NUL, tab, C1 …)."""
    return _CONTROL.search(text) is not None


def _text(raw: bytes, part: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BadRequest(f"The {part} of the address is not UTF-8.") from None
