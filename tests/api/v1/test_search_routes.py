"""`/v1/search` over the small corpus, on both databases."""

from __future__ import annotations

import pytest

from api import database
from api.v1.search import hits, index
from tests.api.corpus import DATA, NET, OLD

SEARCH = "/v1/search"


def found(answer):
    assert answer.status == 200, answer.text
    return [hit["id"] for hit in answer.body["items"]]


def test_a_hit_as_it_is_served(ask):
    answer = ask(f"{SEARCH}?q=個人信息")
    assert answer.body["items"] == [
        {
            "id": "net-law/art_3",
            "type": "article",
            "citation": f"《{NET}》第三条",
            "label": "第三条",
            "regulation": {"id": "net-law", "title": NET, "short_title": "网络法"},
            "version": {
                "id": "2020-03-01",
                "effective_date": "2020-07-01",
                "status": "in_force",
            },
            "divisions": [
                {
                    "eid": "chp_2",
                    "type": "chapter",
                    "number": 2,
                    "label": "第二章",
                    "heading": "义务",
                },
                {
                    "eid": "chp_2__sec_1",
                    "type": "section",
                    "number": 1,
                    "label": "第一节",
                    "heading": "经营者",
                },
            ],
            "text": "经营者应当：登记。\n经营者不得：\n（一）出售个人信息；\n（二）洗钱。",
            "snippet": "出售个人信息；",
            "score": 65,
            "matches": [{"id": "net-law/art_3__para_2__item_1", "start": 2, "end": 6}],
        }
    ]
    assert answer.body["total"] == 1
    assert answer.body["facets"] == {
        "regulation": [{"value": "net-law", "label": NET, "count": 1}],
        "kind": [{"value": "law", "label": "法律", "count": 1}],
    }


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("q=个人信息&unit=paragraph", ["net-law/art_3__para_2"]),
        ("q=个人信息&unit=item", ["net-law/art_3__para_2__item_1"]),
        ("q=涉密&unit=item", ["net-law/art_2-1__para_1__item_1"]),  # stands in its subitem
        ("q=登记 洗钱", ["net-law/art_3"]),
        ("q=登记 洗钱&unit=paragraph", []),
        ("q=登记洗钱", []),
        ("q=：登", ["net-law/art_3"]),  # the mark is 全角 in the text
        ("q=:登", ["net-law/art_3"]),
        ("q=经营者 -登记&unit=paragraph", ["net-law/art_3__para_2"]),
        ("q=经营者 -登记", []),
        ("q=第三条", ["net-law/art_4", "data-rules/art_1"]),
        ("q=总则", []),  # a heading is no text
        ("q=（一）", []),  # nor is a marker
        ("q=某条例", []),  # nor a title
        ("q=附件的条文", ["annex_1__art_1"]),
        ("q=100%25", ["data-rules/art_2"]),
        ("q=_", []),
        ("q=第一点", ["court/point_1"]),
        ("q=版&as_of=2018-01-01", ["net-law/art_1"]),
        ("q=第二版&as_of=2018-01-01", []),
        ("q=第三版", []),  # not in force yet
        ("q=第三版&regulation=net-law@2023-12-01", ["net-law/art_1"]),
        ("q=第二版&regulation=网法", ["net-law/art_1"]),
        ("q=网络&regulation=old-net", []),
        ("q=经营者&kind=law", ["net-law/art_3"]),
        ("q=经营者&kind=other", []),
        ("q=违反&regulation=net-law&division=chp_3", ["net-law/art_5", "net-law/art_4"]),
        ("q=违反&regulation=net-law&division=chp_3&sort=position", ["net-law/art_4", "net-law/art_5"]),
        ("q=违反&regulation=net-law&division=chp_1", []),
        ("q=经营者&regulation=net-law&division=chp_2__sec_1", ["net-law/art_3"]),
        ("q=经营者&regulation=net-law&division=art_3__para_2&unit=paragraph", ["net-law/art_3__para_2"]),
    ],
)  # fmt: skip
def test_what_is_found(ask, query, ids):
    answer = ask(f"{SEARCH}?{query}")
    assert found(answer) == [i if "/" in i else f"net-law/{i}" for i in ids]
    assert answer.body["total"] == len(ids)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("q=数据", "net-law/art_2"),  # defines the term
        ("q=违反", "net-law/art_5"),  # the shorter of one kind
    ],
)
def test_what_is_first(ask, query, first):
    assert found(ask(f"{SEARCH}?{query}"))[0] == first


def test_scores_fall(ask):
    scores = [hit["score"] for hit in ask(f"{SEARCH}?q=。&limit=100").body["items"]]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 3


