"""What callers send, described as strictly as it is read: unknown members and control characters."""

from __future__ import annotations

from typing import Any

TEXT = r"^[^\u0000-\u001f\u007f-\u009f]*$"
"""No control character (Unicode category Cc), as `guard.has_control` has it."""


def tighten(sending: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Give each free text among the parameters its pattern, and close the body to other members.

    `sending` is an operation, or what all operations of an address have in common.
    """
    for parameter in sending.get("parameters", []):
        schema = parameter.get("schema", {})
        if schema.get("type") == "string" and not {"enum", "format"} & schema.keys():
            schema["pattern"] = TEXT
    for media in sending.get("requestBody", {}).get("content", {}).values():
        schemas[media["schema"]["$ref"].rpartition("/")[2]]["additionalProperties"] = False
