"""What measures can begin with, from the patterns themselves: none is left out of `STARTS`."""

from __future__ import annotations

import re._constants as codes
import re._parser as parser
from collections.abc import Iterable
from typing import Any

import pytest

from loaders.layers.clauses.lexicon.starts import JOINTS, STARTS
from loaders.layers.clauses.measures import LEXICON

_ASIDE = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


class Anything(Exception):
    """It can begin with nearly every character."""


def begins(parts: Iterable[Any]) -> tuple[set[str], bool]:
    """The characters that parts of a pattern can begin with, and whether they can be nothing."""
    found: set[str] = set()
    for code, value in parts:
        if code in _ASIDE:
            continue
        more, nothing = _of(code, value)
        found |= more
        if not nothing:
            return found, False
    return found, True


def _of(code: Any, value: Any) -> tuple[set[str], bool]:
    if code is codes.LITERAL:
        return {chr(value)}, False
    if code is codes.IN:
        return {character for one in value for character in _members(*one)}, False
    if code is codes.BRANCH:
        ways = [begins(way) for way in value[1]]
        return set().union(*(way for way, _ in ways)), any(nothing for _, nothing in ways)
    if code in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return begins(value[-1] if code is codes.SUBPATTERN else value)
    if code in _REPEATS:
        found, nothing = begins(value[2])
        return found, nothing or not value[0]
    raise Anything


def _members(code: Any, value: Any) -> Iterable[str]:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.RANGE and value[1] - value[0] < 30:
        return map(chr, range(value[0], value[1] + 1))
    raise Anything


def behind(parts: Iterable[Any]) -> set[str]:
    """The last characters of what must stand in front, where a pattern begins by asking for it."""
    code, value = next(iter(parts))
    if code is codes.BRANCH:
        return set().union(*(behind(way) for way in value[1]))
    if code is codes.SUBPATTERN:
        return behind(value[-1])
    assert (code, value[0]) == (codes.ASSERT, -1), "neither known characters, nor what is in front"
    last, inside = value[1][-1]
    return {chr(inside)} if last is codes.LITERAL else set(_of(last, inside)[0])


@pytest.mark.parametrize("pattern", [pattern for _, pattern, _ in LEXICON])
def test_every_measure_is_looked_for(pattern: str) -> None:
    parsed = parser.parse(pattern)
    try:
        found, nothing = begins(parsed)
    except Anything:
        assert behind(parsed) <= set(JOINTS)
        return
    assert not nothing
    assert found <= set(STARTS), f"STARTS lacks {found - set(STARTS)}"


def test_no_character_is_there_for_nothing() -> None:
    used: set[str] = set()
    for _, pattern, _ in LEXICON:
        try:
            used |= begins(parser.parse(pattern))[0]
        except Anything:
            used |= set()
    assert set(STARTS) == used
