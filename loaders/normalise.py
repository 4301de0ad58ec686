"""Text of a file to clean lines, with the way back to the line of the file.

Guarantees, on which every later stage relies:

1. A line has no blank at either end, and none of them is empty.
2. `number` is the 1-based line of the file; `gap` the blank lines before it (a page break: 2 or
   more, and at every form feed).
3. No bullets, emphasis, links, comments or heading signs of Markdown; `level` is the heading's.
4. No zero-width characters, no private-use signs at the ends. Inside, blanks still stand as
   printed: `tidy` removes them.
5. A marker that lost its line break (…。 第九条 …) starts a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders import markers

_BLANK = " \t\u3000\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u00a0\ufffc"
_EDGE = _BLANK + "".join(map(chr, range(0xE000, 0xF000)))  # signs of fonts we do not have
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_SEPARATOR = re.compile("[\u2028\u2029\u0085\v]")  # a line break inside a line of the file
_COMMENT = re.compile(r"<!--.{0,200}?-->")
_BULLET = re.compile(r"[-*+•·●▪◆■]\s+(?=\S)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{0,300}\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,400})(?<=\S)\1")
_HEADING = re.compile(r"(#{1,6})\s*")
_BREAK = re.compile(
    rf"(?<=。)[{_BLANK}]*(?=第{markers.N}[章节][{_BLANK}]*[^。；：，]{{1,30}}$)|(?<=[。；：;:])[{_BLANK}]+"
    rf"(?=[第笫]{markers.N}条(?:之{markers.N})?(?:[{_BLANK}]|[^的规所和或及与、，,至到第中款项])|[（(]{markers.N}[)）])"
)
_CJK = "\u3400-\u9fff\uf900-\ufaff"
_WIDE = f"{_CJK}\u3001-\u303f\uff01-\uff60“”‘’…—×"
_INNER_BLANK = re.compile(
    rf"(?<=[{_WIDE}])[{_BLANK}]+(?=[{_WIDE}0-9A-Za-z])|(?<=[0-9A-Za-z%])[{_BLANK}]+(?=[{_WIDE}])"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_HAS_CJK = re.compile(f"[{_CJK}]")
_PUNCTUATION = re.compile(rf"(?<=[{_WIDE}])[,;:?!()]|[()](?=[{_CJK}])")
_TO_WIDE = str.maketrans(",;:?!()", "，；：？！（）")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something."""

    number: int
    text: str
    gap: int = 0
    level: int = 0  # of a Markdown heading; 0 for plain lines


def lines(text: str) -> list[Line]:
    """The clean lines of a file's text (guarantees above)."""
    clean: list[Line] = []
    gap = 0
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        gap += 2 * raw.count("\f")
        pieces = list(_pieces(raw.replace("\f", "")))
        gap += not pieces
        for text, level in pieces:
            clean.append(Line(number, text, gap, level))
            gap = 0
    return clean


def _pieces(raw: str) -> Iterator[tuple[str, int]]:
    """The lines that one line of the file holds: none when it is blank."""
    for part in _SEPARATOR.split(raw):
        text, level = _clean(part)
        for piece in [text] if level else _BREAK.split(text):
            if stripped := piece.strip(_BLANK):
                yield stripped, level


def _clean(raw: str) -> tuple[str, int]:
    text = _COMMENT.sub("", _ZERO_WIDTH.sub("", raw)).strip(_BLANK)
    level = 0
    if heading := _HEADING.match(text):
        level, text = len(heading[1]), text[heading.end() :]
    if bullet := _BULLET.match(text):
        text = text[bullet.end() :]
    if "**" in text or "__" in text:
        text = _EMPHASIS.sub(r"\2", text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    return text.strip(_EDGE), level


def tidy(text: str, *, widen: bool = True) -> str:
    """Text as the official print sets it: no blanks between characters, full-width punctuation.

    Without `widen` the punctuation stays as printed. Brackets and punctuation keep their places,
    so only removed blanks move a span.
    """
    text = _INNER_BLANK.sub("", text)
    return _widened(text) if widen else text


def cells(text: str, *, widen: bool = True) -> str:
    """A line of an annex: as `tidy`, but blanks part columns there, so a run of them is one."""
    text = " ".join(text.split())
    return _widened(text) if widen else text


def _widened(text: str) -> str:
    if text.isascii():
        return text
    if "(" in text:
        text = _BRACKETS.sub(_widen_pair, text)
    return _PUNCTUATION.sub(lambda m: m[0].translate(_TO_WIDE), text)


def _widen_pair(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    if _HAS_CJK.search(match[1] + before + after):
        return f"（{match[1]}）"
    return match[0]
