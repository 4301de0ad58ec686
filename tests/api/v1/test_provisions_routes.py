"""`/v1/provisions/{regulation}/{eid}`: every type of unit."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask
from tests.api.corpus import NET


@pytest.mark.parametrize(
    ("eid", "type_", "parent", "text"),
    [
        ("art_3__para_1", "paragraph", "net-law/art_3", "经营者应当：登记。"),
        ("art_3__para_2__item_1", "item", "net-law/art_3__para_2", "出售个人信息；"),
        (
            "art_2-1__para_1__item_1__subitem_1",
            "subitem",
            "net-law/art_2-1__para_1__item_1",
            "涉密网络；",
        ),
        ("preamble", "preamble", None, "为了治理网络，制定本法。"),
        ("annex_1__art_1__para_1", "paragraph", "net-law/annex_1__art_1", "附件的条文。"),
    ],
)
def test_text_of_a_unit(ask: Ask, eid: str, type_: str, parent: str | None, text: str) -> None:
    answer = ask(f"/v1/provisions/net-law/{eid}")
    assert answer.status == 200
    body = answer.body
    assert (body["id"], body["type"], body["parent"]) == (f"net-law/{eid}", type_, parent)
    assert body["text"] == text
    assert body["regulation"]["title"] == NET
    assert body["version"]["id"] == "2020-03-01"
    assert len(answer.statements) == (1 if eid.startswith("art_") else 2)


@pytest.mark.parametrize("eid", ["art_3", "art_2-1", "art_5"])
def test_article_is_the_same_by_number(ask: Ask, eid: str) -> None:
    number = eid.removeprefix("art_")
    by_number = ask(f"/v1/regulations/net-law/articles/{number}").body
    assert ask(f"/v1/provisions/net-law/{eid}").body == by_number


def test_item(ask: Ask) -> None:
    body = ask("/v1/provisions/net-law/art_3__para_2__item_1").body
    assert body["marker"] == "（一）"
    assert [d["eid"] for d in body["divisions"]] == ["chp_2", "chp_2__sec_1"]
    assert [c["as_printed"] for c in body["corrections"]] == ["岀售"]
    assert body["subitems"] == []


def test_corrections_belong_to_their_unit(ask: Ask) -> None:
    assert ask("/v1/provisions/net-law/art_3__para_1").body["corrections"] == []
    assert len(ask("/v1/provisions/net-law/art_3__para_2").body["corrections"]) == 1


def test_division(ask: Ask) -> None:
    answer = ask("/v1/provisions/net-law/chp_2")
    body = answer.body
    assert (body["type"], body["heading"], body["citation"]) == (
        "chapter",
        "义务",
        f"《{NET}》第二章",
    )
    assert [c["eid"] for c in body["children"]] == ["chp_2__sec_1"]
    assert [a["id"] for a in body["children"][0]["articles"]] == ["net-law/art_3"]
    assert body["articles"] == []
    assert "text" not in body
    assert len(answer.statements) == 2


def test_annex(ask: Ask) -> None:
    body = ask("/v1/provisions/net-law/annex_1").body
    assert (body["type"], body["label"], body["heading"]) == ("annex", "附件1", "名录")
    assert "附件的条文。" in body["text"]
    assert body["articles"] == [{"id": "net-law/annex_1__art_1", "label": "第一条"}]


def test_article_of_an_annex(ask: Ask) -> None:
    body = ask("/v1/provisions/net-law/annex_1__art_1").body
    assert (body["type"], body["number"], body["previous"], body["next"]) == (
        "article",
        "1",
        None,
        None,
    )


def test_point(ask: Ask) -> None:
    body = ask("/v1/provisions/court/point_2").body
    assert (body["type"], body["number"], body["label"], body["text"]) == (
        "point",
        "2",
        "二、",
        "第二点。",
    )
    assert body["version"] == {"id": "undated", "effective_date": None, "status": "unknown"}


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("net-law/art_99", "provision-not-found"),
        ("net-law/art_3__para_3", "provision-not-found"),
        ("net-law/第三条", "provision-not-found"),
        ("net-law/art_03", "provision-not-found"),
        ("net-law/art_" + "9" * 5000, "provision-not-found"),
        ("net-law/art_3'--", "provision-not-found"),
        ("part/art_8", "not-in-corpus"),
        ("part/art_8__para_1", "not-in-corpus"),
        ("part/chp_1", "not-in-corpus"),
        ("part/annex_1__art_7__para_1", "not-in-corpus"),
        # the article is loaded, so nothing of it is missing
        ("part/art_7__para_2", "provision-not-found"),
        ("part/art_7__para_1__item_1", "provision-not-found"),
        ("part/第七条", "provision-not-found"),  # no eId in any text
        ("nowhere/art_1", "regulation-not-found"),
        ("net-law@1999-01-01/art_1", "version-not-found"),
        ("net-law/art_1?as_of=2000-01-01", "not-yet-in-force"),
    ],
)
@pytest.mark.parametrize("tail", ["", "/references", "/cited-by", "/penalties"])
def test_not_found(ask: Ask, path: str, type_: str, tail: str) -> None:
    path, mark, query = path.partition("?")
    answer = ask(f"/v1/provisions/{path}{tail}{mark}{query}")
    assert (answer.status, answer.body["type"]) == (404, f"/problems/{type_}")
    assert len(answer.statements) <= 5  # an article is looked for ahead of the framework, too
