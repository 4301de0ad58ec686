"""The one seam to flask-smorest: what this project wants otherwise is said here, once."""

from __future__ import annotations

import http
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import flask
import flask_smorest
import marshmallow as ma
from flask_smorest.utils import prepare_response
from webargs.flaskparser import FlaskParser

from api import body, dumping, guard, problems
from api.fields import Day, Whole

OFFSET_MAX = 1_000_000_000  # far beyond any collection, far below what a database overflows at
DAY = "The day to answer for: the version in force then. Default: today in China (Asia/Shanghai)."


class Schema(ma.Schema):
    """Base of every shape. EXCLUDE keeps `additionalProperties: false` out of the description."""

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:
        """The shape as plain values."""
        write = dumping.plan(type(self))
        return [write(entry) for entry in obj] if many or self.many else write(obj)

    class Meta:
        """Options of every shape."""

        unknown = ma.EXCLUDE


def keys(*names: str) -> Callable[[type[Schema]], type[Schema]]:
    """Serve the keys of an inherited shape in this order; `names` are all of them."""

    def decorate(shape: type[Schema]) -> type[Schema]:
        fields = shape._declared_fields
        if set(names) != set(fields):
            raise TypeError(f"{shape.__name__}: {set(names) ^ set(fields)} named or left out")
        shape._declared_fields = {name: fields[name] for name in names}
        return shape

    return decorate


class NoArgs(Schema):
    """No query parameter at all."""


class AsOfArgs(Schema):
    """The day the answer is about."""

    as_of = Day(metadata={"description": DAY, "example": "2023-01-01"})


class Slice(Schema):
    """The page of a collection."""

    limit = Whole(1, 100, load_default=20, metadata={"description": "Entries a page."})
    offset = Whole(
        0, OFFSET_MAX, load_default=0, metadata={"description": "Entries left out before it."}
    )


class PageArgs(Slice, AsOfArgs):
    """The page of a collection, and the day it is about."""


class Problem(Schema):
    """A refusal (RFC 9457)."""

    type = ma.fields.String(
        required=True,
        metadata={
            "format": "uri-reference",
            "description": "Kind of problem; the address of its page.",
            "example": "/problems/provision-not-found",
        },
    )
    title = ma.fields.String(required=True, metadata={"example": "Provision not found"})
    status = ma.fields.Integer(required=True, metadata={"example": 404})
    detail = ma.fields.String(
        required=True,
        metadata={
            "description": "What is wrong with this request.",
            "example": "《反电信网络诈骗法》 (version 2022-09-02) has no art_99.",
        },
    )
    instance = ma.fields.String(
        required=True,
        metadata={
            "format": "uri-reference",
            "description": "Path of the request.",
            "example": "/v1/provisions/anti-telecom-fraud-law/art_99",
        },
    )
    errors = ma.fields.List(
        ma.fields.Nested(lambda: Fault()),
        metadata={"description": "Present where a parameter is at fault: one entry a fault."},
    )


class Fault(Schema):
    """One parameter at fault."""

    parameter = ma.fields.String(
        required=True,
        metadata={
            "description": "Its name; in a body, a JSON pointer to it (`/text`, `/ids/0`).",
            "example": "limit",
        },
    )
    detail = ma.fields.String(required=True, metadata={"example": "Not a whole number."})


class StrictParser(FlaskParser):
    """Refuses unknown, repeated and garbled parameters, in query and body; webargs lets them pass."""

    DEFAULT_UNKNOWN_BY_LOCATION = {  # noqa: RUF012 - the parent's type
        **FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION,
        "query": ma.RAISE,
        "json": ma.RAISE,
    }

    def __init__(self) -> None:
        super().__init__()
        self._defaults: dict[ma.Schema, dict[str, Any]] = {}

    def parse(
        self, argmap: Any, req: Any = None, *, location: str | None = None, **how: Any
    ) -> Any:
        """The loaded parameters; those of an empty query are the same each time."""
        if location != "query" or (req or flask.request).query_string:
            return super().parse(argmap, req, location=location, **how)
        if argmap not in self._defaults:
            self._defaults[argmap] = super().parse(argmap, req, location=location, **how)
        return {**self._defaults[argmap]}

    def load_json(self, req: Any, schema: ma.Schema) -> Any:
        """The body, read by this project's rules."""
        return body.read(req)

    def load_querystring(self, req: Any, schema: ma.Schema) -> Any:
        """The query, each parameter once."""
        faults = {}
        known = {field.data_key or name for name, field in schema.fields.items()}
        for name, values in req.args.lists():
            if len(values) > 1 and name in known:
                faults[name] = ["Given more than once."]
            elif any(guard.has_control(value) for value in values):
                faults[name] = ["Holds a control character."]
        if faults:
            raise ma.ValidationError(faults)
        return super().load_querystring(req, schema)


