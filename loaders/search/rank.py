"""The order of what is found, by points that a lawyer would give: the rule is in docs/search.md.

Whole numbers only, from what is stored, so that every database orders alike. Points of provisions
are counted by the database: thousands of rows cost more to fetch than to count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.search.grams import BREAK

DEFINED, IN_HEADING, _IN_TITLE = 100, 30, 25
_SHORT, _HALF = 60, 120  # points of a text without a character, and the length that halves them
_STANDING = {  # of the kind of regulation
    "constitution": 20,
    "law": 16,
    "administrative_regulation": 12,
    "judicial_interpretation": 8,
    "departmental_rule": 8,
}


def of_title(terms: Sequence[str], title: str) -> int:
    """Points of all provisions of a regulation for the terms in its folded title."""
    named = 0
    for term in terms:  # asked for every regulation of the collection
        if term in title:
            named += _IN_TITLE
    return named // len(terms)


def standing(kind: str) -> int:
    """Points of all provisions of a regulation of this kind."""
    return _STANDING.get(kind, 0)


def of_length(length: int) -> int:
    """Points of a provision for being short."""
    return _SHORT * _HALF // (_HALF + length)


def of_provision(terms: int, place: str) -> str:
    """SQL for the points of a row of `passage`: what it defines, what stands over it, how short it is.

    `place(text, part)` is the database's function for where a text has a part, 0 where it has not.
    The terms are the parameters t0, t1 …; d0, d1 … are the same, each between two BREAKs.
    """
    headings = _sum(
        f"CASE WHEN {place}(headings, :t{n}) > 0 THEN {IN_HEADING} ELSE 0 END" for n in range(terms)
    )
    defined = _sum(
        f"CASE WHEN {place}(defines, :d{n}) > 0 THEN {DEFINED} ELSE 0 END" for n in range(terms)
    )
    defined = f"CASE WHEN defines = '' THEN 0 ELSE {defined} END"
    return f"({headings} + {defined}) / {terms} + {_SHORT * _HALF} / ({_HALF} + length)"


def parameters(terms: Sequence[str]) -> dict[str, str]:
    """The parameters of `of_provision`."""
    return {
        name: value
        for n, term in enumerate(terms)
        for name, value in ((f"t{n}", term), (f"d{n}", f"{BREAK}{term}{BREAK}"))
    }


def _sum(summands: Iterable[str]) -> str:
    return "(" + " + ".join(summands) + ")"
