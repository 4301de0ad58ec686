"""JSON of answers: UTF-8, compact, keys in the order they are declared."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response, current_app, g
from flask.json.provider import JSONProvider


class Json(JSONProvider):
    """Flask's JSON by orjson, many times as fast as the standard library's."""

    def dumps(self, obj: Any, **_: Any) -> str:
        """The text of a value."""
        return orjson.dumps(obj).decode()

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """The value of a text."""
        return orjson.loads(s)

    def response(self, *args: Any, **kwargs: Any) -> Response:
        """The answer with a value as its body; `g.body` keeps the value for its headers."""
        g.body = self._prepare_response_obj(args, kwargs)
        return current_app.response_class(orjson.dumps(g.body), mimetype="application/json")
