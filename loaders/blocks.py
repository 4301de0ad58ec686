"""Lines of a regulation to blocks: each opening of a division, article, point or annex with the
lines under it. A block is not yet a unit: it has no eId, and its lines are not yet paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders import markers, numerals, reflow
from loaders.document import Diagnostic, UnitType
from loaders.normalise import Line

MAX_ARTICLE = 9999
RANK = {
    UnitType.PART: 0,
    UnitType.SUBPART: 1,
    UnitType.CHAPTER: 2,
    UnitType.SECTION: 3,
    UnitType.HEADING: 4,
}
"""Order of the divisions, outermost first."""
LOWEST = len(RANK)


@dataclass(slots=True)
class Block:
    """What opens at one line, and the lines that follow until the next opening."""

    type: UnitType
    line: int
    number: int | None = None
    suffix: int = 0
    heading: str | None = None
    lines: list[Line] = field(default_factory=list)  # of an article: the first is its own rest
    printed: str = ""  # of a division: the line as it stands


class Reader:
    """Splits the body of one regulation into blocks, keeping count of the articles."""

    def __init__(self, points: str | None) -> None:
        """`points`: style of the entries that are the top units of a document without 条."""
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
            if opened:
                yield current
                current = opened
            elif _names(current, line):
                current.heading = line.text
                current.printed += " " + line.text
            else:
                current.lines.append(line)
        yield current

    def _open(self, line: Line, before: Line | None, after: Line | None) -> Block | None:
        if division := self._division(line):
            return division
        if article := self._article(line, before):
            return article
        return self._entry(line, after)

    def _division(self, line: Line) -> Block | None:
        match = markers.DIVISION.match(line.text)
        if not match or not markers.heads(
            match["rest"].rstrip("。") if line.level else match["rest"]
        ):
            return None
        number = numerals.parse(match["number"])
        kind = markers.DIVISION_TYPES[match["sign"]]
        suffix = numerals.parse(match["suffix"] or "零") or 0
        heading = match["rest"].strip() or None
        return Block(kind, line.number, number, suffix, heading, printed=line.text)

    def _article(self, line: Line, before: Line | None) -> Block | None:
        match = markers.ARTICLE.match(line.text)
        if not match:
            return None
        number = numerals.parse(match["number"])
        here = (number or 0, numerals.parse(match["suffix"] or "零") or 0)
        last, suffix = self.article
        follows = here in ((last + 1, 0), (last, suffix + 1), (1, 0))
        if markers.cites(match) and not (match["gap"] and follows):
            return None
        if not match["gap"] and match["rest"] and not follows and here <= self.article:
            return None
        if before and last and not follows and reflow.cut(before, replace(line, text="甲")):
            return None  # a line break before 第N条 in a sentence
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
        if not entry or entry[0] != (self.points or "一、"):
            return None
        _, number, _, rest = entry
        if self.points:
            own = [Line(line.number, rest, level=int(_captions(rest, after)))] if rest else []
            return Block(UnitType.POINT, line.number, number, 0, None, own, line.text)
        before_article = bool(after and (markers.ARTICLE.match(after.text)))
        titled = markers.heads(rest) and before_article and number == self.heading + 1
        if not line.level and not titled:
            return None
        self.heading = number
        return Block(UnitType.HEADING, line.number, number, 0, rest, printed=line.text)


def whole_heading(block: Block) -> None:
    """A heading broken over lines: its rest stands below it, before any unit, and is no sentence."""
    last = block.heading or ""
    while block.type in RANK and block.lines and markers.heads(block.lines[0].text):
        if not markers.heading_goes_on(last, block.lines[0].text):
            return
        last = block.lines.pop(0).text
        block.heading = (block.heading or "") + last


def top_style(lines: list[Line]) -> str | None:
    """Style of the top units of a document: None for 条, else 一、, else that of its first entry."""
    if any(block.type is UnitType.ARTICLE for block in Reader(None).blocks(lines)):
        return None
    styles = [entry[0] for line in lines if (entry := markers.entry(line.text))]
    return "一、" if "一、" in styles or not styles else styles[0]


def _captions(rest: str, after: Line | None) -> bool:
    """Whether the words of a point head the paragraphs below it: 六、广泛动员人民群众…."""
    short = markers.heads(rest) and "，" not in rest
    return short and after is not None and len(after.text) >= 2 * len(rest)


def _names(block: Block, line: Line) -> bool:
    """Whether a line is the heading of a division whose number stands alone: 第一章⏎总则."""
    if block.type not in RANK or block.heading or block.lines:
        return False
    return markers.heads(line.text) and not markers.entry(line.text)
