"""Clients that ask without a pause while something happens to the service, and note every answer."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

DEADLINE = 30.0
"""Seconds after which a client calls it a hang, and a test gives up waiting."""
LAW = "/v1/regulations/anti-telecom-fraud-law"
CALLS = (
    "/v1/regulations",
    f"{LAW}/articles/25",
    "/v1/provisions/anti-telecom-fraud-law/art_25/penalties",
    "/v1/search?q=%E7%BD%9A%E6%AC%BE",
    "/v1/citations?text=%E5%8F%8D%E8%AF%88%E6%B3%95%E7%AC%AC25%E6%9D%A1",
    "/v1/definitions?limit=5",
)


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole answer; `begun` is when it was asked for."""

    target: str
    status: int
    headers: dict[str, str]  # names in lower case
    body: bytes
    begun: float

    def is_unavailable(self) -> bool:
        """Whether it says, as it should, that the database does not answer."""
        return (
            (self.status, self.headers.get("retry-after")) == (503, "5")
            and self.headers["content-type"] == "application/problem+json"
            and json.loads(self.body)["type"] == "/problems/unavailable"
        )


def get(connection: http.client.HTTPConnection, target: str) -> Reply:
    """Ask once."""
    begun = time.monotonic()
    connection.request("GET", target)
    answer = connection.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    return Reply(target, answer.status, headers, answer.read(), begun)


def ask(port: int, target: str) -> Reply:
    """Ask once, over a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)
    try:
        return get(connection, target)
    finally:
        connection.close()


def until(what: Callable[[], bool], why: str) -> None:
    """Wait for something to be so."""
    end = time.monotonic() + DEADLINE
    while not what():
        assert time.monotonic() < end, f"not within {DEADLINE:.0f} seconds: {why}"
        time.sleep(0.05)


@dataclass
class Clients:
    """What all clients have seen so far."""

    port: int
    calls: Sequence[str]
    replies: list[Reply] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)  # accepted and then not answered
    refused: int = 0  # not let in
    done: threading.Event = field(default_factory=threading.Event)

    def since(self, moment: float) -> list[Reply]:
        """Answers to what was asked after a moment."""
        return [reply for reply in self.replies if reply.begun > moment]

    def more(self, count: int = 50) -> list[Reply]:
        """The next so many answers, at least, to what is asked from now on."""
        moment = time.monotonic()
        until(lambda: len(self.since(moment)) >= count, f"{count} more answers")
        return self.since(moment)

    def run(self, turn: int, kept: bool) -> None:
        """One client: connects anew for each call, or as seldom as the server lets it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        while not self.done.is_set():
            turn += 1
            try:
                if connection.sock is None:
                    connection.connect()
            except (ConnectionRefusedError, ConnectionResetError):  # it closed before it let in
                self.refused += 1
                time.sleep(0.02)
                continue
            try:
                self.replies.append(get(connection, self.calls[turn % len(self.calls)]))
            except (OSError, http.client.HTTPException) as error:
                self.cut.append(f"{error!r} (kept: {kept})")
                connection.close()
            if not kept:
                connection.close()
        connection.close()


@contextmanager
def asking(port: int, calls: Sequence[str] = CALLS, clients: int = 6) -> Iterator[Clients]:
    """Clients at work while the block runs, every second one with a connection that is kept."""
    found = Clients(port, calls)
    threads = [
        threading.Thread(target=found.run, args=(turn, turn % 2 == 0)) for turn in range(clients)
    ]
    for thread in threads:
        thread.start()
    try:
        found.more()
        yield found
    finally:
        found.done.set()
        for thread in threads:
            thread.join(DEADLINE)
    assert not any(thread.is_alive() for thread in threads)
