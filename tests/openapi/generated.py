"""Calls that schemathesis makes up from the description, sent to a real server: all its checks.

    python -m tests.openapi.generated 5000

At least so many calls, always the same ones; the exit status is not 0 where one finds something.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from api.description.answers import operations
from openapi.record import shipped
from tests.operations.serving import serving
from tests.tools import ROOT

SEED = 5
ALONE = ("/healthz", "/readyz", "/v1/openapi.json")  # nothing to vary: one call each
FIXED = 1000  # calls that are made whatever the number: at the edges of each parameter


def command(port: int, calls: int) -> list[str]:
    """What runs schemathesis over the committed description."""
    spec = ROOT / "openapi" / "openapi.json"
    found = [path for path, _, _ in operations(json.loads(spec.read_text("utf-8")))]
    each = max(1, (calls - FIXED) // len([path for path in found if path not in ALONE]) + 1)
    program = Path(sys.executable).with_name("schemathesis")
    config = ["--config-file", "openapi/schemathesis.toml"]
    bounds = [f"--max-examples={each}", f"--seed={SEED}", "--generation-database=none"]
    where = [str(spec), f"--url=http://127.0.0.1:{port}", "--phases=examples,coverage,fuzzing"]
    # one worker: in threads, Python 3.11 fails at what hypothesis asks of `ast`
    return [str(program), "--no-color", *config, "run", *where, *bounds, "--workers=1"]


def main(calls: int) -> int:
    """Make the calls; the status to exit with."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shipped(home / "fatiao.db")
        with serving(f"sqlite:///{home / 'fatiao.db'}", home) as (port, _):
            done = subprocess.run(
                command(port, calls), cwd=ROOT, text=True, stdout=subprocess.PIPE, check=False
            )
    print(done.stdout)
    made = re.search(r"([\d,]+) generated", done.stdout)
    if not made or int(made[1].replace(",", "")) < calls:
        print(f"fewer calls than {calls}", file=sys.stderr)
        return 1
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
