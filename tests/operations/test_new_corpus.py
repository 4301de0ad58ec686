"""Another corpus while clients ask: loaded into the database, or as a file in the place of the old."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.conftest import own_database
from tests.operations.clients import CALLS, Clients, Reply, ask, asking
from tests.operations.serving import serving
from tests.tools import ROOT, run

FURTHER = (
    "# 某某管理办法\n\n2024年1月1日发布\n\n第一条 为了试验，制定本办法。\n\n"
    "第二条 违反《反电信网络诈骗法》第二十五条的，处一万元罚款。\n\n"
    "第三条 本办法所称试验，是指尝试。本办法自2024年2月1日起施行。\n"
)
STATED = 2.0  # seconds until a new corpus is seen everywhere


def load(url: str, *what: str | Path) -> None:
    run(sys.executable, "-m", "api.cli", "load", *what, cwd=ROOT, FATIAO_DATABASE_URL=url)


@pytest.fixture
def further(tmp_path: Path) -> Path:
    text = tmp_path / "further.md"
    text.write_text(FURTHER, "utf-8")
    return text


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("shipped_file"), tmp_path / "fatiao.db")
        yield f"sqlite:///{tmp_path / 'fatiao.db'}"
        return
    with own_database(request.getfixturevalue("postgres_server")) as made:
        load(made, "--shipped")
        yield made


def answers(port: int) -> dict[str, bytes]:
    return {target: ask(port, target).body for target in CALLS}


def all_right(replies: list[Reply], *corpora: dict[str, bytes]) -> None:
    """Each answer is that of one of the corpora."""
    assert {reply.status for reply in replies} == {200}
    for reply in replies:
        assert reply.body in [corpus[reply.target] for corpus in corpora], reply


def settled(clients: Clients) -> list[Reply]:
    """Answers that can only be of the newest corpus."""
    time.sleep(STATED)
    return clients.more()


def test_a_text_is_loaded(url: str, further: Path, tmp_path: Path) -> None:
    with serving(url, tmp_path) as (port, _):
        before = answers(port)
        with asking(port, clients=3) as clients:
            load(url, further)
            later = settled(clients)
        after = answers(port)
    assert after != before
    assert clients.cut == []
    all_right(clients.replies, before, after)
    all_right(later, after)


def test_a_file_takes_the_place_of_the_old(
    shipped_file: Path, further: Path, tmp_path: Path
) -> None:
    served, copies = tmp_path / "fatiao.db", [tmp_path / "old.db", tmp_path / "new.db"]
    for copy in (served, *copies):
        shutil.copy(shipped_file, copy)
    load(f"sqlite:///{copies[1]}", further)
    with serving(f"sqlite:///{served}", tmp_path) as (port, _):
        corpora = [answers(port)]
        with asking(port, clients=3) as clients:
            for turn in (1, 0):
                shutil.copy(copies[turn], tmp_path / "next.db")
                (tmp_path / "next.db").rename(served)
                later = settled(clients)
                corpora.append(answers(port))
                all_right(later, corpora[-1])
    assert clients.cut == []
    assert corpora[0] == corpora[2] != corpora[1]
    all_right(clients.replies, *corpora[:2])