def test_position_is_the_order_of_the_collection(ask):
    ids = found(ask(f"{SEARCH}?q=。&sort=position&limit=100"))
    works = list(dict.fromkeys(i.split("/")[0] for i in ids))
    listed = [item["id"] for item in ask("/v1/regulations?limit=100").body["items"]]
    assert works == [i for i in listed if i in works]
    assert [i for i in ids if i.startswith("net-law")] == [
        f"net-law/{eid}"
        for eid in ("art_1", "art_2", "art_2-1", "art_3", "art_4", "art_5", "annex_1__art_1")
    ]


def test_pages(ask):
    every = found(ask(f"{SEARCH}?q=。&limit=100"))
    paged = [
        i
        for at in range(0, len(every), 3)
        for i in found(ask(f"{SEARCH}?q=。&limit=3&offset={at}"))
    ]
    assert paged == every
    beyond = ask(f"{SEARCH}?q=。&offset=1000")
    assert (found(beyond), beyond.body["total"]) == ([], len(every))
    assert ask(f"{SEARCH}?q=。&limit=3").body["next"] == f"{SEARCH}?q=%E3%80%82&limit=3&offset=3"


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "q"),
        ("q=", "q"),
        ("q=%20", "q"),
        ("q=-罚款", "q"),
        ('q="', "q"),
        ("q=-", "q"),
        (f"q={'罚' * 501}", "q"),
        ("q=%00", "q"),
        ("q=罚%0A款", "q"),
        ("q=罚&unit=chapter", "unit"),
        ("q=罚&sort=date", "sort"),
        ("q=罚 - 款", "q"),
        ("q=罚&kind=法律", "kind"),
        ("q=罚&regulation=无此法", "regulation"),
        ("q=罚&regulation=net-law/art_1", "regulation"),
        ("q=罚&division=chp_1", "division"),
        ("q=罚&regulation=net-law&division=chp_9", "division"),
        ("q=罚&regulation=net-law&division=x", "division"),
        ("q=罚&quux=1", "quux"),
        ("q=罚&q=款", "q"),
    ],
)  # fmt: skip
def test_what_is_refused(ask, query, parameter):
    answer = ask(f"{SEARCH}?{query}")
    assert answer.status == 422
    assert [fault["parameter"] for fault in answer.body["errors"]] == [parameter]


def test_half_a_character_is_a_bad_request(ask):
    assert ask(f"{SEARCH}?q=%ED%A0%80").status == 400


HOSTILE = [
    "的", "、", "，", "罚" * 500, "罚款" * 250, " ".join(map(chr, range(0x4E00, 0x4E00 + 250))),
    " ".join(f"-{chr(n)}" for n in range(0x4E00, 0x4E00 + 160)) + " 条",
    '"' * 499 + "a", '"a" ' * 100, "-" * 499 + "a", "* * *", '"*"', "^条", "条*", "{text}: 条", "grams:条",
    "条 OR 款", "条 NOT 款", "NEAR(条 款, 2)", "条 + 款", "(", ")", "((条", "条 & 款", "条 | !款", "条 <-> 款", "条:*",
    "\\", "\\\\%", "%", "_", "'", "''; DROP TABLE work; --", "$1", ":match", "%s", "{0}", "\U0010ff22", "\U0010ffff",
    "\ufffd", "\ufeff", "\u200b", "𠮷", "😀" * 200, "é́", "ﬁ", "İ", "١٢", "a b", '"a  b"', "\u3000条\u3000",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(ask, query):
    for unit in ("article", "item"):
        answer = ask(SEARCH, query_string={"q": query, "unit": unit})
        assert answer.status in (200, 422), answer.text


@pytest.mark.parametrize(
    ("query", "statements"),
    [
        ("q=无此词语", 1),  # all keys
        ("q=违反", 2),  # keys, units
        ("q=违反&limit=1", 3),  # keys, points, units
        ("q=。&limit=1&sort=position", 2),
        ("q=违反&regulation=net-law", 4),  # and the name, its sources
        ("q=违反&regulation=net-law&division=chp_3", 4),
    ],
)
def test_statements(ask, query, statements, monkeypatch):
    ask(f"{SEARCH}?{query}")  # from here on it is known what the texts are
    asked = []

    def counted(statement, given):
        asked.append(statement)
        return database.rows(statement, given)

    monkeypatch.setattr(index, "rows", counted)
    monkeypatch.setattr(hits, "rows", counted)
    assert len(ask(f"{SEARCH}?{query}").statements) + len(asked) == statements


def test_titles_and_bare_names(ask):
    assert found(ask(f"{SEARCH}?q=旧条例&regulation={OLD}")) == ["old-net/art_1"]
    assert found(ask(f"{SEARCH}?q=违反&regulation={DATA}")) == ["data-rules/art_2"]
