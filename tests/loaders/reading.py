"""Texts read for the tests, and trees written down as lines."""

from __future__ import annotations

from pathlib import Path

from loaders import normalise, pipeline
from loaders.catalogue import Catalogue
from loaders.document import Document, Unit
from loaders.normalise import Line
from loaders.pipeline import Options

FIXTURES = Path(__file__).parent / "fixtures"


def read(text: str | bytes, name: str = "text.txt", **options: bool) -> list[Document]:
    """The regulations of a text, without layers, and without metadata of any."""
    raw = text.encode() if isinstance(text, str) else text
    return pipeline.trees(raw, name, Options(Catalogue(), **options))


def one(text: str | bytes, name: str = "text.txt") -> Document:
    """The only regulation of a text."""
    (document,) = read(text, name)
    return document


def law(*lines: str) -> str:
    """A text of a regulation whose body is `lines`, each a paragraph."""
    return "\n\n".join(["云岭市灯塔条例", *lines])


def fixture(name: str) -> list[Document]:
    """The regulations of a file written for the purpose."""
    return read((FIXTURES / name).read_bytes(), name)


def lines(text: str) -> list[Line]:
    return normalise.lines(text)


def outline(document: Document) -> list[str]:
    """One line a unit: eId, then what it says: label and heading of a division, else its text."""
    return [f"{unit.eid} {_words(unit)}".rstrip() for unit in document.walk()]


def _words(unit: Unit) -> str:
    if unit.type.value in ("article", "point"):
        return unit.heading or ""
    if unit.type.value in ("paragraph", "item", "subitem"):
        return (unit.marker or "") + unit.text
    return " ".join(part for part in (unit.label, unit.heading, unit.text) if part)


def codes(document: Document) -> list[str]:
    return [diagnostic.code for diagnostic in document.diagnostics]
