"""Who acts (违法主体) in the pieces of a condition, and the pieces without the name."""

from __future__ import annotations

import re

from loaders.layers.clauses import conduct_words as words
from loaders.layers.clauses import several, subjects
from loaders.layers.clauses.actor_words import MISDEED, NOT_SUBJECT, START
from loaders.layers.clauses.pieces import Piece


def without_subject(body: list[Piece], cited_who: str | None) -> tuple[str, list[Piece]]:
    """The violator the pieces begin with, and the pieces without it."""
    who, rest = _first_subject(body, cited_who)
    alone = who and len(rest) == len(body) - 1 and body[0].text.endswith(who)
    return several.listed(who, rest) if alone else (who, rest)


def _first_subject(body: list[Piece], cited_who: str | None) -> tuple[str, list[Piece]]:
    if not body:
        return "", body
    first = body[0]
    if _DONE_TO.match(first.text):
        return "", body
    outward = subjects.named_outward(first.text) or _acting(first.text)
    if outward == first.text and len(body) > 1:
        return outward, body[1:]
    alone = words.SUBJECT_ONLY.fullmatch(first.text[: subjects.LONGEST]) or _named(first, body)
    alone = alone or (_ENGAGED.fullmatch(first.text) if len(body) > 1 else None)
    if alone and not outward and (len(body) > 1 or cited_who is None):
        return alone["who"], body[1:]
    towards = None if outward.startswith("对") else words.TOWARDS.match(first.text)
    piece = first.after(towards.end()) if towards else _without_frame(first, outward)
    if found := words.FOUND_OUT.match(piece.text):
        piece = piece.after(found.end())
    who = subjects.subject(piece.text) if cited_who is None or cited_who else ""
    if not who and words.DEED.fullmatch(piece.text):
        piece = piece.after(1)
        who = subjects.subject(piece.text)
    if who and (staff := words.OF_WHICH.match(piece.text, len(who))):
        who = piece.text[: staff.end()]
    piece = piece.after(len(who))
    return who, [piece.after(1) if who and piece.text.startswith("等") else piece, *body[1:]]


_DONE_TO = re.compile(
    "对[^，]{0,120}?(?:人员|人|者|师|生|员|警察)(?:或者[^，]{2,10}|及其[^，]{2,8})?(?:进行|实施|施[以行])[^，]{0,12}"
    "(?:侮辱|诽谤|殴打|打击|报复|体罚|威胁|攻击|骚扰|人身|袭击|侵害|恐吓|辱骂|虐待|歧视|诬|伤害|侵犯)"
)
"""对履行职责的工作人员进行侮辱: whom it is done to is no violator."""
_ENGAGED = re.compile(
    "(?P<who>(?:在[^，的]{2,30}(?:从事|进行|开展|实施|经营|参与)|使用)[^，]{2,40}的(?:单位|个人|组织|企业|经营者|人员)(?:(?:、|和|或者|以及)(?:单位|个人|组织|企业))*)"
)
"""在风景区内从事经营活动的单位和个人，未…."""


def _without_frame(piece: Piece, outward: str) -> Piece:
    """对收受贿赂的: a deed between 对 and 的; whom it is done to keeps its 对."""
    found = re.match("对(?P<deed>[^，]*的)$", piece.text)
    if outward or not found or re.search("的[^，]*[未不没]", found["deed"]):
        return piece
    return (
        piece.after(1) if re.match(MISDEED, found["deed"]) or _DEEDS.match(found["deed"]) else piece
    )


_DEEDS = re.compile("(?:收受|执行|协助|打击|阻|破坏|生产|销售|经营|使用|伪造|侵|盗|占用|骗)")


def _acting(piece: str) -> str:
    """Who acts in a piece that ends in a name: 单位向无许可证的单位, 使用人未接入…平台."""
    who = subjects.subject(piece)
    return who if who and _ACTS.match(piece, len(who)) else ""


_ACTS = re.compile(
    "违法(?!的|行为|人|犯罪|建|者)|阻[碍挠](?!的)|未|不(?!具备)|将|向|把|给|擅自|违反|拒|[^，的]{2,8}[性型式]的[^，的]*$"
)


def told_of(who: str, cited: bool) -> str | None:
    """因…受过刑事处罚的人员: the conduct that is only told of the violator, unless it cites only.

    `cited`: a provision is named as violated, and what is told need not be a wrong.
    """
    deed = who.rpartition("的")[0]
    if not deed or words.NUMBERED.search(deed) or _CITES.match(deed):
        return None
    return deed if not cited or _WRONG.search(deed) else None


_WRONG = re.compile("[未不违擅拒非滥骗伪损侵截挪冒]")
_CITES = re.compile("(?:有|实施|具有|存在)(?:下列|以下|上述|前|本|第)")


def later_subject(body: list[Piece]) -> tuple[str, list[Piece]]:
    """审批材料未通过审核，建设单位开工建设的: who acts behind the first piece, and the rest."""
    for n, piece in enumerate(body[1:], 1):
        joined = _JOINED.match(piece.text)
        who = subjects.subject(piece.text[joined.end() :] if joined else piece.text)
        if len(who) > 1 and subjects.is_actor(who):
            rest = piece if joined else piece.after(len(who))
            return who, [*body[:n], rest, *body[n + 1 :]]
    return "", body


_JOINED = re.compile("(?:或者|以及|并且|而|且|如果|但)")


def _named(first: Piece, body: list[Piece]) -> re.Match[str] | None:
    """A first piece that is a name and nothing else: 市政府和有关部门及其工作人员，在…中."""
    found = words.NAME_ONLY.fullmatch(first.text) if len(body) > 1 else None
    begins = NOT_SUBJECT.match(first.text) or re.match(START, first.text)
    inner = subjects.subject(first.text)  # 工作人员设立公司: an act stands in it
    if not found or begins or inner or not subjects.is_actor(first.text):
        return None
    return found
