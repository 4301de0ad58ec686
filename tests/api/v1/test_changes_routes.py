"""The history of the collection."""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote

import pytest

from loaders.schema.engine import engine
from loaders.store.documents import remove, store
from tests.api.conftest import Ask, asking, fill
from tests.api.corpus import NET
from tests.loaders.documents import article, document

ORDER = [
    ("net-law", "2016-11-07"),
    ("net-law", "2020-03-01"),
    ("net-law", "2023-12-01"),
    ("data-rules", "2023-05-01"),
    ("old-net", "2000-01-01"),
    ("court", "undated"),
    ("part", "2019-01-01"),
]


def test_changes(ask: Ask) -> None:
    answer = ask("/v1/changes")
    found = [(change["regulation"], change["version"]) for change in answer.body["items"]]
    assert found == ORDER
    first = answer.body["items"][0]
    assert list(first) == ["id", "at", "change", "regulation", "title", "version"]
    assert (first["change"], first["title"]) == ("added", NET)
    assert dt.datetime.fromisoformat(first["at"]).utcoffset() == dt.timedelta(0)
    assert len(answer.statements) == 1


def test_since(ask: Ask) -> None:
    changes = ask("/v1/changes").body["items"]
    third = changes[2]["at"]
    for since in (third, third.replace("+00:00", "Z"), _in_china(third)):
        answer = ask(f"/v1/changes?since={quote(since)}")
        assert answer.body["items"] == changes[2:]
    assert ask(f"/v1/changes?since={third}").body["items"] == changes[2:]  # + not encoded
    assert ask("/v1/changes?since=2001-01-01").body["total"] == 7
    assert ask("/v1/changes?since=2999-01-01").body["items"] == []


def _in_china(moment: str) -> str:
    zone = dt.timezone(dt.timedelta(hours=8))
    return dt.datetime.fromisoformat(moment).astimezone(zone).isoformat()


def test_pages(ask: Ask) -> None:
    first = ask("/v1/changes?limit=3&since=2001-01-01").body
    assert [change["version"] for change in first["items"]] == [v for _, v in ORDER[:3]]
    second = ask(first["next"]).body
    assert [change["regulation"] for change in second["items"]] == [
        "data-rules",
        "old-net",
        "court",
    ]
    assert ask(second["next"]).body["next"] is None


@pytest.mark.parametrize(
    "query",
    [
        "since=yesterday", "since=2026-13-01", "since=2026-01-01T00:00:00", "since=0001-01-01T00:00:00%2B23:59",
        "since=", "since=1", "since=2026-01-01&since=2026-01-02", "limit=0", "as_of=2026-01-01",
    ],
)  # fmt: skip
def test_refusals(ask: Ask, query: str) -> None:
    answer = ask(f"/v1/changes?{query}")
    assert answer.status == 422
    assert [fault["parameter"] for fault in answer.body["errors"]] == [query.partition("=")[0]]


def test_what_becomes_of_a_version(tmp_path) -> None:
    url = f"sqlite:///{tmp_path / 'changes.db'}"
    fill(url, [document("甲法", article(1, "甲。"), id="jia")])
    built = engine(url)
    store(built, [document("甲法", article(1, "乙。"), id="jia")], replace=True)
    store(built, [document("甲法", article(1, "乙。"), id="jia")])  # nothing new
    remove(built, "jia")
    built.dispose()
    with asking(url) as ask:
        items = ask("/v1/changes").body["items"]
    assert [change["change"] for change in items] == ["added", "replaced", "removed"]
    assert [change["id"] for change in items] == [1, 2, 3]
