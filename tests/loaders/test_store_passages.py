"""The index says what the units say, whatever came and went, on both databases."""

from __future__ import annotations

import random

from sqlalchemy import text, update

from loaders.schema.migrate import writing
from loaders.schema.tables import TABLES
from loaders.search import grams, keys
from loaders.search.fold import RULE
from loaders.search.keys import UNITS, Kind
from loaders.store.documents import remove, store
from tests.loaders.documents import article, document
from tests.loaders.dumps import rows

TEXTS = ["甲乙丙，丁。", "乙丙：", "丙；甲", "罰款", "甲", "乙。丁"]


def index(engine):
    """Every row of the index: key, and all that it holds."""
    with engine.connect() as db:
        if db.dialect.name == "postgresql":
            return dict(db.execute(text("SELECT pk, text FROM passage_index")).all())
        db.execute(
            text("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, passage_index, instance)")
        )
        found: dict[int, list[object]] = {}
        for term, doc, offset in db.execute(text('SELECT term, doc, "offset" FROM temp.terms')):
            found.setdefault(doc, []).append((offset, term))
        db.execute(text("DROP TABLE temp.terms"))
        return {key: tuple(sorted(terms)) for key, terms in found.items()}


def rebuilt(engine):
    """The index as it is made anew from the units."""
    with writing(engine) as db:
        db.execute(update(TABLES["search_index"]).values(rule="another"))
    store(engine, [])
    return index(engine)


def test_the_index_follows_what_comes_and_goes(database):
    rng = random.Random(4)
    titles = ["甲法", "乙法", "丙法"]
    for _ in range(30):
        title = rng.choice(titles)
        if rng.random() < 0.3 and title in rows(database, "work", "title"):
            remove(database, title)
        else:
            articles = [
                article(n, (rng.choice(TEXTS), rng.sample(TEXTS, rng.randint(0, 2))), *extra)
                for n in range(1, rng.randint(2, 4))
                for extra in [rng.sample(TEXTS, rng.randint(0, 1))]
            ]
            store(database, [document(title, *articles)], replace=True)
    before = index(database)
    assert set(before) == set(rows(database, "passage", "pk"))
    assert rebuilt(database) == before
    for title in rows(database, "work", "title"):
        remove(database, title)
    assert index(database) == {}


def test_an_index_of_another_rule_is_made_anew(database):
    store(database, [document("甲法", article(1, "罰款"), article(2, "乙。"))])
    right = index(database)
    assert len(right) == 2
    with writing(database) as db:
        db.execute(update(TABLES["search_index"]).values(rule="another"))
        if db.dialect.name == "postgresql":
            db.execute(text("DELETE FROM passage_index"))
        else:
            db.execute(text("INSERT INTO passage_index (passage_index) VALUES ('delete-all')"))
            words = grams.words(["其他"])
            db.execute(
                text("INSERT INTO passage_index (rowid, grams) VALUES (1, :w)"), {"w": words}
            )
    remove(database, "甲法")
    assert index(database) == {}
    assert rows(database, "search_index", "rule") == [RULE]


def test_postgresql_makes_the_numbers_that_are_asked_for(postgresql_database):
    rng = random.Random(5)
    letters = "罚款a,\ufffd𠮷😀 "
    asked = text("SELECT passage_grams(:key, :passage) @> CAST(:wanted AS integer[])")
    with postgresql_database.connect() as db:
        for _ in range(500):
            texts = ["".join(rng.choices(letters, k=rng.randint(1, 4))) for _ in range(3)]
            term = "".join(rng.choices(letters, k=rng.randint(1, 3)))
            kind, unit = rng.choice(list(Kind)), rng.choice(UNITS)
            key = keys.key(kind, 7, 5)
            wanted = grams.wanted([term], [keys.mark(unit)])
            passage = grams.BREAK.join(texts)
            found = db.scalar(asked, {"key": key, "passage": passage, "wanted": wanted})
            stands = any(term in text for text in texts)
            low, high = keys.everywhere(unit)
            if low <= key < high and stands:
                assert found, (texts, term)
            elif not low <= key < high or grams.is_exact(term):
                assert not found, (texts, term)
