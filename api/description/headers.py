"""Every header of an answer, declared once: which operations and statuses send it.

A header that an answer carries and this table does not name fails the tests.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Condition = Callable[[str, int], bool]
"""Whether the answer of this kind of operation (`read`, `write`, `probe`) and status has it."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header, what it says, and where it stands."""

    name: str
    description: str
    example: Any
    where: Condition
    type: str = "string"

    def described(self) -> dict[str, Any]:
        """As a component of the description."""
        schema = {"type": self.type, "examples": [self.example]}
        return {"description": self.description, "schema": schema}


def _anywhere(_kind: str, _status: int) -> bool:
    return True


def _limited(kind: str, _status: int) -> bool:
    return kind != "probe"


def _cached(kind: str, status: int) -> bool:
    return kind == "read" and status in (200, 304)


def _on(*statuses: int) -> Condition:
    return lambda _kind, status: status in statuses


TABLE = (
    Header(
        "X-Request-ID",
        "Names this request in the log: the one that the request sent, else a new one.",
        "0b6f1c2e5d3a4f7c9e8d7a6b5c4d3e2f",
        _anywhere,
    ),
    Header(
        "Cache-Control",
        "How long a cache may keep the answer. A shared cache may keep the text of a `@version` "
        "until the day ends in China and the rest for a second; a browser asks each time. No "
        "problem is kept.",
        "public, max-age=0, s-maxage=1, must-revalidate",
        _anywhere,
    ),
    Header(
        "ETag",
        "Names these bytes; sent back in `If-None-Match`, it is answered by 304 while they hold.",
        '"5f2b9c0d4e7a18365f2b9c0d"',
        _cached,
    ),
    Header(
        "Last-Modified",
        "When the corpus last changed, or the day began that the answer is about.",
        "Thu, 01 Jan 2026 00:00:00 GMT",
        _cached,
    ),
    Header(
        "Content-Disposition",
        "Of a regulation exported as text or Markdown: the name for its file, with its version.",
        "inline; filename*=UTF-8''law%282022-09-02%29.md",
        lambda kind, status: kind == "read" and status == 200,
    ),
    Header(
        "Link",
        "Addresses that belong to this one (RFC 8288): the `next` and `prev` page or article, and "
        "the description (`describedby`).",
        '</v1/regulations?limit=20&offset=20>; rel="next"',
        _cached,
    ),
    Header(
        "RateLimit",
        "Requests left, and seconds until there are more; only where the service has a limit.",
        '"default";r=59;t=60',
        _limited,
    ),
    Header(
        "RateLimit-Policy",
        "The limit: requests, and seconds they are for; only where the service has one.",
        '"default";q=60;w=60',
        _limited,
    ),
    Header("Retry-After", "Seconds to wait before the next try.", 5, _on(429, 503), "integer"),
    Header(
        "Location",
        "The same address with the regulation's id.",
        "/v1/regulations/anti-telecom-fraud-law",
        _on(308),
    ),
    Header("Allow", "The methods that the address has.", "GET, HEAD, OPTIONS", _on(405)),
)


def components() -> dict[str, Any]:
    """All of them, by name."""
    return {header.name: header.described() for header in TABLE}


def sent(kind: str, status: int) -> dict[str, Any]:
    """What an answer of this kind of operation and status sends, as references."""
    return {
        header.name: {"$ref": f"#/components/headers/{header.name}"}
        for header in TABLE
        if header.where(kind, status)
    }
