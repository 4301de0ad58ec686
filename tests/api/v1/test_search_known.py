"""What is kept of texts never outlives the state it was read in."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Engine

from api.app import create_app
from api.settings import Settings
from loaders.store import common
from loaders.store.documents import remove, store
from tests.api.conftest import close
from tests.loaders.documents import article, document

TITLE = "网络办法"


@pytest.fixture
def client(database: Engine) -> Iterator[FlaskClient]:
    url = database.url.render_as_string(hide_password=False)
    app = create_app(Settings(database_url=url, hot_bytes=0), today=lambda: dt.date(2024, 1, 1))
    yield app.test_client()
    close(app)


def found(client: FlaskClient, **query: Any) -> list[tuple[str, str]]:
    """Version and status of each hit for 罚款."""
    answer = client.get("/v1/search", query_string={"q": "罚款", **query})
    return [(hit["version"]["id"], hit["version"]["status"]) for hit in answer.json["items"]]


def test_a_load_is_seen_by_the_next_search(database: Engine, client: FlaskClient) -> None:
    assert found(client) == []
    store(database, [document(TITLE, article(1, "处罚款。"), date="2020-01-01")])
    assert found(client) == [("2020-01-01", "in_force")]
    store(database, [document(TITLE, article(1, "并处罚款。"), date="2022-01-01")])
    assert found(client) == [("2022-01-01", "in_force")]
    assert found(client, as_of="2021-01-01") == [("2020-01-01", "in_force")]
    assert found(client, regulation=f"{TITLE}@2020-01-01") == [("2020-01-01", "superseded")]
    remove(database, TITLE, "2022-01-01")
    assert found(client) == [("2020-01-01", "in_force")]
    assert found(client, as_of="2019-01-01") == []


def test_a_repeal_by_another_text_is_seen(database: Engine, client: FlaskClient) -> None:
    store(database, [document(TITLE, article(1, "处罚款。"), date="2020-01-01")])
    assert found(client) == [("2020-01-01", "in_force")]
    store(database, [document("新办法", article(1, "登记。"), date="2023-01-01", repeals=(TITLE,))])
    assert found(client) == [("2020-01-01", "repealed")]


@pytest.mark.parametrize("few", [1, 64])
def test_bits_are_never_of_another_state(
    database: Engine, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    """`few`: whether texts without bits are looked up beside the others, or all are."""
    monkeypatch.setattr("api.v1.search.common.FEW", few)
    rng = random.Random(few)
    stored: dict[str, int] = {}
    for _ in range(40):
        title, chance = rng.choice("甲乙丙丁戊") + "法", rng.random()
        if chance < 0.4:
            common.keep_current(database, few=1)
        elif chance < 0.6 and title in stored:
            remove(database, title)
            del stored[title]
        else:
            stored[title] = rng.randint(1, 4)
            articles = [article(n + 1, "处罚款。") for n in range(stored[title])]
            store(database, [document(title, *articles, article(9, "登记。"))], replace=True)
        answer = client.get("/v1/search", query_string={"q": "罚款", "sort": "position"}).json
        cited = [
            f"《{title}》第{'一二三四'[n]}条"
            for title in sorted(stored)
            for n in range(stored[title])
        ]
        assert [hit["citation"] for hit in answer["items"]] == cited[:20]
        assert answer["total"] == len(cited)
        counted = {count["label"]: count["count"] for count in answer["facets"]["regulation"]}
        assert counted == stored
