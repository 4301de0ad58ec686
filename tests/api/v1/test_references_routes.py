"""References: from a provision, to a provision, and all of them."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask
from tests.api.corpus import DATA, NET


def sources(answer) -> list[str]:
    return [item["source"] for item in answer.body["items"]]


def test_reference(ask: Ask) -> None:
    answer = ask("/v1/references?source=net-law/art_4")
    assert answer.body["items"] == [
        {
            "source": "net-law/art_4__para_1",
            "provision": {
                "id": "net-law/art_4__para_1",
                "citation": f"《{NET}》第四条",
                "text": "违反本法第三条第二款规定的，由公安机关处五十万元以下罚款。",
                "regulation": {"id": "net-law", "title": NET, "short_title": "网络法"},
                "version": {
                    "id": "2020-03-01",
                    "effective_date": "2020-07-01",
                    "status": "in_force",
                },
            },
            "text": "本法第三条第二款",
            "start": 2,
            "end": 10,
            "kind": "internal",
            "relation": "absolute",
            "targets": [
                {
                    "regulation": "net-law",
                    "title": NET,
                    "id": "net-law/art_3__para_2",
                    "article": "3",
                    "paragraph": 2,
                    "item": None,
                    "version": "2020-03-01",
                    "status": "resolved",
                }
            ],
        }
    ]
    assert list(answer.body["items"][0]) == [
        "source",
        "provision",
        "text",
        "start",
        "end",
        "kind",
        "relation",
        "targets",
    ]
    assert len(answer.statements) == 3


def test_division_as_target_lists_its_articles(ask: Ask) -> None:
    target = ask("/v1/references?source=net-law/art_5").body["items"][0]["targets"][0]
    assert target["id"] == "net-law/chp_3"
    assert target["articles"] == ["net-law/art_4", "net-law/art_5"]


def test_a_loaded_regulation_has_one_title(ask: Ask) -> None:
    answer = ask("/v1/references?target=net-law")
    titles = [(t["regulation"], t["title"]) for i in answer.body["items"] for t in i["targets"]]
    assert titles == [("net-law", NET)] * 4  # three cite 《网络法》 or 本法


def test_unloaded_target(ask: Ask) -> None:
    (found,) = ask("/v1/references?status=not_in_corpus").body["items"]
    assert found["targets"] == [
        {
            "regulation": None,
            "title": "中华人民共和国刑法",
            "id": None,
            "article": None,
            "paragraph": None,
            "item": None,
            "version": None,
            "status": "not_in_corpus",
        }
    ]


ALL = [
    "net-law/art_4__para_1",
    "net-law/art_5__para_1",
    "data-rules/art_1__para_1",
    "data-rules/art_1__para_1",
    "data-rules/art_2__para_1",
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ALL),
        ("?regulation=net-law", ALL[:2]),
        ("?regulation=网法", ALL[:2]),
        ("?regulation=net-law@2016-11-07", ALL[:2]),
        (f"?regulation={DATA}", ALL[2:]),
        ("?source=data-rules", ALL[2:]),
        ("?source=data-rules/art_1", ALL[2:4]),
        ("?source=data-rules/art_1__para_1", ALL[2:4]),
        ("?source=data-rules/art_9", []),
        ("?source=net-law/chp_3", ALL[:2]),
        ("?source=net-law/preamble", []),  # cites nothing itself, whatever follows it
        ("?target=net-law/preamble", []),
        ("?regulation=net-law&source=data-rules/art_1", []),
        ("?target=net-law", [*ALL[:3], ALL[4]]),
        ("?target=net-law/art_3", [ALL[0], ALL[2]]),
        ("?target=网络法/art_3__para_2", [ALL[0]]),
        ("?target=net-law/art_3__para_2__item_1", []),
        ("?target=net-law/chp_2", [ALL[0], ALL[2], ALL[4]]),
        ("?target=net-law/chp_2__sec_1", [ALL[0], ALL[2]]),
        ("?target=刑法", [ALL[3]]),
        ("?target=criminal-law", [ALL[3]]),
        ("?target=刑法/art_1", []),
        ("?target=net-law&status=not_in_corpus", []),
        ("?kind=external", ALL[2:]),
        ("?relation=law", [ALL[3]]),
        ("?relation=relative&kind=external", []),
        ("?q=第三条", [ALL[0], ALL[2]]),
        ("?q=刑法", [ALL[3]]),
        ("?q=中华人民共和国网络法", [*ALL[:3], ALL[4]]),  # the title served, not the words
        ("?q=%25", []),
        ("?as_of=2018-01-01", ALL[:2]),
    ],
)
def test_filters(ask: Ask, query: str, found: list[str]) -> None:
    answer = ask(f"/v1/references{query}")
    assert sources(answer) == found
    assert answer.body["total"] == len(found)
    assert len(answer.statements) <= 3


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("provisions/net-law/art_4/references", ALL[:1]),
        ("provisions/net-law/chp_3/references", ALL[:2]),
        ("provisions/net-law@2016-11-07/art_4/references", ALL[:1]),
        ("provisions/net-law/art_1/references", []),
        ("provisions/data-rules/art_1/references?kind=external&relation=law", [ALL[3]]),
        ("provisions/net-law/art_3/cited-by", [ALL[0], ALL[2]]),
        ("provisions/net-law/art_3__para_2/cited-by", [ALL[0]]),
        ("provisions/net-law/art_3/cited-by?kind=external", [ALL[2]]),
        ("provisions/net-law/art_3/cited-by?as_of=2018-01-01", [ALL[0]]),
        ("provisions/net-law/art_1/cited-by", []),
        ("provisions/net-law/preamble/references", []),
        ("provisions/net-law/preamble/cited-by", []),
        ("regulations/net-law/cited-by", [*ALL[:3], ALL[4]]),
        ("regulations/net-law/cited-by?kind=external", [ALL[2], ALL[4]]),
        ("regulations/net-law@2016-11-07/cited-by", [*ALL[:3], ALL[4]]),
        ("regulations/old-net/cited-by", []),
    ],
)
def test_of_a_provision(ask: Ask, path: str, found: list[str]) -> None:
    answer = ask(f"/v1/{path}")
    assert sources(answer) == found
    assert len(answer.statements) <= 3


def test_version_of_the_source(ask: Ask) -> None:
    item = ask("/v1/provisions/net-law@2016-11-07/art_4/references").body["items"][0]
    assert item["provision"]["version"]["id"] == "2016-11-07"
    assert item["targets"][0]["version"] == "2016-11-07"


def test_pages(ask: Ask) -> None:
    page = ask("/v1/regulations/net-law/cited-by?limit=3&kind=external&offset=1")
    assert (sources(page), page.body["total"]) == ([ALL[4]], 2)
    assert page.body["previous"] == (
        "/v1/regulations/net-law/cited-by?limit=3&kind=external&offset=0"
    )


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("regulation=没有", "regulation"),
        ("source=没有/art_1", "source"),
        ("source=net-law/第一条", "source"),
        ("target=net-law/", "target"),
        ("kind=both", "kind"),
        ("relation=x", "relation"),
        ("status=x", "status"),
        ("q=", "q"),
        ("q=" + "字" * 501, "q"),
        ("kind=external&kind=external", "kind"),
        ("sources=x", "sources"),
    ],
)
def test_refusals(ask: Ask, query: str, parameter: str) -> None:
    answer = ask(f"/v1/references?{query}")
    assert (answer.status, answer.body["type"]) == (422, "/problems/invalid-parameter")
    assert [fault["parameter"] for fault in answer.body["errors"]] == [parameter]
    assert len(answer.statements) <= 1
