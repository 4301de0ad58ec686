"""Whether a preposition governs the expression at the end of its clause: 对, 由, 在, 为."""

from __future__ import annotations

from loaders.layers import clause_marks as marks
from loaders.layers import preposition_marks
from loaders.layers.governing import Reading, describes

_OBJECT = ("对", "对于", "关于", "将", "把")
_BY = ("以", "根据", "依照", "按照", "依据")


def governs(reading: Reading) -> bool:
    """Whether the expression begins behind this preposition."""
    word, rest, before = reading.word, reading.rest, reading.before
    if word == "为" and preposition_marks.NOUN_BEFORE.search(before):
        return not (reading.described and preposition_marks.SERVES.search(rest))
    if word == "从":
        return reading.tail[:1] in ("中", "内", "里")
    if word == "因":
        return not reading.described and bool(preposition_marks.BECAUSE.match(reading.tail))
    if word == "自":
        return bool(preposition_marks.SINCE.match(reading.tail))
    if word == "经" and preposition_marks.APPROVED.match(rest):
        return False
    done_to = (
        word == "对"
        and preposition_marks.DONE_TO.search(rest)
        and not preposition_marks.UNDONE.match(rest)
    )
    if done_to and not preposition_marks.ACTION.match(reading.tail):
        return False
    return _of_description(reading) if reading.described else _of_name(reading)


def beyond(reading: Reading) -> int:
    """How far 在…内 reaches, where what is shortened is an action done there."""
    place = None if reading.described else preposition_marks.PLACE.match(reading.rest)
    return place.end() if place else 0


def _of_name(reading: Reading) -> bool:
    word, rest = reading.word, reading.rest
    direct = bool(marks.DIRECT.match(reading.tail))
    if word in ("与", "同", "和"):
        several = "、" in rest and bool(reading.before) and "、" not in reading.before
        return direct or several or bool(preposition_marks.MODAL.search(reading.before))
    if word not in ("在", "经", "通过", "为", *_BY):
        return True
    if word == "为" and (not reading.before or marks.OBJECT.match(reading.tail)):
        return True
    if word == "在" and preposition_marks.PLACE.match(rest):
        return reading.tail[:1] in ("内", "中")
    if word == "在" and rest[-1:] == reading.term[-1:] == "内":
        return True
    if word in ("为", "以") and not direct:
        return False
    return not preposition_marks.CLOSED.search(rest)


def _of_description(reading: Reading) -> bool:
    word, tail = reading.word, reading.tail
    if word in ("适用于", "限于") or (word == "在" and tail[:1] in "内中上期"):
        return True
    if word == "在" and preposition_marks.SPOT.search(reading.rest) and _beside(tail):
        return True  # 在国际通航的口岸（…），设立机构
    if _open(reading) or _placed(reading):
        return True
    if preposition_marks.SUBJECT.match(tail) and word not in _OBJECT and not _modal(reading):
        return False
    if (agreed := _by_tail(reading)) is not None:
        return agreed
    if _describing(reading) or (not reading.before and reading.start):
        return False
    modal = _modal(reading)
    if word == "在":
        return modal and not preposition_marks.CLOSED.search(reading.rest)
    first = word in ("对", "对于", "关于") and not reading.before
    return (
        first or modal or bool((marks.PREDICATE if word in "对将把" else marks.DIRECT).match(tail))
    )


def _beside(tail: str) -> bool:
    """Whether something is done there: behind a comma, or at once."""
    acts = marks.DIRECT.match(tail) and not marks.MODAL_TAIL.match(tail)
    return tail[:1] in ("，", ",") or bool(acts)


def _modal(reading: Reading) -> bool:
    return bool(preposition_marks.MODAL.search(reading.before))


def _placed(reading: Reading) -> bool:
    """在｜某地的登记机关（…）注册的企业."""
    here = reading.word == "在" and preposition_marks.PLACED.match(reading.tail)
    spot = preposition_marks.SITE.search(_described(reading))
    return bool(here and (spot or preposition_marks.SPOT.search(reading.rest)))


def _by_tail(reading: Reading) -> bool | None:
    """Whether 以, 向, 由, 根据 governs, told by what is done behind the bracket; None: not by this.

    以｜核定的面积计算, 由｜承担急救的医院施救, 单位根据｜双方的约定组建, but 向社会服务的机构收费.
    """
    word, first, inside = reading.word, not reading.before, bool(reading.start)
    passive = bool(marks.PASSIVE.search(_described(reading)))
    acts = bool(marks.DIRECT.match(reading.tail)) and not marks.MODAL_TAIL.match(reading.tail)
    if first and word == "向":
        return acts and passive and not inside
    if (first and word == "由" and inside) or (word in _BY and not first and not inside):
        return acts and not passive
    if first and word == "以":
        return acts and not inside and not preposition_marks.CLOSED.search(reading.rest)
    return None


def _open(reading: Reading) -> bool:
    """Whether the 的 that follows closes a description of its own: 对｜其编制的规划."""
    word, rest = reading.word, reading.rest
    if word == "由" and preposition_marks.OPEN.match(reading.tail):
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
        return bool(preposition_marks.CALLED.search(reading.before))
    together = reading.word in ("与", "同") and preposition_marks.TOGETHER.search(reading.rest)
    return bool(together) or reading.word in _BY
