"""Versions of a regulation, what changed, and that a day or a version picks the text everywhere."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask
from tests.api.corpus import NET

CHANGES = "/v1/regulations/net-law/versions/2020-03-01/changes"


def test_versions(ask: Ask) -> None:
    answer = ask("/v1/regulations/net-law/versions")
    assert answer.body["items"][1] == {
        "id": "2020-03-01",
        "adopted": "2020-03-01",
        "promulgated": None,
        "effective_date": "2020-07-01",
        "effective_date_basis": "stated",
        "status": "in_force",
        "status_label": "现行有效",
    }
    found = [(version["id"], version["status"]) for version in answer.body["items"]]
    assert found == [
        ("2023-12-01", "not_yet_in_force"),
        ("2020-03-01", "in_force"),
        ("2016-11-07", "superseded"),
    ]
    assert (answer.body["total"], answer.body["next"], answer.body["previous"]) == (3, None, None)
    assert len(answer.statements) == 1


def test_status_on_a_day(ask: Ask) -> None:
    body = ask("/v1/regulations/net-law/versions?as_of=2018-01-01").body
    assert [version["status"] for version in body["items"]][1:] == ["not_yet_in_force", "in_force"]
    assert ask("/v1/regulations/net-law/versions?as_of=2001-01-01").status == 404


def test_pages_of_versions(ask: Ask) -> None:
    first = ask("/v1/regulations/net-law/versions?limit=2").body
    assert len(first["items"]) == 2
    second = ask(first["next"]).body
    assert [version["id"] for version in second["items"]] == ["2016-11-07"]
    assert second["next"] is None
    assert second["previous"] == "/v1/regulations/net-law/versions?limit=2&offset=0"
    beyond = ask("/v1/regulations/net-law/versions?offset=9").body
    assert (beyond["items"], beyond["total"]) == ([], 3)


def test_changes(ask: Ask) -> None:
    answer = ask(f"{CHANGES}?from=2016-11-07")
    wording = {"id": "net-law/art_1", "label": "第一条", "heading": None}
    wording["citation"] = f"《{NET}》第一条"
    assert answer.body["items"] == [
        {
            "change": "changed",
            "old": {**wording, "text": "第一版。"},
            "new": {**wording, "text": "第二版。"},
        }
    ]
    assert list(answer.body) == [
        "regulation", "from", "to", "items", "total", "limit", "offset", "next", "previous"
    ]  # fmt: skip
    assert answer.body["regulation"] == {"id": "net-law", "title": NET, "short_title": "网络法"}
    assert (answer.body["from"]["id"], answer.body["to"]["id"]) == ("2016-11-07", "2020-03-01")
    assert len(answer.statements) == 2


def test_changes_without_from_are_those_since_the_version_before(ask: Ask) -> None:
    assert ask(CHANGES).body["from"]["id"] == "2016-11-07"
    first = ask("/v1/regulations/net-law/versions/2016-11-07/changes")
    assert (first.status, first.body["errors"][0]["parameter"]) == (422, "from")


def test_a_version_is_not_changed_from_itself(ask: Ask) -> None:
    body = ask(f"{CHANGES}?from=2020-03-01").body
    assert (body["items"], body["total"]) == ([], 0)


def test_backwards(ask: Ask) -> None:
    (change,) = ask(f"{CHANGES}?from=2023-12-01").body["items"]
    assert (change["old"]["text"], change["new"]["text"]) == ("第三版。", "第二版。")


@pytest.mark.parametrize(
    ("path", "status", "type_"),
    [
        ("/v1/regulations/net-law/versions/2020-03-02/changes", 404, "version-not-found"),
        (f"{CHANGES}?from=2020-03-02", 422, "invalid-parameter"),
        (f"{CHANGES}?from=", 422, "invalid-parameter"),
        (f"{CHANGES}?since=2020-03-02", 422, "invalid-parameter"),
        ("/v1/regulations/nothing/versions", 404, "regulation-not-found"),
        ("/v1/regulations/nothing/versions/2020-03-01/changes", 404, "regulation-not-found"),
        ("/v1/regulations/net-law/versions?limit=0", 422, "invalid-parameter"),
        ("/v1/regulations/net-law/versions/2020-03-01", 404, "not-found"),
    ],
)
def test_refusals(ask: Ask, path: str, status: int, type_: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.body["type"]) == (status, f"/problems/{type_}")


def test_titles_are_redirected(ask: Ask) -> None:
    answer = ask("/v1/regulations/网法/versions/2020-03-01/changes?from=2016-11-07")
    assert (answer.status, answer.headers["Location"]) == (308, f"{CHANGES}?from=2016-11-07")
    assert ask("/v1/regulations/网法/versions").status == 308


@pytest.mark.parametrize(
    "path",
    [
        "/v1/regulations/net-law{at}",
        "/v1/regulations/net-law{at}/articles",
        "/v1/regulations/net-law{at}/articles/1",
        "/v1/regulations/net-law{at}/versions",
        "/v1/provisions/net-law{at}/art_1",
        "/v1/provisions/net-law{at}/art_4/references",
        "/v1/references?regulation=net-law{at}",
        "/v1/references?source=net-law{at}/art_4",
        "/v1/definitions?regulation=net-law{at}",
        "/v1/penalties?regulation=net-law{at}",
        "/v1/search?q=版&regulation=net-law{at}",
        "/v1/citations?text=第一条&regulation=net-law{at}",
    ],
)
def test_a_version_or_a_day_picks_the_text_of_every_call(ask: Ask, path: str) -> None:
    named = ask(path.format(at="@2016-11-07"))
    plain = path.format(at="")
    dated = ask(f"{plain}{'&' if '?' in plain else '?'}as_of=2018-01-01")
    assert named.status == dated.status == 200
    assert _versions(named.body) == _versions(dated.body) <= {"2016-11-07"}


def _versions(body: object) -> set[str]:
    """Every version that an answer says it is from."""
    if isinstance(body, list):
        return set().union(*map(_versions, body))
    if not isinstance(body, dict):
        return set()
    own = {body["version"]["id"]} if isinstance(body.get("version"), dict) else set()
    return own.union(*(_versions(value) for key, value in body.items() if key != "version"))
