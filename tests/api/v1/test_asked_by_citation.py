"""Provisions in a query as a person cites them: the same answers as by their identifiers."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask

PENALTIES, REFERENCES = "/v1/penalties", "/v1/references"


def same(ask: Ask, path: str, parameter: str, cited: str, identifier: str) -> bool:
    one, other = (ask(path, query_string={parameter: it}) for it in (cited, identifier))
    assert one.status == 200, one.text
    return [one.body["items"], one.body["total"]] == [other.body["items"], other.body["total"]]


@pytest.mark.parametrize(
    ("cited", "identifier"),
    [
        ("网络法第三条", "net-law/art_3"),
        ("《中华人民共和国网络法》第三条第二款", "net-law/art_3__para_2"),
        ("網絡法第3條第2款", "net-law/art_3__para_2"),
        (" 网法第三条第二款第（一）项 ", "net-law/art_3__para_2__item_1"),
        ("网络法第二章", "net-law/chp_2"),
        ("网络法第二条之一", "net-law/art_2-1"),
        ("2016年网络法第三条", "net-law@2016-11-07/art_3"),
        ("刑法第二百八十五条", "criminal-law/art_285"),  # not loaded
        ("刑法第二百八十五条第二款", "刑法/art_285__para_2"),
    ],
)
@pytest.mark.parametrize(("path", "parameter"), [(PENALTIES, "violates"), (REFERENCES, "target")])
def test_asked_by_citation(
    ask: Ask, path: str, parameter: str, cited: str, identifier: str
) -> None:
    assert same(ask, path, parameter, cited, identifier)


@pytest.mark.parametrize(
    ("cited", "identifier"),
    [("网络法第四条", "net-law/art_4"), ("网络法第四条第一款", "net-law/art_4__para_1")],
)
def test_where_it_stands(ask: Ask, cited: str, identifier: str) -> None:
    assert same(ask, REFERENCES, "source", cited, identifier)


def test_of_these_some_find_something(ask: Ask) -> None:
    assert ask(PENALTIES, query_string={"violates": "网络法第三条第二款"}).body["total"] == 2
    assert ask(REFERENCES, query_string={"target": "网络法第三条"}).body["total"] == 2
    assert ask(REFERENCES, query_string={"source": "网络法第四条"}).body["total"] == 1


@pytest.mark.parametrize(
    ("cited", "words"),
    [
        ("网络法第九十九条", "the provision is not"),
        ("网络法第三条第九款", "the provision is not"),
        ("网络法第二条至第三条", "several"),
        ("没有的法第一条", "nothing loaded"),
        ("第三条", "nothing loaded"),  # of which law?
        ("违反网络法第三条", "nothing loaded"),
        ("网络法第二条、第三条", "nothing loaded"),
    ],
)
@pytest.mark.parametrize(("path", "parameter"), [(PENALTIES, "violates"), (REFERENCES, "target")])
def test_what_is_no_provision_is_refused(
    ask: Ask, path: str, parameter: str, cited: str, words: str
) -> None:
    answer = ask(path, query_string={parameter: cited})
    assert answer.status == 422
    assert answer.body["errors"][0]["parameter"] == parameter
    assert words in answer.body["errors"][0]["detail"]
