"""`/v1/regulations`: body, order, pages, refusals, statements."""

from __future__ import annotations

import pytest

from tests.api.conftest import Ask
from tests.api.corpus import DATA, NET

ALL = ["part", "net-law", "court", "data-rules", "old-net"]  # by code point of the title


def ids(answer) -> list[str]:
    return [item["id"] for item in answer.body["items"]]


def test_list(ask: Ask) -> None:
    answer = ask("/v1/regulations")
    assert answer.status == 200
    assert list(answer.body) == ["items", "total", "limit", "offset", "next", "previous"]
    assert ids(answer) == ALL
    assert answer.body["items"][1] == {
        "id": "net-law",
        "title": NET,
        "short_title": "网络法",
        "aliases": ["网法"],
        "kind": "law",
        "kind_label": "法律",
        "issuers": ["全国人民代表大会常务委员会"],
        "document_number": "主席令第一号",
        "complete": True,
        "version": {
            "id": "2020-03-01",
            "adopted": "2020-03-01",
            "promulgated": None,
            "effective_date": "2020-07-01",
            "effective_date_basis": "stated",
            "status": "in_force",
            "status_label": "现行有效",
        },
        "article_count": 6,
    }
    assert len(answer.statements) == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=law", ["net-law"]),
        ("kind=constitution", []),
        ("issuer=教育部", ["data-rules"]),
        ("issuer=教育", []),
        ("status=repealed", ["old-net"]),
        ("status=unknown", ["court"]),
        ("title=网法", ["net-law"]),
        ("title=《中华人民共和国网络法》", ["net-law"]),
        ("title=网络", ["net-law", "court", "old-net"]),
        ("title=中华人民共和国", ["net-law"]),
        ("title=網絡", ["net-law", "court", "old-net"]),
        ("title=《》", []),
        ("title=%25", []),
        ("title=_", []),
        ("kind=departmental_rule&issuer=公安部&status=in_force", ["data-rules"]),
        ("as_of=2018-01-01", ["net-law", "court", "old-net"]),
        ("as_of=2018-01-01&status=in_force", ["net-law", "old-net"]),
        ("as_of=2023-08-14&status=repealed", []),
        ("as_of=2023-08-15&status=repealed", ["old-net"]),
        ("as_of=1990-01-01", ["court"]),
    ],
)
def test_filters(ask: Ask, query: str, found: list[str]) -> None:
    answer = ask(f"/v1/regulations?{query}")
    assert ids(answer) == found
    assert answer.body["total"] == len(found)


def test_pages(ask: Ask) -> None:
    first = ask("/v1/regulations?limit=2")
    assert (ids(first), first.body["total"], first.body["previous"]) == (ALL[:2], 5, None)
    second = ask(first.body["next"])
    assert ids(second) == ALL[2:4]
    assert second.body["previous"] == "/v1/regulations?limit=2&offset=0"
    last = ask(second.body["next"])
    assert (ids(last), last.body["next"]) == (ALL[4:], None)
    beyond = ask("/v1/regulations?limit=2&offset=100")
    assert (ids(beyond), beyond.body["total"], beyond.body["next"]) == ([], 5, None)
    assert beyond.body["previous"] == "/v1/regulations?limit=2&offset=3"
    assert len(beyond.statements) == 2


def test_links_keep_the_query_encoded(ask: Ask) -> None:
    following = ask("/v1/regulations?title=网络&limit=1").body["next"]
    assert following == "/v1/regulations?title=%E7%BD%91%E7%BB%9C&limit=1&offset=1"
    assert ids(ask(following)) == ["court"]


