"""An article over HTTP, kept and not kept, beside applications that do as little as can be.

    python -m benchmarks.serving     needs wrk; datasette where it is installed

One gunicorn process each, under the service's own configuration, with the same line in the log a
request; every server is asked in turn, five rounds, by one wrk. Ratios of the medians are what
counts: they hold on other machines, the figures beside them do not.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from openapi.record import shipped
from tests.operations.serving import free_port, wait_for
from tests.tools import ROOT

ARTICLE = "/v1/regulations/anti-telecom-fraud-law/articles/25"
ROUNDS, SECONDS, CONNECTIONS = 5, 4, 8
_SERVERS = {"server", "date", "connection", "x-request-id"}  # headers that no application sends
COMPARED = [
    ("hot", "bare", 0.90),
    ("hot", "prepared", 1.1),
    ("cold", "queried", 0.80),
    ("hot", "datasette", 10),
    ("cold", "datasette", 4),
    ("not modified", "hot", 1),
]
"""What, beside what, and the ratio to reach."""


@dataclass(slots=True)
class Asked:
    """An address, the header it is asked with, and what was measured of it."""

    address: str
    header: str = "Accept: */*"
    rates: list[float] = field(default_factory=list)
    slowest: list[float] = field(default_factory=list)

    def measure(self) -> None:
        """One round: requests a second, and the milliseconds that 99 of 100 stayed below."""
        command = [
            "wrk",
            "-t1",
            f"-c{CONNECTIONS}",
            f"-d{SECONDS}s",
            "--latency",
            "-H",
            self.header,
        ]
        report = subprocess.run(
            [*command, self.address], capture_output=True, text=True, check=True
        ).stdout
        rate = re.search(r"Requests/sec:\s+([\d.]+)", report)
        slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", report)
        if "Non-2xx" in report or "Socket errors" in report or not (rate and slowest):
            raise SystemExit(report)
        self.rates.append(float(rate[1]))
        self.slowest.append(float(slowest[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slowest[2]])


@contextmanager
def started(command: list[str], path: str, **environment: str) -> Iterator[str]:
    """The address of `path` on a server; `{}` in the command is its port."""
    port = free_port()
    address = f"http://127.0.0.1:{port}{path}"
    process = subprocess.Popen(
        [part.replace("{}", str(port)) for part in command],
        cwd=ROOT,
        env=os.environ | {"FATIAO_BIND": f"127.0.0.1:{port}"} | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait()


@contextmanager
def all_servers() -> Iterator[dict[str, Asked]]:
    """Every server over one database of the four regulations."""
    gunicorn = [sys.executable, "-m", "gunicorn", "--config", "python:api.server"]
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name, ExitStack() as stack:
        database, body = Path(name) / "fatiao.db", Path(name) / "article.json"
        shipped(database)
        given = {"FATIAO_DATABASE_URL": f"sqlite:///{database}", "FATIAO_WORKERS": "1"}

        def run(command: list[str], path: str = ARTICLE, **more: str) -> str:
            return stack.enter_context(started(command, path, **given, **more))

        hot = run(gunicorn)
        tag, sent = saved(hot, body)
        servers = {
            "hot": Asked(hot),
            "not modified": Asked(hot, f"If-None-Match: {tag}"),
            "cold": Asked(run(gunicorn, FATIAO_HOT_BYTES="0")),
        }
        for rival, shown in (("bare", body), ("prepared", body), ("queried", database)):
            more = {"queried": ARTICLE, "bare": sent}.get(rival)
            given_to = f"{str(shown)!r}, {more!r}" if more else f"{str(shown)!r}"
            servers[rival] = Asked(run([*gunicorn, f"benchmarks.beside:{rival}({given_to})"]))
        if found := shutil.which("datasette"):
            command = [found, "serve", str(database), "--port", "{}"]
            servers["datasette"] = Asked(run(command, row_of_datasette(database)))
        yield servers


def saved(address: str, body: Path) -> tuple[str, list[tuple[str, str]]]:
    """The ETag of an answer and the headers of its application; its body goes into a file."""
    with urllib.request.urlopen(address, timeout=10) as answer:
        body.write_bytes(answer.read())
        sent = [(k, v) for k, v in answer.headers.items() if k.lower() not in _SERVERS]
        return answer.headers["ETag"], sent


def row_of_datasette(database: Path) -> str:
    """The address of one row, the article's own, as datasette serves it."""
    db = sqlite3.connect(database)
    (pk,) = db.execute("SELECT min(pk) FROM unit WHERE eid = 'art_25'").fetchone()
    db.close()
    return f"/fatiao/unit/{pk}.json?_shape=objects"


def main() -> None:
    """Measure in turn and print."""
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}; {ROUNDS} rounds of {SECONDS} s")
    with all_servers() as servers:
        for _ in range(ROUNDS):
            for server in servers.values():
                server.measure()
            time.sleep(1)
    for name, server in servers.items():
        rate, slowest = median(server.rates), median(server.slowest)
        print(f"  {name:13} {rate:>9,.0f} requests/s, p99 {slowest:.2f} ms")
    for what, beside, wanted in COMPARED:
        if beside in servers:
            ratio = median(servers[what].rates) / median(servers[beside].rates)
            print(f"  {what} / {beside}: {ratio:.2f} (to reach: {wanted})")
    if "datasette" not in servers:
        print("  SKIPPED: datasette is not installed")


if __name__ == "__main__":
    main()
