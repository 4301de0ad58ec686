"""Where the object of a clause begins: behind the verbs and prepositions that govern it.

A clause is read from the left. A word that governs moves the beginning behind itself; one that
belongs to a description of the noun (从事…的单位, 由…组成的机构) does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.layers import clause_words as words


def behind(clause: str, tail: str, term: str) -> int:
    """The offset in `clause` at which the expression at its end begins.

    `tail` is what follows the bracket, `term` what the expression is shortened to.
    """
    start = 0
    for pattern in (words.SAID, words.PURPOSE):
        if (match := pattern.match(clause)) and match.end() < len(clause):
            start = match.end()
    if words.OUTSIDE.match(tail) and words.EXCEPT.match(clause):
        return 1
    place = start
    plain = words.BRACKETED.sub(lambda match: "○" * len(match[0]), clause)
    while word := words.WORD.search(plain, place):
        place = word.end()
        reading = Reading(clause[start : word.start()], word[0], clause[place:], tail, term, start)
        if _governs(reading):
            start = place
            if "的" in reading.rest and word[0] in ("由", "对", "向", "与", "同"):
                break
        elif word[0] == "在" and (end := _beyond(reading)):
            start = place = place + end
    return start + _junk(clause[start:])


@dataclass(frozen=True, slots=True)
class Reading:
    """A word that may govern: what stands before it since the last that did, and behind it."""

    before: str
    word: str
    rest: str
    tail: str
    term: str
    start: int


def _junk(rest: str) -> int:
    match = words.JUNK.match(rest)
    return match.end() if match and match.end() < len(rest) else 0


def _governs(reading: Reading) -> bool:
    word, rest, term = reading.word, reading.rest, reading.term
    if len(rest) < 2 or rest[0] in "的、者等并和及或" or rest == term:
        return False
    name = term.lstrip("市省县区州本国")  # the prefix may stand for 本市
    if "的" not in rest and covers(name, reading.before + word + rest) and not covers(name, rest):
        return False
    if words.COPULA.fullmatch(word) or word == "是":
        return True
    if words.PREPOSITION.fullmatch(word):
        return _by_preposition(reading)
    return _by_verb(reading)


def _by_preposition(reading: Reading) -> bool:
    word, rest, before = reading.word, reading.rest, reading.before
    if word == "为" and words.NOUN_BEFORE.search(before):
        return True
    if word == "经" and words.APPROVED.match(rest):
        return False
    if word == "对" and words.DONE_TO.search(rest) and not words.ACTION.match(reading.tail):
        return False
    return _of_description(reading) if "的" in rest else _of_name(reading)


def _of_name(reading: Reading) -> bool:
    word, rest = reading.word, reading.rest
    direct = bool(words.DIRECT.match(reading.tail))
    if word in ("与", "同"):
        return direct or bool(words.MODAL.search(reading.before))
    if word not in ("在", "以", "经", "通过", "根据", "依照", "按照", "依据", "为"):
        return True
    if (word == "在" and words.PLACE.match(rest)) or (word in ("为", "以") and not direct):
        return False
    return not words.CLOSED.search(rest)


def _of_description(reading: Reading) -> bool:
    word, tail, before = reading.word, reading.tail, reading.before
    if word in ("适用于", "限于") or (word == "在" and tail[:1] in "内中上期"):
        return True
    modal = bool(words.MODAL.search(before))
    if word == "在":
        return modal and not words.CLOSED.search(reading.rest)
    if word in ("以", "根据", "依照", "按照", "依据") or (not before and reading.start):
        return False
    return modal or bool((words.PREDICATE if word in "对将把" else words.DIRECT).match(tail))


def _beyond(reading: Reading) -> int:
    """How far 在…内 reaches, where what is shortened is an action done there."""
    place = None if "的" in reading.rest else words.PLACE.match(reading.rest)
    return place.end() if place else 0


def _by_verb(reading: Reading) -> bool:
    rest, tail, before = reading.rest, reading.tail, reading.before
    kinds = words.VERBS.get(reading.word, frozenset())
    if "nominal" in kinds and not words.HEAD.search(before):
        return False
    if before.endswith("受") or before.endswith("所"):
        return False
    if "的" not in rest:
        return True
    described = rest[: rest.index("的")]
    passive = words.PASSIVE.search(described)
    if passive and passive.start() >= 2 and "duty" not in kinds:
        return True
    if "describing" in kinds:
        return bool(before) and bool(words.OBJECT.match(tail)) and "ruling" in kinds
    if words.BOUND.search(before) or _describes(rest):
        return True
    if passive or words.PREDICATE.match(tail):
        return False
    return bool(before) or bool(words.OBJECT.match(tail))


def _describes(rest: str) -> bool:
    """Whether a description follows: 确定｜负责信访工作的机构."""
    return "describing" in words.VERBS.get(rest[:2], ()) and rest[2:3] != "的"


def covers(term: str, text: str) -> bool:
    """Whether the characters of the term occur in the text in their order."""
    rest = iter(text)
    return all(char in rest for char in term)
