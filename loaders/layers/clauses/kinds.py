"""What a condition (…的) is: a tier, gains, crime, damage, a further conduct, or another condition."""

from __future__ import annotations

import re

from loaders.layers.clauses import tiers
from loaders.layers.clauses.conduct_words import ACT, TIER_START

_LINK = re.compile(r"(?:但是|但|对|其中|如果|如|并且|且|因此|因而|又|或者|以及|同时)")


def kind_of(words: str, ordered: bool) -> str:
    """tier, gains, crime, damage, conduct or other; `ordered`: an order stood before."""
    plain = _LINK.sub("", words, count=1) if _LINK.match(words) else words
    if tiers.CRIME.search(plain) or tiers.NOT_CRIME.search(plain) or tiers.SECURITY.match(plain):
        return "crime"
    if tiers.is_gains(plain):
        return "gains"
    starts = TIER_START.match(plain) or (ordered and tiers.REFUSAL.match(plain))
    if starts and tiers.severity(plain, ordered):
        return "tier"
    if tiers.DAMAGE.match(plain):
        return "damage"
    return "conduct" if ACT.search(plain) else "other"
