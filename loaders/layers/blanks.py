"""Blanks inside citations, as texts are pasted: 数据安全法⏎第45条, 第 45 ⏎ 条. They are left out.

A line break means something elsewhere: a name of a law begins at one, and a heading ends at one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from loaders.layers import names
from loaders.numerals import ARABIC, CHINESE, ENCLOSED


@dataclass(frozen=True, slots=True)
class Copy:
    """A text without those blanks; `cuts` are the places behind each, with what was left out."""

    text: str
    cuts: tuple[tuple[int, int], ...]

    def start(self, place: int) -> int:
        """Where the character at a place stands in the text as given."""
        index = bisect_right(self.cuts, (place, 1 << 60))
        return place + (self.cuts[index - 1][1] if index else 0)

    def end(self, place: int) -> int:
        """The place as given behind the character before a place."""
        return self.start(place - 1) + 1


_HIDDEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_RUN = re.compile(rf"[\s{_HIDDEN}]+")
_SEEN = re.compile(rf"[^{_HIDDEN}]")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_N = rf"[{CHINESE}{ARABIC}{ENCLOSED}]"
_SIGNS = "条款项目章节编"
# 第 … 条 with all that stands between: the numbers, their brackets, what joins them
_STEP = re.compile(
    rf"(?:第|(?<=[条款])[（(])(?:[\s{_HIDDEN}（）()〔〕、，,至到和及与或之第\-－–—~～]|{_N}|[IVXivxⅠ-Ⅻⅰ-ⅻ]){{1,60}}[{_SIGNS}]"
)
_TITLE = re.compile(r"《[^《》\n]{1,80}\n[^《》\n]{1,80}》")
_NUMBER = re.compile(rf"第[\s{_HIDDEN}]*(?:{_N}|[（(〔IVXivxⅠ-Ⅻⅰ-ⅻ])|{_N}{{1,6}}[\s{_HIDDEN}]*条")
_DEEPER = re.compile(rf"第|之{_N}|[（(〔]?{_N}{{1,4}}[）)〕]?[款项]")
_LAW = re.compile(
    r"(?:[》〉›>＞」』】〗”\"’]|(?:法典|法|条例|办法|规定|解释|规则|细则|决定|通则|宪法)(?:[（(][^（）()]{1,6}[）)])?)$"
)
_HEADING = re.compile(rf"[\s{_HIDDEN}]*第{_N}{{1,6}}[编章节]")
_TWO = re.compile(rf"[{ARABIC}][\s{_HIDDEN}]+[{ARABIC}]")  # 第38 39条 may be two
_HEAD = re.compile(rf"([\u4e00-\u9fff]{{1,20}}?)[\s{_HIDDEN}]*(?:第|{_N})")
_TAIL = re.compile(r"[\u4e00-\u9fff]{1,30}$")


def without(text: str, known: Container[str] = frozenset()) -> Copy:
    """The text without the blanks inside citations; of each other run without a break one stays.

    `known` are names of laws, which a line break may divide.
    """
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    place = length = 0
    for start, end, blank in _blanks(text, known):
        kept += text[place:start], blank
        length += start - place + len(blank)
        place = end
        cuts.append((length, place - length))
    return Copy("".join((*kept, text[place:])), tuple(cuts))


def _blanks(text: str, known: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Each run of blanks that changes, and what stays of it."""
    inside = [match.span() for match in _STEP.finditer(text)]
    broken = [match.span() for match in _TITLE.finditer(text)]
    for run in _RUN.finditer(text):
        breaks = len(_BREAK.findall(run[0]))
        if not _SEEN.search(run[0]) or _between(text, run, breaks, inside, broken, known):
            yield (*run.span(), "")
        elif not breaks and run[0] != " ":
            yield (*run.span(), " ")


def _between(
    text: str,
    run: re.Match[str],
    breaks: int,
    inside: list[tuple[int, int]],
    broken: list[tuple[int, int]],
    known: Container[str],
) -> bool:
    start, end = run.span()
    if _within(inside, start):
        return bool(breaks) or not _TWO.match(text, start - 1)
    if breaks and _within(broken, start):
        return True
    before = text[max(0, start - 12) : start]
    if before[-1:] and before[-1] in _SIGNS and _DEEPER.match(text, end):
        return True
    if breaks > 2:  # more than an empty line
        return False
    if _LAW.search(before) and _NUMBER.match(text, end):
        return not breaks or not _HEADING.match(text, text.rfind("\n", 0, start) + 1, start)
    return bool(breaks) and _divided(text, start, end, known)


def _within(spans: list[tuple[int, int]], place: int) -> bool:
    index = bisect_right(spans, (place, place))
    return index > 0 and place < spans[index - 1][1]


def _divided(text: str, start: int, end: int, known: Container[str]) -> bool:
    """Whether a line break stands inside a known name that an address follows."""
    head, tail = _HEAD.match(text, end), _TAIL.search(text[max(0, start - 30) : start])
    if not head or not tail:
        return False
    wholes = (tail[0][place:] + head[1] for place in range(len(tail[0])))
    return any(whole in known or whole in names.national_laws() for whole in wholes)
