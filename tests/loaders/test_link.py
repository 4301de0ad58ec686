"""References between regulations: right whatever came first, and again after every change."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from sqlalchemy import event

from loaders.document import Penalty, Reference, Sanction, Target
from loaders.store.documents import remove, store
from tests.loaders.documents import NET, article, chapter, cites, document
from tests.loaders.dumps import dump, rows

LAW = document(
    NET,
    chapter(
        1,
        "总则",
        article(1, "一款。", ("二款：", ["甲", "乙"])),
        article(2, ("一款：", ["甲", "乙"]), ("二款：", ["甲"])),
    ),
    article(3, "文。"),
    aliases=("网安法",),
)
LAW_ID = LAW.regulation.id
HERE = "art_1__para_1"


def citing(*references: Reference, title: str = "某办法", **more):
    return document(title, article(1, "依照有关规定。"), references=references, **more)


def target(database, *columns: str):
    (found,) = rows(database, "target", *columns)
    return found


RESOLVED = "resolved"
CASES = [  # cited title, eid, numbers, expected eid, expected status
    (NET, "art_1", {}, "art_1", RESOLVED),
    ("网络安全法", "art_1__para_2", {}, "art_1__para_2", RESOLVED),
    ("网安法", "art_1__para_2__item_1", {}, "art_1__para_2__item_1", RESOLVED),
    ("《网络安全法》", None, {}, None, RESOLVED),
    (NET, "chp_1", {}, "chp_1", RESOLVED),
    (NET, "chp_2", {}, None, "not_found"),
    (NET, "art_9", {}, None, "not_found"),
    (NET, "art_1__para_3", {}, None, "not_found"),
    (NET, "art_1__para_2__item_9", {}, None, "not_found"),
    (NET, None, {"article": "1", "item": 2}, "art_1__para_2__item_2", RESOLVED),
    (NET, None, {"article": "2", "item": 2}, "art_2__para_1__item_2", RESOLVED),
    (NET, None, {"article": "2", "item": 1}, None, "ambiguous"),
    (NET, None, {"article": "1", "item": 3}, None, "not_found"),
    (NET, None, {"article": "9", "item": 1}, None, "not_found"),
    (NET, None, {"article": "3"}, None, "ambiguous"),  # an article is named, but not which unit
    ("不存在的网络安全法", "art_1", {}, None, "not_in_corpus"),
    ("安全法", None, {}, None, "not_in_corpus"),
]


@pytest.mark.parametrize(("title", "eid", "numbers", "expected", "status"), CASES)
@pytest.mark.parametrize("first", ["law", "citing"])
def test_a_citation_is_resolved_as_written(database, title, eid, numbers, expected, status, first):
    documents = [LAW, citing(cites(HERE, title, eid, **numbers))]
    for one in documents if first == "law" else reversed(documents):
        store(database, [one])
    known = status != "not_in_corpus"
    assert target(database, "work_id", "eid", "version_id", "status") == (
        LAW_ID if known else None,
        expected,
        "2016-11-07" if status == RESOLVED else None,
        status,
    )
    assert target(database, "title", "cited_eid") == (title, eid)


@pytest.mark.parametrize(
    ("eid", "numbers", "expected"),
    [
        ("art_9", {}, "not_in_corpus"),
        ("art_9__para_1", {}, "not_in_corpus"),
        ("chp_7", {}, "not_in_corpus"),
        (None, {"article": "9", "item": 1}, "not_in_corpus"),
        ("art_1__para_3", {}, "not_found"),
        (None, {"article": "1", "item": 3}, "not_found"),
    ],
)
def test_an_article_that_an_incomplete_work_lacks_may_exist(database, eid, numbers, expected):
    part = replace(LAW, regulation=replace(LAW.regulation, complete=False))
    store(database, [citing(cites(HERE, NET, eid, **numbers)), part])
    assert target(database, "status") == expected


def test_a_name_of_two_works_is_ambiguous_until_one_goes(database):
    store(database, [citing(cites(HERE, "网安法", "art_1")), LAW])
    other = document("网安条例", article(1, "文。"), aliases=("网安法",))
    store(database, [other])
    assert target(database, "work_id", "eid", "status") == (None, None, "ambiguous")
    remove(database, "网安条例")
    assert target(database, "work_id", "eid", "status") == (LAW_ID, "art_1", RESOLVED)


def test_it_follows_the_newest_version(database):
    store(database, [LAW, citing(cites(HERE, NET, "art_3"))])
    newer = document(NET, article(1, "新。"), date="2025-10-28")
    store(database, [newer])
    assert target(database, "eid", "status") == (None, "not_found")
    store(database, [replace(newer, units=(article(3, "又。"),))], replace=True)
    assert target(database, "eid", "version_id") == ("art_3", "2025-10-28")
    remove(database, NET, "2025-10-28")
    assert target(database, "eid", "version_id") == ("art_3", "2016-11-07")
    remove(database, NET)
    assert target(database, "work_id", "status") == (None, "not_in_corpus")


def test_an_alias_that_is_added_or_dropped_counts_at_once(database):
    nameless = replace(LAW, regulation=replace(LAW.regulation, aliases=()))
    store(database, [nameless, citing(cites(HERE, "网安法", "art_1"))])
    assert target(database, "status") == "not_in_corpus"
    store(database, [LAW])
    assert target(database, "status") == RESOLVED
    store(database, [nameless])
    assert target(database, "status") == "not_in_corpus"


def test_what_the_layer_resolved_within_a_text_stays(database):
    own = Target("x", "某办法", "art_1", "1", status=RESOLVED, articles=("art_1",))
    reference = Reference(HERE, "本章", 0, 2, "internal", "relative", (own,))
    store(database, [citing(reference)])
    assert target(database, "eid", "status", "articles") == ("art_1", RESOLVED, ["art_1"])


def clause(*violates: str, by_reference: tuple[str, ...] = ()) -> tuple[Penalty, ...]:
    sanction = Sanction("fine", "罚款", 0, 2, by_reference=by_reference)
    return (Penalty(HERE, violates=violates, sanctions=(sanction,)),)


CITED = f"《{NET}》第一条"


@pytest.mark.parametrize("first", ["law", "citing"])
def test_penalty_clauses_follow_their_references(database, first):
    law = citing(
        cites(HERE, NET, "art_1", text=CITED),
        cites(HERE, NET, "art_9", text="第九条"),
        cites(HERE, NET, text=f"《{NET}》"),
        penalties=clause(CITED, "art_1", "第九条", "无此引", by_reference=(f"《{NET}》",)),
    )
    for one in (LAW, law) if first == "law" else (law, LAW):
        store(database, [one])
    columns = ("cited", "work_id", "eid")
    assert rows(database, "violates", *columns) == [
        (CITED, LAW_ID, "art_1"),
        ("art_1", law.regulation.id, "art_1"),
        ("第九条", None, None),
        ("无此引", None, None),
    ]
    assert rows(database, "by_reference", *columns) == [(f"《{NET}》", LAW_ID, None)]
    remove(database, NET)
    assert rows(database, "violates", *columns)[0] == (CITED, None, None)
    assert rows(database, "by_reference", *columns) == [(f"《{NET}》", None, None)]


@pytest.mark.parametrize(
    ("eid", "printed", "named", "expected"),
    [
        ("art_1", "第一条", f"《{NET}》第一条", "art_1"),  # the law was named before
        ("art_1", f"《{NET}》第一条", f"《{NET}》第一条", "art_1"),
        (None, f"《{NET}》", NET, None),
        (None, "《网络安全法》", NET, None),
    ],
)
def test_clauses_name_provisions_with_their_law(database, eid, printed, named, expected):
    references = (cites(HERE, NET, eid, text=printed),)
    store(database, [LAW, citing(*references, penalties=clause(named))])
    assert rows(database, "violates", "work_id", "eid") == [(LAW_ID, expected)]


def test_a_range_is_every_provision_in_it(database):
    both = tuple(Target(None, NET, f"art_{n}", str(n)) for n in (1, 2))
    text = f"《{NET}》第一条至第二条"
    reference = Reference(HERE, text, 0, len(text), "external", "absolute", both)
    store(database, [LAW, citing(reference, penalties=clause(text))])
    assert rows(database, "violates", "cited", "eid") == [(text, "art_1"), (text, "art_2")]


def test_of_equal_words_those_of_the_clause_itself_are_meant(database):
    references = (
        cites("art_1__para_1", NET, "art_1", text="第三条"),
        cites("art_2__para_1", NET, "art_2", text="第三条"),
        cites("art_2__para_2__item_1", NET, "art_3", text="第三条"),
        cites("art_2__para_2", NET, "art_2", text="第三条", kind="internal"),
    )
    text = article(2, "甲。", ("乙：", ["丙"]))
    law = document(
        "某办法",
        article(1, "一。"),
        text,
        references=references,
        penalties=(Penalty("art_2__para_2", violates=("第三条",)),),
    )
    store(database, [LAW, law])
    assert rows(database, "violates", "eid") == ["art_3"]


COLLECTION = [
    LAW,
    document(NET, article(1, "新。"), article(9, "九。"), date="2025-10-28", aliases=("网络法",)),
    document(
        "网络条例", article(1, "一。"), aliases=("网络法",), repeals=("某办法",), date="2021-01-01"
    ),
    citing(
        cites(HERE, "网络法", "art_1"),
        cites(HERE, NET, "art_1", text=CITED),
        cites(HERE, NET, "art_9", text="第九条"),
        cites(HERE, "民法典", "art_463"),
        cites(HERE, "民法典", "art_7"),
        penalties=clause(CITED, "第九条", "art_1"),
    ),
    document("中华人民共和国民法典", article(463, "合同。"), complete=False, source_name="合同.md"),
    document(
        "中华人民共和国民法典",
        article(1, "总则。"),
        references=(cites(HERE, "民法典", "art_463", kind="internal"),),
        complete=False,
        source_name="总则.md",
    ),
]


def test_the_order_of_loading_and_what_came_and_went_leave_no_trace(database):
    rng = random.Random(20221201)
    dumps = []
    for _ in range(12):
        some = rng.sample(COLLECTION, len(COLLECTION))
        for one in some:
            store(database, [one])
        detour = rng.choice(["none", "remove", "replace"])
        if detour == "remove":
            gone = rng.choice(some)
            remove(database, gone.regulation.id)
            for one in some:
                store(database, [one])
        if detour == "replace":
            back = rng.choice(some)
            store(database, [replace(back, units=(article(77, "换。"), *back.units))], replace=True)
            store(database, [back], replace=True)
        dumps.append(dump(database))
        for work in rows(database, "work", "id"):
            remove(database, work)
        assert not any(dump(database).values())
    assert all(found == dumps[0] for found in dumps)


def test_the_number_of_statements_does_not_grow_with_the_references(database):
    counts = []
    for size in (3, 300):
        text = [cites(HERE, NET, f"art_{n % 4}", text=f"{n}") for n in range(size)]
        law = citing(*text, penalties=clause(*(f"{n}" for n in range(size))), title=f"{size}号办法")
        store(database, [law])
        counts.append(_statements(database, lambda: store(database, [LAW])))
        counts.append(_statements(database, lambda: remove(database, NET)))
        remove(database, law.regulation.id)
    assert counts[:2] == counts[2:]


def _statements(database, act) -> int:
    seen = []

    def note(*of):
        seen.append(of[2])

    event.listen(database, "before_cursor_execute", note)
    act()
    event.remove(database, "before_cursor_execute", note)
    return len(seen)
