"""The four regulations that ship, loaded once, and a real gunicorn over them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from openapi.record import shipped
from tests.tools import ROOT


@pytest.fixture(scope="session")
def shipped_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that holds the four regulations."""
    path = tmp_path_factory.mktemp("shipped") / "fatiao.db"
    shipped(path)
    return path


@pytest.fixture(scope="session")
def shipped_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The service over the four regulations, on a fixed day."""
    return shipped(tmp_path_factory.mktemp("shipped") / "app.db")


@pytest.fixture(scope="session")
def shipped_server(shipped_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a gunicorn that serves the four regulations."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{free.getsockname()[1]}"
    settings = {
        "FATIAO_DATABASE_URL": f"sqlite:///{shipped_file}",
        "FATIAO_BIND": bind,
        "FATIAO_LOG_LEVEL": "error",
        "HOME": str(tmp_path_factory.mktemp("home")),
    }
    command = [sys.executable, "-m", "gunicorn", "--config", "python:api.server"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings)
    try:
        _wait(f"http://{bind}/readyz")
        yield f"http://{bind}"
    finally:
        process.terminate()
        process.wait(20)


def _wait(address: str) -> None:
    for _ in range(200):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise AssertionError("gunicorn did not start")
