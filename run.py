#!/usr/bin/env python3
"""Set up and run Fatiao with nothing but Python 3.11 or later.

    python3 run.py            load the four regulations and serve them on http://127.0.0.1:8000
    python3 run.py test       run all tests, a real PostgreSQL included
    python3 run.py fatiao …   run the command line

Makes `.venv` from the lock files the first time, and again when these change.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"


def install(lock: str) -> None:
    """Bring `.venv` to a lock file, unless it is there already."""
    stamp = VENV / f"{lock}.sha256"
    wanted = hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / lock)], check=True)
    subprocess.run([*pip, "--no-deps", "--editable", str(ROOT)], check=True)
    stamp.write_text(wanted)


def fatiao(*arguments: str) -> None:
    """Run the command line; leave with its exit status where it fails."""
    status = subprocess.run([str(PYTHON), "-m", "api.cli", *arguments], cwd=ROOT).returncode
    if status:
        sys.exit(status)


def main(arguments: list[str]) -> None:
    """Do what the words after `run.py` say."""
    match arguments:
        case []:
            install("requirements.lock")
            fatiao("load", "--shipped")
            fatiao("serve")
        case ["test", *rest]:
            install("requirements-dev.lock")
            sys.exit(subprocess.run([str(PYTHON), "-m", "pytest", *rest], cwd=ROOT).returncode)
        case ["install", lock]:
            install(lock)
        case ["fatiao", *rest]:
            install("requirements.lock")
            fatiao(*rest)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
