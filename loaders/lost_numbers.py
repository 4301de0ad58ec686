"""Divisions whose number a conversion lost: 法律责任 alone on a line between 第五章 and 第七章.

They are read as divisions only where the count leaves no doubt: exactly as many bare headings
right before an article (or a lower division) as numbers are missing.
"""

from __future__ import annotations

import re

from loaders import address, markers, reflow
from loaders.blocks import LOWEST, RANK, Block
from loaders.document import Diagnostic, UnitType
from loaders.normalise import Line, tidy

_LONGEST = 30
_FIRST = re.compile(r"[\u4e00-\u9fff、]{2,12}(?<!通过)(?<!修[正订])(?<![公发]布)(?<!施行)")
"""A heading before the first article, where notes stand too."""
_TALLEST = 3  # lines of one heading


def restored(blocks: list[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The blocks with the divisions that lost their number; a diagnostic for each."""
    found: dict[int, Block] = {}  # the block a division opens after
    last: dict[int, tuple[int, int]] = {}  # rank: index and number of the last division
    for i, block in enumerate(blocks):
        rank = RANK.get(block.type, LOWEST)
        if rank == LOWEST or block.number is None:
            continue
        start, number = last.get(rank, (0, 0))
        missing = block.number - number - 1
        places = [k for k in range(start, i) if _bare(blocks, k)] if missing > 0 else []
        if len(places) == missing:
            for n, k in enumerate(places, number + 1):
                found[k] = Block(block.type, 0, n)
        last = {r: at for r, at in last.items() if r < rank} | {rank: (i, block.number)}
    return _inserted(blocks, found)


def _inserted(blocks: list[Block], found: dict[int, Block]) -> tuple[list[Block], list[Diagnostic]]:
    out: list[Block] = []
    diagnostics = []
    for k, block in enumerate(blocks):
        out.append(block)
        if opened := found.get(k):
            lines = _bare(blocks, k)
            del block.lines[len(block.lines) - len(lines) :]
            opened.line, opened.heading = lines[0].number, "".join(line.text for line in lines)
            opened.printed = opened.heading
            out.append(opened)
            label = address.label(opened.type, opened.number or 0)
            message = f"{label} is not printed; read from its heading {opened.heading}"
            diagnostics.append(Diagnostic("number_restored", message, opened.line))
    return out, diagnostics


def _bare(blocks: list[Block], k: int) -> list[Line]:
    """The lines at the end of a block that look like the heading of what follows."""
    lines = blocks[k].lines
    after = blocks[k + 1].type if k + 1 < len(blocks) else UnitType.ANNEX
    if after is not UnitType.ARTICLE and after not in RANK:
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
    text = line.text
    plain = len(text) <= _LONGEST and markers.heads(text) and not markers.entry(text)
    return plain and text[0] not in "|（(《" and not text[-1].isdigit()
