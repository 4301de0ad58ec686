"""gunicorn's threaded worker, with the right status for an address over the limit."""

from __future__ import annotations

from typing import Any

from gunicorn.http.errors import LimitRequestLine  # type: ignore[import-untyped]
from gunicorn.util import write_error  # type: ignore[import-untyped]
from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]


class Worker(ThreadWorker):  # type: ignore[misc]  # untyped
    """Answers 414 where gunicorn answers 400."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Refuse a request that never became one."""
        if isinstance(exc, LimitRequestLine):
            write_error(client, 414, "URI Too Long", "")
        else:
            super().handle_error(req, client, addr, exc)
