"""Several violators (违法主体) in one opening: lists with commas, and each with a deed of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from loaders.document import Reference
from loaders.layers.clauses import conduct_words as words
from loaders.layers.clauses import fronts, subjects
from loaders.layers.clauses.actor_words import begins_with_act
from loaders.layers.clauses.pieces import Piece

_JOINT = re.compile("(?:或者?|以及|及|和)?(?:其他的?(?=[^，]{2,}违反))?")
_NO_NAME = re.compile(
    "[向与把让被给将对从以并且其因在借仍]|采用|通过|为(?!人)|[未不](?!成年|动产)|发现|一?经(?!营|纪)"
)
_DENIED = re.compile(".+未(?!成年)")
_WRONG = re.compile(
    "[未不]|违|滥|玩忽|徇|超|拒|擅自|非法|虚|有下列|有前|失职|渎职|贪|泄|伪|骗|隐瞒"
)
_FAILS = re.compile("[未不拒](?!同|影响)|故意|隐瞒|擅自")


def listed(who: str, body: list[Piece]) -> tuple[str, list[Piece]]:
    """甲机关，乙机关或者丙机关有下列行为: the names behind the comma that follows the first."""
    while body:
        joint, name = _next(body[0])
        if not name:
            break
        piece = body[0].after(joint + len(name))
        if piece.text and subjects.is_official(name) and not _wrong(body):
            break
        who, body = f"{who}，{name}", [piece, *body[1:]] if piece.text else body[1:]
        if piece.text:
            break
    return who, body


def _wrong(body: list[Piece]) -> bool:
    return any(_WRONG.search(piece.text) for piece in body)


def _next(piece: Piece) -> tuple[int, str]:
    """How long the joint is that a piece begins with, and the violator behind it."""
    joint = _JOINT.match(piece.text).end()  # type: ignore[union-attr]
    plain = piece.text[joint : joint + subjects.LONGEST]
    if _NO_NAME.match(plain) or begins_with_act(plain):
        return joint, ""
    name = subjects.subject(plain)
    alone = not name and words.NAME_ONLY.fullmatch(plain)
    alone = alone or words.SUBJECT_ONLY.fullmatch(plain)
    name = alone["who"] if alone and not name else name
    fits = len(name) > 1 and subjects.is_actor(name) and not _DENIED.match(name)
    return joint, name if fits else ""


def acting(who: str, body: list[Piece]) -> tuple[str, list[Piece]]:
    """All who do wrong in the pieces behind the first name, and the pieces without them."""
    who, told, rest = _after_occasion(who, body)
    who, rest = _each_with_deed(who, rest)
    return who, [*told, *rest]


def _each_with_deed(who: str, body: list[Piece]) -> tuple[str, list[Piece]]:
    """公民拒绝选拔的，预备役人员拒绝征召的: the further violators with conducts of their own."""
    left = body[:1]
    for before, piece in pairwise(body):
        joint, name = _next(piece)
        rest = piece.after(joint + len(name))
        ends = before.text.endswith("的")
        both = _FAILS.match(before.text) and _FAILS.match(rest.text) and before is body[0]
        if name and rest.text and (joint or both or (ends and piece.text.endswith("的"))):
            who, piece = f"{who}，{name}", replace(rest, mark="；")
            left[-1] = replace(left[-1], text=left[-1].text.removesuffix("的"))
        left.append(piece)
    return who, left


def _after_occasion(who: str, body: list[Piece]) -> tuple[str, list[Piece], list[Piece]]:
    """职工遭受事故伤害，用人单位不组织抢救的: who does no wrong is not who is punished."""
    if not body or _WRONG.search(body[0].text) or body[0].text.endswith("的"):
        return who, [], body
    for n, piece in enumerate(body[1:], 1):
        joint, name = _next(piece)
        rest = piece.after(len(name))
        if name and name != who and not joint and _FAILS.match(rest.text):
            first = Piece(body[0].start - len(who), body[0].end, who + body[0].text, body[0].mark)
            return name, [first, *body[1:n]], [rest, *body[n + 1 :]]
    return who, [], body


_MORE_CITING = re.compile("规定(?:、|或者|和)([^、，规违]{2,30})(?=违反)")
"""甲违反第一条规定、乙违反第二条规定."""


def in_citation(who: str, cited: Piece) -> str:
    """The violators of one piece that only cites."""
    return "，".join((who, *_MORE_CITING.findall(cited.text)))


def all_citing(who: str, body: list[Piece], refs: tuple[Reference, ...]) -> tuple[str, list[Piece]]:
    """甲违反第一条，或者乙违反第二条: the further violators that only citations tell of."""
    while who and body:
        joint = re.match("(?:或者|以及|和)?", body[0].text).end()  # type: ignore[union-attr]
        next_ = body[0].after(joint)
        citing = words.VIOLATES.match(next_.text)
        if not (citing and citing["who"] and fronts.is_citation(next_, refs)):
            break
        if not subjects.is_actor(citing["who"]):
            break
        who, body = f"{who}，{citing['who']}", body[1:]
    joint, name = _next(body[0]) if who and body else (0, "")
    if joint and name:
        rest = body[0].after(joint + len(name))
        rest = rest.after(_CITES_FIRST.match(rest.text).end())  # type: ignore[union-attr]
        who, body = f"{who}，{name}", [rest, *body[1:]]
    return who, body


_CITES_FIRST = re.compile("(?:违反[^，]*?规定(?=[^，的]))?")