def test_regulation(ask: Ask) -> None:
    answer = ask("/v1/regulations/net-law")
    assert answer.status == 200
    body = answer.body
    assert list(body) == [
        "id",
        "title",
        "short_title",
        "aliases",
        "kind",
        "kind_label",
        "issuers",
        "document_number",
        "complete",
        "version",
        "versions",
        "source",
        "sources",
        "article_count",
        "contents",
        "articles",
    ]
    assert [(v["id"], v["status"], v["status_label"]) for v in body["versions"]] == [
        ("2023-12-01", "not_yet_in_force", "尚未生效"),
        ("2020-03-01", "in_force", "现行有效"),
        ("2016-11-07", "superseded", "已被修改"),
    ]
    assert body["version"] == body["versions"][1]
    assert body["source"]["name"] == f"{NET}.md"
    assert len(body["source"]["sha256"]) == 64
    assert body["source"]["loaded_at"].endswith("+00:00")
    assert body["sources"] == [body["source"]]
    assert (body["article_count"], body["articles"]) == (6, [])
    assert len(answer.statements) == 4


def test_contents(ask: Ask) -> None:
    first, second, third, annex = ask("/v1/regulations/net-law").body["contents"]
    assert first == {
        "eid": "chp_1",
        "type": "chapter",
        "number": 1,
        "label": "第一章",
        "heading": "总则",
        "children": [],
        "articles": [
            {"id": "net-law/art_1", "label": "第一条"},
            {"id": "net-law/art_2", "label": "第二条"},
            {"id": "net-law/art_2-1", "label": "第二条之一"},
        ],
    }
    section = second["children"][0]
    assert (section["eid"], section["type"], section["heading"]) == (
        "chp_2__sec_1",
        "section",
        "经营者",
    )
    assert section["articles"] == [{"id": "net-law/art_3", "label": "第三条"}]
    assert second["articles"] == []
    assert [a["id"] for a in third["articles"]] == ["net-law/art_4", "net-law/art_5"]
    assert (annex["eid"], annex["type"], annex["heading"]) == ("annex_1", "annex", "名录")
    assert annex["articles"] == [{"id": "net-law/annex_1__art_1", "label": "第一条"}]


def test_contents_without_divisions(ask: Ask) -> None:
    body = ask("/v1/regulations/data-rules").body
    assert (body["contents"], body["article_count"]) == ([], 2)
    assert [a["id"] for a in body["articles"]] == ["data-rules/art_1", "data-rules/art_2"]
    assert [a["id"] for a in ask("/v1/regulations/court").body["articles"]] == [
        "court/point_1",
        "court/point_2",
    ]


@pytest.mark.parametrize(
    ("path", "version", "status"),
    [
        ("net-law", "2020-03-01", "in_force"),
        ("net-law?as_of=2018-01-01", "2016-11-07", "in_force"),
        ("net-law?as_of=2017-06-01", "2016-11-07", "in_force"),
        ("net-law?as_of=2020-06-30", "2016-11-07", "in_force"),
        ("net-law?as_of=2025-01-01", "2023-12-01", "in_force"),
        ("net-law@2016-11-07", "2016-11-07", "superseded"),
        ("net-law@2016-11-07?as_of=2018-01-01", "2016-11-07", "in_force"),
        ("net-law@2023-12-01", "2023-12-01", "not_yet_in_force"),
        ("court", "undated", "unknown"),
        ("court@undated", "undated", "unknown"),
        ("old-net", "2000-01-01", "repealed"),
        ("old-net?as_of=2010-01-01", "2000-01-01", "in_force"),
    ],
)
def test_version_and_status(ask: Ask, path: str, version: str, status: str) -> None:
    answer = ask(f"/v1/regulations/{path}").body["version"]
    assert (answer["id"], answer["status"]) == (version, status)


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/v1/regulations/网法", "/v1/regulations/net-law"),
        ("/v1/regulations/網法", "/v1/regulations/net-law"),
        ("/v1/provisions/《網絡法》@2016-11-07/art_3", "/v1/provisions/net-law@2016-11-07/art_3"),
        (f"/v1/regulations/{NET}@2016-11-07", "/v1/regulations/net-law@2016-11-07"),
        ("/v1/regulations/《网络法》/articles/3", "/v1/regulations/net-law/articles/3"),
        (
            f"/v1/regulations/{DATA}/articles?limit=1&division=%E7%AB%A0",
            "/v1/regulations/data-rules/articles?limit=1&division=%E7%AB%A0",
        ),
        (
            "/v1/provisions/网法/art_3?as_of=2018-01-01",
            "/v1/provisions/net-law/art_3?as_of=2018-01-01",
        ),
        ("/v1/provisions/网法/art_3/penalties", "/v1/provisions/net-law/art_3/penalties"),
        ("/v1/regulations/网法/cited-by", "/v1/regulations/net-law/cited-by"),
    ],
)
def test_a_title_is_redirected(ask: Ask, path: str, location: str) -> None:
    answer = ask(path)
    assert (answer.status, answer.headers["Location"], answer.text) == (308, location, "")
    assert len(answer.statements) == 1


