"""Compression: which coding a request takes, and bodies in it."""

from __future__ import annotations

import gzip
from functools import lru_cache

from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

LEAST = 1000
"""Bodies of up to so many bytes are sent as they are: one packet holds them either way."""
SUFFIX = "-gzip"
"""Ends the ETag of a compressed body: a strong ETag names bytes, and these are others."""
_LONGEST = 200  # characters of Accept-Encoding worth reading; a browser sends 30


def takes_gzip(accepted: str | None) -> bool:
    """Whether Accept-Encoding prefers gzip to the plain body, or has it equal."""
    return accepted is not None and len(accepted) <= _LONGEST and _preferred(accepted)


@lru_cache(256)
def _preferred(accepted: str) -> bool:
    codings = parse_accept_header(accepted, Accept)
    named = {coding.lower(): quality for coding, quality in codings}
    gzipped = named.get("gzip", named.get("x-gzip", named.get("*", 0)))
    return bool(gzipped and gzipped >= named.get("identity", 0))


def compressed(body: bytes) -> bytes:
    """The body in gzip; the same body always gives the same bytes."""
    return gzip.compress(body, 6, mtime=0)
