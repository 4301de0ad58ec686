"""Lines of a regulation to blocks: each opening of a division, article, point or annex with the
lines under it. A block is not yet a unit: it has no eId, and its lines are not yet paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders import address, markers, numerals, reflow
from loaders.document import Diagnostic, UnitType
from loaders.normalise import Line

MAX_ARTICLE = 9999


@dataclass(slots=True)
class Block:
    """What opens at one line, and the lines that follow until the next opening."""

    type: UnitType
    line: int
    number: int | None = None
    suffix: int = 0
    heading: str | None = None
    lines: list[Line] = field(default_factory=list)  # of an article: the first is its own rest


class Reader:
    """Splits the body of one regulation into blocks, keeping count of the articles."""

    def __init__(self, points: bool) -> None:
        """`points`: whether 一、 is the top unit, because the document has no 条."""
        self.points = points
        self.article = (0, 0)  # number and suffix of the last article
        self.heading = 0  # number of the last 一、 over articles
        self.diagnostics: list[Diagnostic] = []

    def blocks(self, lines: list[Line]) -> Iterator[Block]:
        """The blocks in order; lines before the first opening come as a preamble."""
        current = Block(UnitType.PREAMBLE, lines[0].number if lines else 1)
        for i, line in enumerate(lines):
            before = lines[i - 1] if i else None
            opened = self._open(line, before, lines[i + 1] if i + 1 < len(lines) else None)
            if opened is None:
                current.lines.append(line)
                continue
            yield current
            current = opened
        yield current

    def _open(self, line: Line, before: Line | None, after: Line | None) -> Block | None:
        if division := self._division(line):
            return division
        if article := self._article(line, before):
            return article
        return self._entry(line, after)

    def _division(self, line: Line) -> Block | None:
        match = markers.DIVISION.match(line.text)
        if not match or not markers.heads(match["rest"]):
            return None
        number = numerals.parse(match["number"])
        kind = markers.DIVISION_TYPES[match["sign"]]
        suffix = numerals.parse(match["suffix"] or "零") or 0
        return Block(kind, line.number, number, suffix, match["rest"].strip() or None)

    def _article(self, line: Line, before: Line | None) -> Block | None:
        match = markers.ARTICLE.match(line.text)
        if not match:
            return None
        number = numerals.parse(match["number"])
        here = (number or 0, numerals.parse(match["suffix"] or "零") or 0)
        last, suffix = self.article
        follows = here in ((last + 1, 0), (last, suffix + 1)) or (here == (1, 0))
        cited = markers.CITES.match(match["rest"])
        if cited and (not match["gap"] or not follows):
            return None
        if not match["gap"] and match["rest"] and not follows:
            return None
        if before and not follows and reflow.cut(before, Line(line.number, "，")):
            return None
        return self._numbered(line, here, match["rest"])

    def _numbered(self, line: Line, here: tuple[int, int], rest: str) -> Block | None:
        number, suffix = here
        if not 1 <= number <= MAX_ARTICLE:
            message = (
                f"no article has the number {number}: expected 1 to {MAX_ARTICLE}; read as text"
            )
            self.diagnostics.append(Diagnostic("number_out_of_range", message, line.number))
            return None
        self.article = here
        heading = re.match(r"【([^【】]{1,40})】\s*", rest)
        text = rest[heading.end() :] if heading else rest
        own = [Line(line.number, text)] if text else []
        return Block(
            UnitType.ARTICLE, line.number, number, suffix, heading[1] if heading else None, own
        )

    def _entry(self, line: Line, after: Line | None) -> Block | None:
        entry = markers.entry(line.text)
        if not entry or entry[0] != "一、":
            return None
        _, number, _, rest = entry
        if self.points:
            return Block(UnitType.POINT, line.number, number, 0, None, [Line(line.number, rest)])
        before_article = bool(after and (markers.ARTICLE.match(after.text)))
        titled = markers.heads(rest) and before_article and number == self.heading + 1
        if not line.level and not titled:
            return None
        self.heading = number
        return Block(UnitType.HEADING, line.number, number, 0, rest)


def without_contents(blocks: list[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The blocks without the list of contents at the top: divisions that come again below."""
    first = next((i for i, block in enumerate(blocks) if block.type in _BODY), len(blocks))
    places: dict[tuple[UnitType, int | None], int] = {}
    for i, block in enumerate(blocks):
        places[block.type, block.number] = i
    again = [i for i in range(1, first) if places[blocks[i].type, blocks[i].number] > i]
    if not again:
        return blocks, []
    listed = blocks[1 : again[-1] + 1]
    for block in listed:
        blocks[0].lines.extend(block.lines)
    diagnostics = [
        Diagnostic("contents_skipped", f"list of contents: {_words(block)}", block.line)
        for block in listed
    ]
    return [blocks[0], *blocks[again[-1] + 1 :]], diagnostics


def _words(block: Block) -> str:
    return address.label(block.type, block.number or 0) + " " + (block.heading or "")


_BODY = (UnitType.ARTICLE, UnitType.POINT)
