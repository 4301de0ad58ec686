"""`python -m benchmarks [FOLDER]`: everything that is measured of this checkout, in one run.

What needs wrk, nginx or datasette says so where it is absent. With a folder of texts the readers
are measured on it, and it is loaded into a new SQLite database and searched. PostgreSQL and the
collection ten times as large: `benchmarks.load`, `benchmarks.enlarge`, `benchmarks.search`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile

NEEDS = {"serving": "wrk", "front": "nginx"}


def main() -> None:
    """Run each measurement in a process of its own."""
    folder = sys.argv[1:2]
    for name in ("parsing", "citations", "serving", "front"):
        needed = NEEDS.get(name)
        if needed and not shutil.which(needed):
            print(f"\n{name}: SKIPPED, {needed} is absent")
            continue
        run(name, *(folder if name == "parsing" else ()))
    if folder:
        with tempfile.TemporaryDirectory() as place:
            url = f"sqlite:///{place}/fatiao.db"
            run("load", *folder, url)
            run("search", url)


def run(name: str, *arguments: str) -> None:
    """One measurement."""
    print(f"\n{name} {' '.join(arguments)}", flush=True)
    subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], check=True)


if __name__ == "__main__":
    main()
