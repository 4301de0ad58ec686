"""What the main loop answers itself, and when it leaves a request to a thread."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from api import at_once, revision
from api.app import create_app
from api.at_once import Quick
from api.settings import Settings
from tests.api.conftest import close, fill
from tests.api.corpus import documents

PATH = "/v1/regulations/anti-telecom-fraud-law/articles/25"


@pytest.fixture
def hot(shipped_file: Any) -> Any:
    """What is kept, and nothing else."""
    app = create_app(Settings(database_url=f"sqlite:///{shipped_file}"))
    client = app.test_client()
    client.get(PATH)
    client.get(PATH + "?as_of=2026-01-01")
    yield Quick(revision.of(app), app.extensions["fatiao-quick"]._hot, None)
    close(app)


@pytest.fixture
def cold(shipped_file: Any) -> Any:
    """What is read each time, a moment after the database answered."""
    app = create_app(Settings(database_url=f"sqlite:///{shipped_file}", hot_bytes=0))
    assert revision.of(app).current()
    yield app.extensions["fatiao-quick"]
    close(app)


def asked(path: str, *headers: str) -> bytes:
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: x", *headers, "", ""]).encode()


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (asked(PATH), True),
        (asked(PATH, "Accept: application/json"), True),
        (asked(PATH.replace("25", "%32%35")), True),
        (asked(f"{PATH}?as_of=2026-01-01"), True),
        (asked(f"{PATH}?as_of=2025-01-01"), False),  # nobody asked before
        (asked(PATH, "Accept-Encoding: gzip"), False),  # kept as it is, not compressed
        (asked(PATH, "Accept: text/html"), False),  # 406
        (asked(PATH, "Transfer-Encoding: chunked"), False),
        (asked("/法"), False),
        (asked(PATH)[:-1], False),
    ],
)
def test_what_is_kept_is_certain(hot: Quick, request_: bytes, expected: bool) -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert (at_once.certain(hot, request_, one) is not None) is expected


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (asked(PATH), True),
        (asked(f"{PATH}?as_of=2025-01-01"), True),
        (asked("/v1/provisions/anti-telecom-fraud-law/art_25__para_1"), True),
        (asked(PATH, "Accept: text/html"), False),  # 406
        (asked(PATH, "Transfer-Encoding: chunked"), False),
        (asked(PATH + "9"), False),  # 404, with words on it
        (asked("/v1/search?q=a"), False),  # may take long
        (asked("/v1/regulations"), False),
    ],
)
def test_a_provision_of_a_file_needs_no_thread(
    cold: Quick, request_: bytes, expected: bool
) -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert (at_once.certain(cold, request_, one) is not None) is expected


def test_a_file_that_is_locked_is_left_to_a_thread(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    fill(url, documents()[:1])
    app = create_app(Settings(database_url=url, hot_bytes=0))
    quick, request = app.extensions["fatiao-quick"], asked("/v1/provisions/net-law/art_3")
    assert revision.of(app).current()
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert at_once.certain(quick, request, one)
        revision.of(app).engine.dispose()
        close(app)
        with closing(sqlite3.connect(tmp_path / "corpus.db")) as locking:
            locking.execute("PRAGMA locking_mode = EXCLUSIVE")
            locking.execute("DELETE FROM change WHERE pk < 0")
            assert not at_once.certain(quick, request, one)
    close(app)


def test_a_server_that_is_asked_takes_a_thread(postgresql_corpus: str) -> None:
    app = create_app(Settings(database_url=postgresql_corpus, hot_bytes=0))
    assert revision.of(app).current()
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        request = asked("/v1/provisions/net-law/art_3")
        assert not at_once.certain(app.extensions["fatiao-quick"], request, one)
    close(app)


def test_a_client_that_does_not_read_is_left_to_a_thread(hot: Quick) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with listener, socket.create_connection(listener.getsockname()):
        served, _ = listener.accept()
        with served:
            served.setblocking(False)
            assert at_once.certain(hot, asked(PATH), served)
            with suppress(BlockingIOError):
                while True:
                    served.send(bytes(1 << 16))
            assert not at_once.certain(hot, asked(PATH), served)


def test_where_the_corpus_may_have_changed_nothing_is_certain(
    hot: Quick, cold: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        for quick in (hot, cold):
            monkeypatch.setattr(quick.watch, "_looked", 0.0)
            assert not at_once.certain(quick, asked(PATH), one)


def test_counted_requests_take_a_thread() -> None:
    app = create_app(Settings(database_url="sqlite://", rate_limit="9/minute"))
    assert "fatiao-quick" not in app.extensions
    close(app)
