"""Conduct (违法行为) in the pieces before a measure."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from loaders.document import Reference
from loaders.layers.clauses import actors, fronts, subjects, wardens
from loaders.layers.clauses import conduct_words as words
from loaders.layers.clauses.pieces import Opening, Piece, join, numbered


def read(
    found: Opening, pieces: list[Piece], refs: tuple[Reference, ...], *, whole: bool = False
) -> Opening:
    """`found` with what the pieces say: who, which conduct, whether it is a condition at all.

    `whole`: a condition (…的) follows them, so that none is an assertion.
    """
    condition = any(words.CONDITION.search(piece.text) for piece in pieces)
    conditional = bool(found.general or found.violated or condition)
    closed = fronts.to_last_condition(pieces)
    pieces = closed if not whole or fronts.asserted(pieces[len(closed) :]) else pieces
    found, body = fronts.without_authority(found, pieces)
    body = fronts.without_occasion(body, refs)
    body = fronts.from_citation(body, refs)
    citing = words.VIOLATES.match(body[0].text) if fronts.is_citation(body[0], refs) else None
    who, rest = _who(body, citing, refs)
    if not found.authority and (seen := wardens.in_office(who, rest)):
        found = replace(found, authority=who)
        who, rest = _who([fronts.as_found(seen[0]), *seen[1:]], None, refs)
    rest = fronts.without_setting(fronts.without_duties(fronts.without_citation(rest, refs)), refs)
    while who and len(rest) > 1 and fronts.is_citation(rest[0], refs):
        rest = rest[1:]
    conditional = conditional or bool(who and not rest)
    told = bool(who) and not rest and not (citing and citing["who"])
    if not who:
        who, rest = actors.later_subject(rest)
    else:
        who, rest = _each_with_deed(who, rest)
    found = replace(found, conditional=conditional, subject=who or found.subject)
    found = _described(found, rest, refs, bool(citing) and len(body) == 1)
    deed = actors.told_of(who, bool(found.violated)) if told else found.conduct
    return replace(found, conduct=deed)


def _who(
    body: list[Piece], citing: re.Match[str] | None, refs: tuple[Reference, ...]
) -> tuple[str, list[Piece]]:
    """The violator, and the pieces without it; `citing`: what the first piece cites, and of whom."""
    who, rest = actors.without_subject(body, citing["who"] if citing else None)
    if citing and who:
        who = "或者".join((who, *_MORE_CITING.findall(body[0].text)))
    if citing and len(body) > 1:
        who, rest = _all_citing(who, rest[1:], refs)
        if not who:
            who, rest = actors.without_subject(rest, None)
    if bearer := "" if who else subjects.duty_bearer(body[0].text):
        return bearer, body[1:]
    return who, rest


def _each_with_deed(who: str, body: list[Piece]) -> tuple[str, list[Piece]]:
    """公民拒绝选拔的，预备役人员拒绝征召的: the further violators with conducts of their own."""
    left = body[:1]
    for before, piece in pairwise(body):
        joint = re.match("(?:或者|以及|和)?", piece.text).end()  # type: ignore[union-attr]
        next_ = subjects.subject(piece.text[joint:])
        told = piece.text.endswith("的") and before.text.endswith("的")
        told = told or bool(
            _ALSO.match(piece.text) and _WRONG.match(piece.text, joint + len(next_))
        )
        if told and len(next_) > 1 and subjects.is_actor(next_):
            who, piece = f"{who}；{next_}", replace(piece.after(joint + len(next_)), mark="；")
            left[-1] = replace(left[-1], text=left[-1].text.removesuffix("的"))
        left.append(piece)
    return who, left


_ALSO = re.compile("(?:或者|以及)(?!.*时未)")
_WRONG = re.compile("未|不|违反|擅自|拒|非法|使用|将|向")
"""或者施工单位未…: a further violator whose wrong follows at once."""

_MORE_CITING = re.compile("规定(?:、|或者|和)([^、，规违]{2,30})(?=违反)")
"""甲违反第一条规定、乙违反第二条规定."""


def _all_citing(
    who: str, body: list[Piece], refs: tuple[Reference, ...]
) -> tuple[str, list[Piece]]:
    """甲违反第一条，或者乙违反第二条: the further violators that only citations tell of."""
    while who and body and body[0].text.startswith("或者"):
        next_ = body[0].after(2)
        citing = words.VIOLATES.match(next_.text)
        if not (citing and citing["who"] and fronts.is_citation(next_, refs)):
            break
        who, body = f"{who}或者{citing['who']}", body[1:]
    return who, body


def _listed_first(found: Opening, body: list[Piece]) -> tuple[Opening, list[Piece]]:
    """有下列行为之一，但未造成损失的: what follows the list's words is a condition."""
    lists = [n for n, piece in enumerate(body[:-1]) if words.LISTED.search(piece.text)]
    if not lists or not body[lists[0]].text.endswith("之一"):
        return found, body
    cut = lists[0] + 1
    more = [found.sanction_condition] if found.sanction_condition else []
    words_ = "，".join([join(body[cut:]), *more])
    return replace(found, sanction_condition=words_), body[:cut]


