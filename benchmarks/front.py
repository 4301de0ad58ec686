"""A hot article through the nginx profile, beside nginx serving the same bytes as a file.

    python -m benchmarks.front     needs nginx and wrk

`docker/nginx.conf` as it is, but for addresses and folders; one server block more has the file, with
the same log line. In turn, five rounds each; the ratio of the medians is what counts.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from openapi.record import shipped
from tests.operations.fronting import ROOT, configured, fronted
from tests.operations.serving import free_port, serving

ARTICLE = "/v1/regulations/anti-telecom-fraud-law/articles/25"
ROUNDS, SECONDS, CONNECTIONS = 5, 4, 32
_FILE = """
    server {{
        listen {port} reuseport;
        location / {{ root {folder}; default_type application/json; }}
    }}
}}
"""


@contextmanager
def both() -> Iterator[tuple[str, str]]:
    """Addresses of the article in nginx's cache, and of the file."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        folder = Path(name)
        shipped(folder / "fatiao.db")
        with serving(f"sqlite:///{folder / 'fatiao.db'}", folder) as (port, _):
            (folder / "files").mkdir()
            direct = f"http://127.0.0.1:{port}{ARTICLE}"
            body = urllib.request.urlopen(direct, timeout=10).read()
            (folder / "files" / "article.json").write_bytes(body)
            front, static = free_port(), free_port()
            text = configured(port, front, folder)
            text = text.rstrip().removesuffix("}") + _FILE.format(
                port=static, folder=folder / "files"
            )
            with fronted(text, folder, front):
                yield (
                    f"http://127.0.0.1:{front}{ARTICLE}",
                    f"http://127.0.0.1:{static}/article.json",
                )


def measured(address: str) -> tuple[float, float]:
    """Requests a second, and milliseconds of the slowest of a hundred."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", address]
    report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in report or "Socket errors" in report:
        raise SystemExit(report)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", report)
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", report)
    assert rate
    assert slowest
    return float(rate[1]), float(slowest[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slowest[2]]


def main() -> None:
    """Measure in turn and print."""
    print("load of the machine before:", os.getloadavg()[0], "; configuration:", ROOT / "docker")
    with both() as addresses:
        rounds = []
        for _ in range(ROUNDS):
            rounds.append([measured(address) for address in addresses])
            time.sleep(1)
    front, static = (
        [median(round_[which][what] for round_ in rounds) for what in (0, 1)] for which in (0, 1)
    )
    print(f"  through nginx's cache  {front[0]:>9,.0f} requests/s, p99 {front[1]:.2f} ms")
    print(f"  the same as a file     {static[0]:>9,.0f} requests/s, p99 {static[1]:.2f} ms")
    print(f"  ratio                  {front[0] / static[0]:.2f}")


if __name__ == "__main__":
    main()
