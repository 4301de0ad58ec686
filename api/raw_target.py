"""Raw UTF-8 in a path, read like an encoded one.

gunicorn encodes the bytes of such a path a second time. WSGI wants each byte as one character,
which is how RAW_URI has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote_to_bytes

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def decoded(application: Wsgi) -> Wsgi:
    """The application, with PATH_INFO as the client sent it."""

    def call(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        target = environ.get("RAW_URI", "")
        if target.startswith("/") and not target.isascii():
            path = unquote_to_bytes(target.partition("?")[0].encode("latin-1")).decode("latin-1")
            environ["PATH_INFO"] = path.removeprefix(environ.get("SCRIPT_NAME", ""))
        return application(environ, start_response)

    return call
