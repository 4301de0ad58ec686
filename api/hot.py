"""Hot reads: finished answers, kept for the corpus and the day they are about.

Ahead of the framework: a request that was answered before costs a look into a dictionary. Three
rules keep every answer the one that the slow way would give:

1. What is kept belongs to one state (`revision.State`: corpus and day). Each request asks the
   watch for the state of now, which is at most a second old; with another state all is forgotten.
   Where the database does not say, nothing is answered from here.
2. Only a finished read (`front.answer.Answer`: a 200 that any client may have) is kept, and only
   if the database said, in the very transaction it was read in, that the state was this one.
3. The key is all that an answer depends on: path, query, and whether gzip is taken. A request that
   asks for more than that (a body, another media type) goes the slow way. Unknown parameters are
   refused there, and refusals are not kept.

Memory is bounded in bytes; what was not asked for longest goes first.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from cachetools import LRUCache
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from api.front import coding
from api.front.answer import Answer, Wsgi
from api.revision import State, Watch

LONGEST = 2000
"""Characters of path and query together; longer ones are asked once."""
Key = tuple[str, str, bool]


class Hot:
    """The application, with answers of at most `most` bytes kept in front of it."""

    def __init__(self, application: Wsgi, watch: Watch, most: int) -> None:
        self._application, self._watch = application, watch
        self._kept: LRUCache[Key, Answer] = LRUCache(most, getsizeof=_size)
        self._state: State | None = None
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer from what is kept; else the slow way, and keep what that finished."""
        state = self._watch.current()
        key = _key(environ)
        if state is None or key is None:
            slow: Iterable[bytes] = self._application(environ, start_response)
            return slow
        answer = self._find(key, state)
        if answer and _accepts(environ.get("HTTP_ACCEPT"), answer.media):
            return answer.send(environ, start_response)
        body: Iterable[bytes] = self._application(environ, start_response)
        self._keep(key, state, environ)
        return body

    def kept(self, environ: dict[str, Any]) -> Answer | None:
        """The answer that this request will get from here, where that is certain."""
        state = self._watch.fresh()
        key = _key(environ)
        answer = self._find(key, state) if state and key else None
        return answer if answer and _accepts(environ.get("HTTP_ACCEPT"), answer.media) else None

    def _find(self, key: Key, state: State) -> Answer | None:
        with self._lock:
            if state is not self._state:
                self._kept.clear()
                self._state = state
            return self._kept.get(key)

    def _keep(self, key: Key, state: State, environ: dict[str, Any]) -> None:
        answer: Answer | None = environ.get("fatiao.answer")
        if answer is None or environ.get("fatiao.state", state) != state:
            return
        with self._lock:
            if state is self._state and _size(answer) <= self._kept.maxsize:
                self._kept[key] = answer


def _key(environ: dict[str, Any]) -> Key | None:
    """What the answer depends on; None where that is more than can be kept."""
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    plain = (
        environ["REQUEST_METHOD"] in ("GET", "HEAD")
        and environ.get("CONTENT_LENGTH") in (None, "", "0")
        and "HTTP_TRANSFER_ENCODING" not in environ
        and "fatiao.wait" not in environ  # over its rate
        and len(path) + len(query) <= LONGEST
    )
    return (path, query, coding.takes_gzip(environ.get("HTTP_ACCEPT_ENCODING"))) if plain else None


def _size(answer: Answer) -> int:
    return answer.size


def _accepts(accepted: str | None, media: str) -> bool:
    if not accepted or accepted == "*/*":
        return True
    return len(accepted) <= LONGEST // 10 and _negotiated(accepted, media)


@lru_cache(256)
def _negotiated(accepted: str, media: str) -> bool:
    return parse_accept_header(accepted, MIMEAccept).quality(media) > 0
