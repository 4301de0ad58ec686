"""Repealed: because metadata says so, or a stored text does, and for as long as it is stored."""

from __future__ import annotations

import pytest

from loaders.store.documents import remove, store
from tests.loaders.documents import article, document
from tests.loaders.dumps import rows

OLD = document("中华人民共和国旧条例", article(1, "旧。"), date="1999-05-01", aliases=("旧例",))
NEW = "新条例"


def new(*repeals: str, date: str = "2020-05-01", title: str = NEW):
    return document(title, article(1, "新。"), date=date, repeals=repeals)


def status(database, document=OLD):
    (found,) = rows(database, "work", "status", id=document.regulation.id)
    return found


@pytest.mark.parametrize(
    ("repeals", "expected"),
    [
        (("中华人民共和国旧条例",), "repealed"),
        (("旧条例",), "repealed"),
        (("《旧条例》",), "repealed"),
        (("旧例",), None),  # an alias is no title
        (("旧条例实施细则",), None),
        (("条例",), None),
        ((), None),
    ],
)
@pytest.mark.parametrize("first", ["old", "new"])
def test_only_the_exact_title_is_repealed_in_either_order(database, repeals, expected, first):
    for one in (OLD, new(*repeals)) if first == "old" else (new(*repeals), OLD):
        store(database, [one])
    assert status(database) == expected


def test_it_lives_again_when_what_repealed_it_is_removed_or_replaced(database):
    store(database, [OLD, new("旧条例")])
    remove(database, NEW)
    assert status(database) is None
    store(database, [new("旧条例")])
    assert status(database) == "repealed"
    store(database, [new("别的条例")])
    assert status(database) is None


def test_one_of_two_that_repeal_it_is_enough(database):
    store(database, [OLD, new("旧条例"), new("旧条例", title="又一条例")])
    remove(database, NEW)
    assert status(database) == "repealed"


def test_a_text_does_not_repeal_its_own_work(database):
    own = document(OLD.regulation.title, article(1, "新。"), date="2020-05-01", repeals=("旧条例",))
    store(database, [OLD, own])
    assert status(database) is None


def test_a_text_does_not_repeal_what_was_made_after_it(database):
    store(database, [OLD, new("旧条例", date="1998-01-01")])
    assert status(database) is None


def test_a_further_version_is_newer_than_the_repeal(database):
    store(database, [OLD, new("旧条例")])
    store(database, [document(OLD.regulation.title, article(1, "再。"), date="2024-01-01")])
    assert status(database) is None
    remove(database, OLD.regulation.id, "2024-01-01")
    assert status(database) == "repealed"


def test_a_name_of_two_works_repeals_neither(database):
    store(database, [OLD, new("旧条例")])
    twin = document("旧条例", article(1, "同名。"), date="1998-05-01")
    store(database, [twin])
    assert [status(database, one) for one in (OLD, twin)] == [None, None]
    remove(database, twin.regulation.id)
    assert status(database) == "repealed"


def test_metadata_says_so_of_the_newest_version(database):
    stated = document("甲法", article(1, "甲。"), date="2000-01-01", status="repealed")
    store(database, [stated])
    assert status(database, stated) == "repealed"
    store(database, [document("甲法", article(1, "乙。"), date="2010-01-01")])
    assert status(database, stated) is None
