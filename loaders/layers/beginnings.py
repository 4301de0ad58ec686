"""Where the expression begins that stands before the bracket of an abbreviation."""

from __future__ import annotations

import re

from loaders.layers import governors, members
from loaders.layers.clause_words import VERBS
from loaders.layers.governing import covers

_CLAUSE = re.compile(
    r"[。；：，！？\n:;]"
    r"|[（(](?:以下|下|本?[章节]?简称)(?!所)[^（）()]{1,60}[）)](?:[、和及与或]者?|以及)?"
)
_SENTENCE = re.compile(r"[。；：！？\n:;]")
_SIGHT = 300  # characters looked back over: keeps reading linear
_MEMBER = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:、|和|以及|或者)")  # A（以下简称a）经营、B（…
_ON = re.compile(r"(?:且|并且|而且)|以(?=[^，]*(?:为|而)[^，]*的)|从事|提供")
_BEFORE = re.compile(
    r"(?:^|对|适用于|是|凡|发展)(?:依法)?(?:未|没有|从事|以)(?!(?:下|上|内|外))[^的]*$"
)
_ALSO = re.compile(r"》(?:[、，和与及]|以及)?$")
_MODAL = re.compile("应当|可以|必须|不得")
_LED = re.compile(r"(?:在|与|由|向|从|对)$")


def begin(text: str, stop: int, term: str, tail: str, made: dict[int, int], several: bool) -> int:
    """Where the expression that ends at `stop` begins.

    `term` is what it is shortened to, `tail` what follows the bracket; `made` says of the brackets
    before where they end and where what they shorten begins.
    """
    if text[stop - 1 : stop] == "》":
        return _titles(text, stop) if several else _title(text, stop)
    since = _since(text, stop, _CLAUSE)
    clause = text[since:stop]
    found = governors.behind(clause, tail, term)
    if not found or clause.startswith("的"):
        longer = _over_bracket(text, since, clause, made)
        if longer is None:
            longer = _over_comma(text, since, stop, term, tail)
        if longer is not None:
            return longer
    found += members.begin(clause[found:], term, tail, several=several)
    if not found and text[since - 1 : since] in ("）", ")") and (other := _MEMBER.match(clause)):
        found = other.end() if covers(term, clause[other.end() :]) else 0
    return since + found


def _since(text: str, stop: int, signs: re.Pattern[str]) -> int:
    """Behind the last of the signs before `stop` that stands outside brackets."""
    since = max(0, stop - _SIGHT)
    for sign in signs.finditer(text, since, stop):
        if not _inside_brackets(text, sign.start(), stop):
            since = sign.end()
    return since


def _over_bracket(text: str, since: int, clause: str, made: dict[int, int]) -> int | None:
    """在银行（以下简称银行）开户的单位: the description begins before the bracket."""
    start = made.get(since)
    opens = clause.startswith("的") or ("的" in clause and clause[:2] in VERBS)
    if start is None or not opens:
        return None
    led = None if clause.startswith("的") else _LED.search(text, max(0, start - 1), start)
    return led.start() if led else start


def _over_comma(text: str, since: int, stop: int, term: str, tail: str) -> int | None:
    """未成年，且就学的人: a description of several clauses begins with the first of them."""
    if text[since - 1 : since] not in ("，", ",") or not _ON.match(text, since, stop):
        return None
    sentence = _since(text, since, _SENTENCE)
    first = text[sentence : since - 1]
    opened = _BEFORE.search(first)
    if not opened or _MODAL.search(first, opened.start()):
        return None
    start = sentence + governors.behind(text[sentence:stop], tail, term)
    return start if start < since else None


def _titles(text: str, stop: int) -> int:
    """《甲》、《乙》（以下统称…）: the list of titles."""
    start = _title(text, stop)
    while before := _ALSO.search(text, max(0, start - 3), start):
        start = _title(text, before.start() + 1)
    return start


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
