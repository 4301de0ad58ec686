"""A regulation as print: plain text for people, Markdown that reads back to the same units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.document import DIVISIONS, Unit, UnitType

_TOP = (UnitType.ARTICLE, UnitType.POINT)


def text(title: str, units: Iterable[Unit]) -> str:
    """Title, notes, divisions and articles, a line each; lists as they are marked."""
    return "\n".join([title, *(line for unit in units for _, line in _lines(unit))]) + "\n"


def markdown(title: str, units: Iterable[Unit]) -> str:
    """The same with headings: `fatiao load` reads it to the same identifiers and texts."""
    lines = (f"{'#' * level} {line}".lstrip() for unit in units for level, line in _lines(unit))
    return "\n\n".join([f"# {title}", *lines]) + "\n"


def _lines(unit: Unit, depth: int = 2) -> Iterator[tuple[int, str]]:
    """Each line of a unit and all in it, with the level of a heading or 0."""
    if unit.type is UnitType.PREAMBLE:
        yield from _plain(unit.heading or "")
        yield from _plain(unit.text)
        return
    if unit.type in _TOP:
        yield from _article(unit, depth)
        return
    if unit.type in DIVISIONS:
        yield depth, " ".join(filter(None, (unit.label, unit.heading)))
    elif unit.type is UnitType.ANNEX:
        yield depth, f"{unit.marker or unit.label} {unit.heading or ''}".rstrip()
        yield from _plain(unit.text)
    else:
        yield from _plain((unit.marker or "") + unit.text)
    for child in unit.children:
        yield from _lines(child, min(depth + 1, 6))


def _article(unit: Unit, depth: int) -> Iterator[tuple[int, str]]:
    """条 or a 一、: its number before its first line."""
    lines = [line for child in unit.children for line in _lines(child, depth)] or [(0, "")]
    blank = "" if unit.type is UnitType.POINT else " "
    heading = f"{unit.heading} " if unit.heading else ""
    level, first = lines[0]
    yield level, f"{unit.label}{blank}{heading}{first}".rstrip()
    yield from lines[1:]


def _plain(words: str) -> Iterator[tuple[int, str]]:
    yield from ((0, line) for line in words.split("\n") if line)
