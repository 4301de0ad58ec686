"""Abbreviations (简称): Y（以下简称X）, and where the expression Y begins.

Y ends at the bracket; its beginning is found by reading the clause from the left and moving behind
each verb or preposition that governs what follows, but not into a clause that only describes the
noun (…的部门).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.layers import governors
from loaders.layers.governing import covers


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """`term` stands for `text[start:stop]`; `end` is behind the closing bracket."""

    term: str
    start: int
    stop: int
    end: int


_CALLED = r"(?:简称|统称|合称|总称|通称|并称)"
_SAYS = (
    rf"(?:(?:以下|下文|以后|下)(?:均|都|分别|合并|一并|并|统一)?(?:{_CALLED}|称)|(?:本[章节])?{_CALLED})"
    r"(?:为|作(?![业品者物坊]))?[：:]?"
)
_TERM = r"(?:[^（）()，。；]|（[^（）()，。；]{1,12}）|\([^（）()，。；]{1,12}\)){1,40}"
_BRACKET = re.compile(
    rf"[（(](?:[^（）()，。；]{{1,30}}[，,；])?{_SAYS}(?P<term>{_TERM}?)(?:[，,][^（）()。]{{0,20}})?[）)]"
)
_CLAUSE = re.compile(
    r"[。；：，！？\n:;]|[（(](?:以下|下|本?[章节]?简称)[^（）()]{1,60}[）)](?:[、和及与或]者?|以及)?"
)
_PLAIN = re.compile(
    rf"(?:^|(?<=[。；，\n]))(?P<words>[^。；，\n（）()]{{2,80}})，{_SAYS}(?P<term>[^。；，\n（）()]{{2,30}})(?=[。；\n]|$)"
)
"""前款所列机构，以下统称船舶检验机构。"""
_SIGHT = 300  # characters looked back over: keeps reading linear
_MEMBER = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:、|和|以及|或者)")  # A（以下简称a）经营、B（…
_QUOTED = re.compile(r"[“\"「‘]([^“”\"「」‘’]+)[”\"」’]")


def abbreviations(text: str) -> Iterator[Abbreviation]:
    """The abbreviations a text makes, in order."""
    for bracket in _BRACKET.finditer(text):
        start = _start(text, bracket)
        if start < bracket.start():
            term, stop = _unquoted(bracket["term"].strip()), _stop(text, bracket)
            yield Abbreviation(term, start, stop, bracket.end())
    yield from _plain(text)


def _plain(text: str) -> Iterator[Abbreviation]:
    for found in _PLAIN.finditer(text) if "，以下" in text else ():
        words = found.span("words")
        yield Abbreviation(_unquoted(found["term"]), *words, found.end("term"))


def _stop(text: str, bracket: re.Match[str]) -> int:
    stop = bracket.start()
    while stop and text[stop - 1].isspace():
        stop -= 1
    return stop


def _start(text: str, bracket: re.Match[str]) -> int:
    end = _stop(text, bracket)
    if text[end - 1 : end] == "》":
        return _title(text, end)
    begin = max(0, end - _SIGHT)
    for sign in _CLAUSE.finditer(text, begin, end):
        if not _inside_brackets(text, sign.start(), end):
            begin = sign.end()
    clause = text[begin:end]
    term = _unquoted(bracket["term"].strip())
    found = governors.behind(clause, text[bracket.end() : bracket.end() + 12], term)
    found += _last_member(clause[found:], term)
    if not found and text[begin - 1 : begin] in ("）", ")") and (other := _MEMBER.match(clause)):
        found = other.end() if covers(term, clause[other.end() :]) else 0
    return begin + found


def _last_member(words: str, term: str) -> int:
    """How far 浦东新区人民政府、 reaches in front of the one name that is shortened."""
    place = words.rfind("、") + 1
    others, last = words[: place - 1].split("、"), words[place:]
    if not place or "的" in words or len(term) < 4 or len(last) < len(term) + 2:
        return 0
    names = all(_INSTITUTION.search(other) for other in others)
    return (
        place
        if names and covers(term, last) and not any(c in words[:place] for c in term[:2])
        else 0
    )


_INSTITUTION = re.compile("..(?:政府|委员会|局|厅|部门|机关|法院|检察院)$")


def _unquoted(term: str) -> str:
    quoted = _QUOTED.fullmatch(term)
    return quoted[1] if quoted else term


def _title(text: str, end: int) -> int:
    depth = 0
    for place in range(end - 1, max(-1, end - 200), -1):
        depth += {"》": 1, "《": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return end


def _inside_brackets(text: str, place: int, end: int) -> bool:
    """Whether a comma stands inside brackets or quotes that close before `end`."""
    between = text[place:end]
    return any(between.count(b) > between.count(a) for a, b in ("（）", "()", "《》", "“”"))
