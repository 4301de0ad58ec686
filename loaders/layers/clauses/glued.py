"""Tiers, crime and damage that no comma parts from the deed: 徇私舞弊造成重大损失构成犯罪的."""

from __future__ import annotations

import re

from loaders.layers.clauses.actor_words import begins_with_act
from loaders.layers.clauses.conduct_words import ACT
from loaders.layers.clauses.pieces import Piece
from loaders.layers.clauses.subjects import LONGEST, is_actor

_GRAVE = "情节(?:特别)?(?:严重|恶劣|较重|较轻|轻微)"
_CAUSED = "(?:(?:对|给)[^，不未违]{1,24})?(?:造成|致使|导致|产生|酿成)[^，]{0,40}?(?:严重|重大|较大|恶劣)[^，的]*?"
_ORDERED = "被责令(?:限期)?(?:改正|整改)后?(?:仍|拒不)[^，的]*"
_DISOBEYED = "(?:经[^，]{1,10})?(?:拒不|逾期仍?[不未]|仍不|仍未)[^，的]{2,20}"
_HARMED = "给[^，]{1,24}造成[^，]{0,16}(?:损失|损害|伤害)"
_FREE = "(?<![或者未没有并且而])(?:、|并?且|而)?"
_END = re.compile(
    rf"(?P<deed>[^，]*?){_FREE}(?P<tier>{_GRAVE}|{_CAUSED}|{_ORDERED})?的?(?:、|并?且)?(?P<crime>(?:尚?不|尚?未|已)?构成犯罪的)?"
)
_HARM = re.compile(rf"(?P<deed>[^，]*?){_FREE}(?P<tail>{_HARMED}的)")
_REFUSAL = re.compile(rf"(?P<deed>[^，]*?){_FREE}(?P<tail>{_DISOBEYED}的)")


def parted(piece: Piece) -> list[Piece]:
    """The deed, the tier and the crime of one piece: 徇私舞弊|造成重大损失|构成犯罪的."""
    words = piece.text[-LONGEST:]
    found = _END.fullmatch(words)
    if not found or not (found["tier"] or found["crime"]) or not _parts(found["deed"]):
        return [piece]
    cuts = [found.start(group) for group in ("tier", "crime") if found[group]]
    return _cut(piece, cuts, len(piece.text) - len(words))


def harm_apart(piece: Piece) -> list[Piece]:
    """违反规定办理登记|给他人造成损害的: the deed and the harm it does."""
    return _in_two(_HARM, piece)


def refusal_apart(piece: Piece) -> list[Piece]:
    """违反第五项规定|拒不改正的, behind an order: the deed and the failure to obey."""
    return _in_two(_REFUSAL, piece)


def _in_two(pattern: re.Pattern[str], piece: Piece) -> list[Piece]:
    found = pattern.fullmatch(piece.text) if len(piece.text) <= LONGEST else None
    return _cut(piece, [found.start("tail")], 0) if found and _parts(found["deed"]) else [piece]


def _parts(words: str) -> bool:
    """Whether the words in front are a deed; nothing in front of a tier and a crime is no less good."""
    if not words:
        return True
    if len(words) < 4 or words.endswith("的") or is_actor(words):
        return False
    if re.search(f"{_GRAVE}|的或者", words):
        return False
    if words.startswith("对"):
        words = words[1:]
    return bool(ACT.search(words) or "出现" in words or begins_with_act(words))


def _cut(piece: Piece, cuts: list[int], skipped: int) -> list[Piece]:
    """The piece cut at these places, without the joints (、, 且) in front of them."""
    places = [place for cut in cuts if (place := skipped + cut)]
    parts = []
    for begin, end in zip([0, *places], [*places, len(piece.text)], strict=True):
        words = piece.text[begin:end]
        words = _JOINT.sub("", words) if end in places else words
        start = piece.start + begin
        parts.append(Piece(start, start + len(words), words, "，" if begin else piece.mark))
    return [part for part in parts if part.text]


_JOINT = re.compile("(?:、|并且|且|而)$")
