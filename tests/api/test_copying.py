"""`fatiao export` and what `fatiao load` makes of it: the same collection, row by row."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine

from api import copying
from api.cli import main
from api.loading import Summary
from loaders.document import Document
from loaders.schema.engine import engine
from loaders.schema.migrate import upgrade
from loaders.store.documents import store
from tests.api.cited import documents as cited
from tests.api.corpus import documents
from tests.loaders.documents import article, chapter, cites, document, preamble
from tests.loaders.dumps import dump


def parts() -> list[Document]:
    """One regulation in two files that share a chapter, citing each other and another."""
    first = chapter(1, "总则", article(1, "依照第三条和《甲法》第一条。"))
    second = chapter(1, "总则", article(3, "依照第一条。"))
    to_third = cites("art_1__para_1", "分册条例", "art_3", kind="internal", text="第三条")
    to_other = cites("art_1__para_1", "甲法", "art_1", text="《甲法》第一条")
    back = cites("art_3__para_1", "分册条例", "art_1", kind="internal", text="第一条")
    return [
        document(
            "分册条例", preamble("序。"), first, references=(to_third, to_other), complete=False
        ),
        document("分册条例", preamble("序。"), second, references=(back,), complete=False),
        document("甲法", article(1, "甲。"), date="2000-01-01"),
    ]


@pytest.fixture
def full(database: Engine) -> Engine:
    """A database of each kind, with the corpora of these tests."""
    for one in (*documents(), *parts(), *cited()):
        store(database, [one])
    return database


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Engine]:
    built = engine(f"sqlite:///{tmp_path / 'other.db'}")
    upgrade(built)
    yield built
    built.dispose()


def exported(source: Engine) -> list[str]:
    written = io.StringIO()
    count = copying.export(source, written)
    lines = written.getvalue().splitlines()
    assert len(lines) == count
    return lines


def load(target: Engine, path: Path, lines: list[str], **options: bool) -> Summary:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    summary = Summary()
    copying.load(target, [path], summary, **options)
    return summary


def test_a_copy_is_the_same_row_by_row(full: Engine, other: Engine, tmp_path: Path) -> None:
    lines = exported(full)
    summary = load(other, tmp_path / "copy.jsonl", lines)
    assert (summary.count("loaded"), summary.refused) == (len(lines), [])
    assert dump(other) == dump(full)
    assert exported(other) == lines
    again = load(other, tmp_path / "copy.jsonl", lines)
    assert again.count("unchanged") == len(lines)
    assert dump(other) == dump(full)


def test_from_one_kind_of_database_into_another(
    other: Engine, database: Engine, tmp_path: Path
) -> None:
    for one in (*documents(), *parts()):
        store(other, [one])
    load(database, tmp_path / "copy.jsonl", exported(other)[::-1])  # in any order
    assert dump(database) == dump(other)


def test_a_text_that_differs_is_refused_unless_replaced(other: Engine, tmp_path: Path) -> None:
    path = tmp_path / "copy.jsonl"
    store(other, [document("甲法", article(1, "新。"), id="jia")])
    lines = exported(other)
    store(other, [document("甲法", article(1, "旧。"), id="jia")], replace=True)
    ((_, refused),) = load(other, path, lines).refused
    assert (refused.line, "another text" in refused.reason) == (1, True)
    assert load(other, path, lines, replace=True).count("updated") == 1
    assert exported(other) == lines


def _without(*names: str) -> Callable[[dict[str, Any]], None]:
    def edit(line: dict[str, Any]) -> None:
        for name in names[:-1]:
            line = line[name]
        del line[names[-1]]

    return edit


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda line: line.update(format="fatiao-export-9"), "expected the format"),
        (lambda line: line["units"][1].update(text="另一。"), "its text is not what was exported"),
        (lambda line: line["units"].pop(), "its text is not what was exported"),
        (_without("units"), "damaged"),
        (_without("source", "head"), "damaged"),
        (_without("source", "head", "regulation", "title"), "damaged"),
        (_without("references"), "damaged"),
        (lambda line: line.update(references=7), "damaged"),
        (lambda line: line.update(references=[{"unit": "art_1"}]), "damaged"),
        (lambda line: line["units"][0].update(extra=1), "damaged"),
        (lambda line: line.update(source="x"), "damaged"),
    ],
)
def test_damaged_lines_are_named_and_the_others_loaded(
    other: Engine, tmp_path: Path, edit: Callable[[dict[str, Any]], None], reason: str
) -> None:
    for number, title in enumerate("甲乙丙"):
        store(other, [document(f"{title}法", article(1, f"{title}。"), id=f"law-{number}")])
    lines = exported(other)
    damaged = json.loads(lines[1])
    edit(damaged)
    lines[1] = json.dumps(damaged)
    target = engine(f"sqlite:///{tmp_path / 'target.db'}")
    upgrade(target)
    summary = load(target, tmp_path / "copy.jsonl", lines)
    ((_, refused),) = summary.refused
    assert refused.line == 2
    assert reason in refused.reason
    assert [outcome.regulation for _, outcome in summary.outcomes] == ["law-0", "law-2"]
    target.dispose()


@pytest.mark.parametrize("line", [b"{", b"[]", b"\xff", b"7", b"[" * 100_000, b'"x"'])
def test_lines_that_are_no_export(other: Engine, tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "copy.jsonl"
    path.write_bytes(b"\n" + line + b"\n")
    summary = Summary()
    copying.load(other, [path], summary)
    ((_, refused),) = summary.refused
    assert refused.line == 2


def test_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "copy.jsonl"

    def run(database: str, *words: str) -> Any:
        monkeypatch.setenv("FATIAO_DATABASE_URL", f"sqlite:///{tmp_path / database}")
        return CliRunner().invoke(main, list(words), catch_exceptions=False)

    assert run("one.db", "load", "--shipped").exit_code == 0
    assert "4 texts written" in run("one.db", "export", "--output", str(copy)).stderr
    assert run("one.db", "export").stdout == copy.read_text("utf-8")
    assert "4 loaded" in run("two.db", "load", str(copy)).stdout
    assert run("two.db", "export").stdout == copy.read_text("utf-8")
    assert "8 unchanged" in run("two.db", "load", str(copy), "--shipped").stdout
    copy.write_text("x\n")
    refused = run("two.db", "load", str(copy))
    assert (refused.exit_code, refused.stderr.startswith(f"{copy}:1: refused: no JSON")) == (
        1,
        True,
    )
    assert run("none.db", "export").exit_code == 1
