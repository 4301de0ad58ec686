"""Search over HTTP, against the index alone and a scan of the texts, on the same database.

    python -m benchmarks.search DATABASE_URL…

Name the database of the four regulations, of a corpus, and of `benchmarks.enlarge`'s corpus, to see
what grows. Terms are cut from the texts: the rarest and the commonest of a sample of each length.
`bare` counts the hits by the index; `counted` counts them by source, which the facets need;
`scan` counts the units that hold the term by LIKE; `aim` is 1.5 times bare and one empty request.
"""

from __future__ import annotations

import http.client
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median, quantiles
from urllib.parse import quote

from sqlalchemy import Connection, TextClause, text

from api.v1.search import index
from loaders.schema.engine import engine
from loaders.search.fold import fold
from loaders.search.query import Query

ROUNDS = 60
SAMPLE = 150
SECONDS = 2.5  # spent on one measurement at most


@contextmanager
def served(url: str) -> Iterator[int]:
    """The port of a service over this database, as `fatiao serve` starts it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "FATIAO_DATABASE_URL": url, "FATIAO_BIND": f"127.0.0.1:{port}"}
    environment["FATIAO_HOT_BYTES"] = "0"  # no answer is kept: each is searched for
    command = [sys.executable, "-m", "gunicorn", "--config", "python:api.server"]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(300):
            time.sleep(0.1)
            if answers(port):
                break
        yield port
    finally:
        process.terminate()
        process.wait()


def answers(port: int) -> bool:
    """Whether the service has started."""
    client = http.client.HTTPConnection("127.0.0.1", port)
    try:
        client.request("GET", "/healthz")
        return client.getresponse().status == 200
    except OSError:
        return False
    finally:
        client.close()


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """p50 and p99 in milliseconds, after two runs to warm up."""
    times: list[float] = []
    started = time.perf_counter()
    for n in range(ROUNDS + 2):
        start = time.perf_counter()
        work()
        if n >= 2:
            times.append((time.perf_counter() - start) * 1000)
        if len(times) > 4 and time.perf_counter() - started > SECONDS:
            break
    return median(times), quantiles(times, n=100)[-1]


def bare(db: Connection, query: Query, *, by_source: bool) -> Callable[[], int]:
    """Counts the hits by the index alone."""
    dialect = db.dialect.name
    hits = index._EVERYWHERE[dialect]
    what = "source, count(*)" if by_source else "count(*)"
    statement: TextClause = text(
        f"SELECT {what} FROM ({hits}) AS hit" + (" GROUP BY source" if by_source else "")
    )
    asked = index.asking(dialect, query, "article", ())

    def count() -> int:
        index.prepare(db)
        rows = db.execute(statement, asked).all()
        return sum(row[-1] for row in rows)

    return count


def scan(db: Connection, query: Query) -> Callable[[], object]:
    """Counts the units in which all terms stand."""
    likes = [f"text LIKE :t{n}" for n in range(len(query.terms))]
    statement = text(f"SELECT count(*) FROM unit WHERE {' AND '.join(likes)}")
    asked = {f"t{n}": f"%{term}%" for n, term in enumerate(query.terms)}
    return lambda: db.execute(statement, asked).scalar_one()


def chosen(db: Connection) -> Iterator[tuple[str, Query]]:
    """Rare and common terms of each length, and pairs of them."""
    rng = random.Random(1)
    most = db.execute(text("SELECT max(pk) FROM unit")).scalar_one()
    some = text("SELECT text FROM unit WHERE pk >= :pk AND text <> '' ORDER BY pk LIMIT 1")
    for length in (1, 2, 4, 8):
        found = {}
        for _ in range(SAMPLE):
            row = db.execute(some, {"pk": rng.randint(1, most)}).scalar() or ""
            start = rng.randrange(max(1, len(row) - length))
            term = fold(row[start : start + length])
            hits = bare(db, Query((term,)), by_source=False)() if term.isalpha() else 0
            if hits and len(term) == length:
                found[term] = hits
        ordered = sorted(found, key=lambda term: (found[term], term))
        yield f"{length} rare", Query((ordered[0],))
        yield f"{length} common", Query((ordered[-1],))
        if length == 2:
            yield "two common", Query((ordered[-1], ordered[-2]))
            yield "rare and common", Query((ordered[0], ordered[-1]))


def main(urls: list[str]) -> None:
    """Print one table for each database."""
    for url in urls:
        with served(url) as port, engine(url, read_only=True).connect() as db:
            client = http.client.HTTPConnection("127.0.0.1", port)

            def get(path: str, client: http.client.HTTPConnection = client) -> None:
                try:
                    client.request("GET", path)
                    answer = client.getresponse()
                except http.client.RemoteDisconnected:  # idle while something else was measured
                    client.close()
                    client.request("GET", path)
                    answer = client.getresponse()
                answer.read()
                if answer.status != 200:
                    raise SystemExit(f"{path}: {answer.status}")

            empty = timed(lambda: get("/healthz"))[0]
            print(f"\n{url.split('@')[-1]}: an empty request {empty:.2f} ms")
            print(f"{'terms':32} {'hits':>8} {'http p50':>9} {'p99':>8} {'bare':>8} {'counted':>8}"
                  f" {'scan':>8} {'of aim':>7} {'of scan':>7}")  # fmt: skip
            for name, query in chosen(db):
                row(name, query, db, get, empty)
            client.close()


def row(name: str, query: Query, db: Connection, get: Callable[[str], None], empty: float) -> None:
    """Print the figures of one query."""
    hits = bare(db, query, by_source=False)()
    path = f"/v1/search?q={quote(' '.join(query.terms))}"
    over_http, worst = timed(lambda: get(path))
    alone, _ = timed(bare(db, query, by_source=False))
    counted, _ = timed(bare(db, query, by_source=True))
    scanned, _ = timed(scan(db, query))
    shown = f"{name}: {' '.join(query.terms)}"
    print(f"{shown:<{32 - sum(ord(c) > 0x2E80 for c in shown)}} {hits:>8} {over_http:>9.1f}"
          f" {worst:>8.1f} {alone:>8.2f} {counted:>8.2f} {scanned:>8.1f}"
          f" {over_http / (1.5 * alone + empty):>7.1f} {over_http / scanned:>7.2f}")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
