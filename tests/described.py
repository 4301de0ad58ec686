"""Holds an answer against the description: status, media type, headers, every member of the body."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from werkzeug.test import TestResponse

TRANSPORT = {
    "connection",
    "content-encoding",
    "content-length",
    "content-security-policy",
    "content-type",
    "cross-origin-resource-policy",
    "date",
    "permissions-policy",
    "referrer-policy",
    "server",
    "strict-transport-security",
    "vary",
    "x-content-type-options",
    "x-frame-options",
}
"""Headers of HTTP itself, not of this contract; those of CORS begin with access-control-."""


class Description:
    """One served description, ready to check answers."""

    def __init__(self, served: bytes) -> None:
        self.spec = json.loads(served)
        self.strict = _strict(copy.deepcopy(self.spec["components"]))
        for name in ("OpenapiDocument", "Info"):  # what else they hold is that specification's
            self.strict["schemas"][name].pop("additionalProperties")
        self.paths = [(_pattern(path), path) for path in self.spec["paths"]]
        self.validators: dict[str, Draft202012Validator] = {}

    def check(self, method: str, response: TestResponse) -> None:
        """AssertionError where the answer is not as described; other addresses are let pass."""
        target = response.request.path
        operation = self._operation(method, target)
        if operation is None:
            self._outside(response)
            return
        place = f"{method} {target}: {response.status_code}"
        described = operation["responses"].get(str(response.status_code))
        assert described, f"{place}: this status of {operation['operationId']} is not described"
        described = self._resolve(described)
        self._headers(place, described, response)
        if method == "HEAD" or response.status_code in (304, 308):
            assert not response.data, place
            return
        media = response.headers["Content-Type"].partition(";")[0]
        assert media in described["content"], f"{place}: {media} is not described"
        body = response.json if media.endswith("json") else response.text
        self._body(place, described["content"][media]["schema"], body)

    def _operation(self, method: str, target: str) -> dict[str, Any] | None:
        own = "get" if method == "HEAD" else method.lower()
        for pattern, path in self.paths:
            if pattern.fullmatch(target):
                found: dict[str, Any] | None = self.spec["paths"][path].get(own)
                return found
        return None

    def _outside(self, response: TestResponse) -> None:
        """A method or an address that is not described: a refusal is a problem all the same."""
        if response.status_code >= 400:
            place = f"{response.request.path}: {response.status_code}"
            assert response.headers["Content-Type"] == "application/problem+json", place
            if response.data:
                self._body(place, {"$ref": "#/components/schemas/Problem"}, response.json)

    def _headers(self, place: str, described: dict[str, Any], response: TestResponse) -> None:
        known = {name.lower() for name in described.get("headers", {})} | TRANSPORT
        sent = {name.lower() for name in response.headers.keys()}  # noqa: SIM118 - pairs otherwise
        unknown = {name for name in sent - known if not name.startswith("access-control-")}
        assert not unknown, f"{place}: headers not described in api/description/headers.py"

    def _body(self, place: str, schema: dict[str, Any], body: Any) -> None:
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            whole = {**_strict(copy.deepcopy(schema)), "components": self.strict}
            checker = FormatChecker(("date", "date-time"))
            self.validators[key] = Draft202012Validator(whole, format_checker=checker)
        errors = [
            f"{e.json_path}: {e.message[:300]}" for e in self.validators[key].iter_errors(body)
        ]
        assert not errors, f"{place}: {errors[:3]}"

    def _resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        if "$ref" not in node:
            return node
        kind, name = node["$ref"].split("/")[-2:]
        found: dict[str, Any] = self.spec["components"][kind][name]
        return found


@cache
def description(served: bytes) -> Description:
    """The description of these bytes, read once."""
    return Description(served)


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[a-z_]+\\\}", "[^/]+", re.escape(path)))


def _strict(node: Any) -> Any:
    """The schema with every member that it does not name forbidden.

    The description leaves them open, so that answers may grow; a test wants none undescribed.
    """
    if isinstance(node, list):
        return [_strict(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    node = {name: _strict(value) for name, value in node.items()}
    if isinstance(node.get("properties"), dict) and node.get("type") == "object":
        node["additionalProperties"] = False
    return node
