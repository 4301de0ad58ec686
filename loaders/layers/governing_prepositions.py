"""Whether a preposition governs the expression at the end of its clause: 对, 由, 在, 为."""

from __future__ import annotations

from loaders.layers import clause_words as words
from loaders.layers.governing import Reading, describes


def governs(reading: Reading) -> bool:
    """Whether the expression begins behind this preposition."""
    word, rest, before = reading.word, reading.rest, reading.before
    if word == "为" and words.NOUN_BEFORE.search(before):
        return not (reading.described and words.SERVES.search(rest))
    if word == "经" and words.APPROVED.match(rest):
        return False
    if word == "对" and words.DONE_TO.search(rest) and not words.ACTION.match(reading.tail):
        return False
    return _of_description(reading) if reading.described else _of_name(reading)


def beyond(reading: Reading) -> int:
    """How far 在…内 reaches, where what is shortened is an action done there."""
    place = None if reading.described else words.PLACE.match(reading.rest)
    return place.end() if place else 0


def _of_name(reading: Reading) -> bool:
    word, rest = reading.word, reading.rest
    direct = bool(words.DIRECT.match(reading.tail))
    if word in ("与", "同"):
        return direct or bool(words.MODAL.search(reading.before))
    if word not in ("在", "以", "经", "通过", "根据", "依照", "按照", "依据", "为"):
        return True
    if word == "为" and (not reading.before or words.OBJECT.match(reading.tail)):
        return True
    if (word == "在" and words.PLACE.match(rest)) or (word in ("为", "以") and not direct):
        return False
    return not words.CLOSED.search(rest)


def _of_description(reading: Reading) -> bool:
    word, tail, before = reading.word, reading.tail, reading.before
    if word in ("适用于", "限于") or (word == "在" and tail[:1] in "内中上期"):
        return True
    if word == "为" and words.CALLED.search(before):
        return False
    if word in "与同" and words.TOGETHER.search(reading.rest):
        return False
    if word == "由" and words.OPEN.match(tail):
        return True
    if word in "由对向与同" and describes(reading.rest) and reading.rest.count("的") == 1:
        return True
    modal = bool(words.MODAL.search(before))
    if word == "在":
        return modal and not words.CLOSED.search(reading.rest)
    if word == "对" and not before and not reading.start:
        return True
    if word in ("以", "根据", "依照", "按照", "依据") or (not before and reading.start):
        return False
    return modal or bool((words.PREDICATE if word in "对将把" else words.DIRECT).match(tail))
