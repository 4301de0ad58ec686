"""What is cited of laws that are not loaded, by every name of theirs; and names of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.pipeline import parse
from tests.api.conftest import Ask, asking, fill, own_database

TEXT = """数据出境办法
（2023年1月1日某部公布）
第一条　根据《个人信息保护法》，制定本办法。
第二条　违反《个保法》第六十六条第二款规定的，处一万元以下罚款。
第三条　按照《某市旧办法》第三条执行。
第四条　违反《某市旧办法》第五条规定的，处二万元以下罚款。
"""
FIRST, SECOND, THIRD, FOURTH = (f"art_{n}__para_1" for n in (1, 2, 3, 4))


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def small(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    """The service over one regulation, on each database."""
    documents = parse(TEXT.encode(), Path("a.txt").name)
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('unloaded') / 'a.db'}"
        fill(url, documents)
        with asking(url) as ask:
            yield ask
        return
    with own_database(request.getfixturevalue("postgres_server")) as url:
        fill(url, documents)
        with asking(url) as ask:
            yield ask


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("个人信息保护法", [FIRST, SECOND]),
        ("《中华人民共和国个人信息保护法》", [FIRST, SECOND]),
        ("个保法", [FIRST, SECOND]),
        ("personal-information-protection-law", [FIRST, SECOND]),
        ("personal-information-protection-law/art_66", [SECOND]),
        ("个保法/art_66__para_2", [SECOND]),
        ("个人信息保护法/art_66__para_1", []),
        ("个人信息保护法/art_6", []),  # no part of 第六十六条
        ("网络安全法", []),  # well known, though nothing cites it
        ("cybersecurity-law/art_1", []),
        ("某市旧办法", [THIRD, FOURTH]),  # known for being cited
        ("某市旧办法/art_3", [THIRD]),
        ("某市旧办法/art_9", []),
        ("数据出境办法", []),
    ],
)
def test_references_to(small: Ask, target: str, found: list[str]) -> None:
    answer = small("/v1/references", query_string={"target": target})
    assert [item["provision"]["id"].rpartition("/")[2] for item in answer.body["items"]] == found
    assert len(answer.statements) <= 3


@pytest.mark.parametrize(
    ("violates", "found"),
    [
        ("《个保法》第六十六条第二款", [SECOND]),  # as printed, and as `violates` is served
        ("个人信息保护法", [SECOND]),
        ("personal-information-protection-law/art_66", [SECOND]),
        ("个保法/art_66__para_2", [SECOND]),
        ("个保法/art_67", []),
        ("个保法第六十六条", [SECOND]),
        ("《个人信息保护法》第66条第2款", [SECOND]),
        ("个保法第六十七条", []),
        ("某市旧办法第五条", [FOURTH]),
        ("刑法", []),
        ("某市旧办法/art_5", [FOURTH]),
        ("某市旧办法/art_3", []),
    ],
)
def test_penalties_for(small: Ask, violates: str, found: list[str]) -> None:
    answer = small("/v1/penalties", query_string={"violates": violates})
    assert [item["id"].rpartition("/")[2] for item in answer.body["items"]] == found
    assert len(answer.statements) <= (7 if "条" in violates else 4)  # a citation is read first


@pytest.mark.parametrize(
    "name",
    ["nope", "x", "nope/art_1", "某市办法", "个人信息", "个保法@2021-08-20"],
)
@pytest.mark.parametrize("question", ["references?target", "penalties?violates"])
def test_names_of_nothing(small: Ask, question: str, name: str) -> None:
    path, parameter = question.split("?")
    answer = small(f"/v1/{path}", query_string={parameter: name})
    assert (answer.status, answer.body["type"]) == (422, "/problems/invalid-parameter")
    assert [fault["parameter"] for fault in answer.body["errors"]] == [parameter]
    assert repr(name.partition("/")[0]) in answer.body["errors"][0]["detail"]
    assert "title" in answer.body["errors"][0]["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "references?target=某市旧办法&relation=relative",
        "references?target=个保法&offset=90",
        "penalties?violates=《个保法》第六十六条第二款&type=detention",
        "penalties?violates=某市旧办法&q=没有",
    ],
)
def test_a_known_name_beside_filters_that_find_nothing(small: Ask, query: str) -> None:
    answer = small(f"/v1/{query}")
    assert (answer.status, answer.body["items"]) == (200, [])
