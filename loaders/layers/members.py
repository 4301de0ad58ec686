"""Which members of a list an abbreviation stands for: the last alone, those from one on, or all."""

from __future__ import annotations

import re

from loaders.layers.clause_marks import PASSIVE
from loaders.layers.governing import covers, describes

_BOTH = "(?<!共)和(?!解)|(?<![涉普波危])及|(?<!参)与|或者?|以及"
_JOIN = re.compile(f"、|{_BOTH}")
_INSTITUTION = re.compile("(?:政府|委员会|局|厅|部门|机关|机构|法院|检察院|办公室)$")
_AND = re.compile(_BOTH)
_OUTSIDE = re.compile(r"(?:以|之)外的")  # 邮政企业、邮政企业以外的…企业
_COMPLETE = re.compile("[律规章例证书费金款权者师员人司厂店校院所局厅门构关织体位]$")


def begin(words: str, term: str, tail: str, *, several: bool) -> int:
    """The offset in `words` at which the members begin that are shortened to `term`.

    `several`: the bracket says so (统称); `tail` is what follows it.
    """
    if place := _from_first(words, term):
        return place
    if several:
        return 0
    return (
        _last_alike(words, term, tail)
        or _last_described(words, term)
        or _last_named(words, term)
        or _last_institution(words, term)
        or _last_members(words, term)
    )


def last_kind(before: str, rest: str, term: str) -> int:
    """分为甲和乙（…）: the kind named last is what is shortened."""
    first, _, last = rest.rpartition("和")
    named = len(term) > 4 and last.endswith(term[-4:]) and term[-4:] not in first
    return len(first) + 1 if first and named and before.endswith("分为") else 0


def _from_first(words: str, term: str) -> int:
    """…、学校和其他机构（以下简称学校）: the list that opens with the term, behind other members."""
    place = words.find(term, 1)
    if place < 0 or not _JOIN.match(words, place + len(term)):
        return 0
    return place if words[:place].endswith(("、", "期间")) else 0


def _last_alike(words: str, term: str, tail: str) -> int:
    """省级、设区的市级（以下简称市级）、县级: one of several that end alike."""
    first, _, last = words.rpartition("、")
    if not first or not tail.startswith(("、", "和")) or not covers(term, last):
        return 0
    alike = all(other[-1:] == last[-1:] for other in first.split("、"))
    own = last.endswith(term) and not first.endswith(term) and _COMPLETE.search(first)
    return len(first) + 1 if alike or own else 0


def _last_described(words: str, term: str) -> int:
    """粮食收购者、从事粮食储存的企业（以下简称粮食储存企业）: the one with a description."""
    for join in _JOIN.finditer(words):
        first, last = words[: join.start()], words[join.end() :]
        if "的" in first or describes(first):
            return 0
        own = "的" in last and describes(last) and covers(term, last) and last.endswith(term[-2:])
        if own and not first.endswith(term[-2:]):
            return join.end()
    return 0


def _last_named(words: str, term: str) -> int:
    """登记证和首席代表的代表证（以下简称代表证）: the one that ends with the whole term."""
    for join in reversed(list(_AND.finditer(words))):
        first, last = words[: join.start()], words[join.end() :]
        whole = len(term) > 2 and last.endswith(term) and last != term and join[0] != "与"
        apart = _COMPLETE.search(first) and "的" not in first and term not in first
        own = last.startswith(("由", "经", "受", "依法"))
        if whole and apart and (own or not PASSIVE.search(last.partition("的")[0])):
            return join.end()
    return 0


def _last_institution(words: str, term: str) -> int:
    """浦东新区人民政府、临港新片区管理委员会（以下简称临港管委会）: the one that has the name."""
    for join in reversed(list(_JOIN.finditer(words))):
        first, last = words[: join.start()], words[join.end() :]
        if first and _OUTSIDE.match(last.removeprefix(first)):
            return join.end()
        if not (_INSTITUTION.search(first) or first[-2:] == last[-2:]):
            continue
        if "等" in last or len(last) < len(term) + 2 or ("的" in last and "的" not in first):
            return 0
        named = last.startswith(term) or (last.endswith(term) and not first.endswith(term[-4:]))
        other = len(term) > 3 and covers(term, last) and not set(term[:2]) & set(first)
        return join.end() if named or (other and "的" not in words) else 0
    return 0


def _last_members(words: str, term: str) -> int:
    """宗教团体和寺院、宫观、教堂（以下简称寺观教堂）: those that each have a part in the name."""
    name = set(term) - {"、"}
    for join in reversed(list(_AND.finditer(words))):
        first, last = words[: join.start()], words[join.end() :]
        parts = [name & set(member) for member in last.split("、")]
        each = len(parts) > 1 and len(term) > 2 and all(parts) and covers(term, last)
        if each and "的" not in last:
            return 0 if name & set(term[:2]) & set(first) else join.end()
    return 0
