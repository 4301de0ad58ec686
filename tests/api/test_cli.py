"""The command line, as a person uses it: what it prints, and with which status it ends."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api.cli import main
from loaders.catalogue import SOURCES
from loaders.search.common import FEW

FOUR = SOURCES / "four-regulations.txt"
LAW = "# 某市养犬条例\n\n2020年1月2日 某市人民代表大会常务委员会通过\n\n第一条 为了养犬，制定本条例。\n\n第二条 {}\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FATIAO_DATABASE_URL", f"sqlite:///{tmp_path / 'cli.db'}")

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments])

    return invoke


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "dogs.md"
    path.write_text(LAW.format("犬只应当登记。"), "utf-8")
    return path


def test_load_counts_what_became_of_each(run):
    assert run("load", "--shipped").output == "4 loaded, 0 updated, 0 unchanged, 0 refused\n"
    again = run("load", FOUR)
    assert again.output == "0 loaded, 0 updated, 4 unchanged, 0 refused\n"
    assert again.exit_code == 0


def test_a_load_of_many_texts_makes_the_bits_of_common_terms(run, tmp_path):
    for number in range(FEW):
        path = tmp_path / f"{number}.md"
        path.write_text(
            LAW.format("犬只应当登记。").replace("某市", f"某{chr(0x4E00 + number)}市"), "utf-8"
        )
    assert f"{FEW} loaded" in run("load", tmp_path).output
    db = sqlite3.connect(tmp_path / "cli.db")
    assert db.execute("SELECT count(*) FROM common WHERE term = '犬只应当登记'").fetchone() == (2,)
    db.close()


def test_load_without_files_is_wrong_usage(run):
    result = run("load")
    assert result.exit_code == 2
    assert "--shipped" in result.output


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda d: d / "absent.md", "absent.md: no such file or folder"),
        (lambda d: d, "nothing to load; expected files named *.txt or *.md"),
    ],
)
def test_load_of_nothing_says_what_was_expected(run, tmp_path, make, message):
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run("load", make(empty))
    assert result.exit_code == 1
    assert message in result.output


def test_load_of_a_folder_without_permission(run, tmp_path, monkeypatch):
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0)
    if os.geteuid() == 0:  # root may read every folder
        denied = PermissionError(13, "Permission denied", str(locked))
        monkeypatch.setattr(os, "scandir", lambda _: (_ for _ in ()).throw(denied))
    result = run("load", locked)
    monkeypatch.undo()
    locked.chmod(stat.S_IRWXU)
    assert result.exit_code == 1
    assert f"{locked}: cannot be read: Permission denied" in result.output


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\x00\x01\x02", "bad.md:1: refused: binary data (U+0000)"),
        ("标题\n第一条".encode("utf-16"), "refused:"),
        (b"# \xff\xfe\xff\n", "bad.md:1: refused: neither UTF-8 nor GB18030"),
        ("没有标题。\n\n第一条 规定。".encode(), "bad.md:1: refused: no regulation found"),
        (b"x" * 50_000_000, "50,000,000 bytes; a file of laws has at most 20,000,000"),
    ],
    ids=["binary", "utf-16", "neither", "no title", "50 MB"],
)
def test_a_bad_file_is_refused_and_the_others_are_loaded(run, tmp_path, law, raw, message):
    bad = tmp_path / "bad.md"
    bad.write_bytes(raw)
    result = run("load", bad, law)
    assert result.exit_code == 1
    assert message in result.output
    assert result.output.endswith("1 loaded, 0 updated, 0 unchanged, 1 refused\n")


def test_another_text_of_one_date_is_refused_unless_replaced(run, tmp_path, law):
    other = tmp_path / "other.md"
    other.write_text(LAW.format("犬只不必登记。"), "utf-8")
    result = run("load", law, other)
    assert result.exit_code == 1
    assert "other.md:1: refused: another text of 《某市养犬条例》" in result.output
    assert "--replace" in result.output
    replaced = run("load", "--replace", other)
    assert replaced.output == "0 loaded, 1 updated, 0 unchanged, 0 refused\n"


def test_what_belongs_to_no_regulation_is_named(run, tmp_path):
    noisy = tmp_path / "noisy.txt"
    text = "\n".join(
        ["前言", "", "", "某市养犬条例", "", "第一条 犬只应当登记。", "", "", "", "新闻一则", ""]
    )
    noisy.write_text(text, "utf-8")
    result = run("load", noisy)
    assert result.exit_code == 0
    assert "noisy.txt: skipped: lines 10–10 (4 characters) belong to no regulation" in result.output


def test_metadata_completes_what_a_text_does_not_say(run, tmp_path, law):
    known = tmp_path / "known.json"
    known.write_text(
        json.dumps([{"title": "某市养犬条例", "aliases": ["养犬条例"], "status": "repealed"}])
    )
    assert run("load", law, "--metadata", known).exit_code == 0
    [dogs] = json.loads(run("parse", law, "--metadata", known).output)
    assert dogs["regulation"]["aliases"] == ["养犬条例"]
    assert dogs["regulation"]["version"]["status"] == "repealed"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[{]", "known.json:1: metadata is no JSON"),
        ('[{"titel": "x"}]', "known.json:1: metadata: entry 1: "),
        ('[{"title": "某法", "kind": "decree"}]', "entry 1: kind: Must be one of"),
    ],
)
def test_metadata_that_cannot_be_read(run, tmp_path, law, text, message):
    known = tmp_path / "known.json"
    known.write_text(text)
    result = run("load", law, "--metadata", known)
    assert result.exit_code == 1
    assert message in result.output


def test_remove(run, law):
    run("load", law)
    assert run("remove", "某市养犬条例@2020-01-02").output.startswith("removed mou-shi-yang-quan-")
    gone = run("remove", "某市养犬条例")
    assert gone.exit_code == 1
    assert "no regulation 某市养犬条例 is stored" in gone.output


def test_parse_prints_one_object_a_regulation(run):
    four = json.loads(run("parse", FOUR).output)
    keys = (
        "regulation preamble articles points annexes references definitions penalties diagnostics"
    )
    assert [list(law) for law in four] == [keys.split()] * 4
    assert [len(law["articles"]) for law in four] == [50, 24, 13, 20]
    assert [len(law["regulation"]["contents"]) for law in four] == [7, 5, 0, 0]
    paragraphs = [sum(len(a["paragraphs"]) for a in law["articles"]) for law in four]
    assert paragraphs == [87, 35, 18, 24]


def test_parse_raw_shows_what_was_printed(run):
    first, *_ = json.loads(run("parse", "--raw", FOUR).output)
    assert sum(len(a["paragraphs"]) for a in first["articles"]) == 85
    assert not any(a["corrections"] for a in first["articles"])
    assert "限制物联网卡开通功能" in first["articles"][11]["text"]


def test_report_counts(run):
    run("load", "--shipped")
    lines = run("report").output.splitlines()
    assert "         4  regulations" in lines
    assert "       107  provisions: article" in lines


def test_a_database_that_is_not_there_is_said_so(run, monkeypatch):
    monkeypatch.setenv("FATIAO_DATABASE_URL", "mysql://nowhere")
    result = run("report")
    assert result.exit_code == 2
    assert "FATIAO_DATABASE_URL" in result.output
