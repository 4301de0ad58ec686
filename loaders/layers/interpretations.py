"""Short names of judicial interpretations (司法解释): without those who issued them, or with 两高."""

from __future__ import annotations

import re

from loaders.naming import key

_HIGH = "最高人民法院", "最高人民检察院"
_SHORT = (
    (re.compile("两高(?!院)"), "、".join(_HIGH)),
    (re.compile("最高(?:法院|院|法(?!院))"), _HIGH[0]),
    (re.compile("最高(?:检察院|检(?!察))"), _HIGH[1]),
)
_COURTS = re.compile("|".join(_HIGH))
_JOINS = re.compile(r"[、，,和与及\s]+")
_NO_BRACKETS = str.maketrans("", "", "()")
_STATE = "中华人民共和国"
_ONE = r"(?:两高|最高(?:人民法院|法院|院|法|人民检察院|检察院|检))"
BEFORE = re.compile(rf"(?:{_ONE}[、，,和与及\s]?){{1,3}}\Z")
"""The courts directly before 关于 or 《关于."""


def parted(title: str) -> tuple[frozenset[str], str]:
    """Those who issued it, and the title from 关于 on; nobody where it names nobody.

    >>> parted("两高关于办理案件的解释") == parted("最高人民检察院 最高法关于办理案件的解释")
    True
    """
    who, about, rest = title.partition("关于")
    if not about:
        return frozenset(), title
    for pattern, full in _SHORT:
        who = pattern.sub(full, who)
    words = _JOINS.split(_COURTS.sub(r"、\g<0>、", who))
    return frozenset(word for word in words if word), about + rest


def about(title: str) -> str:
    """What a title is compared by from 关于 on: titles in it have brackets and 中华人民共和国 or not."""
    return key(parted(title)[1]).translate(_NO_BRACKETS).replace(_STATE, "")


def issued(title: str) -> bool:
    """Whether a title names one of the two high courts as issuer."""
    return not parted(title)[0].isdisjoint(_HIGH) and parted(title)[1].startswith("关于")
