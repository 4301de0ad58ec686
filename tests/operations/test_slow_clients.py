"""A hundred clients that send a byte a second, or nothing, or never hang up: others are served."""

from __future__ import annotations

import json
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.operations.serving import serving

CLIENTS = 100
ANSWERS = 20
POST = b"POST /v1/citations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
SLOW = {
    "head": (b"GET /v1/regulations HTTP/1.1\r\nHost: x\r\nX-Slow: ", b"y" * 100),
    "body": (POST + b"Content-Length: 1000\r\n\r\n", b" " * 100),
    "chunks": (POST + b"Transfer-Encoding: chunked\r\n\r\n1\r\n", b" \r\n1\r\n" * 50),
    "long body": (POST + b"Content-Length: 100000000\r\n\r\n", b" " * 100),
    "silence": (b"", b""),
    "no end": (b"GET /v1/regulations HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b""),
}


@pytest.fixture(scope="module")
def port(shipped_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with serving(f"sqlite:///{shipped_file}", tmp_path_factory.mktemp("home")) as (number, _):
        yield number


@pytest.mark.parametrize("kind", SLOW)
def test_others_are_served(port: int, kind: str) -> None:
    start, drops = SLOW[kind]
    done = threading.Event()
    with ExitStack() as stack:
        clients = [stack.enter_context(_connected(port)) for _ in range(CLIENTS)]
        for client in clients:
            client.sendall(start)
        dripping = threading.Thread(target=_drip, args=(clients, drops, done))
        dripping.start()
        stack.callback(dripping.join)
        stack.callback(done.set)
        time.sleep(1)
        for _ in range(
            ANSWERS
        ):  # a fresh connection each: the kernel spreads them over the workers
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/regulations", timeout=5) as it:
                assert json.load(it)["total"] == 4


def test_whoever_is_slow_but_comes_to_an_end_is_answered(port: int) -> None:
    body = json.dumps({"text": "反诈法第25条"}).encode()
    with _connected(port) as client:
        client.sendall(POST + b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(body))
        for place in range(len(body)):
            time.sleep(0.02)
            client.sendall(body[place : place + 1])
        answer = _rest(client)
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["items"][0]["status"] == "verified"


def test_whoever_asks_first_is_told_to_send(port: int) -> None:
    body = json.dumps({"text": "反诈法第25条"}).encode()
    with _connected(port) as client:
        client.sendall(POST + b"Connection: close\r\nExpect: 100-continue\r\n")
        client.sendall(b"Content-Length: %d\r\n\r\n" % len(body))
        assert client.recv(1000).startswith(b"HTTP/1.1 100 Continue\r\n")
        client.sendall(body)
        assert b"HTTP/1.1 200 " in _rest(client)


def test_too_much_is_refused_while_it_is_sent(port: int) -> None:
    with _connected(port) as client:
        client.sendall(POST + b"Content-Length: 100000000\r\n\r\n" + b" " * 100_000)
        assert client.recv(1000).startswith(b"HTTP/1.1 413 ")
    with _connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20_000)
        assert client.recv(1000).startswith(b"HTTP/1.1 431 ")


def test_a_request_that_never_ends_is_cut_off(port: int) -> None:
    begun = time.monotonic()
    with _connected(port) as client:
        client.settimeout(30)
        client.sendall(b"GET / HTTP/1.1\r\n")
        assert client.recv(1000) == b""
    assert 15 < time.monotonic() - begun < 25


def _connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def _drip(clients: list[socket.socket], drops: bytes, done: threading.Event) -> None:
    for place in range(len(drops)):
        for client in clients:
            try:
                client.send(drops[place : place + 1])
            except OSError:  # refused, as it may be
                continue
        if done.wait(1):
            return


def _rest(client: socket.socket) -> bytes:
    return b"".join(iter(lambda: client.recv(65536), b""))
