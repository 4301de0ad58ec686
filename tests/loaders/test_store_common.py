"""The bits of common terms say what the passages say, whatever came and went."""

from __future__ import annotations

import random
import zlib

import pytest
from sqlalchemy import select, update

from loaders.schema.migrate import writing
from loaders.schema.tables import TABLES
from loaders.search.common import NOTES, mark, places
from loaders.store import common, passages
from loaders.store.documents import remove, store
from tests.loaders.documents import article, document
from tests.loaders.dumps import rows

TEXTS = ["甲乙丙，丁。", "乙丙：", "丙；甲", "罰款", "甲", "乙。丁"]


@pytest.fixture(autouse=True)
def chunks_of_two(monkeypatch):
    monkeypatch.setattr(common, "_CHUNK", 2)


def bits(engine):
    """For each term, the keys of the passages that its bits name in the sources that are there."""
    with engine.connect() as db:
        chunks = db.execute(select(TABLES["common"]).order_by(TABLES["common"].c.chunk)).all()
        placed = db.execute(select(TABLES["common_source"])).all()
    joined: dict[str, bytes] = {}
    for term, _, packed in chunks:
        if term == NOTES:
            continue
        joined[term] = joined.get(term, b"") + zlib.decompress(packed)
    found = {
        (term, source, place)
        for term, all_bits in joined.items()
        for source, start, stop in placed
        for place in places(int.from_bytes(all_bits[start:stop], "little"))
    }
    return found, {source for source, _, _ in placed}


def scanned(engine, terms, sources):
    """The same, by looking into every passage."""
    found = set()
    with engine.connect() as db:
        for source in sources:
            for passage in passages.stored(db, source):
                found.add((mark(passage.kind), source, passage.place))
                texts = passage.texts
                found |= {(t, source, passage.place) for t in terms if any(t in x for x in texts)}
    return found


def test_the_bits_follow_what_comes_and_goes(database):
    rng = random.Random(6)
    titles = ["甲法", "乙法", "丙法", "丁法", "戊法"]
    states = set()
    for _ in range(40):
        title, chance = rng.choice(titles), rng.random()
        if chance < 0.2 and title in rows(database, "work", "title"):
            remove(database, title)
        elif chance < 0.5:
            common.keep_current(database, few=rng.choice([1, 1, 3]))
        else:
            articles = [
                article(n, (rng.choice(TEXTS), rng.sample(TEXTS, rng.randint(0, 2))), *extra)
                for n in range(1, rng.randint(2, 4))
                for extra in [rng.sample(TEXTS, rng.randint(0, 1))]
            ]
            store(database, [document(title, *articles)], replace=True)
        found, sources = bits(database)
        terms = {row for row in rows(database, "common", "term") if not row.startswith("\n")}
        assert found == scanned(database, terms, sources)
        assert sources <= set(rows(database, "source", "pk"))
        states |= {(len(sources), term) for term in terms}
    assert len(states) > 20


def test_few_texts_more_wait(database):
    store(database, [document("甲法", article(1, "罚款")), document("乙法", article(1, "罚款"))])
    common.keep_current(database, few=3)
    assert bits(database) == (set(), set())
    common.keep_current(database, few=2)
    assert len(bits(database)[1]) == 2


def test_each_time_can_be_told_from_the_last(database):
    seen = set()
    for title in ("甲法", "乙法", "丙法"):
        store(database, [document(title, article(1, "罚款"))])
        common.keep_current(database, few=1)
        seen |= set(rows(database, "search_index", "common"))
    assert len(seen) == 3


def test_another_rule_forgets_the_bits(database):
    store(database, [document("甲法", article(1, "罚款")), document("乙法", article(1, "罚款"))])
    common.keep_current(database, few=1)
    with writing(database) as db:
        db.execute(update(TABLES["search_index"]).values(rule="another"))
    store(database, [])
    assert bits(database) == (set(), set())
    assert rows(database, "common", "term") == []
