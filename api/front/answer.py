"""A finished read: what is sent, whether it was made for this request or kept for a later one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from api.front import caching, coding, conditional

Header = tuple[str, str]
Wsgi = Any
"""A WSGI application: called with the environment and `start_response`, returns the body."""


ANSWER = "fatiao.answer"
"""Where a request has its finished read, for whoever keeps it, or sends what was made before."""
_REST = 2048  # bytes that headers and key take beside a body, measured


@dataclass(frozen=True, slots=True)
class Answer:
    """A 200 in one coding, complete but for what each request has of its own."""

    route: str
    body: bytes
    etag: str
    modified: str | None
    ends: float | None  # until when caches may keep it, as time.time(); None: not at all
    headers: tuple[Header, ...]  # of 200 and 304
    content: tuple[Header, ...]  # of the body alone

    @property
    def media(self) -> str:
        """Its media type, without parameters."""
        return self.content[0][1].partition(";")[0]

    @property
    def size(self) -> int:
        """Bytes that keeping it takes."""
        return len(self.body) + _REST

    def send(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer by 304 what the request has already, else by 200."""
        environ["fatiao.route"] = self.route
        headers = [*self.headers]
        if self.ends is not None:
            headers.append(("Cache-Control", caching.until(self.ends)))
        if conditional.unchanged(environ, self.etag, self.modified):
            start_response("304 NOT MODIFIED", headers)
            return ()
        headers += self.content
        start_response("200 OK", headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else (self.body,)


def make(
    route: str,
    body: bytes,
    headers: Iterable[Header],
    *,
    media: str,
    modified: str | None,
    ends: float | None,
    gzip: bool,
) -> Answer:
    """The answer with this body, compressed where the request takes `gzip` and it is worth it."""
    body = bytes(memoryview(body))  # orjson's own has room to spare, which would be kept with it
    tag = hashlib.blake2b(body, digest_size=12).hexdigest()
    content = [("Content-Type", media)]
    if gzip and len(body) > coding.LEAST:
        body, tag = coding.compressed(body), tag + coding.SUFFIX
        content.append(("Content-Encoding", "gzip"))
    content.append(("Content-Length", str(len(body))))
    dated = [("Last-Modified", modified)] if modified else []
    own = [("ETag", f'"{tag}"'), *dated, ("Vary", "Accept-Encoding")]
    return Answer(route, body, f'"{tag}"', modified, ends, (*own, *headers), tuple(content))
