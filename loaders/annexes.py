"""Where the annexes (附件, 附录, 附表) of a regulation begin, and their lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders import markers, numerals
from loaders.normalise import Line


@dataclass(slots=True)
class AnnexBlock:
    """One annex: its printed number, the words on its first line, and the lines under it."""

    line: int
    number: int | None
    heading: str | None
    lines: list[Line] = field(default_factory=list)
    marker: str = ""


def split(lines: list[Line]) -> tuple[list[Line], list[AnnexBlock]]:
    """The lines of the regulation proper, and its annexes in order.

    Annexes stand after the last article of the regulation: a line 附… before it is text.
    """
    start = _start(lines)
    if start is None:
        return lines, []
    blocks: list[AnnexBlock] = []
    for line in lines[start:]:
        opened = opens(line)
        if opened and not (blocks and _same(blocks[-1], opened)):
            blocks.append(opened)
        else:
            blocks[-1].lines.append(line)
    return lines[:start], _without_announcement(blocks)


def _start(lines: list[Line]) -> int | None:
    numbers = [_number(line) for line in lines]
    following = _following(numbers)
    last, body = 0, False
    articles = any(numbers)
    for i, line in enumerate(lines):
        text = last > 0 and following[i] == last + 1  # the articles go on below
        if body and not text and opens(line):
            return i
        last = numbers[i] or last
        body = body or numbers[i] > 0 or _is_point(line, articles)
    return None


def _is_point(line: Line, articles: bool) -> bool:
    """Whether an entry is the top unit of a document without 条; in one with 条 it may be listed."""
    entry = markers.entry(line.text)
    if not entry or not articles:
        return bool(entry)
    return entry[0] == "一、" and not markers.heads(entry[3])


def _following(numbers: list[int]) -> list[int]:
    """For each line the number of the next article below it; 0 for none."""
    following, below = [], 0
    for number in reversed(numbers):
        following.append(below)
        below = number or below
    return following[::-1]


def _number(line: Line) -> int:
    match = markers.ARTICLE.match(line.text)
    if not match or markers.cites(match):
        return 0
    return numerals.parse(match["number"]) or 0


def opens(line: Line) -> AnnexBlock | None:
    """The annex that a line opens: 附件1, 附件：名单, 附录; None for any other line."""
    match = markers.ANNEX.match(line.text)
    if not match or not (match["kind"] or not match["rest"]) or line.text.startswith("附则"):
        return None
    rest = match["rest"].strip()
    if not markers.heads(rest) or (rest and not (match["after"] or match["kind"] in "：:")):
        return None
    number = numerals.parse(match["number"]) if match["number"] else None
    marker = line.text[: match.start("rest")].strip() if rest else line.text
    return AnnexBlock(line.number, number, rest or None, marker=marker)


def _same(last: AnnexBlock, opened: AnnexBlock) -> bool:
    """Whether 附表 under 附件 without a number of its own belongs to the annex before."""
    return (
        opened.number is None and last.number is not None and not opened.marker.startswith("附件")
    )


def _without_announcement(blocks: list[AnnexBlock]) -> list[AnnexBlock]:
    """A list of the annexes (附件：1.… 2.…) before the annexes themselves goes into the first."""
    if len(blocks) < 2 or blocks[1].number not in (None, 1) or len(blocks[0].lines) > 20:
        return blocks
    if any(len(line.text) > 60 for line in blocks[0].lines) or blocks[0].number not in (None, 1):
        return blocks
    listed, first = blocks[0], blocks[1]
    words = listed.marker + (listed.heading or "")
    first.lines[:0] = [Line(listed.line, words), *listed.lines]
    return blocks[1:]
