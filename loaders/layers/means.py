"""Where a sentence defines: 是指, 系指, 指, and 所称X，是Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOT_ORDERED = r"(?!导(?!致)|定(?![作期量向居点])|[挥示引派令控])"
_NO_VERB = (
    r"(?![定导挥示数标令引派控明南纹使责认印征路甲针配望界运]|出(?![资租卖售让版口境票具现])"
    r"|向(?!公众|社会|公共|境|国|他|其))"
)
"""指 is not 指定, 指出, 指向; but 指出资人, 指向公众开放的绿地."""
_HOW = r"(?:均|(?<![首古])都|分别|(?<!模)特|仅|主要|具体|(?<![系传])统|(?<![大中高])专|即|一般|通常|一律)*"
_MEANS = re.compile(
    rf"[，,：:]?[ \u3000]?{_HOW}(?:(?<!不)是|(?<!关)系)指{_NOT_ORDERED}[，,：:]?"
    rf"|(?:[，,：:]|——)[ \u3000]?{_HOW}指{_NO_VERB}[：:]?"
)
_BARE = re.compile(rf"{_HOW}(?<![所手拇食中捺按、])指{_NO_VERB}[：:]?")
_CALLED = re.compile(
    r"(?:.{0,80}?[^，。；“]所称|.{2,60}?所[指谓])的?(?P<term>“[^“”]{1,30}”|[^，；：“”、]{1,30}?)"
    r"(?=[，,]?(?:均|都|特|仅|主要|统)?是(?![否非由不])|(?<![作认成视称以行])为(?![了由不])[^，。；])"
)
"""本条例所称散煤，是燃用的煤炭: a definition without 指."""
_NO_NAME = re.compile(r"包括|包含|[从事以]以|^以|分$|(?:范围|方法|期限|标准|依据)$")
_IS = re.compile(r"[，,]?(?:均|都|特|仅|主要|统)?[是为即][：:]?")
_ENTRY = re.compile(
    r"(?P<term>“[^“”]{1,30}”|[^，；：“”。是]{1,30}?)(?=[，,](?:是(?![否非由不])|即)|(?<![作认成视称以行])为(?!了))"
)
"""甲，是…的设施, as an entry of a list of terms."""
_HEAD = re.compile(r"(?:“[^“”]*”|《[^《》]*》|[（(][^（）()]*[）)]|[^，,；;：:（）()“”《》])+|.*”")
"""What stands before a 指 that defines."""
_CLAUSE = re.compile("[；;]")
_SIGHT = 300  # characters looked back over: keeps reading linear


def means(text: str, start: int, end: int, *, listed: bool) -> Iterator[re.Match[str]]:
    """The words that say what a term means, between two places; `listed`: in a list of terms."""
    signs = [m for m in _MEANS.finditer(text, start, end) if not _inside(text, start, m.start())]
    upto = signs[-1].end() if signs else start
    bare = list(_bare(text, upto, end, listed and not signs))
    yield from [*signs, *bare] or _is(text, start, end, listed)


def _bare(text: str, start: int, end: int, listed: bool) -> Iterator[re.Match[str]]:
    """指 without a comma before it: behind a term alone, in a list of terms behind any words."""
    for clause, stop in _clauses(text, start, end):
        match = _BARE.search(text, clause, stop)
        if match and (listed or _HEAD.fullmatch(text, clause, match.start())):
            yield match


def _is(text: str, start: int, end: int, listed: bool) -> Iterator[re.Match[str]]:
    for clause, _ in _clauses(text, start, end):
        called = _CALLED.match(text, clause, end)
        if not called and listed:
            called = _ENTRY.match(text, clause, end)
        if (
            called
            and not _NO_NAME.search(called["term"])
            and (match := _IS.match(text, called.end(), end))
        ):
            yield match


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for sign in _CLAUSE.finditer(text, start, end):
        yield start, sign.start()
        start = sign.end()
    yield start, end


def _inside(text: str, start: int, place: int) -> bool:
    """Whether a place stands inside brackets or quotes."""
    before = text[max(start, place - _SIGHT) : place]
    return any(before.count(a) > before.count(b) for a, b in ("（）", "()", "“”"))
