"""What a search finds is what a plain scan of the texts finds, and the same on both databases,
whether common terms are counted by their bits or looked up.

FATIAO_TEST_CORPUS names a folder of further texts to search in.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.app import create_app
from api.loading import files, read_all
from api.settings import Settings
from loaders import catalogue
from loaders.document import Document, Unit, UnitType
from loaders.errors import Refused
from loaders.pipeline import Options
from loaders.schema.engine import engine
from loaders.schema.migrate import upgrade
from loaders.search.fold import fold
from loaders.store import common
from loaders.store.documents import store
from tests.api.conftest import close, own_database
from tests.api.corpus import documents as small

HERE = Path(__file__).parents[2]
TERMS = 1500
LEVELS = {
    "article": (UnitType.ARTICLE, UnitType.POINT),
    "paragraph": (UnitType.PARAGRAPH,),
    "item": (UnitType.ITEM,),
    "annex": (UnitType.ANNEX,),
}
SEARCHED = (UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM)


def read() -> Iterator[Document]:
    """The four that ship, some of the gold set, and the corpus that the environment names."""
    paths = [*files([HERE.parent / "loaders/sources/four-regulations.txt"])]
    paths += sorted((HERE / "gold/texts").glob("*"))[::9]
    if folder := os.environ.get("FATIAO_TEST_CORPUS"):
        paths += files([Path(folder)])
    for _, documents in read_all(paths, Options(catalogue.builtin())):
        if not isinstance(documents, Refused):
            yield from documents


@dataclass(frozen=True)
class Entry:
    """A unit that can be a hit: its id, and the folded texts in it by id."""

    id: str
    texts: dict[str, str]


@dataclass
class Collection:
    """What is stored, and a service over it on each database; on one of them without bits."""

    entries: dict[str, list[Entry]]
    clients: list[FlaskClient]

    def scan(self, unit: str, terms: list[str], excluded: list[str]) -> set[str]:
        """The ids of the units in which every term stands in some text, and no excluded does."""
        return {
            entry.id
            for entry in self.entries[unit]
            if all(any(term in text for text in entry.texts.values()) for term in terms)
            and not any(term in text for text in entry.texts.values() for term in excluded)
        }

    def ask(self, **query: Any) -> dict[str, Any]:
        """The answer, which is that of all databases."""
        answers = [client.get("/v1/search", query_string=query) for client in self.clients]
        assert {answer.status_code for answer in answers} == {200}, query
        one, *others = (answer.json for answer in answers)
        assert [one] * len(others) == others, query
        return one


def entries_of(documents: list[Document]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {unit: [] for unit in LEVELS}
    for document in documents:
        for unit in document.walk():
            for level, types in LEVELS.items():
                if unit.type in types and (texts := texts_in(document, unit)):
                    found[level].append(Entry(f"{document.regulation.id}/{unit.eid}", texts))
    return found


def texts_in(document: Document, unit: Unit) -> dict[str, str]:
    wanted = (UnitType.ANNEX,) if unit.type is UnitType.ANNEX else SEARCHED
    below = [unit] if unit.type is UnitType.ANNEX else unit.walk()
    return {
        f"{document.regulation.id}/{u.eid}": fold(u.text)
        for u in below
        if u.type in wanted and u.text
    }


@pytest.fixture(scope="module")
def collection(
    postgres_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Collection]:
    stored: dict[str, Document] = {}
    for document in [*read(), *small()[2:]]:
        stored.setdefault(document.regulation.title, document)
    documents = list(stored.values())
    entries = entries_of(documents)
    folder = tmp_path_factory.mktemp("exact")
    with own_database(postgres_server) as postgresql:
        apps = [filled(url, documents) for url in (f"sqlite:///{folder / 'a.db'}", postgresql)]
        apps.append(filled(f"sqlite:///{folder / 'b.db'}", documents, bits=False))
        yield Collection(entries, [app.test_client() for app in apps])
        for app in apps:
            close(app)


def filled(url: str, documents: list[Document], *, bits: bool = True) -> Flask:
    """A service over a database that holds the documents, stored in an order of its own."""
    built = engine(url)
    upgrade(built)
    in_turn = random.Random(url).sample(documents, len(documents))
    for number, document in enumerate(in_turn):
        if bits and number in (len(in_turn) // 3, len(in_turn) // 2):  # later ones have none
            common.keep_current(built, few=1)
        store(built, [document])
    built.dispose()
    return create_app(Settings(database_url=url))


def cut(rng: random.Random, texts: list[str]) -> str:
    """1–12 characters of one of the texts, without blanks at its edges."""
    text = rng.choice(texts)
    length = rng.randint(1, 12)
    start = rng.randrange(max(1, len(text) - length + 1))
    return text[start : start + length].replace('"', "").strip()


def quoted(term: str) -> str:
    return f'"{term}"' if " " in term or term.startswith("-") else term


def queries(entries: list[Entry]) -> Iterator[tuple[str, list[str], list[str]]]:
    """Terms of one unit, and now and then a term of another to exclude, or to find as well."""
    rng = random.Random(20221201)
    for _ in range(TERMS):
        one, other = (list(rng.choice(entries).texts.values()) for _ in range(2))
        terms = [cut(rng, one) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))]
        terms += [cut(rng, other) for _ in range(rng.choice([0, 0, 0, 1]))]
        excluded = [cut(rng, other) for _ in range(rng.choice([0, 0, 0, 1]))]
        terms, excluded = [[t for t in some if t] for some in (terms, excluded)]
        if terms:
            text = " ".join([*map(quoted, terms), *(f"-{quoted(term)}" for term in excluded)])
            yield text, terms, excluded


def test_a_search_is_a_substring_scan(collection: Collection) -> None:
    rng = random.Random(7)
    asked = found = 0
    for text, terms, excluded in queries(collection.entries["article"]):
        unit = rng.choice(["article", "article", "paragraph", "item", "annex"])
        expected = collection.scan(unit, terms, excluded)
        sort = rng.choice(["relevance", "position"])
        answer = collection.ask(q=text, unit=unit, sort=sort, limit=100)
        assert answer["total"] == len(expected), text
        ids = [hit["id"] for hit in answer["items"]]
        assert len(set(ids)) == len(ids) == min(100, len(expected)), text
        assert set(ids) <= expected, text
        asked += 1
        found += bool(expected)
    assert asked > 0.9 * TERMS
    assert found > 0.4 * TERMS


def test_pages_are_the_whole_without_overlap(collection: Collection) -> None:
    for sort in ("relevance", "position"):
        ids: list[str] = []
        while True:
            answer = collection.ask(q="罚款", sort=sort, limit=23, offset=len(ids))
            ids += [hit["id"] for hit in answer["items"]]
            if answer["next"] is None:
                break
        assert len(ids) == len(set(ids)) == answer["total"]
        assert set(ids) == collection.scan("article", ["罚款"], [])


@pytest.mark.parametrize("q", ["罚款", "的", "，", "规定 -的"])
def test_the_shortest_way_to_ask_is_answered_alike(collection: Collection, q: str) -> None:
    answer = collection.ask(q=q, limit=20)
    assert answer["next"] is not None
    for client in collection.clients:
        assert client.get(f"/v1/search?q={quote(q)}").json == answer


def test_matches_are_every_place_of_every_term(collection: Collection) -> None:
    texts = {
        id_: text for entry in collection.entries["article"] for id_, text in entry.texts.items()
    }
    of_hit = {entry.id: entry.texts for entry in collection.entries["article"]}
    for terms in (["罚"], ["罚款", "五"], ["违反"], ["，", "的"]):
        answer = collection.ask(q=" ".join(terms), limit=100)
        for hit in answer["items"]:
            places = [(m["id"], m["start"], m["end"]) for m in hit["matches"]]
            assert {texts[id_][start:end] for id_, start, end in places} == {*map(fold, terms)}
            every = sum(text.count(fold(t)) for text in of_hit[hit["id"]].values() for t in terms)
            assert len(places) == every
            assert hit["snippet"]


def test_facets_count_all_hits(collection: Collection) -> None:
    for unit in LEVELS:
        answer = collection.ask(q="定", unit=unit, limit=1)
        expected = Counter(id_.split("/")[0] for id_ in collection.scan(unit, ["定"], []))
        facets = answer["facets"]
        counts = [f["count"] for f in facets["regulation"]]
        assert counts == sorted(expected.values(), reverse=True)[:100]
        assert all(expected[f["value"]] == f["count"] for f in facets["regulation"])
        assert sum(f["count"] for f in facets["kind"]) == answer["total"] == expected.total()
