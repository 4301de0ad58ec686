"""Subject and conduct (违法主体、违法行为) in the pieces before a measure."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Reference
from loaders.layers.clauses import authorities, subjects
from loaders.layers.clauses import conduct_words as words
from loaders.layers.clauses.actor_words import NOT_SUBJECT, START
from loaders.layers.clauses.pieces import Opening, Piece, join, numbered


def read(found: Opening, pieces: list[Piece], refs: tuple[Reference, ...]) -> Opening:
    """`found` with what the pieces say: who, which conduct, whether it is a condition at all."""
    condition = any(words.CONDITION.search(piece.text) for piece in pieces)
    conditional = bool(found.general or found.violated or condition)
    found, body = without_authority(found, to_last_condition(pieces))
    body = _without_occasion(body, refs)
    body = _from_citation(body, refs)
    citing = words.VIOLATES.match(body[0].text) if _is_citation(body[0], refs) else None
    who, rest = _without_subject(body, citing["who"] if citing else None)
    if citing and len(body) > 1:
        rest = rest[1:]
        if not who:
            who, rest = _without_subject(rest, None)
    if bearer := "" if who else subjects.duty_bearer(body[0].text):
        who, rest = bearer, body[1:]
    rest = _without_setting(_without_duties(_without_citation(rest, refs)), refs)
    conditional = conditional or bool(who and not rest)
    told = bool(who) and not rest and not citing
    if not who:
        who, rest = _later_subject(rest)
    found = replace(found, conditional=conditional, subject=who or found.subject)
    found = _described(found, rest, refs, bool(citing) and len(body) == 1)
    return replace(found, conduct=_relative(who)) if told and not found.violated else found


def _without_occasion(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """出现…时，经营者违反本法规定; 机关执行任务时，公民拒不协助: on what occasion is no conduct."""
    if len(body) < 2 or not re.search("(?<!的)(?:时|后|期间|过程中)$", body[0].text):
        return body
    next_ = body[1].text
    acts = subjects.subject(next_) or subjects.duty_bearer(next_)
    return body[1:] if acts or _is_citation(body[1], refs) else body


def _from_citation(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """经营者承储国家储备棉，违反本条例第十条规定，未建立…: the setting goes, the violator stays."""
    cites = [n for n, piece in enumerate(body[:-1]) if n and _is_citation(piece, refs)]
    if not cites or _is_citation(body[0], refs):
        return body
    first, rest = body[0], body[cites[-1] :]
    who = subjects.subject(first.text)
    if not who:
        return body
    return [Piece(first.start, first.start + len(who), who, first.mark), *rest]


def without_authority(found: Opening, body: list[Piece]) -> tuple[Opening, list[Piece]]:
    """公安机关在检查中发现…的: who finds the conduct is no violator."""
    who = authorities.authority_in_front(body[0].text)
    if not who:
        return found, body
    rest, known = body[0].after(len(who)), replace(found, authority=who)
    if finds := words.FINDS.match(rest.text):
        return known, [rest.after(finds.end()), *body[1:]]
    if re.match("对.*(?:行为|活动|情况|单位|个人|人员|人)$", rest.text):
        return known, [rest, *body[1:]]
    acts = re.match("(?:应当|可以|有权|依法|按照|依照|依据|处理)", rest.text)
    if len(body) > 1 and acts and not rest.text.endswith("的"):
        return known, body[1:]
    if len(body) > 1 and re.match("(?:经[^，]{0,8})?(?:发现|查实|认定|认为)", body[1].text):
        return known, body[1:]
    return found, body


def to_last_condition(pieces: list[Piece]) -> list[Piece]:
    """Without the assertions behind the last …的: …的，批准文件无效."""
    ends = [n for n, piece in enumerate(pieces) if piece.text.endswith(("的", "之一"))]
    ends = ends or [n for n, piece in enumerate(pieces) if piece.text.endswith("行为")]
    return pieces[: ends[-1] + 1] if ends else pieces


def _is_citation(piece: Piece, refs: tuple[Reference, ...]) -> bool:
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


def _without_subject(body: list[Piece], cited_who: str | None) -> tuple[str, list[Piece]]:
    """The violator the pieces begin with, and the pieces without it."""
    if not body:
        return "", body
    first = body[0]
    outward = subjects.named_outward(first.text) or _acting(first.text)
    alone = words.SUBJECT_ONLY.fullmatch(first.text[: subjects.LONGEST]) or _named(first, body)
    if alone and not outward and (len(body) > 1 or cited_who is None):
        return alone["who"], body[1:]
    towards = None if outward.startswith("对") else words.TOWARDS.match(first.text)
    piece = first.after(towards.end()) if towards else first
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


def _acting(piece: str) -> str:
    """Who acts in a piece that ends in a name: 单位向无许可证的单位, 使用人未接入…平台."""
    who = subjects.subject(piece)
    return who if who and _ACTS.match(piece, len(who)) else ""


_ACTS = re.compile("未|不(?!具备)|将|向|把|给|擅自|违反|拒")


def _relative(who: str) -> str | None:
    """因…受过刑事处罚的人员: the conduct that is only told of the violator."""
    return who[: who.rindex("的")] if "的" in who else None


_JOINED = re.compile("(?:或者|以及|并且|而|且)")


def _later_subject(body: list[Piece]) -> tuple[str, list[Piece]]:
    """审批材料未通过审核，建设单位开工建设的: who acts behind the first piece, and the rest."""
    for n, piece in enumerate(body[1:], 1):
        joined = _JOINED.match(piece.text)
        who = subjects.subject(piece.text[joined.end() :] if joined else piece.text)
        if len(who) > 2 and subjects.is_actor(who):
            rest = piece if joined else piece.after(len(who))
            return who, [*body[:n], rest, *body[n + 1 :]]
    return "", body


def _named(first: Piece, body: list[Piece]) -> re.Match[str] | None:
    """A first piece that is a name and nothing else: 市政府和有关部门及其工作人员，在…中."""
    found = words.NAME_ONLY.fullmatch(first.text) if len(body) > 1 else None
    begins = NOT_SUBJECT.match(first.text) or re.match(START, first.text)
    if not found or begins or not subjects.is_actor(first.text):
        return None
    return found


def _without_duties(body: list[Piece]) -> list[Piece]:
    """From the first piece that is not the statement of a duty: …负责，故意提交虚假材料的."""
    while len(body) > 1 and words.DUTY.search(body[0].text):
        body = body[1:]
    return [] if body and words.PURPOSE.fullmatch(body[-1].text) else body


def _without_setting(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """Before 有下列行为之一 nothing of 在工作中 and 违反本法规定 is left."""
    if len(body) < 2 or not words.LISTED.search(body[-1].text):
        return body
    left = [
        piece
        for piece in body
        if not (_is_citation(piece, refs) or words.SETTING.fullmatch(piece.text))
    ]
    return left or body[-1:]


def _without_citation(body: list[Piece], refs: tuple[Reference, ...]) -> list[Piece]:
    """有本条例第八条第七项行为，随地吐痰的: the conduct is what follows the citation."""
    while len(body) > 1 and words.CITES_ONLY.fullmatch(body[0].text):
        body = body[1:]
    return body


def _listed_first(found: Opening, body: list[Piece]) -> tuple[Opening, list[Piece]]:
    """有下列行为之一，但未造成损失的: what follows the list's words is a condition."""
    lists = [n for n, piece in enumerate(body[:-1]) if words.LISTED.search(piece.text)]
    if not lists or not body[lists[0]].text.endswith("之一"):
        return found, body
    cut = lists[0] + 1
    more = [found.sanction_condition] if found.sanction_condition else []
    words_ = "，".join([join(body[cut:]), *more])
    return replace(found, sanction_condition=words_), body[:cut]


def _described(
    found: Opening, body: list[Piece], refs: tuple[Reference, ...], only_citing: bool
) -> Opening:
    found, body = _listed_first(found, body)
    listed = bool(body) and bool(words.LISTED.search(body[-1].text))
    if listed and words.ONLY_LISTED.fullmatch(body[-1].text):
        body = body[:-1]
    text = join(body).strip("，；").removesuffix("的")
    if listed:
        text = _before_list(text, body, refs)
    text = _BREACH.sub(r"\1", text)
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
