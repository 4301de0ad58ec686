"""Whether a preposition governs the expression at the end of its clause: 对, 由, 在, 为."""

from __future__ import annotations

from loaders.layers import clause_marks as marks
from loaders.layers.governing import Reading, describes

_BY = ("以", "根据", "依照", "按照", "依据")


def governs(reading: Reading) -> bool:
    """Whether the expression begins behind this preposition."""
    word, rest, before = reading.word, reading.rest, reading.before
    if word == "为" and marks.NOUN_BEFORE.search(before):
        return not (reading.described and marks.SERVES.search(rest))
    if word == "经" and marks.APPROVED.match(rest):
        return False
    if word == "对" and marks.DONE_TO.search(rest) and not marks.ACTION.match(reading.tail):
        return False
    return _of_description(reading) if reading.described else _of_name(reading)


def beyond(reading: Reading) -> int:
    """How far 在…内 reaches, where what is shortened is an action done there."""
    place = None if reading.described else marks.PLACE.match(reading.rest)
    return place.end() if place else 0


def _of_name(reading: Reading) -> bool:
    word, rest = reading.word, reading.rest
    direct = bool(marks.DIRECT.match(reading.tail))
    if word in ("与", "同"):
        several = "、" in rest and bool(reading.before) and "、" not in reading.before
        return direct or several or bool(marks.MODAL.search(reading.before))
    if word not in ("在", "经", "通过", "为", *_BY):
        return True
    if word == "为" and (not reading.before or marks.OBJECT.match(reading.tail)):
        return True
    if word == "在" and marks.PLACE.match(rest):
        return reading.tail[:1] in ("内", "中")
    if word in ("为", "以") and not direct:
        return False
    return not marks.CLOSED.search(rest)


def _of_description(reading: Reading) -> bool:
    word, tail = reading.word, reading.tail
    if word in ("适用于", "限于") or (word == "在" and tail[:1] in "内中上期"):
        return True
    if _open(reading):
        return True
    if word == "在" and marks.PLACED.match(tail) and marks.SITE.search(_described(reading)):
        return True
    if not reading.before and word in ("以", "向"):
        return _at_head(reading)
    if _describing(reading) or (not reading.before and reading.start):
        return False
    modal = bool(marks.MODAL.search(reading.before))
    if word == "在":
        return modal and not marks.CLOSED.search(reading.rest)
    if word == "对" and not reading.before:
        return True
    return modal or bool((marks.PREDICATE if word in "对将把" else marks.DIRECT).match(tail))


def _at_head(reading: Reading) -> bool:
    """Whether 以 or 向 governs all that follows at the head of a clause: 以｜核定的面积计算."""
    if not marks.DIRECT.match(reading.tail) or reading.start:
        return False
    if reading.word == "向":
        return bool(marks.PASSIVE.search(_described(reading)))
    return not marks.CLOSED.search(reading.rest)


def _open(reading: Reading) -> bool:
    """Whether the 的 that follows closes a description of its own: 对｜其编制的规划."""
    word, rest = reading.word, reading.rest
    if word == "由" and marks.OPEN.match(reading.tail):
        return True
    if word not in ("由", "对", "向", "与", "同") or _describing(reading):
        return False
    if word == "对" and rest[0] == "其":
        return rest.count("的") <= 2
    return describes(rest) and rest.count("的") == 1


def _described(reading: Reading) -> str:
    return reading.rest[: reading.rest.index("的")]


def _describing(reading: Reading) -> bool:
    """Whether the preposition itself belongs to the description: 公布为…的, 与…订立的."""
    if reading.word == "为":
        return bool(marks.CALLED.search(reading.before))
    together = reading.word in ("与", "同") and marks.TOGETHER.search(reading.rest)
    return bool(together) or reading.word in _BY
