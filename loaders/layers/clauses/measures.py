"""The lexicon of measures (处罚种类、法律后果) as data: kind, pattern, and a text it matches.

A pattern is the head of a measure; `+` after a kind says that an object follows (没收渔具), which
`spans` reads. Order matters: the leftmost, then the first listed wins.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.layers.clauses.lexicon.bans import BANS
from loaders.layers.clauses.lexicon.by_law import BY_LAW, DAILY
from loaders.layers.clauses.lexicon.discipline import DISCIPLINE
from loaders.layers.clauses.lexicon.liability import LIABILITY
from loaders.layers.clauses.lexicon.money import MONEY
from loaders.layers.clauses.lexicon.ordered import ORDERED
from loaders.layers.clauses.lexicon.others import OTHER
from loaders.layers.clauses.lexicon.seized import SEIZED
from loaders.layers.clauses.lexicon.starts import JOINTS, STARTS
from loaders.layers.clauses.lexicon.stopped import STOPPED

LEXICON: tuple[tuple[str, str, str], ...] = (
    *DAILY,
    *BY_LAW,
    *DISCIPLINE,
    *MONEY,
    *SEIZED,
    *BANS,
    *LIABILITY,
    *STOPPED,
    *ORDERED,
    *OTHER,
)
"""Kinds: a type of sanction, or confiscation, licence, order, act, which `spans` makes types of."""


@cache
def heads() -> re.Pattern[str]:
    """One alternation of the lexicon; `lastgroup` names the entry: `m12`.

    Tried where a measure can begin. The name stands behind the pattern, which so begins with a
    character that tells at once whether it is worth going on.
    """
    entries = "|".join(f"(?:{pattern})(?P<m{i}>)" for i, (_, pattern, _) in enumerate(LEXICON))
    return re.compile(f"(?:(?=[{STARTS}])|(?<=[{JOINTS}]))(?:{entries})")


def kind_of(match: re.Match[str]) -> str:
    """The kind of a match of `heads`."""
    return LEXICON[int((match.lastgroup or "m0")[1:])][0]
