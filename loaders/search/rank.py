"""The order of what is found, by points that a lawyer would give: the rule is in docs/search.md.

Whole numbers only, from what is stored, so that every database orders alike.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.search.grams import BREAK

_DEFINED, _IN_HEADING, _IN_TITLE = 100, 30, 25
_SHORT, _HALF = 60, 120  # points of a text without a character, and the length that halves them
_STANDING = {  # of the kind of regulation
    "constitution": 20,
    "law": 16,
    "administrative_regulation": 12,
    "judicial_interpretation": 8,
    "departmental_rule": 8,
}


def of_regulation(terms: Sequence[str], title: str, kind: str) -> int:
    """Points of all provisions of a regulation: terms in its folded title, and its standing."""
    named = sum(_IN_TITLE for term in terms if term in title)
    return named // len(terms) + _STANDING.get(kind, 0)


def of_provision(terms: Sequence[str], headings: str, defines: str, length: int) -> int:
    """Points of one provision: what it defines, what stands over it, and how short it is."""
    points = sum(_IN_HEADING for term in terms if term in headings)
    if defines:
        points += sum(_DEFINED for term in terms if f"{BREAK}{term}{BREAK}" in defines)
    return points // len(terms) + _SHORT * _HALF // (_HALF + length)
