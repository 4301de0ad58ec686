"""Citations in any text; beside each the right answer, where existing tools give a wrong one."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.cited import GENERAL, REPLY, documents
from tests.api.conftest import Answer, Ask, asking, fill, own_database
from tests.loaders.documents import article, document

LAW = "中华人民共和国反电信网络诈骗法"
FRAUD = "anti-telecom-fraud-law"
EXPORT = "data-export-assessment-measures"


@pytest.fixture(scope="module")
def cited_sqlite(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('cited') / 'cited.db'}"
    fill(url, documents())
    return url


@pytest.fixture(scope="module")
def cited_postgresql(postgres_server: str) -> Iterator[str]:
    with own_database(postgres_server) as url:
        fill(url, documents())
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def ask(request: pytest.FixtureRequest) -> Iterator[Ask]:
    with asking(request.getfixturevalue(f"cited_{request.param}")) as ask:
        yield ask


def get(ask: Ask, text: str, **more: str) -> Answer:
    rest = "".join(f"&{name}={quote(value)}" for name, value in more.items())
    return ask(f"/v1/citations?text={quote(text)}{rest}")


def post(ask: Ask, **body: object) -> Answer:
    return ask("/v1/citations", "POST", json=body)


def told(answer: Answer) -> list[str]:
    """Each citation in a line: its words, its status, what it cites or may cite."""
    return [
        " ".join([item["text"].replace(" ", "_"), item["status"], *_ids(item)])
        for item in answer.body["items"]
    ]


def _ids(item: dict) -> list[str]:
    return [found["id"] for found in (*item["provisions"], *item["candidates"])]


def test_one_citation(ask: Ask) -> None:
    answer = get(ask, "根据反诈法第38、39条")
    first, second = answer.body["items"]
    assert list(first) == [
        "text",
        "start",
        "end",
        "citation",
        "status",
        "provisions",
        "candidates",
    ]
    (provision,) = second.pop("provisions")
    assert second == {
        "text": "39条",
        "start": 9,
        "end": 12,
        "citation": f"《{LAW}》第三十九条",
        "status": "verified",
        "candidates": [],
    }
    assert provision.pop("text").startswith("电信业务经营者违反本法规定，有下列情形之一的")
    assert provision == {
        "id": f"{FRAUD}/art_39",
        "citation": f"《{LAW}》第三十九条",
        "regulation": {"id": FRAUD, "title": LAW, "short_title": "反电信网络诈骗法"},
        "version": {"id": "2022-09-02", "effective_date": "2022-12-01", "status": "in_force"},
    }
    assert list(answer.body) == ["items"]


TABLE = [
    # what existing tools get wrong: another article, a law that is not meant, or nothing
    ("《刑法》第一百二十条之一", ["《刑法》第一百二十条之一 verified criminal-law/art_120-1"]),
    ("《刑法》第一百二十条", ["《刑法》第一百二十条 verified criminal-law/art_120"]),
    ("刑法第120条之三", ["刑法第120条之三 not_found"]),
    ("刑法第20条", ["刑法第20条 not_found"]),
    ("刑法第1120条", ["刑法第1120条 not_found"]),
    ("《个人信息保护法》第六十六条第九款", ["《个人信息保护法》第六十六条第九款 not_found"]),
    ("《个人信息保护法》第六十六条第二款", ["《个人信息保护法》第六十六条第二款 verified pipl/art_66__para_2"]),
    ("《个人信息保护法》第六十七条", ["《个人信息保护法》第六十七条 not_in_corpus"]),
    ("《个人信息保护法》第七章", ["《个人信息保护法》第七章 not_in_corpus"]),
    ("民法典第577条", ["民法典第577条 verified civil-code/art_577"]),
    ("《不存在的民法典》第1条", ["《不存在的民法典》第1条 not_in_corpus"]),
    ("不存在的民法典第1条", ["不存在的民法典第1条 not_in_corpus"]),
    ("德国民法典第1条", ["德国民法典第1条 not_in_corpus"]),
    ("合同法第五十二条", ["合同法第五十二条 not_in_corpus"]),
    ("依照反诈法第六条，违反本法第六十六条", [f"反诈法第六条 verified {FRAUD}/art_6", "本法第六十六条 not_found"]),
    # every way a person writes
    ("反诈法第25条第2款", [f"反诈法第25条第2款 verified {FRAUD}/art_25__para_2"]),
    ("请问反诈法25条怎么说", [f"反诈法25条 verified {FRAUD}/art_25"]),
    ("反诈法第２５条第２款", [f"反诈法第２５条第２款 verified {FRAUD}/art_25__para_2"]),
    ("反诈法第 25 条 第 2 款", [f"反诈法第_25_条_第_2_款 verified {FRAUD}/art_25__para_2"]),
    ("反電信網絡詐騙法第二十五條第二款", [f"反電信網絡詐騙法第二十五條第二款 verified {FRAUD}/art_25__para_2"]),
    (f"{LAW}第25條", [f"{LAW}第25條 verified {FRAUD}/art_25"]),
    ("《数据出境安全评估办法》第八条第（三）项", [f"《数据出境安全评估办法》第八条第（三）项 verified {EXPORT}/art_8__para_1__item_3"]),
    ("《数据出境安全评估办法》第八条第(三)项", [f"《数据出境安全评估办法》第八条第(三)项 verified {EXPORT}/art_8__para_1__item_3"]),
    ("数据出境安全评估办法第八条第三项", [f"数据出境安全评估办法第八条第三项 verified {EXPORT}/art_8__para_1__item_3"]),
    ("数据出境安全评估办法第八条第九十项", ["数据出境安全评估办法第八条第九十项 not_found"]),
    ("反诈法第38、39条", [f"反诈法第38 verified {FRAUD}/art_38", f"39条 verified {FRAUD}/art_39"]),
    ("反诈法第49、51条", [f"反诈法第49 verified {FRAUD}/art_49", "51条 not_found"]),
    ("反诈法第二十五条第一款、第二款和第九款", [f"反诈法第二十五条第一款 verified {FRAUD}/art_25__para_1", f"第二款 verified {FRAUD}/art_25__para_2", "第九款 not_found"]),
    ("反诈法第四章", [f"反诈法第四章 verified {FRAUD}/chp_4"]),
    ("反诈法第四章第二十五条", [f"反诈法第四章第二十五条 verified {FRAUD}/art_25"]),
    ("反诈法第三章第二十五条", ["反诈法第三章第二十五条 not_found"]),
    ("《反诈法》", [f"《反诈法》 verified {FRAUD}"]),
    (f"《{REPLY}》第二条", [f"《{REPLY}》第二条 verified reply/point_2"]),
    # ranges: one citation, verified only if all of it exists
    ("反诈法第三十九条至第四十一条", [f"反诈法第三十九条至第四十一条 verified {FRAUD}/art_39 {FRAUD}/art_40 {FRAUD}/art_41"]),
    ("反诈法第49-51条", ["反诈法第49-51条 not_found"]),
    ("反诈法第四十一条至第三十九条", ["反诈法第四十一条至第三十九条 not_found"]),
    ("反诈法第1000条至第1条", ["反诈法第1000条至第1条 not_found"]),
    ("反诈法第1条至第10000条", ["反诈法第1条至第10000条 not_found"]),
    ("反诈法第1条至第999999999条", ["反诈法第1条至第999999999条 not_found"]),
    ("刑法第119条至第121条", ["刑法第119条至第121条 verified criminal-law/art_119 criminal-law/art_120 criminal-law/art_120-1 criminal-law/art_120-2 criminal-law/art_121"]),
    ("刑法第120条之一至第121条", ["刑法第120条之一至第121条 verified criminal-law/art_120-1 criminal-law/art_120-2 criminal-law/art_121"]),
    ("反诈法第二十五条第一款第（一）至（三）项", ["反诈法第二十五条第一款第（一）至（三）项 verified " + " ".join(f"{FRAUD}/art_25__para_1__item_{n}" for n in (1, 2, 3))]),
    ("反诈法第二十五条第一款第（一）至（四）项", ["反诈法第二十五条第一款第（一）至（四）项 not_found"]),
    ("民法典第一编第一章至第二章", ["民法典第一编第一章至第二章 verified civil-code/part_1__chp_1 civil-code/part_1__chp_2"]),
    # one of several, which nobody can tell
    ("刑法第120条之二第（二）项", ["刑法第120条之二第（二）项 ambiguous criminal-law/art_120-2__para_1__item_2 criminal-law/art_120-2__para_2__item_2"]),
    ("刑法第120条之二第（三）项", ["刑法第120条之二第（三）项 verified criminal-law/art_120-2__para_2__item_3"]),
    ("民法典第二章", ["民法典第二章 ambiguous civil-code/part_1__chp_2 civil-code/part_2__chp_2"]),
    ("民法典第三章", ["民法典第三章 verified civil-code/part_2__chp_3"]),
    ("民法典第600条", ["民法典第600条 ambiguous civil-code/art_600 civil-code/art_600-dup2"]),
    ("某市电信条例第一条", ["某市电信条例第一条 ambiguous a/art_1 b/art_1"]),
    ("某市电信条例第二条", ["某市电信条例第二条 ambiguous b/art_2"]),
    ("某市电信条例第九条", ["某市电信条例第九条 not_found"]),
    ("第六百条", ["第六百条 ambiguous civil-code/art_600"]),
    ("第一百二十条之一", ["第一百二十条之一 ambiguous criminal-law/art_120-1"]),
    ("第119条至第121条", ["第119条至第121条 ambiguous criminal-law/art_119"]),
    ("第９９９条", ["第９９９条 ambiguous"]),
    ("第四章", [f"第四章 ambiguous {FRAUD}/chp_4 generative-ai-measures/chp_4"]),
    ("第一编第二章", ["第一编第二章 ambiguous civil-code/part_1__chp_2"]),
    ("第120条之二第二款第三项", ["第120条之二第二款第三项 ambiguous criminal-law/art_120-2__para_2__item_3"]),
    # words that point back
    ("反诈法第25条规定，该法第六条、同法第7条", [f"反诈法第25条 verified {FRAUD}/art_25", f"该法第六条 verified {FRAUD}/art_6", f"同法第7条 verified {FRAUD}/art_7"]),
    ("反诈法第25条第二款，违反前款的", [f"反诈法第25条第二款 verified {FRAUD}/art_25__para_2", f"前款 verified {FRAUD}/art_25__para_2"]),
    ("反诈法第25条，违反前款的", [f"反诈法第25条 verified {FRAUD}/art_25", f"前款 ambiguous {FRAUD}/art_25"]),
    ("前款", ["前款 ambiguous"]),
    ("第二款", ["第二款 ambiguous"]),
    ("反诈法第25条，前两条", [f"反诈法第25条 verified {FRAUD}/art_25", "前两条 ambiguous"]),
    ("反诈法\u3000\u3000第25\u200b条", [f"反诈法\u3000\u3000第25\u200b条 verified {FRAUD}/art_25"]),
    ("【反诈法】之第25条", [f"【反诈法】之第25条 verified {FRAUD}/art_25"]),
    ("“反诈法”中的第99条", ["“反诈法”中的第99条 not_found"]),
    ("反诈法（主席令第119号）第25条", [f"反诈法（主席令第119号）第25条 verified {FRAUD}/art_25"]),
    # what stands behind a list belongs to its last number
    ("反诈法第25、38条第2款", [f"反诈法第25 verified {FRAUD}/art_25", f"38条第2款 verified {FRAUD}/art_38__para_2"]),
    ("反诈法第38，39条第9款", [f"反诈法第38 verified {FRAUD}/art_38", "39条第9款 not_found"]),
    # a number is read, or its step is not verified
    ("反诈法第25条第一款第③项", [f"反诈法第25条第一款第③项 verified {FRAUD}/art_25__para_1__item_3"]),
    ("反诈法第25条第Ⅱ款", [f"反诈法第25条第Ⅱ款 verified {FRAUD}/art_25__para_2"]),
    ("反诈法第25条第⑪款", ["反诈法第25条第⑪款 not_found"]),
    ("反诈法第25条第X款", [f"反诈法第25条第X款 ambiguous {FRAUD}/art_25"]),
    ("反诈法第99条第X款", ["反诈法第99条第X款 not_found"]),
    ("刑法第120-1条", ["刑法第120-1条 verified criminal-law/art_120-1"]),
    ("刑法第120-3条", ["刑法第120-3条 not_found"]),
    # 编 by their headings
    ("民法典物权编第577条", ["民法典物权编第577条 verified civil-code/art_577"]),
    ("《民法典·物权编》第577条", ["《民法典·物权编》第577条 verified civil-code/art_577"]),
    ("《民法典》合同编第577条", ["《民法典》合同编第577条 not_found"]),
    ("民法典总则第577条", ["民法典总则第577条 not_found"]),
    ("民法典分则第577条", ["民法典分则第577条 verified civil-code/art_577"]),
    ("民法典分则第1条", ["民法典分则第1条 not_found"]),
    ("民法典物权编第二章", ["民法典物权编第二章 verified civil-code/part_2__chp_2"]),
    ("《民法典·物权编》", ["《民法典·物权编》 verified civil-code/part_2"]),
    ("《民法典·继承编》", ["《民法典·继承编》 not_found"]),
    # judicial interpretations by what they are about
    ("《关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》第五条", ["《关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》第五条 verified both/art_5"]),
    ("两高《关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》第五条", ["《关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》第五条 verified both/art_5"]),
    ("两高关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释第五条", ["两高关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释第五条 verified both/art_5"]),
    ("国务院《关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》第五条", ["《关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》第五条 not_in_corpus"]),
    ("《关于适用〈民法典〉总则编若干问题的解释》第一条", ["《关于适用〈民法典〉总则编若干问题的解释》第一条 verified general/art_1"]),
    ("《关于适用民法典总则编若干问题的解释》第一条", ["《关于适用民法典总则编若干问题的解释》第一条 verified general/art_1"]),
    (f"依照{GENERAL}第一条", [f"{GENERAL}第一条 verified general/art_1"]),
    ("两高关于适用〈民法典〉总则编若干问题的解释第一条", ["两高关于适用〈民法典〉总则编若干问题的解释第一条 not_in_corpus"]),
    ("《关于办理案件的规定》第七条", ["《关于办理案件的规定》第七条 ambiguous second/art_7 first/art_7"]),
    ("最高检《关于办理案件的规定》第七条", ["《关于办理案件的规定》第七条 verified second/art_7"]),
    # a year picks the version
    ("2018年公司法第16条", ["2018年公司法第16条 verified company-law/art_16"]),
    ("2017年公司法第16条", ["2017年公司法第16条 not_in_corpus"]),
    # nothing to find, and hostile
    ("今天天气很好", []), ("第", []), ("第第第", []), ("《《《", []), ("》", []), ("《反诈法", []), ("第条", []), ("安全第一", []),
    ("反诈法第零条", ["反诈法第零条 not_found"]),
    ("反诈法第99999条", ["反诈法第99999条 not_found"]),
    ("第零条", ["第零条 ambiguous"]),
    ("反诈法第亿亿亿亿亿亿亿亿亿条", ["反诈法第亿亿亿亿亿亿亿亿亿条 not_found"]),
    ("《" * 90 + "反诈法》第一条", [f"《反诈法》第一条 verified {FRAUD}/art_1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_citations(ask: Ask, text: str, expected: list[str]) -> None:
    answer = get(ask, text)
    assert answer.status == 200
    assert told(answer) == expected
    assert told(post(ask, text=text)) == expected
    for item in answer.body["items"]:
        assert text[item["start"] : item["end"]] == item["text"]
        assert bool(item["provisions"]) == (item["status"] == "verified")
        assert not item["candidates"] or item["status"] == "ambiguous"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("反诈法\r\n第25条\n第2款", "verified 《中华人民共和国反电信网络诈骗法》第二十五条第二款"),
        ("《反电信网络\n诈骗法》\n第二十\n五条", "verified 《中华人民共和国反电信网络诈骗法》第二十五条"),
        ("数据安全法\n第45条", "not_in_corpus 《数据安全法》第四十五条"),
        ("德国民法典\n第577条", "not_in_corpus 《德国民法典》第五百七十七条"),
    ],
)  # fmt: skip
def test_line_breaks_inside_a_citation(ask: Ask, text: str, expected: str) -> None:
    (item,) = post(ask, text=f"依照{text}\n规定").body["items"]
    assert (item["start"], item["text"]) == (2, text)
    assert f"{item['status']} {item['citation']}" == expected


def test_the_words_of_a_citation_in_full(ask: Ask) -> None:
    said = {
        "反诈法第三十九条-第四十一条": f"《{LAW}》第三十九条至第四十一条",
        "反诈法第25条第2款第一项至第三项": f"《{LAW}》第二十五条第二款第（一）项至第（三）项",
        "数据出境安全评估办法第八条第三项": "《数据出境安全评估办法》第八条第（三）项",
        "德国民法典第1条": "《德国民法典》第一条",
        "刑法120条之1": "《中华人民共和国刑法》第一百二十条之一",
        "第１２条": "第十二条",
    }
    assert {text: get(ask, text).body["items"][0]["citation"] for text in said} == said


@pytest.mark.parametrize(
    ("regulation", "text", "expected"),
    [
        ("反诈法", "第十二条", [f"第十二条 verified {FRAUD}/art_12"]),
        (FRAUD, "违反本法第九十九条", ["本法第九十九条 not_found"]),
        (LAW, "刑法第119条，依照本法第6条", ["刑法第119条 verified criminal-law/art_119", f"本法第6条 verified {FRAUD}/art_6"]),
        (f"{FRAUD}@2022-09-02", "第一至三条", [f"第一至三条 verified {FRAUD}/art_1 {FRAUD}/art_2 {FRAUD}/art_3"]),
        ("公司法", "第二款", ["第二款 ambiguous"]),
    ],
)  # fmt: skip
def test_the_texts_own_regulation(
    ask: Ask, regulation: str, text: str, expected: list[str]
) -> None:
    assert told(get(ask, text, regulation=regulation)) == expected
    assert told(post(ask, text=text, regulation=regulation)) == expected


@pytest.mark.parametrize(
    ("text", "as_of", "version", "status"),
    [
        ("公司法第16条", "2024-06-30", "2018-10-26", "verified"),
        ("公司法第16条", "2024-07-01", "2023-12-29", "verified"),
        ("公司法（2023年修订）第16条", "2024-06-30", "2023-12-29", "verified"),
        ("2018年公司法第16条", "2024-07-01", "2018-10-26", "verified"),
        ("2024年公司法第16条", "2024-07-01", "2023-12-29", "verified"),  # in force from that year
        ("公司法第16条", "2018-01-01", None, "not_found"),  # no text of that day
    ],
)
def test_the_day_and_the_year_pick_the_version(
    ask: Ask, text: str, as_of: str, version: str | None, status: str
) -> None:
    for answer in (get(ask, text, as_of=as_of), post(ask, text=text, as_of=as_of)):
        (item,) = answer.body["items"]
        assert item["status"] == status
        assert item["citation"] == "《中华人民共和国公司法》第十六条"
        assert [found["version"]["id"] for found in item["provisions"]] == (
            [version] if version else []
        )


def test_any_number_of_citations_is_a_fixed_number_of_statements(ask: Ask) -> None:
    mixed = "反诈法第1条，刑法第119条至第121条，民法典第二章。第六条。公司法第16条。"
    post(ask, text=mixed, regulation="反诈法")  # reads the names
    few = post(ask, text=mixed)
    many = post(ask, text=mixed * 1500)
    assert len(few.statements) == len(many.statements) == 5
    assert len(many.body["items"]) == 1500 * len(few.body["items"])
    assert len(post(ask, text=mixed, regulation="反诈法").statements) == 5
    assert len(get(ask, "反诈法第一条").statements) == 3
    assert len(get(ask, "今天天气很好").statements) == 1


def test_long_answers_are_bounded(ask: Ask) -> None:
    ranges = post(ask, text="反诈法第1条至第50条，" * 41).body["items"]
    assert {len(item["provisions"]) for item in ranges} == {2}
    assert _ids(ranges[0]) == [f"{FRAUD}/art_1", f"{FRAUD}/art_50"]
    assert {
        len(i["provisions"]) for i in post(ask, text="反诈法第1条至第50条，" * 40).body["items"]
    } == {50}
    bare = post(ask, text="第一条，" * 400).body["items"]
    assert {len(item["candidates"]) for item in bare} == {5}
    assert {len(i["candidates"]) for i in post(ask, text="第一条，" * 100).body["items"]} == {8}


def test_whole_texts(ask: Ask) -> None:
    answer = get(ask, "《反诈法》")
    (provision,) = answer.body["items"][0]["provisions"]
    assert (provision["id"], provision["citation"], provision["text"]) == (
        FRAUD,
        f"《{LAW}》",
        None,
    )
    (chapter,) = get(ask, "反诈法第四章").body["items"][0]["provisions"]
    assert (chapter["id"], chapter["text"]) == (f"{FRAUD}/chp_4", None)


@pytest.mark.parametrize(
    ("options", "status", "faults"),
    [
        ({"json": {"text": "字" * 64_001}}, 422, ["/text"]),
        ({"json": {"text": ""}}, 422, ["/text"]),
        ({"json": {}}, 422, ["/text"]),
        ({"json": {"text": None}}, 422, ["/text"]),
        ({"json": {"text": ["反诈法第一条"]}}, 422, ["/text"]),
        ({"json": {"text": "x", "texts": "y", "a": 1}}, 422, ["/a", "/texts"]),
        ({"json": {"text": "x", "as_of": "2024-02-30"}}, 422, ["/as_of"]),
        ({"json": {"text": "x", "regulation": ""}}, 422, ["/regulation"]),
        ({"json": {"text": "x", "regulation": "无此法"}}, 422, ["/regulation"]),
        ({"json": ["反诈法第一条"]}, 422, [""]),
        ({"json": "反诈法第一条"}, 422, [""]),
        ({"data": '{"text": "\\ud800第一条"}'}, 422, ["/text"]),
        ({"data": '{"text": "x", "regulation": "\\udfff"}'}, 422, ["/regulation"]),
        ({"data": '{"text": "x", "\\ud800": 1}'}, 400, None),
        ({"data": ""}, 400, None),
        ({"data": "text=x"}, 400, None),
        ({"data": '{"text": "a", "text": "b"}'}, 400, None),
        ({"data": '{"text": NaN}'}, 400, None),
        ({"data": '{"text": %s}' % ("9" * 9000)}, 400, None),
        ({"data": "[" * 10_000 + "]" * 10_000}, 400, None),
        ({"data": '{"text":' * 10_000}, 400, None),
        ({"data": b'{"text": "\xff"}'}, 400, None),
        ({"data": b'\xef\xbb\xbf{"text": "x"}'}, 400, None),
        ({"data": '{"text": "x"}', "content_type": "text/plain"}, 415, None),
        ({"data": '{"text": "x"}', "content_type": "application/json; charset=gbk"}, 415, None),
        ({"data": '{"text": "x"}', "content_type": ""}, 415, None),
        ({"data": {"text": "x"}, "content_type": "application/x-www-form-urlencoded"}, 415, None),
        ({"json": {"text": "x"}, "headers": {"Content-Encoding": "gzip"}}, 415, None),
        ({"data": " " * (1 << 20) + '{"text": "x"}'}, 413, None),
        ({"json": {"text": "x"}, "query_string": "text=x"}, 422, ["text"]),
    ],
)
def test_bad_bodies(ask: Ask, options: dict, status: int, faults: list[str] | None) -> None:
    if "data" in options:
        options = {"content_type": "application/json", **options}
    answer = ask("/v1/citations", "POST", **options)
    assert answer.status == answer.body["status"] == status
    if faults is not None:
        assert [fault["parameter"] for fault in answer.body["errors"]] == faults


PIECES = st.sampled_from(
    [
        "反诈法",
        "刑法",
        "《民法典》",
        "公司法",
        "某市电信条例",
        "无此法",
        "该法",
        "本法",
        "2018年",
        "（2023）",
        "第一编",
        "第二章",
        "第三章",
        "第一节",
        "第25条",
        "第120条之二",
        "第600条",
        "第九款",
        "第二款",
        "第一款",
        "第（一）项",
        "（三）项",
        "第1目",
        "前款",
        "本条",
        "前两款",
        "至",
        "、",
        "和",
        "，",
        "。",
        "第",
        "39条",
        "第零条",
        "附件1",
        "第1条至第3条",
        "第二款至第三款",
        "第一章至第二章",
        "第三条第一款至第五条第二款",
        "第二章第六百条",
    ]
)


def test_whatever_is_said_has_an_answer(cited_sqlite: str) -> None:
    with asking(cited_sqlite) as ask:

        @given(st.lists(PIECES, min_size=1, max_size=12), st.booleans())
        def holds(pieces: list[str], own: bool) -> None:
            text = "".join(pieces)
            answer = post(ask, text=text, **({"regulation": "刑法"} if own else {}))
            place = 0
            for item in answer.body["items"]:
                assert place <= item["start"] < item["end"] <= len(text)
                assert text[item["start"] : item["end"]] == item["text"]
                assert bool(item["provisions"]) == (item["status"] == "verified")
                assert not item["candidates"] or item["status"] == "ambiguous"
                place = item["end"]
                for found in (*item["provisions"], *item["candidates"]):
                    if "/" in found["id"]:  # it is there, with this text
                        at = found["id"].replace("/", f"@{found['version']['id']}/")
                        alone = ask(f"/v1/provisions/{at}").body
                        assert alone.get("text") == found["text"]
                        assert alone["citation"] == found["citation"]

        holds()


def test_control_characters_are_text(ask: Ask) -> None:
    text = "\0反诈法第一条\n\t《\0》第1条\x1b"
    found = post(ask, text=text).body["items"]
    assert [(item["start"], item["status"]) for item in found] == [
        (1, "verified"),
        (9, "not_in_corpus"),
    ]


def test_the_longest_text(ask: Ask) -> None:
    text = "，" * 63_990 + "反诈法第25条第2款"
    assert len(text) == 64_000
    body = json.dumps({"text": text})  # escaped: six bytes a character
    answer = ask("/v1/citations", "POST", data=body, content_type="application/json")
    assert told(answer) == [f"反诈法第25条第2款 verified {FRAUD}/art_25__para_2"]
    assert answer.body["items"][0]["start"] == 63_990


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("", "text"),
        ("text=", "text"),
        (f"text={'x' * 501}", "text"),
        ("text=a&text=b", "text"),
        ("text=%00", "text"),
        ("text=x&q=x", "q"),
        ("text=x&as_of=today", "as_of"),
        ("text=x&regulation=%E6%97%A0", "regulation"),
    ],
)
def test_bad_queries(ask: Ask, query: str, fault: str) -> None:
    answer = ask(f"/v1/citations?{query}")
    assert answer.status == 422
    assert [found["parameter"] for found in answer.body["errors"]] == [fault]


def test_methods(ask: Ask) -> None:
    answer = ask("/v1/citations", "PUT", json={"text": "x"})
    assert answer.status == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_what_is_loaded_later_is_found(tmp_path) -> None:
    url = f"sqlite:///{tmp_path / 'names.db'}"
    fill(url, [document("甲法", article(1, "甲。"), id="jia")])
    with asking(url) as ask:
        text = "请问乙某条例第一条和甲法第一条"
        assert [line.split()[1] for line in told(get(ask, text))] == ["not_in_corpus", "verified"]
        fill(url, [document("乙某条例", article(1, "乙。"), id="yi")])
        assert told(get(ask, text))[0] == "乙某条例第一条 verified yi/art_1"
        assert len(get(ask, "甲法").statements) == 1
