"""Many provisions in one call, and ranges of articles."""

from __future__ import annotations

import json

import pytest

from tests.api.conftest import Ask

IDS = [
    "net-law/art_3__para_2",
    "net-law/art_9",
    "net-law/chp_2",
    "nothing/art_1",
    "net-law@2016-11-07/art_1",
    "data-rules/art_1",
    "net-law/annex_1__art_1",
    "net-law/annex_1",
    "net-law/preamble",
    "网法/art_3",
    "net-law/art_2-1__para_1__item_1__subitem_1",
    "court/point_1",
    "part/art_8",
    "通则/art_1",
    "net-law@2001-01-01/art_1",
    "net-law/art_3__para_2",
    "net-law/x",
    "net-law",
    "net-law/art_1__para_11",
    "part/art_7__para_2",
    "part/art_8__para_1",
]


def test_each_as_if_asked_alone(ask: Ask) -> None:
    answer = ask("/v1/provisions", "POST", json={"ids": IDS})
    statements = len(answer.statements)
    assert list(answer.body) == ["items"]
    assert [item["id"] for item in answer.body["items"]] == IDS
    for item in answer.body["items"]:
        alone = ask(f"/v1/provisions/{item['id'].replace('网法', 'net-law')}")
        if "/" not in item["id"]:
            assert item["problem"]["type"] == "/problems/provision-not-found"
            continue
        assert item["status"] == alone.status, item["id"]
        assert item["provision"] == (alone.body if alone.status == 200 else None)
        if item["problem"]:
            assert item["problem"] == alone.body
    assert statements == 4  # one more, as a part of an article is not in a text loaded in part


def test_statuses(ask: Ask) -> None:
    body = ask("/v1/provisions", "POST", json={"ids": IDS}).body
    assert [item["status"] for item in body["items"]] == [
        *(200, 404, 200, 404, 200, 200, 200, 200, 200, 200),
        *(200, 200, 404, 404, 404, 200, 404, 404, 404, 404, 404),
    ]
    kinds = [
        item["problem"]["type"].rpartition("/")[2] for item in body["items"] if item["problem"]
    ]
    assert kinds == [
        "provision-not-found",
        "regulation-not-found",
        "not-in-corpus",
        "ambiguous-title",
        "version-not-found",
        *["provision-not-found"] * 4,
        "not-in-corpus",
    ]


def test_statements_do_not_grow(ask: Ask) -> None:
    articles = [f"net-law/art_{n}" for n in range(1, 6)] * 20
    answer = ask("/v1/provisions", "POST", json={"ids": articles})
    assert len(answer.body["items"]) == 100
    assert len(answer.statements) == 2
    divisions = [f"net-law/chp_{n}" for n in range(1, 101)]
    answer = ask("/v1/provisions", "POST", json={"ids": divisions})
    assert [item["status"] for item in answer.body["items"]] == [200] * 3 + [404] * 97
    assert len(answer.statements) == 2


def test_on_a_day(ask: Ask) -> None:
    asked = {"ids": ["net-law/art_1", "net-law@2020-03-01/art_1"], "as_of": "2018-01-01"}
    body = ask("/v1/provisions", "POST", json=asked).body
    texts = [item["provision"]["text"] for item in body["items"]]
    assert texts == ["第一版。", "第二版。"]
    body = ask("/v1/provisions", "POST", json={**asked, "as_of": "2001-01-01"}).body
    assert [item["status"] for item in body["items"]] == [404, 200]
    assert body["items"][0]["problem"]["type"] == "/problems/not-yet-in-force"


@pytest.mark.parametrize(
    ("asked", "faults"),
    [
        ({}, ["/ids"]),
        ({"ids": []}, ["/ids"]),
        ({"ids": ["net-law/art_1"] * 101}, ["/ids"]),
        ({"ids": "net-law/art_1"}, ["/ids"]),
        ({"ids": ["net-law/art_1", 7]}, ["/ids/1"]),
        ({"ids": ["net-law/art_1", ""]}, ["/ids/1"]),
        ({"ids": ["x" * 501]}, ["/ids/0"]),
        ({"ids": ["a\0/art_1"]}, ["/ids/0"]),
        ({"ids": ["\ud800/art_1"]}, ["/ids/0"]),
        ({"ids": ["a"], "limit": 1}, ["/limit"]),
        ({"ids": ["a"], "as_of": "soon"}, ["/as_of"]),
    ],
)
def test_refusals(ask: Ask, asked: dict, faults: list[str]) -> None:
    options = {"data": json.dumps(asked), "content_type": "application/json"}
    answer = ask("/v1/provisions", "POST", **options)
    assert answer.status == 422
    assert [fault["parameter"] for fault in answer.body["errors"]] == faults


def labels(answer) -> list[str]:
    return [article["eid"] for article in answer.body["items"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("from=2&to=3", ["art_2", "art_2-1", "art_3"]),
        ("from=2-1&to=3", ["art_2-1", "art_3"]),
        ("from=2&to=2", ["art_2"]),
        ("from=2&to=2-1", ["art_2", "art_2-1"]),
        ("from=4", ["art_4", "art_5"]),
        ("to=1", ["art_1"]),
        ("from=0&to=999999999", ["art_1", "art_2", "art_2-1", "art_3", "art_4", "art_5"]),
        ("from=6&to=9", []),
        ("from=2&division=chp_2", ["art_3"]),
        ("from=1&to=1&division=annex_1", ["annex_1__art_1"]),
    ],
)
def test_ranges(ask: Ask, query: str, expected: list[str]) -> None:
    answer = ask(f"/v1/regulations/net-law/articles?{query}")
    assert labels(answer) == expected
    assert answer.body["total"] == len(expected)
    assert len(answer.statements) == (3 if expected else 2)


def test_pages_of_a_range(ask: Ask) -> None:
    first = ask("/v1/regulations/net-law/articles?from=2&to=3&limit=2")
    assert first.body["next"] == "/v1/regulations/net-law/articles?from=2&to=3&limit=2&offset=2"
    assert labels(ask(first.body["next"])) == ["art_3"]
    assert labels(ask("/v1/regulations/court/articles?from=2")) == ["point_2"]


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("from=3&to=2", "from"),
        ("from=2-1&to=2", "from"),
        ("from=x", "from"),
        ("to=-1", "to"),
        ("to=1-", "to"),
        ("from=9999999999", "from"),
        ("from=１", "from"),
        ("from=1&from=2", "from"),
    ],
)
def test_ranges_refused(ask: Ask, query: str, fault: str) -> None:
    answer = ask(f"/v1/regulations/net-law/articles?{query}")
    assert answer.status == 422
    assert [found["parameter"] for found in answer.body["errors"]] == [fault]
