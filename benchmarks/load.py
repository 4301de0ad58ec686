"""Loading a folder with the command line: speed, memory, size, loading again, and going on.

    python -m benchmarks.load FOLDER DATABASE_URL

The database has to be empty. Loading is stopped after some seconds, started again, and then done
once more with nothing changed.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import Connection, text

from loaders.schema.engine import engine

COMMAND = [sys.executable, "-m", "api.cli", "load"]
STOP_AFTER = 20.0


def run(folder: str, url: str, *, stop_after: float | None = None) -> float:
    """Seconds that a load takes, or took until it was killed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [*COMMAND, folder],
        env={**os.environ, "FATIAO_DATABASE_URL": url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(stop_after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return time.perf_counter() - start


def sizes(db: Connection) -> tuple[float, float, float]:
    """Megabytes of text, of the database, and of the index of the search in it."""
    if db.dialect.name == "sqlite":
        length, whole, index = (
            "SELECT sum(length(CAST(text AS BLOB))) FROM unit",
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
            "SELECT sum(length(block)) FROM passage_index_data",
        )
    else:
        length, whole, index = (
            "SELECT sum(octet_length(text)) FROM unit",
            "SELECT pg_database_size(current_database())",
            "SELECT pg_total_relation_size('passage_index')",
        )
    of_text, of_all, of_index = (
        float(db.execute(text(statement)).scalar_one()) / 1e6
        for statement in (length, whole, index)
    )
    return of_text, of_all, of_index


def main(folder: str, url: str) -> None:
    """Print the figures."""
    stopped = run(folder, url, stop_after=STOP_AFTER)
    with engine(url, read_only=True).connect() as db:
        before = db.execute(text("SELECT count(*) FROM source")).scalar_one()
    rest = run(folder, url)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    again = run(folder, url)
    with engine(url, read_only=True).connect() as db:
        count = db.execute(text("SELECT count(*) FROM source")).scalar_one()
        of_text, whole, index = sizes(db)
    files = sum(1 for _ in Path(folder).rglob("*.md"))
    print(f"{count} documents of {files} files, {os.cpu_count()} processors")
    print(f"stopped after {stopped:.0f} s with {before} stored, the rest in {rest:.0f} s:"
          f" {count / (stopped + rest):.1f} documents a second")  # fmt: skip
    print(f"peak memory of the largest process {peak:.0f} MB")
    print(f"for a megabyte of text: database {whole / of_text:.1f} MB, of which index"
          f" {index / of_text:.1f} MB ({of_text:.1f} MB of text)")  # fmt: skip
    print(f"loading again, nothing changed: {again:.1f} s")


if __name__ == "__main__":
    main(*sys.argv[1:3])
