"""Divisions whose number a conversion lost, or that have none: 法律责任 alone on a line.

A bare heading right before an article (or a lower division) opens a division. It gets the number
that is missing only where the count leaves no doubt: as many bare headings as missing numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from loaders import address, markers, reflow
from loaders.blocks import LOWEST, RANK, Block, whole_heading
from loaders.document import Diagnostic, UnitType
from loaders.normalise import Line, tidy

_LONGEST = 30
_TALLEST = 3  # lines of one heading
_FIRST = re.compile(r"[\u4e00-\u9fff、]{2,12}(?<!通过)(?<!修[正订])(?<![公发]布)(?<!施行)")
"""A heading before the first article, where notes stand too."""
_SAYS = re.compile(
    r"[|（(《＝=]|应当|可以|不得|适用|[依按]照|另行|由.*(?:负责|制定|规定)|本[法条办规细]|\d$"
)
"""Words of a sentence that lost its full stop, not of a heading."""


def restored(blocks: list[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The blocks with the divisions that bare headings open; a diagnostic for each."""
    found_at = ((k, _bare(blocks, k)) for k in range(len(blocks)))
    places = {k: lines for k, lines in found_at if lines}
    found = _numbered(blocks, list(places)) if places else {}
    if set(places) <= {0} and not found:
        return blocks, []  # at most a last line of the preamble, and nothing like it below
    types = _Types(blocks)
    out: list[Block] = []
    diagnostics = []
    for k, block in enumerate(blocks):
        out.append(block)
        if lines := places.get(k):
            del block.lines[len(block.lines) - len(lines) :]
            opened = found.get(k) or Block(types.of(k, lines), 0)
            _name(opened, lines)
            out.append(opened)
            diagnostics.append(_diagnostic(opened))
    return out, diagnostics


def _name(opened: Block, lines: list[Line]) -> None:
    opened.line, opened.heading = lines[0].number, lines[0].text
    opened.lines = lines[1:]
    whole_heading(opened)


def _numbered(blocks: list[Block], places: list[int]) -> dict[int, Block]:
    """The divisions that get a missing number, by the index of the block they open after."""
    found: dict[int, Block] = {}
    last: dict[int, tuple[int, int]] = {}  # rank: index and number of the last division
    for i, block in enumerate(blocks):
        rank = _rank(block)
        if rank == LOWEST or block.number is None:
            continue
        above = max((at for at, _ in last.values()), default=0)
        start, number = last.get(rank, (above, 0))
        between = places[bisect_left(places, start) : bisect_left(places, i)]
        if between and len(between) == block.number - number - 1:
            found |= {k: Block(block.type, 0, n) for n, k in enumerate(between, number + 1)}
        last = {r: at for r, at in last.items() if r < rank} | {rank: (i, block.number)}
    return found


class _Types:
    """The types of divisions without a number: lower than a chapter that the next one follows."""

    def __init__(self, blocks: list[Block]) -> None:
        self._parts = any(b.type is UnitType.PART for b in blocks)
        self._at = [i for i, b in enumerate(blocks) if b.type is UnitType.CHAPTER]
        self._numbers = [blocks[i].number or 0 for i in self._at]

    def of(self, k: int, lines: list[Line]) -> UnitType:
        """The type of the division that opens after block `k`."""
        if self._parts and tidy(lines[0].text) == "附则":
            return UnitType.PART
        after = bisect_left(self._at, k + 1)
        if not 0 < after < len(self._at):
            return UnitType.CHAPTER
        follows = self._numbers[after] == self._numbers[after - 1] + 1
        return UnitType.SECTION if follows else UnitType.CHAPTER


def _diagnostic(opened: Block) -> Diagnostic:
    if opened.number is None:
        message = f"a heading without a number: {opened.heading}"
        return Diagnostic("number_missing", message, opened.line)
    label = address.label(opened.type, opened.number)
    message = f"{label} is not printed; counted, before its heading {opened.heading}"
    return Diagnostic("number_restored", message, opened.line)


def _bare(blocks: list[Block], k: int) -> list[Line]:
    """The lines at the end of a block that look like the heading of what follows."""
    lines = blocks[k].lines
    after = blocks[k + 1] if k + 1 < len(blocks) else None
    if after is None or (after.type is not UnitType.ARTICLE and after.type not in RANK):
        return []
    least = 1 if blocks[k].type is UnitType.ARTICLE else 0
    count = 0
    while count < min(_TALLEST, len(lines) - least) and _is_heading(lines[-1 - count]):
        count += 1
    whole = count and (len(lines) == count or not _goes_on(lines[-1 - count]))
    found = lines[len(lines) - count :] if whole else []
    if not k and not all(_FIRST.fullmatch(tidy(line.text)) for line in found):
        return []
    return found


def _goes_on(line: Line) -> bool:
    return reflow.cut(line, Line(line.number + 1, "甲"))


def _is_heading(line: Line) -> bool:
    plain = len(line.text) <= _LONGEST and markers.heads(line.text)
    return plain and not markers.entry(line.text) and not _SAYS.search(line.text)


def _rank(block: Block) -> int:
    return RANK.get(block.type, LOWEST)
