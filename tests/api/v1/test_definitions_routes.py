"""Definitions: body, filters, statements."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask
from tests.api.corpus import NET


def test_definition(ask: Ask) -> None:
    answer = ask("/v1/definitions")
    (found,) = answer.body["items"]
    assert list(found) == [
        "source",
        "provision",
        "kind",
        "term",
        "definition",
        "scope",
        "start",
        "end",
    ]
    assert found.pop("provision")["citation"] == f"《{NET}》第二条"
    assert found == {
        "source": "net-law/art_2__para_1",
        "kind": "definition",
        "term": "数据",
        "definition": "记录",
        "scope": "本法所称",
        "start": 4,
        "end": 11,
    }
    assert len(answer.statements) == 1


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("term=数据", 1),
        ("term=数", 0),
        ("q=数", 1),
        ("q=记录", 1),
        ("q=_", 0),
        ("regulation=网法", 1),
        ("regulation=data-rules", 0),
        ("as_of=2010-01-01", 0),
        ("offset=1", 1),
    ],
)
def test_filters(ask: Ask, query: str, total: int) -> None:
    answer = ask(f"/v1/definitions?{query}")
    assert answer.body["total"] == total
    assert len(answer.statements) <= 2


def test_refusals(ask: Ask) -> None:
    assert ask("/v1/definitions?regulation=没有").status == 422
    assert ask("/v1/definitions?term=").status == 422
    assert ask("/v1/definitions?target=x").status == 422
