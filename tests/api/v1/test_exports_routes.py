"""One regulation whole: as JSON like `fatiao parse`, as text, and as Markdown that reads back."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from api.parsed import parsed
from loaders.catalogue import SOURCES
from loaders.document import Document
from loaders.pipeline import parse
from tests.api.conftest import Ask, asking, fill
from tests.api.corpus import NET

EXPORT = "/v1/regulations/net-law/export"


def test_json(ask: Ask) -> None:
    answer = ask(EXPORT)
    body = answer.body
    assert list(body) == [
        "regulation", "preamble", "articles", "points", "annexes", "references", "definitions",
        "penalties", "diagnostics",
    ]  # fmt: skip
    assert body["regulation"] == ask("/v1/regulations/net-law").body
    assert body["preamble"] == ask("/v1/provisions/net-law/preamble").body
    assert body["annexes"] == [ask("/v1/provisions/net-law/annex_1").body]
    assert body["articles"] == ask("/v1/regulations/net-law/articles").body["items"]
    for kind in ("references", "definitions", "penalties"):
        items = ask(f"/v1/{kind}?regulation=net-law").body["items"]
        assert body[kind] == [{k: v for k, v in i.items() if k != "provision"} for i in items]
        assert items
    assert len(answer.statements) == 13
    assert ask("/v1/regulations/court/export").body["points"][0]["id"] == "court/point_1"


def test_of_a_day_and_of_a_version(ask: Ask) -> None:
    for path in (f"{EXPORT}?as_of=2018-01-01", "/v1/regulations/net-law@2016-11-07/export"):
        body = ask(path).body
        assert body["regulation"]["version"]["id"] == "2016-11-07"
        assert body["articles"][0]["text"] == "第一版。"


def test_text(ask: Ask) -> None:
    answer = ask(f"{EXPORT}?format=text")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        NET,
        "为了治理网络，制定本法。",
        "第一章 总则",
        "第一条 第二版。",
        "第二条 本法所称数据，是指记录。",
        "第二条之一 有下列情形之一的，不适用本法：",
        "（一）军用网络：",
        "1.涉密网络；",
        "（二）其他。",
        "另行规定。",
        "第二章 义务",
        "第一节 经营者",
        "第三条 经营者应当：登记。",
        "经营者不得：",
        "（一）出售个人信息；",
        "（二）洗钱。",
        "第三章 责任",
        "第四条 违反本法第三条第二款规定的，由公安机关处五十万元以下罚款。",
        "第五条 违反本法规定的，给予警告。",
        "附件1 名录",
        "第一条 附件的条文。",
    ]
    assert len(answer.statements) == 2


def test_markdown(ask: Ask) -> None:
    answer = ask(f"{EXPORT}?format=markdown")
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    name = answer.headers["Content-Disposition"].partition("''")[2]
    assert unquote(name) == f"{NET}(2020-03-01).md"
    lines = answer.text.split("\n\n")
    assert lines[:4] == [
        f"# {NET}",
        "为了治理网络，制定本法。",
        "## 第一章 总则",
        "第一条 第二版。",
    ]
    assert "### 第一节 经营者" in lines


@pytest.mark.parametrize(
    ("query", "fault"), [("format=xml", "format"), ("format=", "format"), ("limit=1", "limit")]
)
def test_refusals(ask: Ask, query: str, fault: str) -> None:
    answer = ask(f"{EXPORT}?{query}")
    assert answer.status == 422
    assert [found["parameter"] for found in answer.body["errors"]] == [fault]


def test_addresses(ask: Ask) -> None:
    answer = ask("/v1/regulations/网法/export?format=text")
    assert (answer.status, answer.headers["Location"]) == (308, f"{EXPORT}?format=text")
    assert ask("/v1/regulations/nothing/export").status == 404


def shipped() -> list[Document]:
    source = SOURCES / "four-regulations.txt"
    return parse(source.read_bytes(), source.name)


def test_the_regulations_that_ship(tmp_path: Any) -> None:
    url = f"sqlite:///{tmp_path / 'four.db'}"
    documents = shipped()
    fill(url, documents)
    with asking(url) as ask:
        for document in documents:
            answer = ask(f"/v1/regulations/{document.regulation.id}/export?format=markdown")
            name = unquote(answer.headers["Content-Disposition"].partition("''")[2])
            (again,) = parse(answer.text.encode(), name)
            assert units(again) == units(document)
            assert again.regulation == document.regulation
            assert again.corrections == ()  # nothing is misprinted any more
            assert again.version == document.version
            whole = ask(f"/v1/regulations/{document.regulation.id}/export").body
            alike = parsed(document)
            assert list(whole) == list(alike)
            for part in ("preamble", "articles", "points", "annexes", "definitions"):
                assert whole[part] == alike[part]
            for part in ("references", "penalties"):
                assert [list(one) for one in whole[part]] == [list(one) for one in alike[part]]


def units(document: Document) -> list[tuple[Any, ...]]:
    return [(u.eid, u.type, u.label, u.marker, u.heading, u.text) for u in document.walk()]
