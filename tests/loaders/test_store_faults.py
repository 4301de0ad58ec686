"""A database that is read-only or full, and a loader that is killed: what was there stays."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from loaders import errors
from loaders.document import Document, Reference
from loaders.schema.engine import engine
from loaders.schema.migrate import upgrade
from loaders.store.documents import remove, store
from tests.loaders.documents import NET, article, cites, document
from tests.loaders.dumps import dump

ROLE = f"fatiao_reader_{os.getpid()}"  # roles are of the server, not of one database
ROOT = Path(__file__).parents[2]
SMALL = document("某办法", article(1, "文。"), references=(cites("art_1__para_1", NET, "art_1"),))
TEXT = "任何单位和个人不得非法买卖、出租、出借电话卡。" * 4


def large(first: str, date: str = "2016-11-07"):
    return document(NET, *[article(n, f"{first}{n}{TEXT}") for n in range(1, 400)], date=date)


def test_a_sqlite_file_that_can_only_be_read_says_so(sqlite_database):
    store(sqlite_database, [SMALL])
    before = dump(sqlite_database)
    path = sqlite_database.url.database
    only = engine(f"sqlite:///file:{path}?mode=ro&uri=true")
    with pytest.raises(errors.ReadOnly, match="can only be read: give the file, or the role"):
        store(only, [large("甲")])
    only.dispose()
    assert dump(sqlite_database) == before


@pytest.fixture
def reader(postgresql_database):
    """An engine of a role that may read the tables, no more."""
    with postgresql_database.begin() as connection:
        connection.execute(text(f"CREATE ROLE {ROLE} LOGIN"))
        connection.execute(text(f"GRANT USAGE ON SCHEMA public TO {ROLE}"))
        connection.execute(text(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {ROLE}"))
    built = engine(_url(postgresql_database, username=ROLE))
    yield built
    built.dispose()
    with postgresql_database.begin() as connection:
        connection.execute(text(f"DROP OWNED BY {ROLE}"))
        connection.execute(text(f"DROP ROLE {ROLE}"))


def test_a_postgresql_role_that_can_only_read_is_told_so(postgresql_database, reader):
    store(postgresql_database, [SMALL])
    before = dump(postgresql_database)
    with pytest.raises(errors.ReadOnly, match="or the role, the right to write"):
        store(reader, [large("甲")])
    assert dump(reader) == before


def _url(of: Engine, **changed: str) -> str:
    return of.url.set(**changed).render_as_string(hide_password=False)


def test_a_full_sqlite_file_keeps_what_it_had(sqlite_database):
    store(sqlite_database, [SMALL])
    before = dump(sqlite_database)
    bounded = engine(_url(sqlite_database))
    event.listen(bounded, "connect", lambda c, _: c.execute("PRAGMA max_page_count = 80"))
    with pytest.raises(errors.Full, match="is full: make room and run the same command again"):
        store(bounded, [large("甲")])
    assert dump(bounded) == before
    bounded.dispose()
    store(sqlite_database, [large("甲")])


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 2 MB."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("NO SMALL DISK: only root can mount one")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


def test_a_full_disk_keeps_what_it_had(small_disk):
    built = engine(f"sqlite:///{small_disk / 'fatiao.db'}")
    upgrade(built)
    stored: list[object] = []
    with pytest.raises(errors.Full, match="is full"):
        _fill(built, stored)
    assert dump(built) == stored[-1]
    built.dispose()
    again = engine(f"sqlite:///{small_disk / 'fatiao.db'}")
    assert dump(again) == stored[-1]
    again.dispose()


def test_a_file_system_that_nobody_can_write_to_is_read(small_disk):
    file = small_disk / "fatiao.db"
    built = engine(f"sqlite:///{file}")
    upgrade(built)
    store(built, [SMALL])
    before = dump(built)
    built.dispose()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    reading = engine(f"sqlite:///{file}", read_only=True)
    assert dump(reading) == before
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    store(built, [large("甲")])
    assert dump(reading) == dump(built)
    reading.dispose()
    built.dispose()


def test_two_loaders_take_turns(database):
    collection = [
        document(f"{n}号法", article(1, "文。"), references=_to(f"{(n * 7) % 20}号法"))
        for n in range(20)
    ]
    for one in collection:
        store(database, [one])
    wanted = dump(database)
    for one in collection:
        remove(database, one.regulation.id)
    with ThreadPoolExecutor(2) as pool:
        halves = (collection[::2], collection[1::2])
        for done in [pool.submit(_load, database, half) for half in halves]:
            done.result()
    assert dump(database) == wanted


def _to(title: str) -> tuple[Reference, ...]:
    return (cites("art_1__para_1", title, "art_1"),)


def _load(database: Engine, documents: list[Document]) -> None:
    for one in documents:
        store(database, [one])


def _fill(database: Engine, stored: list[object]) -> None:
    while len(stored) < 20:
        store(database, [document(f"{len(stored)}号法", *large("甲").units)])
        stored.append(dump(database))


LOADER = """
import sys
from itertools import cycle
from loaders.schema.engine import engine
from loaders.store.documents import remove, store
from tests.loaders.documents import NET
from tests.loaders.test_store_faults import large

database = engine(sys.argv[1])
steps = cycle([
    lambda: store(database, [large("甲")], replace=True),
    lambda: store(database, [large("乙")], replace=True),
    lambda: store(database, [large("丙", date="2025-10-28")]),
    lambda: remove(database, NET),
])
print("ready", flush=True)
for step in steps:
    step()
"""


def test_a_loader_that_is_killed_leaves_one_of_the_states_between_files(database):
    store(database, [SMALL])
    states = _states(database)
    rng = random.Random(5)
    for _ in range(8):
        loader = subprocess.Popen(
            [sys.executable, "-c", LOADER, _url(database)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert loader.stdout is not None
        with loader.stdout:
            assert loader.stdout.readline() == b"ready\n"
            time.sleep(rng.uniform(0.01, 0.6))
            loader.send_signal(signal.SIGKILL)
        assert loader.wait() == -signal.SIGKILL
        assert dump(database) in states
    store(database, [large("甲")], replace=True)
    assert dump(database) in states


def _states(database: Engine) -> list[dict[str, list[str]]]:
    """What the database says after each step of the loader."""
    states = [dump(database)]
    for act in (
        lambda: store(database, [large("甲")]),
        lambda: store(database, [large("乙")], replace=True),
        lambda: store(database, [large("丙", date="2025-10-28")]),
        lambda: store(database, [large("甲")], replace=True),
        lambda: remove(database, NET),
    ):
        act()
        states.append(dump(database))
    assert states[-1] == states[0]
    return states
