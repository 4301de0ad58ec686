"""The list of contents (目录) at the top of a text: no structure of it, but kept as diagnostics."""

from __future__ import annotations

import re

from loaders import markers
from loaders.blocks import LOWEST, RANK, Block
from loaders.document import Diagnostic, UnitType
from loaders.normalise import Line, tidy

_PAGE = re.compile(r"[.…·．\s][.…·．\s\d（）()-]*\d[)）]?$")
"""Dots and a page number: 总则……3."""


def without_contents(blocks: list[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The blocks without the list of contents; the first block holds the lines before any unit."""
    first = next((i for i, block in enumerate(blocks) if _rank(block) == LOWEST and i), None)
    if first is None:
        return blocks, []
    top = _points(blocks) if blocks[first].type is UnitType.POINT else _chain(blocks, first)
    listed, kept = blocks[1:top], blocks[top:]
    for block in listed:
        blocks[0].lines.extend(block.lines if block.type in RANK else [])
    diagnostics = [_skipped(block.printed, block.line) for block in listed]
    headings = {tidy(block.heading) for block in kept if block.heading}
    blocks[0].lines, lines = _without_lines(blocks[0].lines, headings)
    return [blocks[0], *kept], [*diagnostics, *(_skipped(ln.text, ln.number) for ln in lines)]


def _chain(blocks: list[Block], first: int) -> int:
    """Where the divisions that hold the first article begin.

    Right before it stand the divisions it is in, each lower than the one before; what stands
    above that chain only lists what comes again below. So does the chain if its head comes again.
    """
    top = first
    while top > 1 and _rank(blocks[top - 1]) < _rank(blocks[top]):
        top -= 1
    if top < first and _key(blocks[top]) in map(_key, blocks[first:]):
        return first
    below = set(map(_key, blocks[top:]))
    return top if any(_key(block) in below for block in blocks[1:top]) else 1


def _key(block: Block) -> tuple[UnitType, int | None, str]:
    return block.type, block.number, _PAGE.sub("", tidy(block.heading or ""))


def _points(blocks: list[Block]) -> int:
    """Where the points begin, in a document without 条 that lists them first."""
    again = next((i for i in range(2, len(blocks)) if blocks[i].number == 1), None)
    listed = blocks[1:again]
    if again is None or not blocks[0].lines or not markers.CONTENTS.match(blocks[0].lines[-1].text):
        return 1
    return again if all(len(block.lines) == 1 for block in listed) else 1


def _without_lines(lines: list[Line], headings: set[str]) -> tuple[list[Line], list[Line]]:
    """The lines before the first unit, and those of them that are the list of contents."""
    at = next((i for i, line in enumerate(lines) if _opens(line)), None)
    if at is None:
        return lines, []
    end = at + 1
    while end < len(lines) and _lists(lines[end].text, headings):
        end += 1
    return [*lines[:at], *lines[end:]], lines[at:end]


def _opens(line: Line) -> bool:
    return bool(markers.CONTENTS.match(line.text) or markers.LISTED.match(line.text))


def _lists(text: str, headings: set[str]) -> bool:
    listed = markers.entry(text) or markers.DIVISION.match(text) or _PAGE.search(text)
    plain = markers.heads(text) and (listed or markers.ANNEX.match(text))
    return bool(plain or tidy(text) in headings)


def _skipped(words: str, line: int) -> Diagnostic:
    return Diagnostic("contents_skipped", f"list of contents: {words}", line)


def _rank(block: Block) -> int:
    return RANK.get(block.type, LOWEST)
