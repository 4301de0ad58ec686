"""Requests so plain that nothing in them is in doubt, read without gunicorn's parser.

That takes half as long again as a kept answer. What is read here is one whole GET of HTTP/1.1 whose
header fields are all among those that browsers, programs and proxies send without changing how it
is to be read, each once. All else is for gunicorn; so is whatever it may refuse.
"""

from __future__ import annotations

import re
from typing import Any

from gunicorn.util import unquote_to_wsgi_str  # type: ignore[import-untyped]

LONGEST = 4096
"""Bytes of such a request; gunicorn takes twice as many for a line."""
_URL = rb"A-Za-z0-9%@._~!$&'()*+,;=:/\-"
_REQUEST = re.compile(
    rb"GET (?P<path>/(?!/)[%b]*)(?:\?(?P<query>[%b?]*))? HTTP/1\.1\r\n" % (_URL, _URL)
    + rb"(?P<fields>(?:[A-Za-z-]+:[ -~]*\r\n){1,32})\r\n"
)
_HOST = re.compile(r"[A-Za-z0-9.-]{1,255}(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,39}\](?::[0-9]{1,5})?")
_FIELDS = {
    name: "HTTP_" + name.upper().replace("-", "_")
    for name in (
        *("accept", "accept-encoding", "accept-language", "cache-control", "cookie", "dnt", "host"),
        *("if-modified-since", "if-none-match", "origin", "pragma", "priority", "referer"),
        *("sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "sec-fetch-dest"),
        *("sec-fetch-mode", "sec-fetch-site", "sec-fetch-user", "sec-gpc", "te", "traceparent"),
        *("tracestate", "upgrade-insecure-requests", "user-agent", "via", "x-forwarded-for"),
        *("x-forwarded-host", "x-forwarded-proto", "x-real-ip", "x-request-id"),
    )
}
_KEPT = "connection"


def environment(data: bytes | bytearray) -> dict[str, Any] | None:
    """As much of a WSGI environment as decides which answer it is; None where anything is in doubt."""
    found = _REQUEST.fullmatch(data) if len(data) <= LONGEST else None
    if found is None:
        return None
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote_to_wsgi_str(found["path"].decode("ascii")),
        "QUERY_STRING": (found["query"] or b"").decode("ascii"),
    }
    for field in found["fields"].decode("ascii").split("\r\n")[:-1]:
        name, _, value = field.partition(":")
        name, value = name.lower(), value.strip(" ")
        if name == _KEPT and value.lower() == "keep-alive":
            continue
        key = _FIELDS.get(name)
        if key is None or key in environ:
            return None
        environ[key] = value
    return environ if _HOST.fullmatch(environ.get("HTTP_HOST", "")) else None
