"""Loading again reads only what may be read differently, and goes on where it was."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from api import loading
from loaders import catalogue
from loaders.errors import DatabaseError
from loaders.pipeline import Options
from loaders.store.documents import remove

OPTIONS = Options(catalogue.builtin())
ONE = "# 甲法\n\n2020年1月1日 某会议通过\n\n第一条 甲。\n\n第二条 乙。\n"
TWO = "# 乙条例\n\n2021年1月1日 某会议通过\n\n第一条 丙。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "texts"
    path.mkdir()
    (path / "one.md").write_text(ONE)
    (path / "two.md").write_text(TWO)
    return path


@pytest.fixture
def loaded(database, folder, monkeypatch):
    """Loads the folder; returns what became of it, and the names of the files that were read."""
    read: list[str] = []
    real = loading.read

    def noting(path: Path, options: Options) -> loading.Read:
        read.append(path.name)
        return real(path, options)

    monkeypatch.setattr(loading, "read", noting)

    def load(options: Options = OPTIONS) -> tuple[dict[str, int], list[str]]:
        read.clear()
        ticks: list[None] = []
        paths = list(loading.files([folder]))
        summary = loading.load(
            database, paths, options, replace=True, advance=lambda: ticks.append(None)
        )
        assert len(ticks) == len(paths)
        changes = Counter(outcome.change for _, outcome in summary.outcomes)
        return {**changes, **({"refused": n} if (n := len(summary.refused)) else {})}, [*read]

    return load


def test_an_unchanged_file_is_not_read_again(loaded):
    assert loaded() == ({"loaded": 2}, ["one.md", "two.md"])
    assert loaded() == ({"unchanged": 2}, [])


def test_a_changed_file_is_read_again(loaded, folder):
    loaded()
    (folder / "one.md").write_text(ONE.replace("乙", "丁"))
    assert loaded() == ({"unchanged": 1, "updated": 1}, ["one.md"])
    (folder / "one.md").write_text(ONE)  # as it was once read; but that is not stored now
    assert loaded() == ({"unchanged": 1, "updated": 1}, ["one.md"])
    (folder / "one.md").write_text(ONE + "\n")
    assert loaded() == ({"unchanged": 1, "updated": 1}, ["one.md"])
    (folder / "one.md").write_text(ONE)  # other bytes of one and the same text
    assert loaded() == ({"unchanged": 1, "updated": 1}, ["one.md"])
    assert loaded() == ({"unchanged": 2}, [])


def test_other_metadata_are_another_reader(loaded, tmp_path):
    loaded()
    path = tmp_path / "metadata.json"
    path.write_text(json.dumps([{"title": "甲法", "aliases": ["甲"]}]))
    more = Options(catalogue.builtin().with_file(path))
    assert loaded(more) == ({"updated": 1, "unchanged": 1}, ["one.md", "two.md"])
    assert loaded(more) == ({"unchanged": 2}, [])


def test_other_code_is_another_reader(loaded, monkeypatch):
    loaded()
    monkeypatch.setattr("loaders.reader._program", lambda: "another release")
    assert loaded() == ({"unchanged": 2}, ["one.md", "two.md"])
    assert loaded() == ({"unchanged": 2}, [])


def test_what_was_removed_is_read_again(loaded, database):
    loaded()
    remove(database, "甲法")
    assert loaded() == ({"loaded": 1, "unchanged": 1}, ["one.md"])


def test_a_refused_file_is_read_each_time(loaded, folder):
    (folder / "zero.md").write_text("no law\n")
    assert loaded() == ({"loaded": 2, "refused": 1}, ["one.md", "two.md", "zero.md"])
    assert loaded() == ({"unchanged": 2, "refused": 1}, ["zero.md"])


def test_loading_goes_on_where_it_was_interrupted(loaded, monkeypatch):
    real = loading.store
    calls: list[None] = []

    def failing(*arguments, **options):
        calls.append(None)
        if len(calls) == 2:
            raise DatabaseError("the power went")
        return real(*arguments, **options)

    monkeypatch.setattr(loading, "store", failing)
    with pytest.raises(DatabaseError):
        loaded()
    assert loaded() == ({"unchanged": 1, "loaded": 1}, ["two.md"])


def test_skipped_text_is_told_each_time(database, folder):
    (folder / "one.md").write_text("前面的话。\n\n" + ONE)
    paths = list(loading.files([folder]))
    told = [loading.load(database, paths, OPTIONS).skipped for _ in range(2)]
    assert told[0] == told[1]
