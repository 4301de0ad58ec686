"""Every character of a file is in a unit, the preamble, an annex or a diagnostic.

Tried on the sources that ship, on the fixtures, on the texts of the gold set, and on every text of
a folder that FATIAO_TEST_CORPUS names.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from loaders import decode, pipeline
from loaders.catalogue import SOURCES, Catalogue
from loaders.errors import Refused
from loaders.pipeline import Options
from tests.loaders.reading import FIXTURES, law, read
from tests.loaders.rebuilding import in_order, invented, lost

TESTS = Path(__file__).parent.parent
FILES = [
    SOURCES / "four-regulations.txt",
    *sorted(FIXTURES.iterdir()),
    *(
        path
        for path in sorted((TESTS / "gold" / "texts").glob("*"))
        if path.suffix in (".md", ".txt")
    ),
]
ORDERED = ["suffixes.txt", "restarts.txt", "decision.md", "interpretation.md", "decree.txt"]


def check(path: Path) -> tuple[Counter[str], Counter[str]]:
    """What the file says and no unit does, and the other way round."""
    raw = path.read_bytes()
    documents = pipeline.trees(raw, path.name, Options(Catalogue(), printed=False))
    text = decode.decode(raw)
    return lost(text, documents), invented(text, documents)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_lost_or_invented(path: Path) -> None:
    assert check(path) == (Counter(), Counter())


@pytest.mark.parametrize("name", ORDERED)
def test_the_order_is_kept(name: str) -> None:
    text = (FIXTURES / name).read_text("utf-8")
    (document,) = read(text, name)
    assert in_order(text, document)


def test_the_check_sees_what_is_lost_and_what_is_invented() -> None:
    text = law("第一条 灯塔甲。", "第二条 灯塔乙。")
    documents = read(law("第一条 灯塔甲。", "第二条 灯塔丙。"))
    assert lost(text, documents) == Counter("乙")
    assert invented(text, documents) == Counter("丙")


@pytest.mark.skipif("FATIAO_TEST_CORPUS" not in os.environ, reason="FATIAO_TEST_CORPUS names none")
def test_a_corpus() -> None:
    paths = sorted(Path(os.environ["FATIAO_TEST_CORPUS"]).rglob("*.md"))
    assert paths
    found = {}
    for path in paths:
        try:
            result = check(path)
        except Refused:
            continue
        if result != (Counter(), Counter()):
            found[str(path)] = result
    assert found == {}
