"""The violator (违法主体) by the words: where a name ends, how a list splits, which target it is."""

from __future__ import annotations

import re

from loaders.layers.clauses import actor_words as words

_SUBJECT = re.compile(
    rf"(?P<who>[^，]{{0,60}}?{words.HEAD})(?:等|，)?(?={words.START})(?!及其工作人员)"
)
_RELATIVE = re.compile(rf"(?P<who>[^，]{{2,60}}?的[^，的]{{0,16}}?{words.HEAD})(?={words.START})")
_CRIME = re.compile(r"(?P<who>(?:单位|个人|组织)?)犯")
_NONE = re.compile("(?:将|对|发布|招用|发展|把)")
_ACTOR = re.compile(rf"{words.HEAD}(?:等|双方)?$|责任者$|(?:领导|成员|干部|子女|亲属|职务)$")
_NAME = re.compile(rf".{{2,40}}?{words.HEAD}")
_WHOLE = re.compile(r"的|及其|[和或][^、]*$")
_STAFF = re.compile(r"工作人员$|[^、]人员$")
_CLASSES = (
    (words.BOTH, "any"),
    (words.RESPONSIBLE, "responsible_person"),
    (words.PERSON, "individual"),
    (words.BUSINESS, "organisation"),
    (words.EITHER, "any"),
    (words.ORGAN, "organisation"),
    (words.INDIVIDUAL, "individual"),
)
LONGEST = 400
"""Longer stretches between two marks are no prose; they are not read for names."""


def target_of(who: str) -> str:
    """The target class of a violator as named: organisation, responsible_person, individual, any."""
    return next((target for pattern, target in _CLASSES if pattern.search(who)), "any")


def subject(piece: str) -> str:
    """The violator a conduct begins with, "" where it begins with the act itself.

    >>> subject("电信业务经营者违反本法规定"), subject("未取得许可的单位擅自施工"), subject("擅自施工")
    ('电信业务经营者', '未取得许可的单位', '')
    """
    if crime := _CRIME.match(piece):
        return crime["who"]
    pattern = _RELATIVE if words.NOT_SUBJECT.match(piece) else _SUBJECT
    found = pattern.match(piece[:LONGEST])
    return found["who"] if found and not _NONE.match(found["who"]) else ""


def names(who: str) -> list[str]:
    """The violators of a list, as printed: complete names split, a shared modifier or head not."""
    who = re.sub(r"^其(?!他)", "", who.strip("，、 ")).removesuffix("等")
    parts = who.split("、")
    whole = _WHOLE.search(who) or words.RESPONSIBLE.search(who)
    staff = _STAFF.search(parts[-1]) and not re.search("[员者人]$", parts[0])
    complete = all(len(part) > 2 and _NAME.fullmatch(part) for part in parts)
    if len(parts) > 1 and complete and not whole and not staff:
        return parts
    return [who] if who else []


def is_actor(who: str) -> bool:
    """Whether the words end in a person, an institution or the like: no 行为, no 设施."""
    return bool(_ACTOR.search(who[-80:])) and not re.search("职守$|工程$|场$", who)
