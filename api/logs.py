"""Logs: one JSON object a line, of requests, of the program and of the server alike."""

from __future__ import annotations

import datetime as dt
import logging
from typing import Any

import orjson
from flask import has_request_context, request
from gunicorn.glogging import Logger  # type: ignore[import-untyped]


class Server(Logger):  # type: ignore[misc]  # untyped
    """gunicorn's log without its lines for requests: `front.access` writes these."""

    access_log_enabled = False  # else each is put together before it is thrown away


class Json(logging.Formatter):
    """A record as one line of JSON; `extra={"fields": {…}}` adds members."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
        line: dict[str, Any] = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if has_request_context():
            line["id"] = request.environ.get("fatiao.id")
        line |= getattr(record, "fields", {})
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return orjson.dumps(line, default=str).decode()


def config(level: str) -> dict[str, Any]:
    """Configuration of logging for the server: everything to standard error, as JSON."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": Json}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"level": level.upper(), "handlers": ["stderr"]},
        "loggers": {
            "gunicorn.error": {"level": level.upper(), "handlers": [], "propagate": True},
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
            "alembic": {"level": "WARNING"},
        },
    }
