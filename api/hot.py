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
from typing import Any

from cachetools import LRUCache

from api.front import coding
from api.front.answer import ANSWER, Answer, Wsgi
from api.front.asked import accepts, plain
from api.revision import State, Watch

LONGEST = 2000
"""Characters of path and query together; longer ones are asked once."""
KEPT = "fatiao.kept"
"""Where a request has its answer with it already: the worker looked."""
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
        certain: Answer | None = environ.get(KEPT)
        if certain:
            return certain.send(environ, start_response)
        state = self._watch.current()
        key = _key(environ)
        if state is None or key is None:
            slow: Iterable[bytes] = self._application(environ, start_response)
            return slow
        answer = self._find(key, state)
        if answer and accepts(environ, answer.media):
            return answer.send(environ, start_response)
        body: Iterable[bytes] = self._application(environ, start_response)
        self._keep(key, state, environ)
        return body

    def kept(self, environ: dict[str, Any]) -> Answer | None:
        """The answer that this request, from now on, will get from here, where that is certain."""
        state = self._watch.fresh()
        key = _key(environ)
        answer = self._find(key, state) if state and key else None
        if answer is None or not accepts(environ, answer.media):
            return None
        environ[KEPT] = answer
        return answer

    def _find(self, key: Key, state: State) -> Answer | None:
        with self._lock:
            if state is not self._state:
                self._kept.clear()
                self._state = state
            return self._kept.get(key)

    def _keep(self, key: Key, state: State, environ: dict[str, Any]) -> None:
        answer: Answer | None = environ.get(ANSWER)
        if answer is None or environ.get("fatiao.state", state) != state:
            return
        with self._lock:
            if state is self._state and _size(answer) <= self._kept.maxsize:
                self._kept[key] = answer


def _key(environ: dict[str, Any]) -> Key | None:
    """What the answer depends on; None where that is more than can be kept."""
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    if len(path) + len(query) > LONGEST or not plain(environ):
        return None
    return path, query, coding.takes_gzip(environ.get("HTTP_ACCEPT_ENCODING"))


def _size(answer: Answer) -> int:
    return answer.size
