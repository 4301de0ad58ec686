"""Answers to a supervisor."""

from __future__ import annotations

from api.fields import Code
from api.smorest import Schema
from api.v1.schemas import integer, shown, string


class Health(Schema):
    """The process lives."""

    status = shown(Code, "ok", "Always `ok`.", ["ok"])


class Readiness(Schema):
    """The service can answer from its database."""

    status = shown(Code, "ready", "Always `ready`.", ["ready"])


class ProblemKind(Schema):
    """A kind of problem, and what to do about it."""

    type = string("/problems/provision-not-found", "The `type` of its problem documents.")
    title = string("Provision not found", "Its title.")
    status = integer(404, "Its HTTP status.")
    advice = string("See `contents` of the regulation.", "What to do.")