@pytest.mark.parametrize(
    ("path", "status", "type_", "says"),
    [
        ("不存在的网络法", 404, "regulation-not-found", "不存在的网络法"),
        ("net-law@2001-01-01", 404, "version-not-found", "2016-11-07"),
        ("net-law@", 404, "version-not-found", "2016-11-07"),
        ("通则", 404, "ambiguous-title", "court, old-net"),
        ("net-law?as_of=2017-05-31", 404, "not-yet-in-force", "2017-06-01"),
        ("net-law/articles?as_of=2017-05-31", 404, "not-yet-in-force", "2017-06-01"),
        ("net-law/articles?division=x", 422, "invalid-parameter", "eId"),
        ("net-law/articles/99", 404, "provision-not-found", "99"),
        ("net-law/articles/第三条", 404, "provision-not-found", "第三条"),
        ("net-law/articles/3%0A", 400, "bad-request", "control"),
        ("net-law/articles/٣", 404, "provision-not-found", "٣"),
        ("net-law/articles/" + "9" * 5000, 404, "provision-not-found", "999"),
        ("part/articles/8", 404, "not-in-corpus", "in part"),
        ("net-law?version=1", 422, "invalid-parameter", "version"),
    ],
)
def test_refusals(ask: Ask, path: str, status: int, type_: str, says: str) -> None:
    answer = ask(f"/v1/regulations/{path}")
    assert (answer.status, answer.body["type"]) == (status, f"/problems/{type_}")
    assert says in answer.body["detail"]


def test_article(ask: Ask) -> None:
    answer = ask("/v1/regulations/net-law/articles/3")
    assert len(answer.statements) == 1
    body = answer.body
    assert list(body) == [
        "id",
        "type",
        "eid",
        "regulation",
        "version",
        "number",
        "label",
        "heading",
        "citation",
        "divisions",
        "text",
        "paragraphs",
        "previous",
        "next",
        "corrections",
    ]
    assert (body["id"], body["type"], body["number"]) == ("net-law/art_3", "article", "3")
    assert body["citation"] == f"《{NET}》第三条"
    assert body["regulation"] == {"id": "net-law", "title": NET, "short_title": "网络法"}
    assert body["version"] == {
        "id": "2020-03-01",
        "effective_date": "2020-07-01",
        "status": "in_force",
    }
    assert [(d["eid"], d["heading"]) for d in body["divisions"]] == [
        ("chp_2", "义务"),
        ("chp_2__sec_1", "经营者"),
    ]
    assert body["text"] == "经营者应当：登记。\n经营者不得：\n（一）出售个人信息；\n（二）洗钱。"
    assert (body["previous"], body["next"]) == ("net-law/art_2-1", "net-law/art_4")
    assert body["corrections"] == [{"as_printed": "岀售", "corrected": "出售", "basis": "官方文本"}]


