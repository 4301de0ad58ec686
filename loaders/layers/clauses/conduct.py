"""Conduct (违法行为) in the pieces before a measure."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Reference
from loaders.layers.clauses import actors, fronts, several, subjects, wardens
from loaders.layers.clauses import conduct_words as words
from loaders.layers.clauses.actor_words import NOT_SUBJECT, START
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
        who, rest = several.acting(who, rest)
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
        who = several.in_citation(who, body[0])
    if citing and len(body) > 1:
        who, rest = several.all_citing(who, rest[1:], refs)
        if not who:
            who, rest = actors.without_subject(rest, None)
    if bearer := "" if who else subjects.duty_bearer(body[0].text):
        return bearer, body[1:]
    return who, rest


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
    """Nothing, where 违反本条例规定有下列行为之一 is all; the deed of 驾驶机动车有下列行为之一."""
    bare = words.LISTED.sub("", text + "的").rstrip("，的")
    if re.fullmatch(r"(?:违反|[未不][^，]{2,4})[^，]*(?:规定|条例|办法|法)", bare):
        cites = words.GENERAL.search(bare) or any(numbered(piece, refs) for piece in body)
        return "" if cites else bare
    bare = _HAS_LISTED.sub("", text)
    told = [part for part in bare.split("，") if not _FRAME.fullmatch(part)]
    if bare != text and len(told) == 1 and not _TELLS.search(told[0]):
        return ""
    return "，".join(told)


_HAS_LISTED = re.compile(
    "(?<!不得)(?:，|并|同时|或者)*(?:(?:有|具有|出现|存在|属于|实施|从事|进行)(?:下列|以下|如下|下述)|(?:下列|以下)(?=[^，]*之一))"
    "[^，]{0,16}?(?:之一|行为|情形|情况|情节|活动|内容)$"
)
_FRAME = re.compile(f"|{words.PLACE.pattern}|发现.*|.*(?:[中后时]|期间)|[^，]{2, 16}内")
_TELLS = re.compile(f"^(?:{START}|{NOT_SUBJECT.pattern[1:]})|{words.ACT.pattern}|[载驾肇]|因|过错")
"""A deed in front of 有下列行为之一, and not a thing or a place that has 下列情形."""


def _says_nothing(text: str, cites: bool, only_citing: bool) -> bool:
    if cites and only_citing and not re.search("义务|职责|要求", text):
        return True
    if words.ABOVE.fullmatch(text):
        return True
    if cites and (words.THAT_CONDUCT.fullmatch(text) or words.CITES_ONLY.fullmatch(text)):
        return True
    return bool(re.fullmatch(r"(?:以及|或者|和)?[^，]*的(?:人员|单位|个人)", text))
