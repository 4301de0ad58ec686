"""Processes of the service that end, on request or not, while clients ask."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.operations.clients import CALLS, ask, asking, until
from tests.operations.serving import ARBITER, children, exceptions, serving, started


@pytest.mark.parametrize("turn", range(2))
def test_whoever_was_let_in_is_answered_before_the_service_ends(
    shipped_file: Path, tmp_path: Path, turn: int
) -> None:
    with started(ARBITER, f"sqlite:///{shipped_file}", tmp_path, HOT_BYTES="0") as (port, process):
        wanted = {target: ask(port, target).body for target in CALLS}
        with asking(port, clients=12) as clients:
            process.send_signal(signal.SIGTERM)
            assert process.wait(40) == 0
            until(lambda: clients.refused > 0, "nobody is let in any more")
        assert clients.cut == []
        assert {reply.status for reply in clients.replies} == {200}
        assert all(reply.body == wanted[reply.target] for reply in clients.replies)
    assert exceptions(tmp_path) == []


def test_a_worker_that_is_killed_is_replaced(shipped_file: Path, tmp_path: Path) -> None:
    with serving(f"sqlite:///{shipped_file}", tmp_path) as (port, arbiter):
        wanted = {target: ask(port, target).body for target in CALLS}
        before = set(children(arbiter))
        with asking(port) as clients:
            os.kill(min(before), signal.SIGKILL)
            until(lambda: len(set(children(arbiter)) - before) == 1, "another worker")
            after = clients.more(200)
        assert len(clients.cut) <= 6  # what each client was waiting for
        assert {reply.status for reply in clients.replies} == {200}
        assert all(reply.body == wanted[reply.target] for reply in clients.replies)
        assert after
        assert max(before) in children(arbiter)
