"""What stands in front of conduct and is none: citations, duties, occasions, who finds it."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Reference
from loaders.layers.clauses import authorities, subjects
from loaders.layers.clauses import conduct_words as words
from loaders.layers.clauses.pieces import Opening, Piece, numbered


def without_authority(found: Opening, body: list[Piece]) -> tuple[Opening, list[Piece]]:
    """公安机关在检查中发现…的: who finds the conduct is no violator."""
    who = authorities.authority_in_front(body[0].text)
    if not who:
        return found, [as_found(body[0]), *body[1:]]
    rest, known = body[0].after(len(who)), replace(found, authority=who)
    if len(body) > 1 and words.SETTING.fullmatch(rest.text) and "发现" in body[1].text[:20]:
        rest, body = body[1].after(body[1].text.index("发现")), body[1:]
    if finds := words.FINDS.match(rest.text):
        return known, [as_found(rest.after(finds.end())), *body[1:]]
    if re.match("对.*(?:行为|活动|情况|单位|个人|人员|人)$", rest.text):
        return known, [rest, *body[1:]]
    acts = re.match("(?:应当|可以|有权|依法|按照|依照|依据|处理)", rest.text)
    own = len(body) > 1 and _OWN_WRONG.match(body[1].text)
    if len(body) > 1 and acts and not rest.text.endswith("的") and not own:
        return known, body[1:]
    if len(body) > 1 and re.match("(?:经[^，]{0,8})?(?:发现|查实|认定|认为)", body[1].text):
        return known, body[1:]
    return found, body


_OWN_WRONG = re.compile("有(?:下列|徇私|滥用|玩忽|违)|滥用|玩忽|徇私")
"""主管部门应当公正执法，有下列情形之一的: what the organ itself does."""


def as_found(piece: Piece) -> Piece:
    """发现经营者有违法行为: the piece from the violator on, if one is named."""
    found = re.match("(?:发现|查实|认定|查明|核实|认为)", piece.text)
    who = subjects.subject(piece.text[found.end() :]) if found else ""
    thing = re.search("(?:场所|车辆|船舶|设施|小区|基地|库)$", who)
    return piece.after(found.end()) if found and subjects.is_actor(who) and not thing else piece


def to_last_condition(pieces: list[Piece]) -> list[Piece]:
    """Without the assertions behind the last …的: …的，批准文件无效."""
    ends = [n for n, piece in enumerate(pieces) if _CLOSES.search(piece.text)]
    ends = ends or [n for n, piece in enumerate(pieces) if piece.text.endswith("行为")]
    return pieces[: ends[-1] + 1] if ends else pieces


def asserted(pieces: list[Piece]) -> bool:
    """Whether pieces behind a condition say what is to be done: …的，X应当及时报告，."""
    return any(
        re.search("应当|应(?![税急])|可以|必须|由|责令|无效", piece.text) for piece in pieces
    )


_CLOSES = re.compile("(?<!目)的$|之一$|^(?:对|凡)?(?:违反|未|不|擅自)[^，]*者$")


def without_occasion(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """出现…时，经营者违反本法规定; 对于已保全的证据，当事人擅自毁损: on what occasion is no conduct."""
    if len(body) < 2 or not _OCCASION.search(body[0].text):
        return body
    next_ = body[1].text
    acts = subjects.subject(next_) or subjects.duty_bearer(next_)
    return body[1:] if acts or is_citation(body[1], refs) else body


_OCCASION = re.compile(
    "(?<!的)(?:时|后|期间|过程中)$|^对于?[^，]*的(?!行为|情形|活动)[^，的]{1,12}(?<![者人])$"
)


def from_citation(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """经营者承储国家储备棉，违反本条例第十条规定，未建立…: the setting goes, the violator stays."""
    cites = [n for n, piece in enumerate(body[:-1]) if n and is_citation(piece, refs)]
    if not cites or is_citation(body[0], refs):
        return body
    first, rest = body[0], body[cites[-1] :]
    who = subjects.subject(first.text) or (first.text if subjects.is_actor(first.text) else "")
    if not who:
        return body
    names = (
        [p for p in body[1 : cites[-1]] if subjects.is_actor(p.text)] if who == first.text else []
    )
    return [Piece(first.start, first.start + len(who), who, first.mark), *names, *rest]


def without_duties(body: list[Piece]) -> list[Piece]:
    """From the first piece that is not the statement of a duty: …负责，故意提交虚假材料的."""
    while len(body) > 1 and words.DUTY.search(body[0].text):
        body = body[1:]
    return [] if body and words.PURPOSE.fullmatch(body[-1].text) else body


def without_setting(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """Before 有下列行为之一 nothing of 在工作中 and 违反本法规定 is left."""
    if len(body) < 2 or not words.LISTED.search(body[-1].text):
        return body
    left = [
        piece
        for piece in body
        if not (is_citation(piece, refs) or words.SETTING.fullmatch(piece.text))
    ]
    return left or body[-1:]


def without_citation(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """有本条例第八条第七项行为，随地吐痰的: the conduct is what follows the citation."""
    while len(body) > 1 and _CITED.fullmatch(body[0].text):
        body = body[1:]
    return body


_CITED = re.compile(f"(?:{words.CITES_ONLY.pattern}|{words.THAT_CONDUCT.pattern})")


def is_citation(piece: Piece, refs: tuple[Reference, ...]) -> bool:
    """违反本法第十四条规定, 违反本法规定: a piece that only says what is violated."""
    if not words.VIOLATES.match(piece.text) or re.search(r"规定[^，]{0,24}要求", piece.text):
        return False
    if not re.search(r"(?:规定|条|款|项|法|条例|办法|之一|要求|细则|规则)的?$", piece.text):
        return False
    return bool(
        numbered(piece, refs)
        or words.GENERAL.search(piece.text)
        or words.NUMBERED.search(piece.text)
    )
