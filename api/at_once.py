"""What a worker may answer in its main loop, without a thread: only what cannot make it wait.

That is an answer that is kept, or a provision read from a SQLite file, asked for by the plainest of
requests, of a client whose socket takes it whole. Handing a request to a thread and back takes
several times as long as such an answer, and what gunicorn prepares for an application that may want
anything, as long again.
"""

from __future__ import annotations

import fcntl
import socket
import struct
import termios
from functools import lru_cache
from time import perf_counter, time
from typing import Any

from gunicorn import SERVER  # type: ignore[import-untyped]
from gunicorn.util import http_date  # type: ignore[import-untyped]

from api.direct import Direct
from api.front.access import BEGUN
from api.front.answer import Answer, Header, Wsgi
from api.hot import Hot
from api.plainest import environment
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
        kept = self._hot.kept(environ) if self._hot else None
        if kept or self._direct is None or self.watch.fresh() is None:
            return kept
        return self._direct.ready(environ)


def certain(quick: Quick, data: bytes | bytearray, sock: socket.socket) -> dict[str, Any] | None:
    """The environment of a request that has its answer, which the socket has room for."""
    begun = perf_counter()
    environ = environment(data)
    if environ is None:
        return None
    environ[BEGUN] = begun
    answer = quick.answer(environ)
    return environ if answer and len(answer.body) + _HEADERS <= _room(sock) else None


def send(application: Wsgi, environ: dict[str, Any], sock: socket.socket, *, keep: bool) -> None:
    """Send the answer that is certain in one piece, under the headers that gunicorn sends.

    OSError where the client went away.
    """
    head: list[str] = []

    def start(status: str, headers: list[Header]) -> None:
        fields = "".join([f"{name}: {value}\r\n" for name, value in headers])
        head.append(f"HTTP/1.1 {status}\r\n{_first(int(time()), keep)}{fields}\r\n")

    body = b"".join(application(environ, start))
    sent = head[0].encode("latin-1") + body
    if sock.send(sent, socket.MSG_DONTWAIT) < len(sent):
        raise BrokenPipeError


@lru_cache(2)
def _first(_second: int, keep: bool) -> str:
    held = "keep-alive" if keep else "close"
    return f"Server: {SERVER}\r\nDate: {http_date()}\r\nConnection: {held}\r\n"


def _room(sock: socket.socket) -> int:
    """Bytes that the socket takes without waiting: half its buffer while that is empty, else none.

    The other half is what the system needs to keep them.
    """
    (waiting,) = struct.unpack("i", fcntl.ioctl(sock.fileno(), termios.TIOCOUTQ, bytes(4)))
    return 0 if waiting else sock.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) // 2