def test_paragraphs_of_an_article(ask: Ask) -> None:
    first, second = ask("/v1/regulations/net-law/articles/3").body["paragraphs"]
    assert (first["text"], first["full_text"], first["items"]) == (
        "经营者应当：登记。",
        "经营者应当：登记。",
        [],
    )
    assert second["citation"] == f"《{NET}》第三条第二款"
    assert second["full_text"] == "经营者不得：\n（一）出售个人信息；\n（二）洗钱。"
    assert second["items"][1] == {
        "id": "net-law/art_3__para_2__item_2",
        "type": "item",
        "eid": "art_3__para_2__item_2",
        "number": 2,
        "label": "第（二）项",
        "citation": f"《{NET}》第三条第二款第（二）项",
        "marker": "（二）",
        "text": "洗钱。",
        "full_text": "洗钱。",
        "subitems": [],
    }


def test_article_with_suffix_and_subitems(ask: Ask) -> None:
    body = ask("/v1/regulations/net-law/articles/2-1").body
    assert (body["eid"], body["number"], body["label"]) == ("art_2-1", "2-1", "第二条之一")
    item = body["paragraphs"][0]["items"][0]
    assert (item["text"], item["full_text"]) == ("军用网络：", "军用网络：\n1.涉密网络；")
    assert item["subitems"][0]["citation"] == f"《{NET}》第二条之一第一款第（一）项第1目"
    assert "（一）军用网络：\n1.涉密网络；\n（二）其他。\n另行规定。" in body["text"]
    assert (body["previous"], body["next"]) == ("net-law/art_2", "net-law/art_3")


@pytest.mark.parametrize(
    ("path", "previous", "following"),
    [
        ("net-law/articles/1", None, "net-law/art_2"),
        ("net-law/articles/5", "net-law/art_4", None),  # the annex counts for itself
        ("court/articles/1", None, "court/point_2"),
        ("court/articles/2", "court/point_1", None),
    ],
)
def test_neighbours(ask: Ask, path: str, previous: str | None, following: str | None) -> None:
    body = ask(f"/v1/regulations/{path}").body
    assert (body["previous"], body["next"]) == (previous, following)


def test_article_of_a_version(ask: Ask) -> None:
    def text(path: str) -> str:
        return ask(f"/v1/regulations/{path}").body["text"]

    assert text("net-law/articles/1") == "第二版。"
    assert text("net-law@2016-11-07/articles/1") == "第一版。"
    assert text("net-law/articles/1?as_of=2018-01-01") == "第一版。"
    assert text("net-law@2023-12-01/articles/1") == "第三版。"


def test_articles(ask: Ask) -> None:
    answer = ask("/v1/regulations/net-law/articles")
    assert [a["number"] for a in answer.body["items"]] == ["1", "2", "2-1", "3", "4", "5"]
    assert answer.body["items"][3] == ask("/v1/regulations/net-law/articles/3").body
    assert len(answer.statements) == 3


@pytest.mark.parametrize(
    ("division", "found"),
    [
        ("chp_1", ["art_1", "art_2", "art_2-1"]),
        ("chp_2", ["art_3"]),
        ("chp_3", ["art_4", "art_5"]),
        ("chp_2__sec_1", ["art_3"]),
        ("annex_1", ["annex_1__art_1"]),
        ("chp_9", []),
    ],
)
def test_articles_of_a_division(ask: Ask, division: str, found: list[str]) -> None:
    answer = ask(f"/v1/regulations/net-law/articles?division={division}")
    assert [a["eid"] for a in answer.body["items"]] == found


def test_pages_of_articles(ask: Ask) -> None:
    page = ask("/v1/regulations/net-law/articles?limit=2&offset=2")
    assert [a["eid"] for a in page.body["items"]] == ["art_2-1", "art_3"]
    assert (page.body["total"], page.body["items"][1]["next"]) == (6, "net-law/art_4")
    assert page.body["next"] == "/v1/regulations/net-law/articles?limit=2&offset=4"
