"""Sentences cut by a page or line break, put together again by one rule for any text.

A line goes on with the next when it does not end a sentence and the next opens no unit. The law
ends every 款 and 项 with punctuation, so a line without it was cut; headings, tables and
formulas have none and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from loaders import markers
from loaders.normalise import Line

_ENDS = re.compile(r"[。；：！？…;:!?.]$|[。！？；…][”’）》）)」』]{1,3}$")
_CLOSES = re.compile(r"[”’）》)」』〉】]$")
_GOES_ON = re.compile(r"[，。；、：）》”’,;)]|的")
PAGE = 2
"""Blank lines that make a page break."""
_SHORTEST = 20
_NEVER = re.compile(r"^\||[＝=×÷]|^_{3,}|^-{3,}")
_TAIL = 200
"""Characters of a sentence under construction that tell whether it goes on."""


def reflow(
    lines: Iterable[Line], goes_on: Callable[[Line, Line], bool] | None = None
) -> Iterator[Line]:
    """The lines with cut sentences rejoined; each keeps the number of its first piece.

    `goes_on` decides whether a line belongs to the one before (default `cut`).
    """
    goes_on = goes_on or cut
    pieces: list[Line] = []
    tail = Line(0, "")
    for line in lines:
        if pieces and goes_on(tail, line):
            pieces.append(line)
            tail = replace(tail, text=(tail.text + line.text)[-_TAIL:])
            continue
        if pieces:
            yield _joined(pieces)
        pieces, tail = [line], line
    if pieces:
        yield _joined(pieces)


def _joined(pieces: list[Line]) -> Line:
    if len(pieces) == 1:
        return pieces[0]
    return replace(pieces[0], text="".join(piece.text for piece in pieces))


def cut_in_article(before: Line, after: Line) -> bool:
    """`cut` under an article, where 第七条 at the start of a line is known to open none."""
    return cut(before, after) or (
        bool(markers.ARTICLE.match(after.text)) and cut(before, replace(after, text="甲"))
    )


def cut(before: Line, after: Line) -> bool:
    """Whether a sentence begun in `before` goes on in `after`."""
    if before.level or after.level or _NEVER.search(before.text) or _NEVER.search(after.text):
        return False
    if _ENDS.search(before.text):
        return False
    if _GOES_ON.match(after.text):
        return True
    if _CLOSES.search(before.text) or opens(after.text) or heading(before.text):
        return False
    return after.gap >= PAGE or _full(before.text)


def _full(text: str) -> bool:
    """Whether a line is long enough to have been broken: short ones are captions (（一）认定)."""
    return len(text) >= _SHORTEST or text[-1] in "，、,"


def opens(text: str) -> bool:
    """Whether a line opens a unit by its marker; 第十条规定的… in mid-sentence does not."""
    if markers.entry(text) or markers.CONTENTS.match(text):
        return True
    article = markers.ARTICLE.match(text)
    if heading(text) or (article and not markers.cites(article)):
        return True
    annex = markers.ANNEX.match(text)
    return bool(annex and (annex["kind"] or not annex["rest"]) and markers.heads(annex["rest"]))


def heading(text: str) -> bool:
    """Whether a line is the heading of a division (第四章 互联网治理)."""
    division = markers.DIVISION.match(text)
    return bool(division and markers.heads(division["rest"]))
