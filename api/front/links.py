"""Link headers (RFC 8288): the next and the previous page or article, and the description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

DESCRIBED = '</v1/openapi.json>; rel="describedby"; type="application/json"'


def links(body: Any, segment: str = "", day: str | None = None) -> str:
    """What the body of an answer names as next and previous, and where it is described.

    Pages name addresses; articles name ids, which are read like the article was: `segment` is
    the `{regulation}[@{version}]` that was asked for, `day` its `as_of`.
    """
    found = [DESCRIBED]
    for name, relation in (("next", "next"), ("previous", "prev")):
        target = body.get(name) if isinstance(body, Mapping) else None
        if isinstance(target, str):
            found.append(f'<{_address(target, segment, day)}>; rel="{relation}"')
    return ", ".join(found)


def _address(target: str, segment: str, day: str | None) -> str:
    if target.startswith("/"):
        return target
    eid = target.rpartition("/")[2]
    query = f"?as_of={day}" if day else ""
    return f"/v1/provisions/{quote(segment, safe='@')}/{quote(eid)}{query}"
