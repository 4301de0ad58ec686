"""The words before the first authority or measure: conduct, and the tier or condition it ends in."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Reference
from loaders.layers.clauses import conduct, fronts, glued, subjects, tiers, wardens
from loaders.layers.clauses.conduct_words import ELSEWHERE, GENERAL, NOWHERE
from loaders.layers.clauses.kinds import kind_of
from loaders.layers.clauses.pieces import Opening, Piece, plain, violated

_SAVING = re.compile(
    "除(?=[^，]*(?:规定|依法|依照|按照|处罚|责任|责令|罚|没收|处分|赔偿|法律))|除(?![^，]*外$)|但[^，]*(?:除外|外)$"
)
_EXCEPT = re.compile("除[^，]*外$")
_ORDERED = re.compile(
    "(?:经|在)[^，]{0,6}(?:评估|检查|审查|鉴定|检测|调查|核实|认定|查实|考核)后?|经[^，]{0,12}(?:责令|通知|催告|要求|督促)[^，]{0,8}(?:改正|整改|改|后)?"
)
_MODIFIED = re.compile(r"(?P<conduct>[^，]*的)(?P<who>[^，的]{1,20})")
_CITED_CONDUCT = re.compile(
    r"(?:有|对|因)?(?:前[^，]{1,4}款|前款|第[^，]{1,6}款|本条|上述|上款|以上)(?:第[^，行]{1,30}项)?(?:规定)?(?:所列|规定的?|的)*(?:违法)?行为(?:之一)?(?P<rest>.+)"
)
_CITES = re.compile("^(?:违反|未按|不按)[^，]*规定$")
_CAUSING = re.compile(
    r"(?:并|且)?(?:造成|给[^，]+造成|对[^，]+造成[^，]{0,16}(?:损失|损害)|致使|导致|使)"
)


def opening(pieces: list[Piece], refs: tuple[Reference, ...]) -> Opening:
    """The words before the first authority or measure."""
    pieces = [p for p in pieces if not _SAVING.match(p.text)] or pieces
    if who := wardens.of_powers(pieces):
        return Opening(authority=who, conditional=len(pieces) > 1 or "处罚" in pieces[0].text)
    pieces = pieces[:-1] if len(pieces) > 1 and _EXCEPT.match(pieces[-1].text) else pieces
    pieces = [p for p in pieces if not _ORDERED.fullmatch(p.text)] or pieces
    pieces, who = _modified(pieces)
    general = any(GENERAL.search(piece.text) for piece in pieces)
    found = Opening(subject=who, violated=violated(pieces, refs), general=general)
    rest = _parted(fronts.to_last_condition(pieces))
    told = len(rest)
    while len(rest) > 1 and (tail := _tail(rest[-1].text)):
        if tail.severity and found.severity and all(_CITES.search(p.text) for p in rest[:-1]):
            break  # 违反规定，造成重大损失，情节严重的: the damage is the conduct
        found, rest = _merged(found, tail), rest[:-1]
    only = _only(rest[0].text) if len(rest) == 1 else None
    if only:
        return replace(_merged(found, only), conditional=True)
    return conduct.read(found, rest, refs, whole=len(rest) < told)


def _parted(pieces: list[Piece]) -> list[Piece]:
    """徇私舞弊造成重大损失的: what no comma parts from the conduct is a piece of its own."""
    parts = glued.parted(pieces[-1])
    return [*pieces[:-1], *(parts if len(parts) > 1 else glued.harm_apart(pieces[-1]))]


def _modified(pieces: list[Piece]) -> tuple[list[Piece], str]:
    """对玩忽职守，造成损失的职工: the conduct in front of the violator it modifies."""
    first, last = pieces[0], pieces[-1]
    found = _MODIFIED.fullmatch(last.text[-subjects.LONGEST :])
    if len(pieces) < 2 or not first.text.startswith("对"):
        return pieces, ""
    if not found or not subjects.is_actor(found["who"]):
        return pieces, ""
    end = len(last.text) - len(found["who"])
    last = Piece(last.start, last.start + end, last.text[:end], last.mark)
    skip = 2 if first.text.startswith("对于") else 1
    return [first.after(skip), *pieces[1:-1], last], found["who"]


def _merged(found: Opening, tail: Opening) -> Opening:
    conditions = [c for c in (tail.sanction_condition, found.sanction_condition) if c]
    return replace(
        found,
        condition=found.condition or tail.condition,
        subject=found.subject or tail.subject,
        severity=tail.severity or found.severity,
        severity_text=tail.severity_text or found.severity_text,
        gains=found.gains or tail.gains,
        sanction_condition="，".join(conditions) or None,
    )


def _tail(words: str) -> Opening | None:
    """The last piece of several, if it is a tier or a condition and no conduct."""
    if re.match("有下列|有前|或者", words):
        return None
    if crime := _crime(words):
        return crime
    if tiers.is_gains(words):
        return Opening(gains=words)
    causing = _CAUSING.match(words) and tiers.DAMAGE.match(words) and not tiers.OTHER.search(words)
    if NOWHERE.search(words):
        return Opening(condition=words)
    if causing or ELSEWHERE.search(words):
        return Opening(sanction_condition=words)
    if kind_of(words, False) == "tier":
        return Opening(severity=tiers.severity(words, False), severity_text=plain(words))
    return None


def _only(words: str) -> Opening | None:
    """The only piece, if it is a condition: 前款行为尚不构成犯罪的, 有关人员构成犯罪的."""
    if cited := _CITED_CONDUCT.match(words):
        words = cited["rest"]
        if tail := _tail(words):
            return tail
    if re.match(r"有下列|有前", words):
        return None
    if _TIER_ONLY.fullmatch(words):
        return Opening(severity=tiers.severity(words, False), severity_text=plain(words))
    who = subjects.subject(words)
    if who and tiers.CRIME.match(words[len(who) :]):
        return Opening(subject=who, sanction_condition=words[len(who) :])
    return _crime(words)


_TIER_ONLY = re.compile(
    "(?:对于?|凡)?(?:犯罪)?情节(?:特别)?(?:严重|恶劣|较重|较轻|(?:显著)?轻微)(?:或者[^，]{2,20})?的"
)
"""情节严重的, and nothing before it: the conduct was told in another paragraph."""


def _crime(words: str) -> Opening | None:
    """尚不构成犯罪的 governs the clause; 构成犯罪的 the next measures."""
    if not_crime := tiers.NOT_CRIME.search(words):
        before = words[: not_crime.start()]
        deed = re.match("(?P<who>.*)的(?:行为|情形)$", before)
        who = subjects.subject(words) or (deed["who"] if deed else "")
        who = who if subjects.is_actor(who) else ""
        return Opening(condition=words[not_crime.start() :], subject=who)
    if tiers.CRIME.match(words) or tiers.SECURITY.match(words):
        return Opening(sanction_condition=words)
    return None
