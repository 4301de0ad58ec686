"""The authority (主管机关) that a sentence before, or an opening of powers, tells of: who then punishes."""

from __future__ import annotations

import re

from loaders.layers.clauses import authorities, subjects
from loaders.layers.clauses.pieces import Piece

_LISTS_POWERS = re.compile("(?:采[取用]|行使|给予|作出|实施|使用)(?:下列|以下|如下)[^，的]*[：:]?$")
_OCCASION = re.compile("(?:(?!发现)[^，]){4,}(?:时|结果)")
_DECIDED = ("决定的", "决定书的")
_FINDS = re.compile("(?:在[^，]{1,40}(?:中|时)|经[^，]{0,10})?(?:发现|查实|核实|查证|确认)")
_ANNOUNCES = re.compile(
    "(?:下列|以下|如下)[^，]{0,10}由(?P<who>[^，]{2,60}?)(?:实施|决定|执行|作出)$"
)


def of_powers(pieces: list[Piece]) -> str | None:
    """监察机构 of 监察机构在检查时，有权采取下列措施; 公安机关 of 下列处罚由公安机关实施."""
    if announced := _ANNOUNCES.fullmatch(pieces[-1].text[-subjects.LONGEST :]):
        return announced["who"]
    told = any(p.text.endswith("的") and not p.text.endswith(_DECIDED) for p in pieces)
    occasion = len(pieces) == 1 and _OCCASION.fullmatch(pieces[0].text)
    if told or not (occasion or _LISTS_POWERS.search(pieces[-1].text)):
        return None
    return _official(pieces[0].text)


def watching(pieces: list[Piece]) -> str | None:
    """主管部门 of 主管部门应当定期检查, a sentence that ends without a measure."""
    return _official(pieces[0].text) if pieces and not pieces[-1].text.endswith("的") else None


def in_office(who: str, pieces: list[Piece]) -> list[Piece] | None:
    """The conduct in what an authority does: 主管部门进行检查，发现未登记的; None of what it does wrong."""
    if not pieces or not subjects.is_official(who) or not _OFFICE.match(pieces[0].text):
        return None
    finds = next((n for n, p in enumerate(pieces) if _FOUND.match(p.text)), None)
    before = "，".join(piece.text for piece in pieces[:finds])
    if _OWN_FAULT.search(before):
        return None
    if finds is not None:
        found = pieces[finds]
        found = found.after(len(_ONCE)) if found.text.startswith(_ONCE) else found
        return [found, *pieces[finds + 1 :]]
    aimed = _AIMED.match(pieces[0].text)
    return [pieces[0].after(aimed.end()), *pieces[1:]] if aimed else None


_OFFICE = re.compile("(?:一经)?发现|应当|可以|有权|组织|对于?(?!外)|进行|开展|为[^，]*需要")
_FOUND = re.compile("(?:在[^，]{1,20}中)?(?:一经)?发现")
_ONCE = "一经"
_AIMED = re.compile("(?:应当)?对于?(?=[^，]*(?:行为|活动|问题)$)")
_OWN_FAULT = re.compile(
    "[未不]|违规|滥用|徇私|玩忽|刁难|收受|索|贪|泄露|包庇|纵容|擅自|越权|超越|推诿|拖延|弄虚|乱|而"
)


def found_out(pieces: list[Piece]) -> bool:
    """Whether the pieces begin with what an authority finds: 在检查中发现…."""
    return bool(_FINDS.match("，".join(piece.text for piece in pieces[:2])[:100]))


def _official(words: str) -> str | None:
    who = authorities.authority_in_front(words[: subjects.LONGEST])
    return who if who and subjects.is_official(who) else None
