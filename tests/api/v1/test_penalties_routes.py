"""Penalty clauses: body, filters on one sanction, what violating a provision costs."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask
from tests.api.corpus import DATA, NET

FINE, WARNING, OTHER = "net-law/art_4__para_1", "net-law/art_5__para_1", "data-rules/art_2__para_1"


def ids(answer) -> list[str]:
    return [item["id"] for item in answer.body["items"]]


def test_penalty(ask: Ask) -> None:
    answer = ask("/v1/penalties?regulation=net-law")
    found = answer.body["items"][0]
    assert list(found) == [
        "id",
        "provision",
        "violates",
        "general_violation",
        "conduct",
        "conduct_items",
        "condition",
        "subjects",
        "authority",
        "sanctions",
        "complete",
        "borderline",
    ]
    assert found.pop("provision")["citation"] == f"《{NET}》第四条"
    sanctions = found.pop("sanctions")
    assert found == {
        "id": FINE,
        "violates": ["net-law/art_3__para_2"],
        "general_violation": False,
        "conduct": None,
        "conduct_items": ["net-law/art_3__para_2__item_1"],
        "condition": None,
        "subjects": ["经营者", "直接负责的主管人员"],
        "authority": "公安机关",
        "complete": True,
        "borderline": False,
    }
    assert sanctions == [
        {
            "type": "fine",
            "text": "处五十万元以下罚款",
            "start": 19,
            "end": 28,
            "item": None,
            "severity": ["serious", "other"],
            "severity_text": "情节严重的",
            "condition": None,
            "target": "any",
            "authority": None,
            "fine": {
                "basis": "fixed",
                "min": None,
                "max": 500000,
                "unit": None,
                "condition": None,
                "threshold": None,
            },
        },
        {
            "type": "detention",
            "text": "处十五日以下拘留",
            "start": 0,
            "end": 8,
            "item": None,
            "severity": [],
            "severity_text": None,
            "condition": None,
            "target": "individual",
            "authority": "安全机关",
            "by_reference": ["《治安管理处罚法》第十条"],
            "detention": {"min_days": None, "max_days": 15},
        },
    ]
    assert '"max":500000,' in answer.text  # a whole number, not 500000.0
    assert len(answer.statements) == 4


def test_incomplete_clause_is_served(ask: Ask) -> None:
    found = ask("/v1/penalties?general=true").body["items"]
    assert [(p["id"], p["complete"], p["violates"]) for p in found] == [(WARNING, False, [])]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [FINE, WARNING, OTHER]),
        ("regulation=网法", [FINE, WARNING]),
        (f"regulation={DATA}", [OTHER]),
        ("as_of=2018-01-01", [FINE, WARNING]),
        ("type=fine", [FINE]),
        ("type=closure", []),
        ("severity=serious", [FINE]),
        ("severity=other", [FINE]),
        ("severity=minor", []),
        ("target=organisation", [FINE, WARNING, OTHER]),  # `any` too
        ("target=individual", [FINE]),
        ("target=responsible_person", []),
        ("authority=公安", [FINE]),
        ("authority=安全机关", [FINE]),
        ("authority=_", []),
        ("subject=主管人员", [FINE]),
        ("subject=%25", []),
        ("fine_at_least=500000", [FINE]),
        ("fine_at_least=500001", []),
        ("fine_at_least=0", [FINE]),
        ("q=五十万元", [FINE]),
        ("q=100%25罚", [OTHER]),
        ("q=_", []),
        ("general=true", [WARNING]),
        ("general=false", [FINE, OTHER]),
        ("violates=net-law/art_3", [FINE, OTHER]),
        ("violates=net-law/art_1", []),
        ("violates=net-law/preamble", []),
        ("violates=网法", [FINE, OTHER]),
        # all of one and the same sanction: the fine is 公安机关's, the detention 安全机关's
        ("type=fine&authority=公安机关&severity=serious&fine_at_least=1", [FINE]),
        ("type=detention&authority=公安机关", []),
        ("type=fine&target=individual", []),
        ("type=detention&severity=serious", []),
    ],
)
def test_filters(ask: Ask, query: str, found: list[str]) -> None:
    answer = ask(f"/v1/penalties?{query}")
    assert ids(answer) == found
    assert answer.body["total"] == len(found)
    assert len(answer.statements) <= 4


@pytest.mark.parametrize(
    ("eid", "found"),
    [
        ("art_3__para_2", [FINE, OTHER]),  # itself; the chapter it stands in
        ("art_3__para_2__item_1", [FINE, OTHER]),  # what it stands in
        ("art_3", [FINE, OTHER]),  # something in it
        ("chp_2", [FINE, OTHER]),
        ("art_3__para_1", [OTHER]),
        ("art_1", []),
        ("preamble", []),
        ("preamble?general=true", [WARNING]),
        ("art_1?general=true", [WARNING]),
        ("art_3?general=true", [FINE, WARNING, OTHER]),
        ("art_3?type=fine&fine_at_least=500000", [FINE]),
        ("art_3?as_of=2018-01-01", [FINE]),
    ],
)
def test_of_a_provision(ask: Ask, eid: str, found: list[str]) -> None:
    answer = (
        ask(f"/v1/provisions/net-law/{eid}".replace("?", "/penalties?", 1))
        if ("?" in eid)
        else ask(f"/v1/provisions/net-law/{eid}/penalties")
    )
    assert ids(answer) == found
    assert len(answer.statements) <= 4


def test_of_a_provision_of_a_version(ask: Ask) -> None:
    found = ask("/v1/provisions/net-law@2016-11-07/art_3/penalties").body["items"]
    assert [(p["id"], p["provision"]["version"]["id"]) for p in found] == [
        (FINE, "2016-11-07"),
        (OTHER, "2023-05-01"),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "type=x",
        "severity=x",
        "target=x",
        "fine_at_least=-1",
        "fine_at_least=1_0",
        "fine_at_least=1.5",
        "fine_at_least=" + "9" * 30,
        "general=1",
        "general=True",
        "regulation=没有",
        "violates=《某法》第一条",
        "violates=没有/art_1",
        "subject=%00",
    ],
)
def test_refusals(ask: Ask, query: str) -> None:
    assert ask(f"/v1/penalties?{query}").status == 422
