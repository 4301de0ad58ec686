"""Storing a file: whole or not at all, and again without a change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import event

from loaders.document import Correction, Definition, Diagnostic, Fine, Penalty, Sanction
from loaders.errors import NotStored, Refused
from loaders.store.documents import Outcome, remove, store
from tests.loaders.documents import NET, article, chapter, cites, document, preamble, regulation
from tests.loaders.dumps import dump, rows

LAW = document(
    NET,
    preamble("2016年11月7日通过"),
    chapter(1, "总则", article(1, "为了保障网络安全，制定本法。"), article(2, "适用本法。")),
    chapter(2, "支持", article(3, ("应当：", ["制定制度；", "采取措施。"]), "国家鼓励。")),
    aliases=("网安法",),
    issuers=("全国人民代表大会常务委员会",),
)
OTHER = document("某办法", article(1, "制定本办法。"), date="2020-01-01")
ID = LAW.regulation.id


def changes(outcomes: list[Outcome]) -> list[str]:
    return [outcome.change for outcome in outcomes]


def test_a_new_document_is_loaded(database):
    assert store(database, [LAW]) == [Outcome(ID, NET, "2016-11-07", "loaded")]
    assert rows(database, "work", "id", "title", "short_title", "newest", "status") == [
        (ID, NET, "网络安全法", "2016-11-07", None)
    ]
    assert rows(database, "name", "name", "position") == [
        (NET, 0),
        ("网安法", 2),
        ("网络安全法", 1),
    ]
    assert rows(database, "source", "name", "sha256", "position", "start", "complete") == [
        (f"{NET}.md", LAW.sha256, 1000, 0, True)
    ]


def test_every_unit_has_its_place(database):
    store(database, [LAW])
    columns = ("eid", "type", "parent", "root", "ordinal", "number")
    assert rows(database, "unit", *columns) == [
        ("preamble", "preamble", None, None, 0, None),
        ("chp_1", "chapter", None, None, 1, 1),
        ("art_1", "article", "chp_1", "art_1", 2, 1),
        ("art_1__para_1", "paragraph", "art_1", "art_1", 3, 1),
        ("art_2", "article", "chp_1", "art_2", 4, 2),
        ("art_2__para_1", "paragraph", "art_2", "art_2", 5, 1),
        ("chp_2", "chapter", None, None, 6, 2),
        ("art_3", "article", "chp_2", "art_3", 7, 3),
        ("art_3__para_1", "paragraph", "art_3", "art_3", 8, 1),
        ("art_3__para_1__item_1", "item", "art_3__para_1", "art_3", 9, 1),
        ("art_3__para_1__item_2", "item", "art_3__para_1", "art_3", 10, 2),
        ("art_3__para_2", "paragraph", "art_3", "art_3", 11, 2),
    ]
    division = {
        "eid": "chp_2",
        "type": "chapter",
        "number": 2,
        "label": "第二章",
        "heading": "支持",
    }
    wanted = {"eid": "art_3__para_1__item_2"}
    assert rows(database, "unit", "citation", "text", "marker", "divisions", **wanted) == [
        (f"《{NET}》第三条第一款第（二）项", "采取措施。", "（二）", [division])
    ]
    assert rows(database, "unit", "citation", eid="art_1__para_1") == [f"《{NET}》第一条"]


def test_loading_again_writes_nothing(database):
    store(database, [LAW, OTHER])
    before, loaded_at = dump(database), rows(database, "source", "loaded_at")
    written = []
    event.listen(database, "before_cursor_execute", lambda *a: written.append(a[2]))
    assert changes(store(database, [LAW, OTHER])) == ["unchanged", "unchanged"]
    assert not [sql for sql in written if not sql.startswith(("SELECT", "BEGIN", "SET LOCAL"))]
    assert dump(database) == before
    assert rows(database, "source", "loaded_at") == loaded_at
    assert rows(database, "change", "change") == ["added", "added"]


def test_a_copy_under_another_name_is_unchanged(database):
    store(database, [LAW])
    assert changes(store(database, [replace(LAW, source_name="b.md", sha256="b")])) == ["unchanged"]
    assert rows(database, "source", "name") == [f"{NET}.md"]


def test_the_same_file_with_other_bytes_is_updated(database):
    store(database, [LAW])
    moved = replace(LAW, sha256="b", diagnostics=(Diagnostic("gap", "…", 9),))
    assert changes(store(database, [moved])) == ["updated"]
    assert rows(database, "source", "sha256") == ["b"]
    assert rows(database, "diagnostic", "code", "line") == [("gap", 9)]


@pytest.mark.parametrize(
    "other",
    [
        replace(LAW, regulation=replace(LAW.regulation, aliases=("网安法", "网络法"))),
        replace(LAW, regulation=replace(LAW.regulation, kind="law")),
        replace(LAW, version=replace(LAW.version, effective_date=None)),
        replace(LAW, corrections=(Correction("art_1", "a", "b", "公报"),)),
        replace(
            LAW, definitions=(Definition("art_1__para_1", "definition", "a", "b", None, 0, 1),)
        ),
        replace(LAW, references=(cites("art_1__para_1", "宪法"),)),
        replace(LAW, repeals=("旧法",)),
    ],
    ids=["alias", "kind", "date", "correction", "definition", "reference", "repeal"],
)
def test_the_same_text_with_other_facts_is_updated_in_place(database, other):
    store(database, [other])
    wanted = dump(database)
    remove(database, ID)
    store(database, [LAW])
    assert changes(store(database, [other])) == ["updated"]
    assert dump(database) == wanted
    assert changes(store(database, [other])) == ["unchanged"]
    assert rows(database, "change", "change")[-2:] == ["added", "replaced"]


def test_another_text_of_one_date_is_refused(database):
    store(database, [LAW])
    before = dump(database)
    other = replace(LAW, units=(article(1, "另一个文本。"),))
    with pytest.raises(
        Refused, match=rf"another text of 《{NET}》 \(2016-11-07\) is stored; --repl"
    ):
        store(database, [OTHER, other])
    assert dump(database) == before


def test_another_text_takes_its_place_when_told_to(database):
    store(database, [LAW])
    other = replace(LAW, units=(article(1, "另一个文本。"),), sha256="b")
    assert changes(store(database, [other], replace=True)) == ["updated"]
    assert rows(database, "unit", "text") == ["", "另一个文本。"]
    assert rows(database, "change", "change") == ["added", "replaced"]


@pytest.mark.parametrize("replaces", [False, True])
def test_a_file_with_two_texts_of_one_date_is_refused_whole(database, replaces):
    other = replace(LAW, units=(article(3, "另一个文本。"),))
    with pytest.raises(Refused, match=r"two different texts of .* 第三条 is in both"):
        store(database, [OTHER, LAW, other], replace=replaces)
    assert rows(database, "work", "id") == []


def test_a_file_that_prints_one_text_twice_is_one_document(database):
    assert changes(store(database, [LAW, LAW])) == ["loaded", "unchanged"]
    assert len(rows(database, "source", "pk")) == 1


def test_a_newer_text_is_a_further_version(database):
    newer = document(NET, article(1, "新。"), date="2025-10-28", aliases=("网络法",), kind="law")
    store(database, [LAW])
    assert store(database, [newer]) == [Outcome(ID, NET, "2025-10-28", "loaded")]
    assert rows(database, "version", "id") == ["2016-11-07", "2025-10-28"]
    assert rows(database, "work", "newest", "kind") == [("2025-10-28", "law")]
    assert rows(database, "name", "name", "position") == [
        (NET, 0),
        ("网安法", 3),
        ("网络安全法", 1),
        ("网络法", 2),
    ]
    assert rows(database, "change", "change", "version_id") == [
        ("added", "2016-11-07"),
        ("added", "2025-10-28"),
    ]


def test_an_undated_text_is_older_than_any(database):
    store(database, [document(NET, article(1, "新。"), date="undated", kind="law")])
    store(database, [LAW])
    assert rows(database, "work", "newest", "kind") == [("2016-11-07", "other")]


def test_what_ships_with_the_project_comes_first(database):
    store(database, [OTHER, document("甲法", article(1, "文。"), position=2)])
    assert sorted(rows(database, "work", "position", "title")) == [
        (2, "甲法"),
        (1_000_000, "某办法"),
    ]


def test_a_version_is_removed_and_the_work_with_its_last(database):
    store(database, [LAW])
    before = dump(database)
    store(database, [document(NET, article(1, "新。"), date="2025-10-28", aliases=("网络法",))])
    assert remove(database, NET, "2025-10-28") == [Outcome(ID, NET, "2025-10-28", "removed")]
    assert dump(database) == before
    assert changes(remove(database, "网安法")) == ["removed"]
    assert all(not lines for lines in dump(database).values())
    assert rows(database, "change", "change", "version_id")[-2:] == [
        ("removed", "2025-10-28"),
        ("removed", "2016-11-07"),
    ]


@pytest.mark.parametrize(
    ("regulation", "version", "message"),
    [
        ("无此法", None, "no regulation 无此法 is stored"),
        (NET, "1999-01-01", f"《{NET}》 has no version 1999-01-01"),
        ("共名", None, "共名 names several: "),
    ],
)
def test_what_is_not_there_cannot_be_removed(database, regulation, version, message):
    shared = document("甲法", article(1, "文。"), aliases=("共名",))
    store(database, [LAW, shared, document("乙法", article(1, "文。"), aliases=("共名",))])
    before = dump(database)
    with pytest.raises(NotStored, match=message):
        remove(database, regulation, version)
    assert dump(database) == before


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ((article(1, "a\0b"),), "NUL character"),
        ((article(1, "a\ud800b"),), "half a character"),
        ((article(1, "文。"), article(1, "又。", line=7)), "art_1 stands twice, first in line 1"),
        ((), "《某办法》 has no text"),
    ],
)
def test_what_no_database_can_keep_is_refused(database, units, message):
    with pytest.raises(Refused, match=message):
        store(database, [LAW, document("某办法", *units)])
    assert rows(database, "work", "id") == []


def test_a_backslash_is_text(database):
    store(database, [document("某办法", article(1, "\\u0000 与 \\\\u0000。"))])
    assert rows(database, "unit", "text")[1] == "\\u0000 与 \\\\u0000。"


@pytest.mark.parametrize("other", [{"title": "某办法", "id": ID}, {"title": NET, "id": "net-law"}])
def test_one_id_is_one_title(database, other):
    store(database, [LAW])
    clashing = replace(OTHER, regulation=regulation(**other))
    with pytest.raises(Refused, match=r"clashes with 《.*》, stored as .*: remove that first"):
        store(database, [clashing])


def test_facts_are_stored_in_reading_order(database):
    fine = Fine("fixed", None, 500_000.0, condition="no_illegal_gains")
    sanctions = (
        Sanction("detention", "拘留", 9, 11, severity=("serious",), detention=(None, 15)),
        Sanction("fine", "罚款", 3, 5, fine=fine, violates=("art_1",)),
        Sanction("fine", "罚款", 3, 5, fine=Fine("turnover_percent", None, 5.0)),
    )
    clause = Penalty("art_2__para_1", violates=("art_3__para_1",), sanctions=sanctions)
    definitions = [Definition(e, "definition", e, "…", None, 0, 1) for e in ("art_3", "art_1")]
    references = (cites("art_3__para_2", "甲法"), cites("art_1__para_1", "乙法"))
    law = replace(LAW, penalties=(clause,), definitions=tuple(definitions), references=references)
    store(database, [law])
    assert rows(database, "definition", "unit", "position") == [("art_1", 0), ("art_3", 1)]
    assert rows(database, "reference", "unit", "position") == [
        ("art_1__para_1", 0),
        ("art_3__para_2", 1),
    ]
    assert rows(database, "sanction", "type", "fine_max", "severity", "position") == [
        ("detention", None, ["serious"], 0),
        ("fine", 500_000.0, [], 1),
        ("fine", None, [], 2),
    ]
    assert rows(database, "sanction", "amounts")[0] == {
        "detention": {"min_days": None, "max_days": 15}
    }
    assert rows(database, "violates", "sanction_position", "work_id", "eid") == [
        (None, ID, "art_3__para_1"),
        (1, ID, "art_1"),
    ]
