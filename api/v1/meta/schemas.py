"""Answers to a supervisor."""

from __future__ import annotations

from api.fields import Code
from api.smorest import Schema
from api.v1.schemas import integer, one, shown, string


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


class Info(Schema):
    """What the description says of the whole."""

    title = string("Fatiao", "Name of the service.")
    version = string("1.0.0", "Version of the contract.")
    description = string("The law of the People's Republic of China as data: …", "About it.")


class OpenapiDocument(Schema):
    """An OpenAPI 3.1 document: these members, and all others of that specification."""

    openapi = string("3.1.1", "Version of the OpenAPI Specification that it follows.")
    info = one(Info, "About the service.")
