"""CORS where only some origins may read: the one layer that looks at Origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from api.front.answer import Wsgi
from api.front.fixed import allowed


def restricted(application: Wsgi, origins: Sequence[str]) -> Wsgi:
    """The application, whose answers pages of these origins may read and no others."""
    known = {origin: allowed(origin) for origin in origins}

    def call(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        leave = known.get(environ.get("HTTP_ORIGIN", ""), ())

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            return start_response(status, [*_varying(headers), *leave], *error)

        answered: Iterable[bytes] = application(environ, start)
        return answered

    return call


def _varying(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    vary = [value for name, value in headers if name == "Vary"]
    rest = [header for header in headers if header[0] != "Vary"]
    return [*rest, ("Vary", ", ".join([*vary, "Origin"]))]
