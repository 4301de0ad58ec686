"""Answers to a supervisor."""

from __future__ import annotations

from api.fields import Code
from api.smorest import Schema
from api.v1.schemas import shown


class Health(Schema):
    """The process lives."""

    status = shown(Code, "ok", "Always `ok`.", ["ok"])


class Readiness(Schema):
    """The service can answer from its database."""

    status = shown(Code, "ready", "Always `ready`.", ["ready"])
