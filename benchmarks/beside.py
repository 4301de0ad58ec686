"""Applications that the service is measured beside, each as little as can be.

They run under the service's own gunicorn configuration, and write the same line a request.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import orjson
from flask import Flask, Response

from api.app import create_app
from api.front.access import Access
from api.settings import Settings

_JSON = "application/json"


def bare(path: str, sent: list[tuple[str, str]]) -> Access:
    """A WSGI function that returns the bytes of a file, with these headers."""
    body, headers = Path(path).read_bytes(), sent

    def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ["fatiao.route"] = "/"
        start_response("200 OK", [*headers])
        return (body,)

    return Access(application, None, targets=False)


def prepared(path: str) -> Flask:
    """A Flask view that returns the bytes of a file."""
    app, body = Flask("prepared"), Path(path).read_bytes()

    @app.get("/<path:name>")
    def view(name: str) -> Response:
        return Response(body, mimetype=_JSON)

    return _logged(app)


def queried(database: str, path: str) -> Flask:
    """A Flask view that runs the statement of an article, and its rows as JSON by orjson.

    On the driver itself: no SQLAlchemy, no types, nothing put together.
    """
    app, local = Flask("queried"), threading.local()
    sql, values = _asked(database, path)

    @app.get("/<path:name>")
    def view(name: str) -> Response:
        if not hasattr(local, "db"):
            local.db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        rows = local.db.execute(sql, values)
        names = [column[0] for column in rows.description]
        found = [dict(zip(names, row, strict=True)) for row in rows]
        return Response(orjson.dumps(found), mimetype=_JSON)

    return _logged(app)


def _asked(database: str, path: str) -> tuple[str, Any]:
    """The statement and values that the service sends for this path."""
    app = create_app(Settings(database_url=f"sqlite:///{database}", hot_bytes=0))
    seen: list[tuple[str, Any]] = []
    app.extensions["fatiao-reader"].told = lambda sql, values, _: seen.append((sql, values))
    assert app.test_client().get(path).status_code == 200
    (only,) = seen
    return only


def _logged(app: Flask) -> Flask:
    app.wsgi_app = Access(app.wsgi_app, None, targets=False)  # type: ignore[method-assign]
    return app
