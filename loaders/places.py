"""Where the regulations of a file stand: the lines of their titles and of their decrees."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders import annexes, decrees, markers, titles
from loaders.normalise import Line, tidy

_LONGEST_TITLE = 200
_TALLEST_TITLE = 8  # lines of the file
_FRONT = re.compile(r"序\s*言|前\s*言|引\s*言|正\s*文")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one regulation stands: line indexes of its decree and of its title."""

    opens: int
    first: int
    last: int


def places(lines: list[Line]) -> list[Place]:
    """Each title that provisions follow, with its decree."""
    found: list[Place] = []
    candidates = _candidates(lines)
    for start in _starts(lines, candidates):
        floor = found[-1].last if found else -1
        at = bisect_left(candidates, start) - 1
        if at < 0 or candidates[at] <= floor:
            continue
        first, last = _whole(lines, candidates[at], floor)
        if found and first and annexes.opens(lines[first - 1]):
            continue  # the title of an annex with articles of its own
        found.append(Place(decrees.opens(lines, first, floor + 1), first, last))
    return found


def _starts(lines: list[Line], candidates: list[int]) -> list[int]:
    """Indexes of lines that open a first article, or what stands for one in the file."""
    opened = [(i, m) for i, line in enumerate(lines) if (m := article(line))]
    ones = [i for i, m in opened if m["number"] in ("一", "1", "１")]
    if opened and (not ones or opened[0][0] < ones[0]):
        ones.insert(0, opened[0][0])
    points = [i for i, ln in enumerate(lines) if (e := markers.entry(ln.text)) and e[0] == "一、"]
    headed = [i for i in candidates if lines[i].level == 1]
    if len(headed) > 1:
        return sorted({*ones, *_first_of_each([i for i, _ in opened], points, headed)})
    if ones or points:
        return ones or points[:1]
    shell = any(line.level == 1 or titles.is_title(line.text) for line in lines[:3])
    return [len(lines)] if shell else []


def _first_of_each(articles: list[int], points: list[int], headed: list[int]) -> Iterator[int]:
    """The first article, else the first point, under each of the headings of a Markdown file."""
    for heading, end in pairwise([*headed, sys.maxsize]):
        for openings in (articles, points):
            at = bisect_left(openings, heading)
            if at < len(openings) and openings[at] < end:
                yield openings[at]
                break


def article(line: Line) -> re.Match[str] | None:
    """The marker of an article that a line opens."""
    match = markers.ARTICLE.match(line.text)
    return None if not match or match["suffix"] or markers.cites(match) else match


def _candidates(lines: list[Line]) -> list[int]:
    """Indexes of lines that may be a title: first-level headings where the file has them."""
    named = [i for i, line in enumerate(lines) if line.level == 1 and _names(line)]
    if len(named) == 1:
        return named
    titled = {i for i in named if titles.is_title(tidy(lines[i].text))}
    if titled:
        return [i for i in named if i in titled or i - 1 in titled]
    plain = [i for i, ln in enumerate(lines) if _names(ln) and titles.is_title(tidy(ln.text))]
    return plain or named


def _names(line: Line) -> bool:
    if len(line.text) > _LONGEST_TITLE or "\t" in line.text or annexes.opens(line):
        return False
    listed = markers.DIVISION.match(line.text) or markers.CONTENTS.match(line.text)
    return not listed and not _FRONT.fullmatch(line.text) and not decrees.is_head(line.text)


def _whole(lines: list[Line], last: int, floor: int) -> tuple[int, int]:
    """The first and last line of the title that ends at `last`: titles are broken over lines."""
    first = last
    while first - 1 > floor and lines[last].number - lines[first - 1].number <= _TALLEST_TITLE:
        if not _goes_on(lines[first - 1], lines[first]):
            break
        first -= 1
    return first, last


def _goes_on(above: Line, here: Line) -> bool:
    if above.level != here.level:
        return False
    if here.level == 1:
        return _names(above)
    near = here.gap == 0 or here.text.startswith("关于")
    return near and _names(above) and titles.goes_before(tidy(above.text), tidy(here.text))
