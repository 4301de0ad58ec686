"""Metadata files: what they complete, and what is wrong with a bad one."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from loaders import catalogue, pipeline
from loaders.catalogue import Catalogue, Entry
from loaders.errors import Refused
from loaders.naming import key
from loaders.pipeline import Options
from tests.loaders.reading import law

TITLE = "云岭市灯塔条例"


def written(path: Path, data: Any) -> Path:
    path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return path


def test_metadata_complete_a_text(tmp_path: Path) -> None:
    entry = {
        "title": TITLE,
        "short_title": "灯塔条例",
        "aliases": ["灯例"],
        "kind": "local_regulation",
        "issuers": ["云岭市人民代表大会"],
        "adopted": "2020-01-01",
        "promulgated": "2020-01-02",
        "effective_date": "2020-03-01",
        "status": "repealed",
        "document_number": "公告第1号",
        "replaces": ["云岭市航标条例"],
    }
    known = Catalogue().with_file(written(tmp_path / "m.json", [entry]))
    (document,) = pipeline.trees(law("第一条 甲。").encode(), "a.txt", Options(known))
    regulation, version = document.regulation, document.version
    assert (regulation.short_title, regulation.aliases) == ("灯塔条例", ("灯例",))
    assert (regulation.kind, regulation.issuers) == ("local_regulation", ("云岭市人民代表大会",))
    assert regulation.document_number == "公告第1号"
    assert (version.id, version.promulgated) == ("2020-01-01", dt.date(2020, 1, 2))
    assert (version.effective_date, version.effective_date_basis) == (
        dt.date(2020, 3, 1),
        "metadata",
    )
    assert (version.status, document.repeals) == ("repealed", ("云岭市航标条例",))


def test_metadata_of_another_version_do_not_speak() -> None:
    known = Catalogue([Entry(TITLE, version="2010-01-01", effective_date=dt.date(2010, 2, 2))])
    text = law("2020年1月1日云岭市人大常委会通过", "第一条 甲。")
    (document,) = pipeline.trees(text.encode(), "a.txt", Options(known))
    assert document.version.effective_date == dt.date(2020, 1, 1)
    assert document.version.effective_date_basis == "assumed"


def test_the_later_file_goes_first() -> None:
    known = Catalogue([Entry(TITLE, kind="other"), Entry(TITLE, kind="law")])
    assert [entry.kind for entry in known.work(TITLE)] == ["law", "other"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("[{", "metadata is no JSON"),
        ([{"kind": "law"}], "metadata: entry 1: title: Missing data for required field."),
        ([{"title": TITLE}, {"title": TITLE, "kind": "法律"}], "metadata: entry 2: kind: Must be one of"),
        ([{"title": TITLE, "adopted": "2020年"}], "metadata: entry 1: adopted: Not a valid date."),
        ([{"title": TITLE, "colour": "red"}], "metadata: entry 1: colour: Unknown field."),
        ([{"title": TITLE, "id": "Not An Id"}], "metadata: entry 1: id:"),
        ({"title": TITLE}, "metadata: "),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file(tmp_path: Path, data: Any, reason: str) -> None:
    with pytest.raises(Refused) as error:
        catalogue.read(written(tmp_path / "m.json", data))
    assert error.value.reason.startswith(reason)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="metadata cannot be read"):
        catalogue.read(tmp_path / "none.json")


def test_ids_of_well_known_laws_are_unique() -> None:
    known = json.loads((catalogue.SOURCES / "known.json").read_text("utf-8"))
    assert len({entry["id"] for entry in known}) == len(known)
    assert len({entry["title"] for entry in known}) == len(known)
    names = [key(name) for entry in known for name in (entry["title"], *entry.get("aliases", ()))]
    assert len({*names, *(entry["id"] for entry in known)}) == len(names) + len(known)
    (entry,) = catalogue.builtin().work("中华人民共和国网络安全法")
    assert entry.id == "cybersecurity-law"
