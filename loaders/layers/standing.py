"""The tree as an index: which unit an address names, seen from the unit the words stand in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from loaders import address
from loaders.address import Part
from loaders.document import DIVISIONS, Document, Unit, UnitType

ARTICLES = (UnitType.ARTICLE, UnitType.POINT)


@dataclass(slots=True)
class Body:
    """The main text or one annex: its articles in order, and by number."""

    articles: list[Unit] = field(default_factory=list)
    numbered: dict[tuple[int, int], list[Unit]] = field(default_factory=lambda: defaultdict(list))
    running: dict[int, list[Unit]] = field(default_factory=lambda: defaultdict(list))
    divisions: list[Unit] = field(default_factory=list)
    heading: str = ""

    def add(self, unit: Unit) -> None:
        """Take in one unit of this body."""
        if unit.type in ARTICLES:
            self.articles.append(unit)
            if unit.number is not None:
                self.numbered[unit.number, unit.suffix].append(unit)
        elif unit.type in DIVISIONS:
            self.divisions.append(unit)
        elif unit.type is UnitType.ITEM and unit.number and (unit.marker or "")[:1].isdigit():
            self.running[unit.number].append(unit)

    def numbers(self, number: int, suffix: int) -> list[Unit]:
        """The articles of a number; without 条 the point, or the entry numbered through: 41."""
        found = self.numbered.get((number, suffix), [])
        if suffix or any(unit.type is UnitType.ARTICLE for unit in self.articles):
            return found
        return found if len(found) == 1 else self.running.get(number, [])


@dataclass(frozen=True, slots=True)
class Standing:
    """Where words stand: the units around them, innermost last, and the body they belong to."""

    above: tuple[Unit, ...]
    body: Body

    def unit(self, *types: UnitType) -> Unit | None:
        """The innermost unit of one of the types around the words."""
        return next((unit for unit in reversed(self.above) if unit.type in types), None)

    @property
    def article(self) -> Unit | None:
        """条 around the words, or the point of a document without 条."""
        return self.unit(*ARTICLES)


class Tree:
    """A document's units with what stands above each."""

    def __init__(self, document: Document) -> None:
        self.main = Body()
        self.annexes: list[Body] = []
        self.standings: list[Standing] = []
        for unit in document.units:
            body = self.main
            if unit.type is UnitType.ANNEX:
                body = Body(heading=unit.heading or "")
                self.annexes.append(body)
            self._take(unit, (), body)

    def _take(self, unit: Unit, above: tuple[Unit, ...], body: Body) -> None:
        body.add(unit)
        above = (*above, unit)
        if unit.text:
            self.standings.append(Standing(above, body))
        for child in unit.children:
            self._take(child, above, body)


def division(
    body: Body, path: tuple[Part, ...], near: Standing, inside: list[Unit] | None = None
) -> list[Unit]:
    """The divisions of `body` an address like 第三章第二节 may mean.

    Those in one of `inside` where words like 本章 say it, else the nearest where some are.
    """
    found = [d for d in body.divisions if _ends_with(d.eid, path)]
    if inside is not None:
        return [d for d in found if any(d.eid.startswith(f"{unit.eid}__") for unit in inside)]
    for unit in reversed(near.above):
        inside = [d for d in found if d.eid.startswith(f"{unit.eid}__")]
        if unit.type in DIVISIONS and inside:
            return inside
    return found


def _ends_with(eid: str, path: tuple[Part, ...]) -> bool:
    parts = address.parse(eid) or ()
    wanted = list(path)
    if not parts or not wanted or parts[-1] != wanted.pop():
        return False
    return all(part in parts for part in wanted)


def parts(article: Unit) -> list[Unit]:
    """款 of an article, in order."""
    return [unit for unit in article.children if unit.type is UnitType.PARAGRAPH]


def items(unit: Unit, number: int) -> list[Unit]:
    """The items (or subitems) of this number directly under a unit."""
    kinds = (UnitType.ITEM, UnitType.SUBITEM)
    return [child for child in unit.children if child.type in kinds and child.number == number]
