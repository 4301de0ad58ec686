"""Real answers as examples: recorded from the service over the four regulations that ship.

`recorded/{operationId}.json` holds the request and its answer, `recorded/problems.json` a refusal
of each kind. `openapi/record.py` writes them, and a test asks again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from api import problems

FOLDER = Path(__file__).parent / "recorded"


def recorded(name: str) -> Any:
    """What is recorded under this name; None where nothing is."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else None


def insert(operation: dict[str, Any], head: dict[str, Any]) -> None:
    """Give the operation its answer, and its body if it takes one, as they were."""
    exchange = recorded(operation["operationId"])
    if operation["operationId"] == "getOpenapi":  # of itself, the head
        exchange = {"method": "GET", "path": "/v1/openapi.json", "answer": head}
    if exchange is None:
        return
    title = {"summary": f"{exchange['method']} {exchange['path']}"}
    for name, media in operation["responses"]["200"]["content"].items():
        if not name.endswith("json"):
            continue
        media["examples"] = {"recorded": {**title, "value": exchange["answer"]}}
    if "body" in exchange:
        for media in operation["requestBody"]["content"].values():
            media["examples"] = {"recorded": {**title, "value": exchange["body"]}}


def insert_problems(responses: dict[str, Any]) -> None:
    """Give each refusal an example of each kind of problem it can be."""
    for response in responses.values():
        media = response.get("content", {}).get(problems.MEDIA_TYPE)
        shown = [k for k in problems.KINDS.values() if f"`{k.type}`" in response["description"]]
        if media and shown:
            media["examples"] = {
                kind.slug: {"summary": kind.title, "value": _problem(kind)} for kind in shown
            }


def _problem(kind: problems.Kind) -> Any:
    told = {"type": kind.type, "title": kind.title, "status": kind.status, "detail": kind.advice}
    found = (recorded("problems") or {}).get(kind.slug)
    return found or {**told, "instance": "/v1/regulations"}
