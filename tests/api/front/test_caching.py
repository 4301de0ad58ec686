"""How long caches may keep what."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from api.app import create_app
from api.front import caching
from api.settings import Settings
from api.validity import CHINA
from tests.api.conftest import Ask

CACHE = "Cache-Control"


@pytest.mark.parametrize(
    "path",
    [
        "/v1/regulations",
        "/v1/regulations/net-law@2020-03-01",
        "/v1/provisions/net-law/art_3",
        "/v1/provisions/net-law@2020-03-01/art_3/cited-by",
        "/v1/provisions/net-law@2020-03-01/art_3/references",
        "/v1/openapi.json",
    ],
)
def test_what_follows_the_corpus_is_revalidated(ask: Ask, path: str) -> None:
    assert ask(path).headers[CACHE] == "public, max-age=0, s-maxage=1, must-revalidate"


@pytest.mark.parametrize(
    "path",
    [
        "/v1/provisions/net-law@2020-03-01/art_3",
        "/v1/regulations/net-law@2020-03-01/articles",
        "/v1/regulations/net-law@2020-03-01/articles/3",
    ],
)
def test_a_dated_text_is_kept_until_the_day_ends_in_china(sqlite_corpus: str, path: str) -> None:
    client = create_app(Settings(database_url=sqlite_corpus)).test_client()
    control = client.get(path).headers[CACHE]
    now = dt.datetime.now(CHINA)
    left = 86_400 - (now.hour * 3600 + now.minute * 60 + now.second)
    seconds = int(control.removeprefix("public, max-age=0, s-maxage=").partition(",")[0])
    assert abs((seconds - left + 100) % 86_400 - 100) <= 2
    assert control.endswith(", must-revalidate")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/healthz", 200),
        ("/readyz", 200),
        ("/v1/regulations/none", 404),
        ("/v1/regulations?x=1", 422),
        ("/nothing", 404),
    ],
)
def test_probes_and_problems_are_not_kept(ask: Ask, path: str, status: int) -> None:
    answer = ask(path)
    assert (answer.status, answer.headers[CACHE]) == (status, "no-store")
    assert "ETag" not in answer.headers


def test_a_day_that_is_over_is_not_kept() -> None:
    assert caching.until(time.time() - 5) == "public, max-age=0, s-maxage=0, must-revalidate"
    assert caching.until(time.time() + 1e6).split("=")[2].startswith("86400,")


LOADED = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("endpoint", "loaded", "day", "expected"),
    [
        ("provisions.get_provision", LOADED, None, "Thu, 01 Jan 2099 00:00:00 GMT"),
        ("provisions.get_provision", LOADED, dt.date(2098, 1, 1), "Thu, 01 Jan 2099 00:00:00 GMT"),
        ("provisions.get_provision", None, dt.date(2098, 1, 1), None),
    ],
)
def test_last_modified(
    endpoint: str, loaded: dt.datetime | None, day: dt.date, expected: str | None
) -> None:
    assert caching.changed(endpoint, loaded, day) == expected


def test_a_new_day_is_a_change_where_the_answer_is_about_today() -> None:
    long_ago = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    days = [dt.date(2001, 1, 2), dt.date(2001, 1, 3)]
    program = caching.changed("meta.get_openapi", None, None)
    assert {caching.changed("x.y", long_ago, day) for day in days} == {program}
    caching._PROGRAM_CHANGED, kept = long_ago, caching._PROGRAM_CHANGED
    caching.changed.cache_clear()
    try:
        found = [caching.changed("x.y", long_ago, day) for day in days]
        assert found == ["Mon, 01 Jan 2001 16:00:00 GMT", "Tue, 02 Jan 2001 16:00:00 GMT"]
        assert caching.changed("x.y", long_ago, None) == "Sat, 01 Jan 2000 00:00:00 GMT"
    finally:
        caching._PROGRAM_CHANGED = kept
        caching.changed.cache_clear()
