"""Kept answers from a real server, and a client that does not read its own."""

from __future__ import annotations

import datetime as dt
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.clients import LAW, ask
from tests.operations.serving import serving

ARTICLE = f"{LAW}/articles/25"
LARGE = f"GET {LAW}/articles?limit=100 HTTP/1.1\r\nHost: x\r\n\r\n".encode()
_OTHERS = (b"Date:", b"RateLimit")
OWN = {"date", "x-request-id", "last-modified"}


def test_the_same_from_memory(shipped_file: Path, tmp_path: Path) -> None:
    with serving(f"sqlite:///{shipped_file}", tmp_path, WORKERS="1") as (port, _):
        replies = [ask(port, ARTICLE) for _ in range(3)]
    assert {reply.status for reply in replies} == {200}
    assert len({reply.body for reply in replies}) == 1
    shown = [{k: v for k, v in reply.headers.items() if k not in OWN} for reply in replies]
    assert shown[0] == shown[1] == shown[2]
    assert len({reply.headers["x-request-id"] for reply in replies}) == 3


@pytest.fixture(scope="module")
def port(shipped_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    home = tmp_path_factory.mktemp("kept")
    with serving(f"sqlite:///{shipped_file}", home, WORKERS="1") as (number, _):
        yield number


@pytest.fixture(scope="module")
def counting(shipped_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A server that counts requests, for which each takes a thread."""
    home = tmp_path_factory.mktemp("counting")
    more = {"WORKERS": "1", "RATE_LIMIT": "1000/second"}
    with serving(f"sqlite:///{shipped_file}", home, **more) as (number, _):
        yield number


def whole(port: int, line: str, *headers: str) -> tuple[list[bytes], bytes]:
    """Lines of the head and the body, over a connection that the server or we end; as bytes."""
    head = "\r\n".join([line, "Host: x", "X-Request-ID: me", *headers, "", ""])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        client.sendall(head.encode())
        client.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: client.recv(65536), b""))
    shown, _, body = answer.partition(b"\r\n\r\n")
    return [each for each in shown.split(b"\r\n") if not each.startswith(_OTHERS)], body


@pytest.mark.parametrize(
    ("version", "headers"),
    [
        ("1.1", ()),
        ("1.1", ("Connection: close",)),
        ("1.1", ("Accept-Encoding: gzip",)),
        ("1.1", ("If-None-Match: *",)),
        ("1.0", ()),
        ("1.0", ("Connection: keep-alive",)),
    ],
)
def test_what_is_sent_at_once_is_what_a_thread_sends(
    port: int, counting: int, version: str, headers: tuple[str, ...]
) -> None:
    day = 100 * int(version[-1]) + len("".join(headers))  # which nobody asked about before
    new = f"{ARTICLE}?as_of={dt.date(2024, 1, 1) + dt.timedelta(day)}"
    told = [whole(port, f"GET {new} HTTP/{version}", *headers) for _ in range(3)]
    assert told[0][0][0].startswith(f"HTTP/{version} ".encode())
    assert told[0] == told[1] == told[2] == whole(counting, f"GET {new} HTTP/{version}", *headers)


def test_whoever_reads_nothing_is_given_up(shipped_file: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{shipped_file}"
    with serving(url, tmp_path, WORKERS="1", THREADS="1") as (port, _):
        ask(port, ARTICLE)
        with socket.socket() as mute:  # asks on and on: the only thread waits for it to read
            mute.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            mute.connect(("127.0.0.1", port))
            for _ in range(150):
                mute.sendall(LARGE)
                time.sleep(0.01)
            assert ask(port, ARTICLE).status == 200
