"""`fatiao parse` and the service say the same of one text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.parsed import parsed
from api.settings import Settings
from loaders.catalogue import SOURCES
from loaders.document import Document
from loaders.pipeline import parse
from loaders.schema.engine import engine
from loaders.schema.migrate import upgrade
from loaders.store.documents import store


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    path = SOURCES / "four-regulations.txt"
    return parse(path.read_bytes(), path.name)


@pytest.fixture(scope="module")
def client(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    url = f"sqlite:///{tmp_path_factory.mktemp('parsed') / 'four.db'}"
    built = engine(url)
    upgrade(built)
    store(built, documents)
    built.dispose()
    app = create_app(Settings(database_url=url), today=lambda: dt.datetime.now().date())
    return app.test_client()


def everything(client: FlaskClient, path: str) -> list[Any]:
    joint = "&" if "?" in path else "?"
    return client.get(f"{path}{joint}limit=100").get_json()["items"]


@pytest.mark.parametrize("index", range(4))
def test_the_same_as_over_http(client: FlaskClient, documents: list[Document], index: int) -> None:
    said = parsed(documents[index])
    id = said["regulation"]["id"]
    served = client.get(f"/v1/regulations/{id}").get_json()
    for source in (served["source"], *served["sources"]):
        source["loaded_at"] = None
    assert said["regulation"] == served
    assert said["articles"] == everything(client, f"/v1/regulations/{id}/articles")
    if said["preamble"]:
        assert said["preamble"] == client.get(f"/v1/provisions/{id}/preamble").get_json()
    for facts in ("references", "definitions", "penalties"):
        over_http = everything(client, f"/v1/{facts}?regulation={id}")
        assert said[facts] == [{k: v for k, v in f.items() if k != "provision"} for f in over_http]


@pytest.mark.parametrize(
    ("stated", "effective", "status"),
    [
        (None, "2000-01-01", "in_force"),
        (None, "9000-01-01", "not_yet_in_force"),
        (None, None, "unknown"),
        ("repealed", "2000-01-01", "repealed"),
        ("superseded", "2000-01-01", "superseded"),
        ("in_force", "9000-01-01", "not_yet_in_force"),
        ("not_yet_in_force", "2000-01-01", "in_force"),
        ("in_force", None, "in_force"),
    ],
)
def test_status_goes_by_dates_then_by_metadata(
    documents: list[Document],
    tmp_path: Path,
    stated: str | None,
    effective: str | None,
    status: str,
) -> None:
    day = dt.date.fromisoformat(effective) if effective else None
    version = replace(documents[0].version, status=stated, effective_date=day)
    document = replace(documents[0], version=version)
    assert parsed(document)["regulation"]["version"]["status"] == status
    assert over_http(document, f"sqlite:///{tmp_path / 'one.db'}") == status


def over_http(document: Document, url: str) -> str:
    built = engine(url)
    upgrade(built)
    store(built, [document])
    built.dispose()
    app = create_app(Settings(database_url=url))
    answer = app.test_client().get(f"/v1/regulations/{document.regulation.id}").get_json()
    return str(answer["version"]["status"])


def test_a_raw_text_has_no_corrections(documents: list[Document]) -> None:
    assert any(parsed(d)["articles"][2]["corrections"] for d in documents[:1])
    assert Path(documents[0].source_name).name == "four-regulations.txt"
