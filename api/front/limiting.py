"""The optional limit: how many requests a client may send, and the headers that tell it."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Iterable
from typing import Any

from limits import RateLimitItem, parse
from limits.errors import StorageError
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

from api.front.answer import Header, Wsgi

_PROBES = ("/healthz", "/readyz")  # a supervisor asks as often as it likes
_log = logging.getLogger(__name__)


class Limiting:
    """The application, refusing by 429 what is over the limit; the refusal is `guard`'s."""

    def __init__(
        self, application: Wsgi, limit: str, storage: str, client: Callable[[dict[str, Any]], str]
    ) -> None:
        self._application, self._client = application, client
        self._item: RateLimitItem = parse(limit)
        self._limiter = FixedWindowRateLimiter(storage_from_string(storage, wrap_exceptions=True))
        window = self._item.get_expiry()
        self._policy = ("RateLimit-Policy", f'"default";q={self._item.amount};w={window}')

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Count the request, then answer it with what is left."""
        headers = [] if environ["PATH_INFO"] in _PROBES else self._counted(environ)

        def start(status: str, own: list[Header], *error: Any) -> Any:
            return start_response(status, [*own, *headers], *error)

        answered: Iterable[bytes] = self._application(environ, start)
        return answered

    def _counted(self, environ: dict[str, Any]) -> list[Header]:
        client = self._client(environ)
        try:
            within = self._limiter.hit(self._item, client)
            reset, left = self._limiter.get_window_stats(self._item, client)
        except StorageError:
            _log.warning("requests are not counted: their storage does not answer")
            return []
        wait = max(1, math.ceil(reset - time.time()))
        if not within:
            environ["fatiao.wait"] = wait
        return [self._policy, ("RateLimit", f'"default";r={left};t={wait}')]
