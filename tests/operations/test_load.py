"""Two hundred connections of mixed calls: no error, and memory that stops growing.

`FATIAO_LOAD_SECONDS=120` is the long form; the first quarter fills what is kept.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.operations.serving import memory, serving
from tests.tools import need

SECONDS = int(os.environ.get("FATIAO_LOAD_SECONDS", "12"))
CALLS = Path(__file__).with_name("calls.lua")
NOISE = 8 << 20  # bytes: what allocators give and take


@pytest.fixture
def service(shipped_file: Path, tmp_path: Path) -> Iterator[tuple[int, int]]:
    with serving(f"sqlite:///{shipped_file}", tmp_path) as found:
        yield found


def test_mixed_calls(service: tuple[int, int]) -> None:
    port, pid = service
    wrk = [need("wrk"), "-t2", "-c200", f"-d{SECONDS}s", "--timeout", "10s", "--latency"]
    load = subprocess.Popen(
        [*wrk, "--script", str(CALLS), f"http://127.0.0.1:{port}"],
        stdout=subprocess.PIPE,
        text=True,
    )
    held = []
    while load.poll() is None:
        held.append(memory(pid))
        time.sleep(SECONDS / 60)
    report = load.communicate()[0]
    print(report, f"memory: {[size >> 20 for size in held]} MiB")  # pytest -s
    assert "Socket errors" not in report, report
    assert "Non-2xx" not in report, report
    answered = re.search(r"(\d+) requests in", report)
    assert answered, report
    assert int(answered[1]) > 10 * SECONDS
    quarter = len(held) // 4
    early, late = median(held[quarter : 2 * quarter]), median(held[-quarter:])
    assert late < early * 1.1 + NOISE, f"{early / 1e6:.0f} MB became {late / 1e6:.0f} MB"
