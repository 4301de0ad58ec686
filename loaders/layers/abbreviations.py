"""Abbreviations (简称): Y（以下简称X）, and where the expression Y begins.

Y ends at the bracket; its beginning is found by reading the clause from the left and moving behind
each verb or preposition that governs what follows, but not into a clause that only describes the
noun (…的部门).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.layers import beginnings
from loaders.layers.clause_words import SAID


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """`term` stands for `text[start:stop]`; `end` is behind the closing bracket."""

    term: str
    start: int
    stop: int
    end: int


_CALLED = r"(?:简称|统称|合称|总称|通称|并称|略称)"
_SAYS = (
    rf"(?:(?:以下|下文|以后|后文|下)(?:均|都|分别|合并|一并|并|统一)?(?:{_CALLED}|称)|(?:在?本(?:法|条例|办法|规定|细则|规则|解释|[章节条])中?)?(?:以下)?{_CALLED})"
    r"(?:为|作(?![业品者物坊]))?[：:]?"
)
_TERM = r"(?:[^（）()，。；]|（[^（）()，。；]{1,12}）|\([^（）()，。；]{1,12}\)){1,40}"
_BRACKET = re.compile(
    rf"[（(〔［\[【](?:(?P<aside>[^（）()，。；]{{1,30}})[，,；])?{_SAYS}(?P<term>{_TERM}?)(?:[，,][^（）()。]{{0,20}})?[）)〕］\]】]"
)
_PLAIN = re.compile(
    rf"(?:^|(?<=[。；，\n]))(?P<words>(?!是指|系指|指)[^。；，\n（）()]{{2,80}})，{_SAYS}(?P<term>[^。；，\n（）()]{{2,30}})(?=[。；，\n]|$)"
)
"""前款所列机构，以下统称船舶检验机构。"""
_SEVERAL = re.compile("[统合总并]称|分别")
_QUOTED = re.compile(r"[“\"「‘]([^“”\"「」‘’]+)[”\"」’]")


def abbreviations(text: str) -> Iterator[Abbreviation]:
    """The abbreviations a text makes, in order."""
    made: dict[int, int] = {}
    for bracket in _BRACKET.finditer(text):
        term, stop, end = _unquoted(bracket["term"].strip()), _stop(text, bracket), bracket.end()
        several = bool(_SEVERAL.search(bracket[0]))
        start = beginnings.begin(text, stop, term, text[end : end + 12], made, several)
        aside = bracket["aside"]
        if aside and text.endswith(aside, 0, stop):  # 招用童工（招用童工，以下统称…）
            start = stop - len(aside)
        made[end] = start
        if start < bracket.start():
            yield Abbreviation(term, start, stop, end)
    yield from _plain(text)


def _plain(text: str) -> Iterator[Abbreviation]:
    for found in _PLAIN.finditer(text) if "，以下" in text else ():
        start, stop = found.span("words")
        said = SAID.match(text, start, stop)
        start = said.end() if said else start
        if start < stop:
            yield Abbreviation(_unquoted(found["term"]), start, stop, found.end("term"))


def _stop(text: str, bracket: re.Match[str]) -> int:
    stop = bracket.start()
    while stop and text[stop - 1].isspace():
        stop -= 1
    return stop


def _unquoted(term: str) -> str:
    quoted = _QUOTED.fullmatch(term)
    return quoted[1] if quoted else term
