"""Violators (违法主体) whose name begins with its description: 未取得许可证的单位, 从事…的人员."""

from __future__ import annotations

import re

from loaders.layers.clauses import actor_words as words

_FAULT = (
    "(?:未|不|擅自|违|有[下以前本上违其]|拒|逾期|非法|滥用|玩忽|徇私|弄虚|隐瞒|伪造|在|利用|构成"
    "|失职|泄|超|故意|没有|无|仍|继续|因|将)"
)
_RELATIVE = re.compile(
    rf"(?P<who>[^，]{{2,60}}?的[^，的]{{0,16}}?{words.HEAD})等?(?={words.START})(?P<wrong>{_FAULT})?"
)
_DESCRIBED = re.compile(
    "产生|作为|提供|取得|[未没不无](?![将把向对给与为])|具[有备]|参[加与]"
    "|经|依法|应当?|在|使用|有|因(?=[^，]*被)|被|需|申请|违|直接|受(?=委托|聘)|拥有|可以"
)
"""How the description of a violator begins; of the object of a deed it begins with its verb."""
_OFFICE = re.compile("从事|与[^，的]{1,12}有关|负[责有]|承担|履行|行使|列入|接受|已|持有|服|担任")
"""The like, behind which any act may follow."""
_UNFIT = re.compile(
    r"(?P<who>(?:未(?:经|取得|依法)|不具备|没有|无|不符合)[^，对将向为给让与]{2,40}的(?:单位|企业|机构|个人|组织|公司))"
    rf"(?={words.START})"
)
"""未经资质认证的单位承揽…: an act may follow that others could do rightly."""


def described(piece: str) -> str:
    """已取得许可证的企业 of a piece that begins so; "" where the verb is the deed's."""
    found = _RELATIVE.match(piece)
    if found and (found["wrong"] or _fits(piece, found["who"])):
        return found["who"]
    unfit = _UNFIT.match(piece)
    return unfit["who"] if unfit else ""


def _fits(piece: str, who: str) -> bool:
    """Whether the description goes with the name: 为个人 of 规定的期限为个人办理 governs it."""
    if _GOVERNED.search(who.rpartition("的")[2]):
        return False
    plain = _DESCRIBED.match(piece) and re.match(words.MISDEED, piece[len(who) :])
    return bool(plain or _OFFICE.match(piece))


_GOVERNED = re.compile("[为将向把给与让]|送[至交到]|交[由给]")
