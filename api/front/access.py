"""The outermost layer: names each request, and writes one line and one measurement of it."""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Iterable
from time import perf_counter
from typing import Any, Protocol

from api.front.answer import Header, Wsgi

_log = logging.getLogger("fatiao.access")
_NAME = re.compile(r"[A-Za-z0-9._:+/=-]{1,128}")
BEGUN = "fatiao.begun"
"""When a request began that somebody looked at before, as perf_counter()."""
_UNKNOWN = "unknown"  # a route that is none: its address is nobody's but the client's


class Measure(Protocol):
    """Takes method, route, status and seconds of a request."""

    def __call__(self, method: str, route: str, status: str, seconds: float) -> None:
        """Count the request."""


class Access:
    """The application, each of whose requests has a name, a line in the log and a measurement."""

    def __init__(self, application: Wsgi, measure: Measure | None, *, targets: bool) -> None:
        self._application, self._measure, self._targets = application, measure, targets

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer, and tell of it."""
        begun = environ.get(BEGUN) or perf_counter()
        name = environ["fatiao.id"] = _named(environ.get("HTTP_X_REQUEST_ID"))
        seen: list[Any] = []

        def start(status: str, headers: list[Header], *error: Any) -> Any:
            headers.append(("X-Request-ID", name))
            seen[:] = (status[:3], headers)
            return start_response(status, headers, *error)

        body: Iterable[bytes] = self._application(environ, start)
        status, headers = seen
        seconds = perf_counter() - begun
        route = environ.get("fatiao.route", _UNKNOWN)
        if self._measure:
            self._measure(environ["REQUEST_METHOD"], route, status, seconds)
        if _log.isEnabledFor(logging.INFO):
            self._tell(environ, route, status, headers, seconds)
        return body

    def _tell(
        self, environ: dict[str, Any], route: str, status: str, headers: list[Header], took: float
    ) -> None:
        size = next((int(value) for name, value in headers if name == "Content-Length"), 0)
        method = environ["REQUEST_METHOD"]
        fields = {
            "id": environ["fatiao.id"],
            "method": method,
            "route": route,
            "status": int(status),
            "ms": round(took * 1000, 3),
            "bytes": 0 if method == "HEAD" else size,
        }
        if self._targets:
            target = f"{environ['PATH_INFO']}?{environ.get('QUERY_STRING', '')}"
            fields["target"] = target.encode("latin-1").decode("utf-8", "replace")
        _log.info("request", extra={"fields": fields})


def _named(given: str | None) -> str:
    """The client's own name for its request where it is one, else a new one."""
    return given if given and _NAME.fullmatch(given) else uuid.uuid4().hex
