"""When a process looks which corpus answers, and who is sent to look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from api import revision
from api.app import create_app
from api.revision import EVERY, Watch
from api.settings import Settings
from tests.api.conftest import close


class Clock:
    """Stands still until it is told."""

    now = 1000.0

    def monotonic(self) -> float:
        """The time."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(revision, "time", made)
    return made


@pytest.fixture
def watch(corpus_url: str, clock: Clock) -> Iterator[Watch]:
    app = create_app(Settings(database_url=corpus_url))
    yield revision.of(app)
    close(app)


def test_nothing_is_known_before_somebody_looked(watch: Watch) -> None:
    assert watch.fresh() is None
    assert watch.due()
    assert watch.look()
    assert watch.fresh() is watch.current()


def test_one_is_sent_before_the_state_is_old(watch: Watch, clock: Clock) -> None:
    state = watch.current()
    assert not watch.due()
    clock.now += 0.9 * EVERY
    assert [watch.due(), watch.due()] == [True, False]
    assert watch.fresh() is state
    watch.look()
    clock.now += 0.9 * EVERY
    assert watch.fresh() is state
    assert watch.due()


def test_without_a_look_the_state_grows_old(watch: Watch, clock: Clock) -> None:
    watch.current()
    assert watch.fresh()
    clock.now += EVERY
    assert watch.fresh() is None


def test_two_do_not_look_at_once(watch: Watch, clock: Clock) -> None:
    state = watch.current()
    clock.now += 1.5 * EVERY
    with watch._looking:
        assert not watch.look()
        assert watch.current() is state
        clock.now += EVERY
        assert watch.current() is None
