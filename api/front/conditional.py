"""Conditional requests: does the client hold what would be sent? (RFC 9110, 13)"""

from __future__ import annotations

import re

from werkzeug.http import parse_date, parse_etags

_CODING = re.compile(r"[-:;]+(gzip|br|zstd|deflate)$")
"""What servers and proxies append to the ETag of a body they compress."""


def unchanged(environ: dict[str, str], etag: str, modified: str | None) -> bool:
    """Whether If-None-Match, or without it If-Modified-Since, says that the client is up to date."""
    tags = environ.get("HTTP_IF_NONE_MATCH")
    if tags is not None:
        return tags == etag or _names(tags, etag)
    since = environ.get("HTTP_IF_MODIFIED_SINCE")
    if since is None or modified is None:
        return False
    return since == modified or _not_after(modified, since)


def _names(tags: str, etag: str) -> bool:
    """`*`, or a list with this tag; weak forms, and those of another coding, are the same text."""
    listed = parse_etags(tags)
    if listed.star_tag:
        return True
    own = _text(etag.strip('"'))
    return any(_text(tag) == own for tag in listed.as_set(include_weak=True))


def _text(tag: str) -> str:
    return _CODING.sub("", tag)


def _not_after(modified: str, since: str) -> bool:
    moment, known = parse_date(modified), parse_date(since)
    return moment is not None and known is not None and moment <= known
