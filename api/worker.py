"""gunicorn's threaded worker, made patient: only whole requests take a thread.

As it comes, a thread reads its request as fast as the client sends it, and the main loop waits for
clients to hang up: a few slow ones keep everybody else out. Here the main loop gathers requests as
they come, hands them over when they are all there (`arriving`), and waits for nobody. What is kept
finished, or read in no time, it sends itself (`at_once`).
"""

from __future__ import annotations

import errno
import select
import selectors
import socket
import struct
import time
from functools import partial
from typing import Any

from gunicorn.http.errors import LimitRequestLine  # type: ignore[import-untyped]
from gunicorn.util import write_error  # type: ignore[import-untyped]
from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]

from api import at_once
from api.arriving import State, expects, state

ARRIVE = 20.0
"""Seconds that a request may take to arrive; then the connection is closed."""
LINGER = 2.0
"""Seconds that a client gets to read a refusal while it is still sending."""
SEND = 10
"""Seconds that a client may go without reading any of its answer; then the connection is closed."""
HELD = 64 << 20
"""Bytes of unfinished requests that a process holds; who would add to them is turned away."""
_PIECE = 1 << 16


class Worker(ThreadWorker):  # type: ignore[misc]  # untyped
    """Gathers requests in its main loop. Answers 414 where gunicorn answers 400."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gathered: dict[Any, bytearray] = {}
        self._held = 0
        self._shut = False

    def enqueue_req(self, conn: Any) -> None:
        """Take what has come of a request; a thread gets it when that is all of it."""
        if conn not in self._gathered:
            self._gathered[conn] = bytearray()
            conn.timeout = time.monotonic() + ARRIVE
        try:
            piece = conn.sock.recv(_PIECE, socket.MSG_DONTWAIT)
            self._add(conn, piece)
        except BlockingIOError:
            self._wait(conn, self.on_pending_socket_readable)
        except OSError:
            self._drop(conn)

    def finish_request(self, conn: Any, future: Any) -> None:
        """Keep the connection, or close it without waiting for the client to do so.

        One that an answer promised to keep is kept by a worker that ends, too, for the request that
        may be on its way: the answer to that one says that it was the last.
        """
        failed = future.cancelled() or future.exception() is not None
        if not failed and future.result():
            self._keep(conn)
        elif conn.unread:
            self._linger(conn)
        else:
            self._drop(conn)

    def murder_pending(self) -> None:
        """Close what has taken too long to arrive, or to leave."""
        now = time.monotonic()
        for conn in [conn for conn in self.pending_conns if conn.timeout <= now]:
            self._unwatch(conn)
            self._drop(conn)

    def set_accept_enabled(self, enabled: bool) -> None:
        """Take connections, or none. A worker that ends takes those that wait, and shuts the door.

        gunicorn leaves it open while the worker ends: who comes in then is never answered.
        """
        if self.alive:
            super().set_accept_enabled(enabled)
        elif not self._shut:  # gunicorn asks again where the end comes while it was about to ask
            self._shut = True
            for listener in self.sockets:
                while select.select([listener], [], [], 0)[0]:
                    self.accept(listener)
            super().set_accept_enabled(False)
            for listener in self.sockets:
                listener.close()

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """Wait for events, at most a second: deadlines count while the worker ends, too."""
        super().wait_for_and_dispatch_events(min(timeout, 1.0))

    def handle_request(self, req: Any, conn: Any) -> bool:
        """Answer. A client that does not read is one that went away."""
        try:
            return bool(super().handle_request(req, conn))
        except BlockingIOError as error:
            raise BrokenPipeError(errno.EPIPE, "nothing was read") from error

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Refuse a request that never became one."""
        if isinstance(exc, LimitRequestLine):
            write_error(client, 414, "URI Too Long", "")
        else:
            super().handle_error(req, client, addr, exc)

    def _keep(self, conn: Any) -> None:
        conn.sock.setblocking(False)
        conn.set_timeout()
        self.keepalived_conns.append(conn)
        then = partial(self.on_client_socket_readable, conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, then)

    def _keepalive_after(self, conn: Any, keepalive: bool) -> bool:
        return not conn.unread and super()._keepalive_after(conn, keepalive)

    def _add(self, conn: Any, piece: bytes) -> None:
        data = self._gathered[conn]
        data += piece
        self._held += len(piece)
        found = state(data) if piece else State.WHOLE  # the client will send no more
        conn.unread = found in (State.LONG, State.ENDLESS)
        if found is State.ENDLESS:
            write_error(conn.sock, 431, "Request Header Fields Too Large", "")
            self._linger(conn)
        elif found is not State.PARTIAL:
            self._hand_over(conn)
        elif self._held > HELD:
            self._drop(conn)
        else:
            if expects(data, len(piece)):
                conn.sock.send(b"HTTP/1.1 100 Continue\r\n\r\n", socket.MSG_DONTWAIT)
            self._wait(conn, self.on_pending_socket_readable)

    def _hand_over(self, conn: Any) -> None:
        data = self._forget(conn)
        if not data:  # the client hung up
            self._drop(conn)
            return
        if self._answered(conn, data):
            return
        if not conn.initialized:
            conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", SEND, 0))
        conn.init()
        conn.parser.unreader.unread(bytes(data))
        conn.data_ready = True
        super().enqueue_req(conn)

    def _answered(self, conn: Any, data: bytearray) -> bool:
        """Whether the main loop answered this request itself, or it has nobody to answer any more."""
        quick = getattr(self.wsgi, "extensions", {}).get("fatiao-quick")
        if quick is None:
            return False
        if quick.watch.due():
            self.tpool.submit(quick.watch.look)
        environ = at_once.certain(quick, data, conn.sock)
        if environ is None:
            return False
        keep = self.alive and bool(self.cfg.keepalive) and not self._full()
        try:
            at_once.send(self.wsgi, environ, conn.sock, keep=keep)
        except OSError:  # the client went away
            keep = False
        except Exception:
            self.log.exception("an answer could not be sent")
            keep = False
        (self._keep if keep else self._drop)(conn)
        return True

    def _full(self) -> bool:
        return len(self.keepalived_conns) >= int(self.max_keepalived)

    def _wait(self, conn: Any, then: Any) -> None:
        if conn.timeout <= time.monotonic():
            self._drop(conn)
            return
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(then, conn))

    def _unwatch(self, conn: Any) -> None:
        self.pending_conns.remove(conn)
        self.poller.unregister(conn.sock)

    def _linger(self, conn: Any) -> None:
        """Say that this was all, and let the client's bytes run dry: a reset could overtake it."""
        self._forget(conn)
        conn.timeout = time.monotonic() + LINGER
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
            self._wait(conn, self._drain)
        except OSError:
            self._drop(conn)

    def _drain(self, conn: Any, _sock: Any) -> None:
        self._unwatch(conn)
        try:
            more = conn.sock.recv(_PIECE, socket.MSG_DONTWAIT)
        except OSError:
            more = b""
        if more:
            self._wait(conn, self._drain)
        else:
            self._drop(conn)

    def _forget(self, conn: Any) -> bytearray:
        data = self._gathered.pop(conn, bytearray())
        self._held -= len(data)
        return data

    def _drop(self, conn: Any) -> None:
        self._forget(conn)
        self.nr_conns -= 1
        conn.close()
