"""Where the object of a clause begins: behind the verbs and prepositions that govern it.

A clause is read from the left. A word that governs moves the beginning behind itself; one that
belongs to a description of the noun (从事…的单位, 由…组成的机构) does not.
"""

from __future__ import annotations

import re

from loaders.layers import clause_marks as marks
from loaders.layers import clause_words as words
from loaders.layers import governing_prepositions as prepositions
from loaders.layers import governing_verbs as verbs
from loaders.layers import members, preposition_marks
from loaders.layers.governing import Reading, covers

_WAYS = re.compile("等(?:方式|形式|手段|措施|途径|办法|方法)$")
"""The end of a list of what is done: 采取｜购买服务、以奖代补等方式."""

_NOUNS = re.compile(
    r"(?<![商指目招投坐路中竞评开议图])标的|(?<![项科条栏题数节名账书剧])目的(?!地)"
)
"""Nouns whose 的 describes nothing."""


def behind(clause: str, tail: str, term: str) -> int:
    """The offset in `clause` at which the expression at its end begins.

    `tail` is what follows the bracket, `term` what the expression is shortened to.
    """
    if words.OUTSIDE.match(tail) and words.EXCEPT.match(clause):
        return 1
    clause = _NOUNS.sub(lambda match: match[0][0] + "○", clause)
    plain = words.BRACKETED.sub(lambda match: "○" * len(match[0]), clause)
    start, led = _opening(plain), ""
    place = start
    while word := words.WORD.search(plain, place):
        place = word.end()
        before, rest = clause[start : word.start()], clause[place:]
        if word[0] == "在" and not before and marks.COURSE.match(rest):
            break
        reading = Reading(before, word[0], rest, tail, term, start, led)
        if _governs(reading):
            start, led = place, word[0]
            if reading.described and word[0] in ("由", "对", "与", "同") and not _done(reading):
                place += _last_doer(plain[place:], tail)
                start = place
                place += plain.rfind("的") + 1 - place if "的" in plain[place:] else 0
        elif word[0] == "在" and (end := prepositions.beyond(reading)):
            if covers(term, rest[end:]) or not covers(term, rest):
                start = place + end
            place += end
    start += members.last_kind(clause[:start], clause[start:], term)
    return start + _junk(clause[start:], tail)


def _done(reading: Reading) -> bool:
    """Whether somebody else does it: 由甲机构对｜学龄前的儿童（…）实施的教育."""
    by = reading.word == "由" and "对" in reading.rest
    return by and bool(preposition_marks.DONE.match(reading.tail))


def _last_doer(rest: str, tail: str) -> int:
    """How far the words reach up to 由 and a plain name, of which the tail says what it does."""
    begin = rest.rfind("由") + 1
    plain = begin and "的" not in rest[begin:] and marks.DIRECT.match(tail)
    return begin if plain else 0


def _opening(clause: str) -> int:
    """How far the words reach that only open the sentence: 本条例所称, 为了规范."""
    start = 0
    for pattern in (words.SAID, words.PURPOSE):
        if (match := pattern.match(clause)) and match.end() < len(clause):
            start = match.end()
    return start


def _junk(rest: str, tail: str) -> int:
    if rest.startswith("除") and words.OUTSIDE_LATER.match(tail):
        return 1
    match = (words.JUNK_DESCRIBED if "的" in rest else words.JUNK).match(rest)
    return match.end() if match and match.end() < len(rest) else 0


def _governs(reading: Reading) -> bool:
    word, rest, term = reading.word, reading.rest, reading.term
    if len(rest) < 2 or rest[0] in "的、者等并和及或" or rest == term:
        return False
    name = term.lstrip("市省县区州本国")  # the prefix may stand for 本市
    whole = (reading.before + word + rest).replace("规定", "")
    left_out = covers(name, whole) and not covers(name, rest)
    done_to = "受" + word in term or "被" + word in term  # 受委托组织
    if len(word) > 1 and word in term and word not in rest and not done_to:
        return False
    if left_out and not reading.described:
        return False
    if reading.led in ("采取", "采用", "通过", "以") and _WAYS.search(rest):
        return False
    if words.COPULA.fullmatch(word) or word == "是":
        return True
    if words.PREPOSITION.fullmatch(word):
        return prepositions.governs(reading)
    return verbs.governs(reading)
