"""Search over HTTP, against the index alone and a scan of the texts, on the same database.

    python -m benchmarks.search DATABASE_URL…

Name the database of the four regulations, of a corpus, and of `benchmarks.enlarge`'s corpus, to see
what grows. Terms are cut from the texts: the rarest and the commonest of a sample of each length,
and one found some hundred times.

`empty` is a request that asks the database nothing. `bare` counts the hits by the index alone, by
the driver, without a transaction around it; `counted` counts them by source, which the facets need;
`scan` counts the units that hold the term by LIKE. All take turns, so that they share what else the
machine does. `ratio` is that of HTTP to bare and empty together, which is not to be above 1.5;
`of counted` the same with the hits counted by source.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, text

from api.v1.search import index
from loaders.schema.engine import engine
from loaders.search import keys
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


def timed(*works: Callable[[], object]) -> list[list[float]]:
    """Milliseconds of each, in ascending order; they take turns, after two runs to warm up."""
    times: list[list[float]] = [[] for _ in works]
    started = time.perf_counter()
    for n in range(ROUNDS + 2):
        for work, of_it in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            if n >= 2:
                of_it.append((time.perf_counter() - start) * 1000)
        if n > 5 and time.perf_counter() - started > SECONDS:
            break
    return [sorted(of_it) for of_it in times]


def bare(db: Connection, query: Query, *, by_source: bool = False) -> Callable[[], int]:
    """Counts the hits by the index alone, each time in a transaction of the driver's own."""
    dialect = db.dialect.name
    source = f"key >> {keys.PLACES} & {keys.SOURCE_MASK}"
    what = f"SELECT {source}, count(*)" if by_source else "SELECT count(*)"
    statement = f"{what} FROM ({index.EVERYWHERE[dialect]}) AS hit"
    statement += f" GROUP BY {source}" if by_source else ""
    if dialect == "postgresql":
        statement = re.sub(r":(\w+)", r"%(\1)s", statement)
    asked = index.asking(dialect, query, "article", ())
    driver: Any = db.connection.driver_connection
    return lambda: sum(row[-1] for row in driver.execute(statement, asked).fetchall())


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
            hits = bare(db, Query((term,)))() if term.isalpha() else 0
            if hits and len(term) == length:
                found[term] = hits
        ordered = sorted(found, key=lambda term: (found[term], term))
        yield f"{length} rare", Query((ordered[0],))
        hundreds = min(ordered, key=lambda term: abs(found[term] - 500))
        yield f"{length} between", Query((hundreds,))
        yield f"{length} common", Query((ordered[-1],))
        if length == 2:
            yield "two common", Query((ordered[-1], ordered[-2]))
            yield "rare and common", Query((ordered[0], ordered[-1]))


def main(urls: list[str]) -> None:
    """Print one table for each database."""
    for url in urls:
        with served(url) as port, engine(url, read_only=True).connect() as db:
            autocommit(db)
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

            print(f"\n{url.split('@')[-1]}, load of the machine {os.getloadavg()[0]:.1f}")
            print(f"{'terms':34} {'hits':>8} {'http p50':>9} {'p99':>8} {'empty':>6} {'bare':>8}"
                  f" {'counted':>8} {'scan':>8} {'ratio':>6} {'of counted':>10}")  # fmt: skip
            for name, query in chosen(db):
                row(name, query, db, get)
            client.close()


def autocommit(db: Connection) -> None:
    """Have the driver begin no transaction: each bare query is one."""
    db.rollback()
    if db.dialect.name == "postgresql":
        db.connection.driver_connection.autocommit = True  # type: ignore[union-attr]


def row(name: str, query: Query, db: Connection, get: Callable[[str], None]) -> None:
    """Print the figures of one query."""
    hits = bare(db, query)()
    path = f"/v1/search?q={quote(' '.join(query.terms))}"
    over_http, empty, alone, counted = timed(
        lambda: get(path),
        lambda: get("/healthz"),
        bare(db, query),
        bare(db, query, by_source=True),
    )
    scanned = median(timed(scan(db, query))[0])
    worst = over_http[int(len(over_http) * 0.99)]
    p50, nothing, index_alone, by_source = map(median, (over_http, empty, alone, counted))
    shown = f"{name}: {' '.join(query.terms)}"
    print(f"{shown:<{34 - sum(ord(c) > 0x2E80 for c in shown)}} {hits:>8} {p50:>9.2f} {worst:>8.1f}"
          f" {nothing:>6.2f} {index_alone:>8.2f} {by_source:>8.2f} {scanned:>8.1f}"
          f" {p50 / (index_alone + nothing):>6.2f} {p50 / (by_source + nothing):>10.2f}")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
