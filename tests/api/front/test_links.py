"""Link headers."""

from __future__ import annotations

import re

import pytest

from tests.api.conftest import Ask


def linked(headers: dict[str, str]) -> dict[str, str]:
    return {rel: to for to, rel in re.findall(r'<([^>]*)>; rel="([a-z]+)"', headers["Link"])}


def test_pages_name_their_neighbours(ask: Ask) -> None:
    links = linked(ask("/v1/regulations?limit=2&offset=2").headers)
    assert links == {
        "describedby": "/v1/openapi.json",
        "next": "/v1/regulations?limit=2&offset=4",
        "prev": "/v1/regulations?limit=2&offset=0",
    }


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/v1/provisions/net-law/art_3", "/v1/provisions/net-law/art_4"),
        ("/v1/regulations/net-law/articles/3", "/v1/provisions/net-law/art_4"),
        ("/v1/provisions/net-law@2020-03-01/art_3", "/v1/provisions/net-law@2020-03-01/art_4"),
        (
            "/v1/provisions/net-law/art_3?as_of=2021-01-01",
            "/v1/provisions/net-law/art_4?as_of=2021-01-01",
        ),
    ],
)
def test_articles_name_the_next_of_the_same_text(ask: Ask, path: str, expected: str) -> None:
    links = linked(ask(path).headers)
    assert links["next"] == expected
    assert ask(expected).status == 200
    assert "prev" in links


def test_the_ends_have_one_neighbour(ask: Ask) -> None:
    assert "prev" not in linked(ask("/v1/provisions/net-law/art_1").headers)
    assert "next" not in linked(ask("/v1/provisions/net-law/art_5").headers)
    assert set(linked(ask("/v1/provisions/net-law/chp_1").headers)) == {"describedby"}
