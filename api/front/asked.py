"""What a request asks for beside its address: whether it is plain, and which media it takes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

_LONGEST = 200  # characters of Accept worth reading ahead of the framework; a browser sends 130


def plain(environ: dict[str, Any]) -> bool:
    """A read without a body, within its rate: such as can be answered ahead of the framework."""
    return (
        environ["REQUEST_METHOD"] in ("GET", "HEAD")
        and environ.get("CONTENT_LENGTH") in (None, "", "0")
        and "HTTP_TRANSFER_ENCODING" not in environ
        and "fatiao.wait" not in environ  # over its rate
    )


def accepts(environ: dict[str, Any], media: str) -> bool:
    """Whether Accept certainly takes this media type; one that is too long, or absurd, does not."""
    accepted = environ.get("HTTP_ACCEPT")
    if not accepted or accepted == "*/*":
        return True
    return len(accepted) <= _LONGEST and _negotiated(accepted, media)


@lru_cache(256)
def _negotiated(accepted: str, media: str) -> bool:
    return parse_accept_header(accepted, MIMEAccept).quality(media) > 0
