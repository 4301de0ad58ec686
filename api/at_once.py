"""What a worker may answer in its main loop, without a thread: only what cannot make it wait.

That is an answer that is kept, or a provision read from a SQLite file, asked for by a request that
is all there, of a client whose socket takes it whole. Handing a request to a thread and back takes
three times as long as such an answer, and what gunicorn prepares for an application that may want
anything, a third more.
"""

from __future__ import annotations

import fcntl
import socket
import struct
import termios
from time import perf_counter
from typing import Any

from gunicorn.util import unquote_to_wsgi_str  # type: ignore[import-untyped]

from api.direct import Direct
from api.front.access import BEGUN
from api.front.answer import Answer, Wsgi
from api.hot import Hot
from api.revision import Watch

_HEADERS = 2048  # bytes that the headers of an answer take at most


class Quick:
    """What of an application needs no thread: what is kept, and what is `direct` where that is so.

    Only while the database answered a thread within the last half second: a disk that hangs holds
    up threads, and then this.
    """

    def __init__(self, watch: Watch, hot: Hot | None, direct: Direct | None) -> None:
        self.watch, self._hot, self._direct = watch, hot, direct

    def answer(self, environ: dict[str, Any]) -> Answer | None:
        """The answer that the application, asked with this environment, will give."""
        if self.watch.fresh() is None:
            return None
        kept = self._hot.kept(environ) if self._hot else None
        return kept or (self._direct.ready(environ) if self._direct else None)


class Peeked:
    """A connection's parser, whose next request can be looked at before it is asked for."""

    def __init__(self, parser: Any) -> None:
        self._parser = parser
        self._ahead: list[Any] = []

    def peek(self) -> Any:
        """The next request; None where it is none, which whoever asks for it is told."""
        try:
            self._ahead.append(next(self._parser))
        except Exception as error:
            self._ahead.append(error)
            return None
        return self._ahead[0]

    def __next__(self) -> Any:
        """The next request, or the error that it is."""
        if not self._ahead:
            return next(self._parser)
        found = self._ahead.pop()
        if isinstance(found, Exception):
            raise found
        return found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._parser, name)


def bodiless(data: bytes | bytearray) -> bool:
    """Whether these bytes are one whole GET without a body, so that reading it waits for nothing."""
    return data.startswith(b"GET ") and data.find(b"\r\n\r\n") == len(data) - 4


def certain(quick: Quick, request: Any, sock: socket.socket) -> dict[str, Any] | None:
    """The environment of a request that has its answer, which the socket has room for."""
    environ = _environ(request)
    if not request.uri.isascii() or "HTTP_SCRIPT_NAME" in environ:
        return None  # gunicorn knows which path that is
    environ[BEGUN] = perf_counter()
    answer = quick.answer(environ)
    return environ if answer and len(answer.body) + _HEADERS <= _room(sock) else None


def send(application: Wsgi, environ: dict[str, Any], response: Any) -> None:
    """Send the answer that is certain in one piece, with gunicorn's own headers before ours."""
    body = b"".join(application(environ, response.start_response))
    head = [*response.default_headers(), *(f"{k}: {v}\r\n" for k, v in response.headers), "\r\n"]
    response.sock.sendall("".join(head).encode("latin-1") + body)


def _environ(request: Any) -> dict[str, Any]:
    """As much of a WSGI environment as decides which answer it is."""
    environ = {
        "REQUEST_METHOD": request.method,
        "PATH_INFO": unquote_to_wsgi_str(request.path),
        "QUERY_STRING": request.query or "",
    }
    for name, value in request.headers:
        key = f"HTTP_{name.replace('-', '_')}"
        environ[key] = f"{environ[key]},{value}" if key in environ else value
    return environ


def _room(sock: socket.socket) -> int:
    """Bytes that the socket takes without waiting: half its buffer while that is empty, else none.

    The other half is what the system needs to keep them.
    """
    (waiting,) = struct.unpack("i", fcntl.ioctl(sock.fileno(), termios.TIOCOUTQ, bytes(4)))
    return 0 if waiting else sock.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) // 2
