"""The body of a request as JSON, read without mercy: what is unclear is refused, not guessed."""

from __future__ import annotations

import json
from typing import Any

from flask import Request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

MOST = 1 << 20
"""Bytes a body may have: 64,000 characters in their longest encoding, and room to spare."""


def read(request: Request) -> Any:
    """The value of the body: application/json in UTF-8, each key once.

    413 over `MOST` bytes, 415 for another media type or an encoding, 400 for what is no JSON.
    """
    if request.mimetype != "application/json" or not _plain(request):
        raise UnsupportedMediaType()
    request.max_content_length = MOST
    try:
        text = request.get_data(cache=False).decode("utf-8")
    except UnicodeDecodeError:
        raise BadRequest("The body is not UTF-8.") from None
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise BadRequest("The body is nested too deep.") from None
    except ValueError:  # also a number of thousands of digits
        raise BadRequest("The body is no JSON.") from None


def _plain(request: Request) -> bool:
    charset = request.mimetype_params.get("charset", "utf-8").casefold()
    encoding = request.headers.get("Content-Encoding", "identity").casefold()
    return charset in ("utf-8", "utf8") and encoding == "identity"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in pairs:
        if name in made:
            raise BadRequest("The body has a key twice.")
        if not name.isascii():
            raise BadRequest("The body has a key that is not ASCII, as all keys here are.")
        made[name] = value
    return made


def _no_number(name: str) -> None:
    raise ValueError(name)  # NaN, Infinity
