"""A real gunicorn with the shipped configuration, and what its processes hold."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.tools import ROOT

ARBITER = (sys.executable, "-m", "gunicorn", "--config", "python:api.server")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(database_url: str, home: Path, **settings: str) -> Iterator[tuple[int, int]]:
    """Port and process id of a service over this database; `settings` without their prefix.

    At the end it stops well, and its log (`service.log` in `home`) tells of no exception.
    """
    with started(ARBITER, database_url, home, **settings) as (port, process):
        yield port, process.pid
        process.terminate()
        assert process.wait(40) == 0
    assert not (found := exceptions(home)), found[:2]


@contextmanager
def started(
    command: Sequence[str], database_url: str, home: Path, **settings: str
) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Port and process of what this command serves, when it is ready; ended by the block or here."""
    port = free_port()
    given = {"DATABASE_URL": database_url, "BIND": f"127.0.0.1:{port}", "LOG_LEVEL": "error"}
    environment = {f"FATIAO_{name}": value for name, value in (given | settings).items()}
    with (home / "service.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment | {"HOME": str(home)}, stderr=log
        )
    try:
        wait_for(f"http://127.0.0.1:{port}/readyz")
        yield port, process
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(40)


def exceptions(home: Path) -> list[str]:
    """The exceptions that the log of a service tells of."""
    lines = (home / "service.log").read_text("utf-8").splitlines()
    return [line[:200] + "…" + line[-800:] for line in lines if "Traceback" in line]


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
