"""Every status an operation can answer, with its body and its headers."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from api import problems
from api.description import headers

_ABOUT = {
    200: "The answer.",
    304: "What the ETag in `If-None-Match` names still holds. No body.",
    308: "The address names the regulation by a title or alias: `Location` has its id. No body.",
}
_NAMES = {413: "RequestEntityTooLarge", 422: "UnprocessableEntity"}
"""What Python 3.13 renamed: a description says the same whatever wrote it."""
METHODS = ("get", "post", "put", "patch", "delete")


def operations(spec: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation, in the order of the description."""
    for path, item in spec["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def kind(path: str, method: str) -> str:
    """`probe` for what a supervisor asks, else `read` for GET and `write` for what has a body."""
    if path in ("/healthz", "/readyz"):
        return "probe"
    return "read" if method == "get" else "write"


def complete(path: str, method: str, operation: dict[str, Any], shared: dict[str, Any]) -> None:
    """Give the operation all its statuses, each with headers; `shared` takes what many answer."""
    own = kind(path, method)
    statuses = {int(status) for status in operation["responses"]} | _implied(own)
    operation["responses"] = {
        str(status): _success(operation["responses"]["200"], own)
        if status == 200
        else {"$ref": f"#/components/responses/{_named(status, own, shared)}"}
        for status in sorted(statuses)
    }


def _implied(kind: str) -> set[int]:
    """What every operation of the kind can answer, whatever it does."""
    return {400, 405, 406, 422, 500} | {
        "probe": set(),
        "read": {304, 429},
        "write": {413, 415, 429},
    }[kind]


def _success(response: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"description": _ABOUT[200], "headers": headers.sent(kind, 200), **_body(response)}


def _body(response: dict[str, Any]) -> dict[str, Any]:
    return {"content": response["content"]} if "content" in response else {}


def _named(status: int, kind: str, shared: dict[str, Any]) -> str:
    """Name of the shared response; probes have their own, as they have no rate limit."""
    words = "".join(map(str.title, HTTPStatus(status).name.split("_")))
    name = ("Probe" if kind == "probe" else "") + _NAMES.get(status, words)
    if name not in shared:
        shared[name] = _response(status, kind)
    return name


def _response(status: int, kind: str) -> dict[str, Any]:
    kinds = [known for known in problems.KINDS.values() if known.status == status]
    about = _ABOUT.get(status) or " ".join(f"`{known.type}`: {known.advice}" for known in kinds)
    response = {"description": about, "headers": headers.sent(kind, status)}
    if status >= 400:
        schema = {"$ref": "#/components/schemas/Problem"}
        response["content"] = {problems.MEDIA_TYPE: {"schema": schema}}
    return response
