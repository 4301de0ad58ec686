"""A work printed in several files: one version, in one order, whatever comes first."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from loaders.document import Definition, Unit, UnitType
from loaders.errors import Refused
from loaders.store.documents import remove, store
from tests.loaders.documents import article, chapter, cites, document, preamble
from tests.loaders.dumps import dump, rows

CODE = "中华人民共和国民法典"


def part(*units: Unit, name: str, complete: bool = False, **more):
    return document(CODE, *units, date="2020-05-28", source_name=name, complete=complete, **more)


def division(eid: str, heading: str, *below: Unit) -> Unit:
    return Unit(UnitType.PART, eid, "", "", 1, heading=heading, children=below)


GENERAL = part(
    preamble("2020年5月28日通过"),
    division(
        "part_zong-ze", "总则", chapter(1, "基本规定", article(1, "一。"), article(2, "二。"))
    ),
    name="总则.md",
    complete=True,
    definitions=(Definition("preamble", "definition", "总", "…", None, 0, 1),),
    references=(cites("art_1__para_1", CODE, "art_463", kind="internal"),),
)
CONTRACTS = part(
    preamble("2020年5月28日通过，合同"),
    chapter(1, "一般规定", article(463, "四百六十三。"), article(464, ("四：", ["甲", "乙"]))),
    name="合同编.md",
    definitions=(Definition("preamble", "definition", "合", "…", None, 0, 1),),
    references=(
        cites("art_463__para_1", CODE, "art_2", kind="internal"),
        cites("art_463__para_1", CODE, "art_2__para_9", kind="internal"),
        cites("art_464__para_1", CODE, "art_1200", kind="internal"),
        cites("art_464__para_1", CODE, None, kind="internal", article="464", item=2),
    ),
)
FAMILY = part(chapter(1, "一般规定", article(1040, "一千零四十。")), name="婚姻家庭编.md")
PARTS = (GENERAL, CONTRACTS, FAMILY)


def order(database):
    found = rows(database, "unit", "ordinal", "eid", "version_pk")
    return [eid for _, eid, version in sorted(found, key=lambda r: r[0]) if version is not None]


def test_the_order_is_that_of_the_articles(database):
    for one in (FAMILY, GENERAL, CONTRACTS):
        (outcome,) = store(database, [one])
        assert outcome.change == "loaded"
    assert [eid for eid in order(database) if eid.count("__") == 0] == [
        "preamble",
        "part_zong-ze",
        "chp_1",
        "art_1",
        "art_2",
        "art_463",
        "art_464",
        "art_1040",
    ]
    assert rows(database, "version", "id", "complete") == [("2020-05-28", False)]
    assert len(rows(database, "work", "id")) == 1
    ordinals = rows(database, "unit", "ordinal")
    assert len(set(ordinals)) == len(ordinals)


def test_every_order_of_loading_gives_one_database(database):
    dumps = []
    for some in permutations(PARTS):
        for one in some:
            store(database, [one])
        dumps.append(dump(database))
        remove(database, CODE)
    assert all(found == dumps[0] for found in dumps)


def test_all_parts_in_one_file_are_as_good(database):
    for one in PARTS:
        store(database, [one])
    wanted = dump(database)
    remove(database, CODE)
    store(database, [replace(one, source_name=one.source_name) for one in reversed(PARTS)])
    assert dump(database) == wanted


def test_what_two_parts_print_is_shown_once_and_of_the_first(database):
    shown = {}
    for one, expected in ((FAMILY, None), (CONTRACTS, "合"), (GENERAL, "总")):
        store(database, [one])
        versions = rows(database, "definition", "term", "version_pk")
        shown = {term for term, version in versions if version is not None}
        assert shown == ({expected} if expected else set())
    texts = rows(database, "unit", "text", "version_pk", type="preamble")
    assert {text for text, version in texts if version is not None} == {"2020年5月28日通过"}
    hidden = rows(database, "unit", "heading", "version_pk", eid="chp_1")
    assert {heading for heading, version in hidden if version is not None} == {"基本规定"}
    assert len(hidden) == 3


def test_loading_a_part_again_changes_nothing(database):
    store(database, PARTS)
    before, moments = dump(database), rows(database, "source", "loaded_at")
    for one in PARTS:
        assert [outcome.change for outcome in store(database, [one])] == ["unchanged"]
    assert (dump(database), rows(database, "source", "loaded_at")) == (before, moments)


def test_replacing_a_part_touches_no_other(database):
    store(database, PARTS)
    before = dump(database)
    moments = dict(rows(database, "source", "name", "loaded_at"))
    longer = replace(
        GENERAL, units=(*GENERAL.units[1:], article(3, "三。"), article(4, "四。")), definitions=()
    )
    with pytest.raises(Refused, match="another text"):
        store(database, [longer])
    assert [o.change for o in store(database, [longer], replace=True)] == ["updated"]
    assert order(database)[-1] == "art_1040__para_1"
    texts = rows(database, "unit", "text", "version_pk", eid="preamble")
    assert [text for text, version in texts if version is not None] == ["2020年5月28日通过，合同"]
    after = dict(rows(database, "source", "name", "loaded_at"))
    assert {name for name in after if after[name] != moments[name]} == {"总则.md"}
    store(database, [GENERAL], replace=True)
    assert dump(database) == before


def test_an_overlapping_text_is_no_part(database):
    store(database, [CONTRACTS])
    other = part(article(464, "另。"), article(465, "又。"), name="合同编二.md")
    with pytest.raises(Refused, match="another text"):
        store(database, [other])
    assert len(rows(database, "source", "pk")) == 1


def test_a_text_of_all_takes_the_place_of_all_parts(database):
    store(database, PARTS)
    whole = part(*[article(n, "文。") for n in (1, 463, 1040)], name="全.md", complete=True)
    store(database, [whole], replace=True)
    assert rows(database, "source", "name") == ["全.md"]
    assert rows(database, "version", "complete") == [True]
    assert order(database)[0] == "art_1"


def test_references_reach_into_other_parts(database):
    def targets():
        return rows(database, "target", "cited_eid", "eid", "status")

    store(database, [CONTRACTS])
    alone = targets()
    store(database, [GENERAL])
    together = [
        ("art_2", "art_2", "resolved"),
        ("art_2__para_9", None, "not_found"),
        (None, "art_464__para_1__item_2", "resolved"),
        ("art_1200", None, "not_in_corpus"),
        ("art_463", "art_463", "resolved"),
    ]
    assert targets() == together
    store(database, [replace(GENERAL, units=(article(1, "一。"),))], replace=True)
    assert targets()[0] == ("art_2", None, "not_in_corpus")
    assert [status for *_, status in alone] == ["not_in_corpus"] * 4


def test_parts_are_complete_only_if_each_is(database):
    store(database, [GENERAL, replace(FAMILY, regulation=GENERAL.regulation)])
    assert rows(database, "version", "complete") == [True]
    store(database, [CONTRACTS])
    assert rows(database, "version", "complete") == [False]
