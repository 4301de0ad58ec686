"""Figures for Prometheus: requests and their time by route, database time, corpus.

Each worker counts in files of its seat (0, 1, …), which the next worker on that seat goes on
counting in: figures never fall when a worker is replaced, and files never grow in number. Every
worker can tell the figures of all.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, Gauge, Histogram, make_wsgi_app, values
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy import Engine, event

from api.revision import Revision

_METHODS = ("GET", "HEAD", "OPTIONS", "POST")
_BUCKETS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 10)
_seat = 0


def share() -> None:
    """Have all figures made from now on counted in files, by seat (before any is made)."""
    values.ValueClass = values.MultiProcessValue(lambda: _seat)  # type: ignore[no-untyped-call]


def sit(seat: int) -> None:
    """Count on this seat from now on: this process is a new worker."""
    global _seat
    _seat = seat


class Metrics:
    """The figures of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        own: dict[str, Any] = {"registry": self.registry, "buckets": _BUCKETS}
        gauge: dict[str, Any] = {"registry": self.registry, "multiprocess_mode": "mostrecent"}
        about = "Requests, and seconds from a request to its answer."
        self._requests = Histogram(
            "fatiao_request_seconds", about, ["method", "route", "status"], **own
        )
        self._database = Histogram(
            "fatiao_database_seconds", "Seconds a SQL statement took.", **own
        )
        self._revision = Gauge("fatiao_corpus_revision", "Number of the newest change.", **gauge)
        self._loaded = Gauge(
            "fatiao_corpus_loaded_timestamp_seconds", "When the corpus last changed.", **gauge
        )
        self._children: dict[tuple[str, str, str], Any] = {}

    def request(self, method: str, route: str, status: str, seconds: float) -> None:
        """Count a request; `route` is a template, so there are only so many."""
        key = (method, route, status)
        child = self._children.get(key)
        if child is None:
            known = method if method in _METHODS else "other"
            child = self._requests.labels(known, route, status)
            if known == method:
                self._children[key] = child
        child.observe(seconds)

    def corpus(self, revision: Revision) -> None:
        """Say which corpus answers."""
        self._revision.set(revision.number)
        if revision.loaded:
            self._loaded.set(revision.loaded.timestamp())

    def statement(self, seconds: float) -> None:
        """Count a SQL statement that the driver was asked itself, past the engine."""
        self._database.observe(seconds)

    def follow(self, engine: Engine) -> None:
        """Measure every statement that goes through an engine."""

        def before(connection: Any, *_: Any) -> None:
            connection.info["begun"] = time.perf_counter()

        def after(connection: Any, *_: Any) -> None:
            self.statement(time.perf_counter() - connection.info["begun"])

        event.listen(engine, "before_cursor_execute", before)
        event.listen(engine, "after_cursor_execute", after)


class _Server(WSGIServer):
    allow_reuse_port = True  # one a worker, all on one port


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Scrapes are no news."""


def serve(bind: str, folder: Path) -> Callable[[], None]:
    """Tell the figures of all seats at this address, in a thread; the result ends that."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry, str(folder))  # type: ignore[no-untyped-call]
    host, _, port = bind.rpartition(":")
    server = make_server(host.strip("[]"), int(port), make_wsgi_app(registry), _Server, _Quiet)
    threading.Thread(target=server.serve_forever, name="metrics", daemon=True).start()
    return server.shutdown
