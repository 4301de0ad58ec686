"""A real gunicorn with the shipped configuration, and what its processes hold."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools import ROOT


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(database_url: str, home: Path, **settings: str) -> Iterator[tuple[int, int]]:
    """Port and process id of a service over this database; `settings` without their prefix."""
    port = free_port()
    given = {"DATABASE_URL": database_url, "BIND": f"127.0.0.1:{port}", "LOG_LEVEL": "error"}
    environment = {f"FATIAO_{name}": value for name, value in (given | settings).items()}
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--config", "python:api.server"],
        cwd=ROOT,
        env=os.environ | environment | {"HOME": str(home)},
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/readyz")
        yield port, process.pid
    finally:
        process.terminate()
        assert process.wait(40) == 0


def wait_for(address: str, seconds: float = 20) -> None:
    """Return when the address answers."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def memory(pid: int) -> int:
    """Bytes that a process and its children hold for themselves alone, pages shared by forks once."""
    total = 0
    for one in [pid, *children(pid)]:
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) * 1024
    return total


def children(pid: int) -> list[int]:
    """Processes that a process started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
