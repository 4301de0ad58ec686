"""What is no sanction although its words name one (不是处罚): conduct, procedure, remedies, sayings."""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.layers.clauses.behind import in_phrase, is_noun
from loaders.layers.clauses.blameless import is_blameless
from loaders.layers.clauses.in_front import denied
from loaders.layers.clauses.measured import Measure, Stops
from loaders.layers.clauses.spoken import is_spoken_of
from loaders.layers.clauses.unpunished import falls_on_nobody

_SAVING = re.compile(
    r"除(?!责令|没收|追缴|吊销|限期|给予|处[^理分])[^，。；]{0,80}?(?:以外|之外|外)(?=[，；。]|$)"
)


def kept(text: str, found: list[Measure]) -> list[Measure]:
    """The measures that are imposed where they stand."""
    saved = [m.span() for m in _SAVING.finditer(text)]
    stops = Stops(text)
    ends = _last_ends(stops, found)
    nouns = {
        m.end
        for m in found
        if _PAPER.search(text[m.start : m.end]) and not _DESTROYS.match(text, m.start)
    }
    return [
        m
        for m in found
        if not _saved(saved, m)
        and not denied(text, m)
        and not falls_on_nobody(text, m)
        and not is_blameless(text, m)
        and not is_spoken_of(text, m)
        and not in_phrase(text, m, text[ends[m.end] : stops.after(ends[m.end])])
        and not is_noun(text, m)
        and ends[m.end] not in nouns
    ]


def _saved(saved: list[tuple[int, int]], m: Measure) -> bool:
    """除…外: the last saving phrase that begins before the measure holds it."""
    last = bisect_right(saved, (m.start, m.start + 1)) - 1
    return last >= 0 and saved[last][0] <= m.start < saved[last][1]


_DESTROYS = re.compile("销毁")
_PAPER = re.compile(
    "(?:清单|单据|票据|收据|(?:暂扣|扣押|没收)凭证|决定书|通知书|文书|(?<![记定准])证明书?|笔录)$|的处罚决定"
)


def _last_ends(stops: Stops, found: list[Measure]) -> dict[int, int]:
    """For each measure the end of the last one in its segment: a list shares its tail."""
    ends: dict[int, int] = {}
    last = -1
    for m in reversed(found):
        stop = stops.after(m.end)
        last = last if 0 <= last <= stop else m.end
        ends[m.end] = last
    return ends
