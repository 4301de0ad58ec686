"""Kept answers from a real server, and a client that does not read its own."""

from __future__ import annotations

import socket
import time
from pathlib import Path

from tests.operations.clients import LAW, ask
from tests.operations.serving import serving

ARTICLE = f"{LAW}/articles/25"
LARGE = f"GET {LAW}/articles?limit=100 HTTP/1.1\r\nHost: x\r\n\r\n".encode()
OWN = {"date", "x-request-id", "last-modified"}


def test_the_same_from_memory(shipped_file: Path, tmp_path: Path) -> None:
    with serving(f"sqlite:///{shipped_file}", tmp_path, WORKERS="1") as (port, _):
        replies = [ask(port, ARTICLE) for _ in range(3)]
    assert {reply.status for reply in replies} == {200}
    assert len({reply.body for reply in replies}) == 1
    shown = [{k: v for k, v in reply.headers.items() if k not in OWN} for reply in replies]
    assert shown[0] == shown[1] == shown[2]
    assert len({reply.headers["x-request-id"] for reply in replies}) == 3


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
