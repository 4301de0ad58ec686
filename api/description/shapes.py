"""Schemas as JSON Schema 2020-12 writes them, where the framework writes them otherwise."""

from __future__ import annotations

from typing import Any


def modernise(node: Any) -> None:
    """`example` of a schema becomes `examples`; a parameter keeps its own beside the schema."""
    if isinstance(node, list):
        for entry in node:
            modernise(entry)
    if not isinstance(node, dict):
        return
    for value in node.values():
        modernise(value)
    schema = node.get("schema")
    if "in" in node and isinstance(schema, dict) and "examples" in schema:
        node.setdefault("example", schema.pop("examples")[0])
    if "example" in node and "in" not in node and _is_schema(node):
        node["examples"] = [node.pop("example")]


def _is_schema(node: dict[str, Any]) -> bool:
    return "type" in node and not isinstance(node["type"], dict)
