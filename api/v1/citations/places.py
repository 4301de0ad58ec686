"""Which units of one text an address means, or a range from one address to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from api.units import TOP, trees
from loaders import address
from loaders.address import Part
from loaders.document import DIVISIONS, Unit, UnitType
from loaders.layers.paths import Path

Number = tuple[int, int]
"""Number and suffix of an article: 第一百二十条之一 is (120, 1)."""


@dataclass(frozen=True, slots=True)
class Span:
    """A citation without its law: one address, or all from `path` to `last`."""

    path: Path
    last: Path | None = None

    @property
    def article(self) -> Part | None:
        """The article the address begins in."""
        return next((part for part in self.path if part.type is UnitType.ARTICLE), None)

    @property
    def needs_outline(self) -> bool:
        """Whether more than one article must be known to tell what is meant."""
        return bool(self.path) and (self.article is None or self.across)

    @property
    def across(self) -> bool:
        """Whether it reaches from one article into another."""
        return None not in (self.article, self._end) and self._end != self.article

    @property
    def ends(self) -> tuple[Number, Number]:
        """The numbers of the first and the last article."""
        first, last = self.article, self._end
        assert first
        assert last
        return _number(first), _number(last)

    @property
    def _end(self) -> Part | None:
        return next((p for p in self.last or () if p.type is UnitType.ARTICLE), None)


def _number(unit: Part | Unit) -> Number:
    return unit.number or 0, unit.suffix


@dataclass(slots=True)
class Body:
    """What was read of one text: the outline where it is needed, articles with all in them."""

    rows: dict[str, Any] = field(default_factory=dict)
    articles: dict[Number, list[Unit]] = field(default_factory=lambda: defaultdict(list))
    units: dict[str, Unit] = field(default_factory=dict)
    divisions: list[Any] = field(default_factory=list)
    numbered: dict[Number, list[str]] = field(default_factory=lambda: defaultdict(list))

    def outline(self, rows: Iterable[Any]) -> None:
        """Take in divisions, and the articles by number; points only where there is no 条."""
        rows = list(rows)
        self.divisions = [row for row in rows if row.type in DIVISIONS]
        self.rows |= {row.eid: row for row in self.divisions}
        tops = [row for row in rows if row.type in TOP and row.number is not None]
        wanted = UnitType.ARTICLE if any(row.type == UnitType.ARTICLE for row in tops) else None
        for row in tops:
            if wanted is None or row.type == wanted:
                self.numbered[row.number, row.suffix].append(row.eid)

    def read(self, rows: Iterable[Any]) -> None:
        """Take in articles with all in them."""
        rows = list(rows)
        self.rows |= {row.eid: row for row in rows}
        for unit in trees(rows):
            self.articles[_number(unit)].append(unit)
            self.units |= {below.eid: below for below in unit.walk()}

    def has(self, article: Part) -> bool:
        """Whether an article of this number was read."""
        return bool(self.articles.get(_number(article)) or self.numbered.get(_number(article)))

    def between(self, span: Span) -> list[str]:
        """The articles from the first to the last of a span; none where one of them is missing."""
        low, high = span.ends
        if not low <= high or high[0] - low[0] > len(self.numbered):
            return []
        whole = {low, high} | {(number, 0) for number in range(low[0] + 1, high[0] + 1)}
        if not all(number in self.numbered for number in whole):
            return []
        inside = sorted(number for number in self.numbered if low <= number <= high)
        return [eid for number in inside for eid in self.numbered[number]]

    def at(self, path: Path) -> list[str]:
        """The units an address may mean: one where all is well."""
        article = Span(path).article
        if article is None:
            return [row.eid for row in self.divisions if _is(row, path)]
        above, below = path[: path.index(article)], path[path.index(article) + 1 :]
        units = [
            unit
            for unit in self.articles.get(_number(article), [])
            if all(_stands_in(self.rows[unit.eid].divisions, part) for part in above)
        ]
        for part in below:
            units = [inner for unit in units for inner in _inside(unit, part)]
        return [unit.eid for unit in units]

    def along(self, span: Span) -> list[list[str]]:
        """What each address of a range means that stays in one article or among divisions."""
        assert span.last
        first, last = span.path[-1], span.last[-1]
        same = len(span.path) == len(span.last) and span.path[:-1] == span.last[:-1]
        low, high = _number(first), _number(last)
        if not same or first.type is not last.type or not low <= high or high[0] - low[0] > 1000:
            return [[]]
        parts = [first, *(Part(first.type, n) for n in range(low[0] + 1, high[0])), last]
        return [self.at((*span.path[:-1], part)) for part in dict.fromkeys(parts)]


def _inside(unit: Unit, part: Part) -> list[Unit]:
    """What is numbered so under a unit, at whatever depth: an address may leave 款 out."""
    return [
        below
        for below in unit.walk()
        if below is not unit and below.type is part.type and _number(below) == _number(part)
    ]


def _is(row: Any, path: Path) -> bool:
    last = path[-1]
    if last.name:
        own = (row.heading or "").removesuffix("编") == last.name.removesuffix("编")
    else:
        own = row.type == last.type and (row.number, row.suffix) == _number(last)
    return own and all(_stands_in(row.divisions, part) for part in path[:-1])


def _stands_in(divisions: Sequence[dict[str, Any]], part: Part) -> bool:
    if part.name:
        return _headed(divisions, part.name)
    return any(d["type"] == part.type and d["number"] == part.number for d in divisions)


def _headed(divisions: Sequence[dict[str, Any]], heading: str) -> bool:
    """Whether a division has this heading; 分则 is also all that is neither 总则 nor 附则."""
    headings = [(d["heading"] or "").removesuffix("编") for d in divisions]
    return heading.removesuffix("编") in headings or (
        heading == "分则" and bool(headings) and headings[0] not in ("总则", "附则")
    )


def spellings(article: Part) -> list[str]:
    """The eIds that an article's number may have: printed twice, or a point where there is no 条."""
    again = replace(article, dup=2)
    return [str(article), str(again), str(replace(article, type=UnitType.POINT))]


def eid(path: Path) -> str:
    """The likeliest eId of an address, where nothing can be looked up: a 款 left out is the first."""
    steps = list(path)
    types = [part.type for part in steps]
    if UnitType.ITEM in types and UnitType.PARAGRAPH not in types and UnitType.ARTICLE in types:
        steps.insert(types.index(UnitType.ITEM), Part(UnitType.PARAGRAPH, 1))
    if UnitType.ARTICLE in types:
        steps = steps[types.index(UnitType.ARTICLE) :]
    return address.join(tuple(steps))
