"""The parts of a description that are compared, with every reference followed."""

from __future__ import annotations

from typing import Any

_METHODS = ("get", "post", "put", "patch", "delete")


def resolve(spec: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The node, or what its `$ref` into this document points to."""
    while "$ref" in node:
        found: Any = spec
        for name in node["$ref"].removeprefix("#/").split("/"):
            found = found[name.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


def operations(spec: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """Operations by method and path, the path's parameters among their own."""
    found = {}
    for path, item in spec["paths"].items():
        for method in _METHODS:
            if method in item:
                listed = [*item.get("parameters", []), *item[method].get("parameters", [])]
                parameters = [resolve(spec, parameter) for parameter in listed]
                found[method, path] = {**item[method], "parameters": parameters}
    return found


def parameters(operation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Parameters by name; one in another place than the query has the place beside it."""
    return {
        name["name"] if name["in"] in ("query", "path") else f"{name['name']} ({name['in']})": name
        for name in operation["parameters"]
    }
