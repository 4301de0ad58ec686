"""Addresses as written: 第二十五条第一款第（二）、（三）项 -> steps with their numbers.

A step has one number, a list of numbers or a range; an address with lists names several places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders import numerals
from loaders.address import Part
from loaders.document import UnitType
from loaders.layers import grammar

Path = tuple[Part, ...]
"""An address from the outermost step written to the innermost."""

ORDER = list(UnitType)
_NUMBER = re.compile(grammar.NUMBER)
_RANGE = re.compile(grammar.RANGE)
_DIGITS = re.compile(
    rf"[{numerals.CHINESE}]+|[{numerals.ARABIC}]+|[{numerals.ENCLOSED}]|{numerals.ROMAN}"
)
_HYPHEN = re.compile(r"[-－‐﹣−]")
_SPACE = re.compile(r"[ \u3000]{0,2}")


@dataclass(frozen=True, slots=True)
class Place:
    """One place named: `first`, or every place from `first` to `last`. The span is its own words."""

    first: Path
    last: Path | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Address:
    """The words of one address and the places it names."""

    start: int
    end: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    start: int
    end: int
    ends: tuple[tuple[Part, Part | None, int, int], ...]

    @property
    def depth(self) -> int:
        return ORDER.index(self.ends[0][0].type)


def read(text: str, start: int, *, member: bool = False) -> Address | None:
    """The address that begins at `start`: with 第, or as `member` of an enumeration without."""
    step = _step((grammar.MEMBER if member else grammar.SEGMENT).pattern.match(text, start))
    steps: list[_Step] = []
    while step and (not steps or step.depth > steps[-1].depth):
        steps.append(step)
        step = _next(text, step)
    return Address(start, steps[-1].end, _places(start, steps)) if steps else None


def below(text: str, start: int) -> Address | None:
    """The address without 第 that begins at `start`, directly behind words like 前款."""
    step = _step(grammar.DEEPER.pattern.match(text, start))
    return Address(start, step.end, _places(start, [step])) if step else None


def unread(text: str, start: int) -> int | None:
    """Where a step ends that begins at `start`, directly behind another, and cannot be read."""
    match = grammar.UNREAD.pattern.match(text, start)
    if not match:
        return None
    space = _SPACE.match(text, start)
    begin = space.end() if space else start
    return None if read(text, begin) or below(text, begin) else match.end()


def _next(text: str, step: _Step) -> _Step | None:
    space = _SPACE.match(text, step.end)
    begin = space.end() if space else step.end
    match = grammar.SEGMENT.pattern.match(text, begin)
    if not match and step.ends[0][0].type in (UnitType.ARTICLE, UnitType.PARAGRAPH):
        match = grammar.DEEPER.pattern.match(text, step.end)
    return _step(match)


def _step(match: re.Match[str] | None) -> _Step | None:
    if not match:
        return None
    groups = match.groupdict()
    name = next(n for n in ("numbers", "numbers2", "numbers3") if groups.get(n) is not None)
    sign = groups.get("sign") or groups.get("sign2") or _unsigned(groups)
    after = _suffix(groups.get("after"))
    ends = _numbers(match.string, match.start(name), match.end(name), UnitType(grammar.SIGNS[sign]))
    if not ends:
        return None
    part, last, start, _ = ends[-1]
    if after and last:
        last = replace(last, suffix=after)
    elif after:
        part = replace(part, suffix=after)
    ends[-1] = part, last, start, match.end()
    return _Step(match.start(), match.end(), tuple(ends))


def _unsigned(groups: dict[str, str | None]) -> str:
    return "条" if groups.get("missing") is not None else "项"


def _numbers(
    text: str, start: int, end: int, type_: UnitType
) -> list[tuple[Part, Part | None, int, int]]:
    ends: list[tuple[Part, Part | None, int, int]] = []
    before = start
    for match in _NUMBER.finditer(text, start, end):
        part = _part(match[0], type_)
        if part is None:
            return []
        first, upto, begin, _ = ends[-1] if ends else (part, None, start, start)
        between = text[before : match.start()]
        if ends and _HYPHEN.fullmatch(between) and _inserted(upto or first, part):
            part = replace(upto or first, suffix=part.number or 0)
            ends[-1] = (
                (first, part, begin, match.end()) if upto else (part, None, begin, match.end())
            )
        elif ends and upto is None and _RANGE.search(between):
            ends[-1] = (first, part, begin, match.end())
        else:
            ends.append((part, None, match.start(), match.end()))
        before = match.end()
    return ends


def _inserted(article: Part, part: Part) -> bool:
    """Whether 120-1 is 第一百二十条之一: no range runs backwards."""
    numbers = article.number or 0, part.number or 0
    plain = article.type is UnitType.ARTICLE and not (article.suffix or part.suffix)
    return plain and 0 < numbers[1] < min(numbers[0], 100)


def _part(words: str, type_: UnitType) -> Part | None:
    letter = words.strip("（()）〔〕 \u3000")
    for row in grammar.LETTERS:
        if letter in row:
            return Part(type_, row.index(letter) + 1)
    numbers = [numerals.parse(n) for n in _DIGITS.findall(words)]
    if not numbers or None in numbers:
        return None
    return Part(type_, numbers[0], (numbers[1] or 0) if len(numbers) > 1 else 0)


def _suffix(words: str | None) -> int:
    return (numerals.parse(words[1:]) or 0) if words else 0


def _places(start: int, steps: list[_Step]) -> tuple[Place, ...]:
    """The places in the order of the numbers; what stands behind a list belongs to its last number."""
    places = [Place((), None, start, start)]
    for step in steps:
        *before, place = places
        first = place.first if place.last else None
        for number, (part, last, begin, end) in enumerate(step.ends):
            above = place.last or place.first
            path, upto = (*above, part), (*above, last) if last else None
            if number == 0 and first:  # 第三至五条第二款: from 第三条 on
                path, upto = first, upto or path
            before.append(Place(path, upto, begin if number else place.start, end))
        places = before[:50]
    return tuple(places)
