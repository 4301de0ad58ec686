"""nginx with `docker/nginx.conf`, its addresses and folders put where a test has them."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.operations.serving import wait_for
from tests.tools import ROOT


def configured(service: int, port: int, folder: Path) -> str:
    """The configuration, for a service on a port of this machine."""
    text = (ROOT / "docker" / "nginx.conf").read_text("utf-8")
    here = {
        "http://api:8000": f"http://127.0.0.1:{service}",
        "listen 8080": f"listen {port}",
        "/var/cache/nginx": f"{folder}/cache",
        "/tmp/": f"{folder}/",
        "/dev/stdout": f"{folder}/access.log",
        " stderr ": f" {folder}/error.log ",
    }
    assert all(shipped in text for shipped in here), "docker/nginx.conf has other places"
    user = "user root;\n" if os.geteuid() == 0 else ""  # whose folders the tests' are
    return user + re.sub("|".join(map(re.escape, here)), lambda shipped: here[shipped[0]], text)


@contextmanager
def fronted(text: str, folder: Path, port: int) -> Iterator[None]:
    """nginx with this configuration, until it answers and as long as the block lasts."""
    (folder / "cache").mkdir(exist_ok=True)
    (folder / "nginx.conf").write_text(text, "utf-8")
    process = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)])
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield
    finally:
        process.terminate()
        process.wait(10)