def _without_later_citations(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """未登记，或者违反第三条规定，不变更的: what a further conduct violates is no part of it."""
    left: list[Piece] = []
    for n, piece in enumerate(body):
        joint = re.match("或者|以及|并且?|和", piece.text) if left else None
        plain = piece.after(joint.end()) if joint else piece
        if left and n + 1 < len(body) and joint and fronts.is_citation(plain, refs):
            body[n + 1] = replace(body[n + 1], mark="；")
        else:
            left.append(piece)
    return left


def _described(
    found: Opening, body: list[Piece], refs: tuple[Reference, ...], only_citing: bool
) -> Opening:
    found, body = _listed_first(found, body)
    listed = bool(body) and bool(words.LISTED.search(body[-1].text))
    if listed and words.ONLY_LISTED.fullmatch(body[-1].text):
        body = body[:-1]
    text = join(_without_later_citations(body, refs)).strip("，；").removesuffix("的")
    if listed:
        text = _before_list(text, body, refs)
    text = re.sub("^(违反[^，]*)者$", r"\1", _BREACH.sub(r"\1", text))
    text = re.sub("^(?:，|并|的|也)+", "", text)
    if not _HAS_DEED.search(text):
        text = re.sub("(?<!规定)(?<!所列)的(?:违法)?行为$", "", text)
    cites = bool(body) and (numbered(body[0], refs) or bool(words.CITES_ONLY.fullmatch(text)))
    if _says_nothing(text, cites, only_citing):
        text = ""
    return replace(found, conduct=text or None, listed=listed)


_HAS_DEED = re.compile("(?:^|，)(?:又|并|且|还)有[^，]*行为$")


_BREACH = re.compile("^(违反本[^，的]{1,8})的(?:违法)?行为$")


def _before_list(text: str, body: list[Piece], refs: tuple[Reference, ...]) -> str:
    """Nothing, where 违反本条例规定有下列行为之一 is all."""
    bare = words.LISTED.sub("", text + "的").rstrip("，的")
    if words.PLACE.fullmatch(bare):
        return ""
    if not re.fullmatch(r"(?:违反|[未不][^，]{2,4})[^，]*(?:规定|条例|办法|法)", bare):
        return text
    cites = words.GENERAL.search(bare) or any(numbered(piece, refs) for piece in body)
    return "" if cites else bare


def _says_nothing(text: str, cites: bool, only_citing: bool) -> bool:
    if cites and only_citing and not re.search("义务|职责|要求", text):
        return True
    if words.ABOVE.fullmatch(text):
        return True
    if cites and (words.THAT_CONDUCT.fullmatch(text) or words.CITES_ONLY.fullmatch(text)):
        return True
    return bool(re.fullmatch(r"(?:以及|或者|和)?[^，]*的(?:人员|单位|个人)", text))