class Api(flask_smorest.Api):  # type: ignore[misc]  # untyped
    """Problem documents as the error of every operation; exceptions are `problems`' matter."""

    ERROR_SCHEMA = Problem
    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        problems.register(self._app)

    def _register_pagination_header(self) -> None:
        """No X-Pagination: pages are described in the body."""

    def register_union(self, name: str, shapes: Mapping[str, type[Schema]]) -> None:
        """A component that is one of several shapes; `shapes` has one for each `type`."""
        names = {kind: f"#/components/schemas/{shape.__name__}" for kind, shape in shapes.items()}
        for shape in dict.fromkeys(shapes.values()):
            if shape.__name__ not in self.spec.components.schemas:
                self.spec.components.schema(shape.__name__, schema=shape)
        union = {
            "oneOf": [{"$ref": ref} for ref in dict.fromkeys(names.values())],
            "discriminator": {"propertyName": "type", "mapping": names},
        }
        self.spec.components.schema(name, union)

    def _register_responses(self) -> None:
        for status in http.HTTPStatus:
            response: dict[str, Any] = {"description": status.phrase}
            if status >= 400:
                response["schema"] = self.ERROR_SCHEMA
            elif status == 308:
                response["description"] = "The regulation's id stands in Location, not its title."
                response["headers"] = {
                    "Location": {"schema": {"type": "string", "format": "uri-reference"}}
                }
            prepare_response(response, self.spec, problems.MEDIA_TYPE)
            self.spec.components.response(status.name, response, lazy=True)


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # untyped
    """A resource; `read` declares a GET, `ask` a POST, with all they can answer."""

    ARGUMENTS_PARSER = StrictParser()

    def read(
        self,
        rule: str,
        schema: Any,
        *statuses: int,
        args: type[Schema] = NoArgs,
        parameters: list[dict[str, Any]] | None = None,
        also: tuple[str, ...] = (),
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """GET `rule`: loads `args` from the query, dumps `schema`, documents the `statuses`.

        `also` are media types of texts that it answers too.

        The view takes the loaded arguments first, then the path's. Its name in camelCase is the
        operationId; its docstring is summary and description.
        """

        def decorate(view: Callable[..., Any]) -> Callable[..., Any]:
            answering = self._answers(view, schema, {400, 500, *statuses})
            if also:
                content: dict[str, Any] = {"application/json": {"schema": schema}}
                content |= {media: {"schema": {"type": "string"}} for media in also}
                answering = self.doc(responses={"200": {"content": content}})(answering)
            decorated: Callable[..., Any] = self.arguments(args(), location="query")(answering)
            self.route(rule, parameters=parameters or [])(decorated)
            return decorated

        return decorate

    def ask(
        self, rule: str, schema: Any, body: type[Schema], *statuses: int
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """POST `rule`: a question too long for an address; it changes nothing.

        Loads `body` from JSON and takes no query parameter; else as `read`.
        """

        def decorate(view: Callable[..., Any]) -> Callable[..., Any]:
            def asked(_query: dict[str, Any], given: dict[str, Any]) -> Any:
                return view(given)

            answering = self._answers(wraps(view)(asked), schema, {400, 413, 415, 422, *statuses})
            reading = self.arguments(body(), location="json")(answering)
            decorated: Callable[..., Any] = self.arguments(NoArgs(), location="query")(reading)
            self.route(rule, methods=["POST"])(decorated)
            return decorated

        return decorate

    def _answers(
        self, view: Callable[..., Any], schema: Any, statuses: set[int]
    ) -> Callable[..., Any]:
        """The view with its name as operationId, and all it answers."""
        first, *rest = view.__name__.split("_")
        decorated: Callable[..., Any] = self.response(200, schema)(view)
        refusals = {str(status): http.HTTPStatus(status).name for status in sorted(statuses)}
        operation = first + "".join(map(str.title, rest))
        named: Callable[..., Any] = self.doc(operationId=operation, responses=refusals)(decorated)
        return named
