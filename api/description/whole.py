"""The description, from what the framework made of it to what is served."""

from __future__ import annotations

from typing import Any

from api.description import answers, codes, examples, headers, sent, shapes


def completed(spec: dict[str, Any]) -> dict[str, Any]:
    """The framework's description with all statuses, headers and examples, in a fixed order."""
    shared: dict[str, Any] = {}
    head = _head(spec)
    for path, method, operation in answers.operations(spec):
        answers.complete(path, method, operation, shared)
        examples.insert(operation, head)
        for sending in (operation, spec["paths"][path]):  # which both may have parameters
            sent.tighten(sending, spec["components"]["schemas"])
    examples.insert_problems(shared)
    components = spec["components"]
    components["responses"] = dict(sorted(shared.items()))
    components["headers"] = headers.components()
    shapes.modernise(spec)
    codes.name(spec)
    components["schemas"] |= codes.components()
    return spec


def _head(spec: dict[str, Any]) -> dict[str, Any]:
    """What its schema names of the description itself."""
    info = {name: spec["info"][name] for name in ("title", "version", "description")}
    return {"openapi": spec["openapi"], "info": info}
