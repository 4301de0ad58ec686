"""Headers that every answer has, whatever it says."""

from __future__ import annotations

from collections.abc import Sequence

SECURITY = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
)
"""JSON is no page: nothing is run, framed or guessed from it. Pages bring a policy of their own."""

_EXPOSED = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-ID"
PREFLIGHT = (
    ("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, X-Request-ID"),
    ("Access-Control-Max-Age", "86400"),
)
"""What a browser is told beside the methods when it asks before it calls (CORS)."""


def headers(origins: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Security headers, and the leave of browsers to read answers if any page may."""
    return (*SECURITY, *allowed("*")) if "*" in origins else SECURITY


def allowed(origin: str) -> tuple[tuple[str, str], ...]:
    """The leave of pages of this origin to read an answer; no cookie is ever sent or taken."""
    return (
        ("Access-Control-Allow-Origin", origin),
        ("Access-Control-Expose-Headers", _EXPOSED),
    )
