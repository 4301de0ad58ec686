"""The conditions in front of measures: whom and what they describe, and which of them are tiers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.document import Reference
from loaders.layers import actors, tiers


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text between two marks."""

    start: int
    end: int
    text: str
    mark: str = "，"  # the mark in front of it


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before measures: subject, conduct, what it violates, and what governs them."""

    subject: str = ""
    conduct: str | None = None
    listed: bool = False  # 有下列行为之一
    general: bool = False
    condition: str | None = None  # 尚不构成犯罪的
    violated: tuple[Reference, ...] = ()
    severity: tuple[str, ...] = ()
    severity_text: str | None = None
    gains: str | None = None
    sanction_condition: str | None = None
    authority: str | None = None  # 公安机关 in 公安机关发现…的
    conditional: bool = False  # the words are a condition (…的), not an assertion


_NUMBERED = r"(?:本[法条例办规定章细则解释决]{1,3}|《[^》]*》|前[款条]|第[^，]{1,12}[条款项]|本条)"
_VIOLATES = re.compile(
    r"^(?:[对凡]|有)?(?P<who>[^，]*?)(?P<act>(?:违反|不遵守|不执行|未遵守|不按照|未按照|不符合)[^，]*?)的?$"
)
_LISTED = re.compile(
    r"(?:有|具有|出现|存在|属于|实施|属|是|，)?(?:下列|以下|如下|下述)[^，]{0,16}?(?:之一|行为|情形|情况|规定|者|内容|的)+(?:的|者)?$"
)
_GENERAL = re.compile(
    r"(?:违反|未(?:依照|按照|按|依据|遵守|执行|履行)|不(?:依照|按照|履行|执行|遵守|按|符合)|违背|履行|拒不履行)[^，]{0,20}?本(?:法|条例|办法|规定|细则|规则|章程?|实施细则|实施办法|暂行条例|决定|暂行规定|若干规定|解释)"
    r"(?!第|[^，]{0,4}第|所附)"
)
_BY_LAW = re.compile(r"(?:依照|依据|按照|根据|依)(?!法)")
_SAVING = re.compile(r"^除|^但")


def opening(pieces: list[Piece], refs: tuple[Reference, ...]) -> Opening:
    """The words before the first authority or measure."""
    pieces = [p for p in pieces if not _SAVING.match(p.text)] or pieces
    pieces, who = _modified(pieces)
    found = Opening(
        subject=who,
        violated=_violated(pieces, refs),
        general=any(_GENERAL.search(p.text) for p in pieces),
    )
    rest = list(pieces)
    while len(rest) > 1 and (tail := _tail(rest)):
        found, rest = _merged(found, tail), rest[:-1]
    first_only = _tail(rest, alone=True) if len(rest) == 1 else None
    if first_only:
        return replace(_merged(found, first_only), conditional=True)
    return _conduct(found, rest, refs)


def _modified(pieces: list[Piece]) -> tuple[list[Piece], str]:
    """对玩忽职守，造成损失的职工: the conduct in front of the violator it modifies."""
    first, last = pieces[0], pieces[-1]
    found = re.fullmatch(r"(?P<conduct>[^，]*的)(?P<who>[^，的]{1,20})", last.text)
    if (
        len(pieces) < 2
        or not first.text.startswith("对")
        or not found
        or not actors.is_actor(found["who"])
    ):
        return pieces, ""
    last = Piece(last.start, last.start + len(found["conduct"]), found["conduct"])
    skip = 2 if first.text.startswith("对于") else 1
    return [Piece(first.start + skip, first.end, first.text[skip:]), *pieces[1:-1], last], found[
        "who"
    ]


def later(pieces: list[Piece], refs: tuple[Reference, ...], ordered: bool) -> Opening:
    """The words before a later measure: a tier, a condition, or a further conduct."""
    ends = [
        n
        for n, p in enumerate(pieces)
        if _CONDITION.search(p.text) or _kind(p.text, ordered) in ("tier", "crime")
    ]
    if not ends:
        alone = _SUBJECT_ONLY.fullmatch(pieces[-1].text)
        return Opening(subject=alone["who"]) if alone else Opening()
    pieces = pieces[: ends[-1] + 1]
    found, pieces = _without_authority(Opening(), pieces)
    if found.authority:
        return replace(later(pieces, refs, ordered), authority=found.authority)
    pieces = [p for p in pieces[:-1] if _bears(p, ordered)] + pieces[-1:]
    whole = _join(pieces)
    named = [_kind(p.text, ordered) for p in pieces]
    violated = _violated(pieces, refs)
    if all(kind == "tier" for kind in named):
        return Opening(
            severity=tiers.severity(whole, ordered), severity_text=whole, violated=violated
        )
    if all(kind == "gains" for kind in named):
        return Opening(gains=whole)
    if "tier" in named and any(k not in ("tier", "conduct") for k in named):
        tier = _join([p for p, k in zip(pieces, named, strict=True) if k == "tier"])
        rest = _join([p for p, k in zip(pieces, named, strict=True) if k != "tier"])
        gains = rest if set(named) == {"tier", "gains"} else None
        found = Opening(
            severity=tiers.severity(tier, ordered), severity_text=tier, violated=violated
        )
        return replace(found, gains=gains, sanction_condition=None if gains else rest)
    if "conduct" in named:
        return _further(pieces, named, refs, ordered)
    return Opening(sanction_condition=whole, violated=violated)


def _bears(piece: Piece, ordered: bool) -> bool:
    """Whether a piece belongs to the condition that follows it, and is no assertion of its own."""
    return (
        piece.text.endswith("的")
        or _kind(piece.text, ordered) != "other"
        or re.match("因|曾|受|[一二三两]年内", piece.text) is not None
    )


def _further(
    pieces: list[Piece], named: list[str], refs: tuple[Reference, ...], ordered: bool
) -> Opening:
    """A further conduct: with its tier, if it ends in one; the sanction carries it as condition."""
    tails = []
    while len(pieces) > 1 and named[-1] == "tier":
        tails.insert(0, pieces[-1])
        pieces, named = pieces[:-1], named[:-1]
    found = _conduct(Opening(violated=_violated(pieces, refs)), pieces, refs)
    tier = _join(tails) if tails else None
    found = replace(found, sanction_condition=_join(pieces).removeprefix("对"))
    return (
        replace(found, severity=tiers.severity(tier, ordered), severity_text=tier)
        if tier
        else found
    )


def _kind(words: str, ordered: bool) -> str:
    """tier, gains, crime, damage, conduct or other: what a condition after the first measure is."""
    plain = re.sub(r"^(?:但|但是|对|其中|如|并且|且|因此|因而|又|或者|以及|同时|如果)", "", words)
    if tiers.CRIME.search(plain) or tiers.NOT_CRIME.search(plain) or tiers.SECURITY.match(plain):
        return "crime"
    if tiers.is_gains(plain):
        return "gains"
    if tiers.severity(plain, ordered) and (
        _TIER_START.match(plain) or (ordered and tiers.REFUSAL.match(plain))
    ):
        return "tier"
    if tiers.DAMAGE.match(plain):
        return "damage"
    return "conduct" if _ACT.search(plain) else "other"


_TIER_START = re.compile(
    r"(?:情节|后果|造成|引起|导致|致使|发生|引发|数额|数量|金额|损失|影响|危害|性质|致人|有其他|经|拒|逾期|到期|仍|限期|期满|在[^，]{0,12}(?:限期|期限)|不|未|屡教|违法|初次|社会|整改|改正|警告|且|及|严重|[^，]{0,8}(?:情节|后果|数额))"
)
_ACT = re.compile(
    r"违反|擅自|未(?!构成)|不(?!足|满|构成)|拒|伪造|隐瞒|非法|虚|骗|阻|有前|有下列|犯|滥用|提供|泄露|超[越过出]|利用|买卖|转让|毁|损毁|篡改|使用|妨|从事|实施"
)


_ELSEWHERE = re.compile(
    "(?:法律|法规|规章|规定)[^，]{0,12}(?:有规定|有处罚规定|已有[^，]{0,6}规定|规定处罚|有[^，]{0,6}规定)的"
)


def _merged(found: Opening, tail: Opening) -> Opening:
    return replace(
        found,
        condition=found.condition or tail.condition,
        subject=found.subject or tail.subject,
        severity=tail.severity or found.severity,
        severity_text=tail.severity_text or found.severity_text,
        gains=found.gains or tail.gains,
        sanction_condition="，".join(
            c for c in (tail.sanction_condition, found.sanction_condition) if c
        )
        or None,
    )


def _tail(pieces: list[Piece], alone: bool = False) -> Opening | None:
    """The last piece of an opening, if it is a tier or a condition and no conduct."""
    words = pieces[-1].text
    if alone and (
        found := re.match(
            r"(?:有|对|因)?(?:前[^，]{1,4}款|前款|第[^，]{1,6}款|本条)(?:规定)?(?:所列|规定的?|的)*(?:违法)?行为(?:之一)?[，]?(?P<rest>.+)",
            words,
        )
    ):
        words = found["rest"]
    if re.match(r"有下列|有前", words):
        return None
    if not_crime := tiers.NOT_CRIME.search(words):
        who = (
            actors.subject(words)
            or (re.match("(?P<x>.*)的(?:行为|情形)$", words[: not_crime.start()]) or {"x": ""})["x"]
        )
        return Opening(
            condition=words[not_crime.start() :], subject=who if actors.is_actor(who) else ""
        )
    if not alone and tiers.is_gains(words):
        return Opening(gains=words)
    who = actors.subject(words) if alone else ""
    if who and tiers.CRIME.match(words[len(who) :]):
        return Opening(subject=who, sanction_condition=words[len(who) :])
    if tiers.CRIME.match(words) or tiers.SECURITY.match(words):
        return Opening(sanction_condition=words)
    if (
        not alone
        and re.match(r"(?:并|且)?(?:造成|给[^，]+造成|致使|导致|使)", words)
        and tiers.DAMAGE.match(words)
        and not tiers.OTHER.search(words)
    ):
        return Opening(sanction_condition=words)
    if not alone and _ELSEWHERE.search(words):
        return Opening(sanction_condition=words)
    if not alone and _kind(words, False) == "tier":
        return Opening(severity=tiers.severity(words, False), severity_text=words)
    return None


def _conduct(found: Opening, pieces: list[Piece], refs: tuple[Reference, ...]) -> Opening:
    """Subject and conduct of the pieces left."""
    conditional = bool(
        found.general or found.violated or any(_CONDITION.search(p.text) for p in pieces)
    )
    ends = [n for n, p in enumerate(pieces) if p.text.endswith(("的", "之一"))]
    body = pieces[: ends[-1] + 1] if ends else pieces
    found = replace(found, conditional=conditional)
    found, body = _without_authority(found, body)
    first = body[0]
    citing = _VIOLATES.match(first.text)
    cited = bool(citing) and _is_citation(first, refs)
    subject, rest = _without_subject(body, citing["who"] if citing and cited else None)
    if cited and len(body) > 1:
        rest = rest[1:]
        if not subject:
            subject, rest = _without_subject(rest, None)
    rest = _without_duties(rest)
    if len(rest) > 1 and any(_LISTED.search(p.text) for p in rest[-1:]):
        rest = [
            p for p in rest if not (_is_citation(p, refs) or _SETTING.fullmatch(p.text))
        ] or rest[-1:]
    found = replace(found, conditional=conditional or bool(subject and not rest))
    described = _described(found, rest, refs, cited and len(body) == 1)
    return replace(described, subject=subject or found.subject)


_CONDITION = re.compile(r"(?:的|之一|(?<!或)者|行为|情形|时)$|违反|有(?:下列|前)")
_SUBJECT_ONLY = re.compile(
    r"(?:以及|对|凡)?(?P<who>[^，]*的[^，的]{0,16}(?:人员|单位|个人|机构|企业|(?<!他)人|组织|(?<!或)者|公司|场所))"
)
_FINDS = re.compile(
    r"(?:在[^，]{1,40}(?:中|时|过程中|后)|对[^，]{1,30}(?:检查|核查|评估)[^，]{0,6})?(?=(?:，)?(?:发现|查实|认定|接到|查明|核实|经核实|认为))"
)


_SETTING = re.compile(r"在[^，]*(?:中|过程中|时|期间)")


def _is_citation(piece: Piece, refs: tuple[Reference, ...]) -> bool:
    """违反本法第十四条规定, 违反本法规定: a piece that only says what is violated."""
    if not re.search(r"(?:规定|条|款|项|法|条例|办法|之一|要求|细则|规则)的?$", piece.text):
        return False
    if re.search(r"规定[^，]{0,24}要求", piece.text):
        return False
    numbered = re.search(_NUMBERED, piece.text)
    return bool(
        any(r.relation != "law" for r in _refs_in(piece, refs))
        or _GENERAL.search(piece.text)
        or numbered
    )


def _without_authority(found: Opening, body: list[Piece]) -> tuple[Opening, list[Piece]]:
    """公安机关在检查中发现…的: who finds the conduct is no violator."""
    who = actors.authority_in_front(body[0].text)
    if not who:
        return found, body
    rest = body[0].text[len(who) :]
    finds = _FINDS.match(rest)
    if finds:
        skip = len(who) + finds.end()
        return replace(found, authority=who), [
            Piece(body[0].start + skip, body[0].end, body[0].text[skip:]),
            *body[1:],
        ]
    if (
        len(body) > 1
        and re.match("(?:应当|可以|有权|依法|按照|依照|依据|处理)", rest)
        and not rest.endswith("的")
    ):
        return replace(found, authority=who), body[1:]
    if re.match("对.*(?:行为|活动|情况)$", rest):
        start = body[0].start + len(who)
        return replace(found, authority=who), [Piece(start, body[0].end, rest), *body[1:]]
    if len(body) > 1 and re.match("(?:经[^，]{0,8})?(?:发现|查实|认定|认为)", body[1].text):
        return replace(found, authority=who), body[1:]
    return found, body


def _without_subject(body: list[Piece], cited_who: str | None) -> tuple[str, list[Piece]]:
    """The violator the pieces begin with, and the pieces without it."""
    if not body:
        return "", body
    first = body[0]
    alone = _SUBJECT_ONLY.fullmatch(first.text)
    if alone and (len(body) > 1 or cited_who is None):
        return alone["who"], body[1:]
    lead = first.text
    if not re.match("有下列|有前", lead):
        lead = re.sub(
            r"^(?:对(?=(?:[^，]{0,12}(?:单位|个人|人员|者|人|机构|企业))?(?:违反|未|不|擅自|有下列|有前|有|实施|拒|非法|在|逾期|以|利用|违法|情节))|凡)",
            "",
            lead,
        )
    subject = actors.subject(lead) if cited_who is None or cited_who else ""
    deed = re.fullmatch(r"对(?P<what>[^，]+)的?(?:违法|违规)?(?:行为|活动|情形|情况)", lead)
    if deed and not subject:
        lead = deed["what"]
        first = Piece(first.start + 1, first.end, first.text[1:], first.mark)
    skip = len(first.text) - len(lead) + len(subject) if not deed else len(subject)
    text = first.text[skip:].removeprefix("等") if subject else first.text[skip:]
    return subject, [Piece(first.end - len(text), first.end, text), *body[1:]]


def _without_duties(body: list[Piece]) -> list[Piece]:
    """The pieces from the first that is not the statement of a duty: …负责，故意提交虚假材料的."""
    while len(body) > 1 and re.search(
        "负责$|^(?:有权|应当)(?!.*的$)|^为(?!他人|其|了?[^，]*提供).*(?<!的)$", body[0].text
    ):
        body = body[1:]
    return body


def _described(
    found: Opening, body: list[Piece], refs: tuple[Reference, ...], only: bool
) -> Opening:
    listed = bool(body) and bool(_LISTED.search(body[-1].text))
    if listed and re.fullmatch(_LISTED.pattern.removesuffix("$"), body[-1].text):
        body = body[:-1]
    words = _join(body).strip("，；").removesuffix("的")
    if listed:
        bare = _LISTED.sub("", words + "的").rstrip("，")
        if re.fullmatch(r"(?:违反|未[^，]{2,4}|不[^，]{2,4})[^，]*(?:规定|条例|办法|法)", bare):
            words = bare if not (numbered_in(body, refs) or _GENERAL.search(bare)) else ""
    words = re.sub(r"^(?:，|并|的|也)+|的(?:违法)?行为$", "", words)
    numbered = bool(body) and any(r.relation != "law" for r in _refs_in(body[0], refs))
    if only and numbered and not re.search("义务|职责|要求", words):
        words = ""
    if numbered and re.fullmatch(
        r"(?:有|对|犯)?(?:本[^，]{1,4})?(?:前[^，]{0,3}[款条]|第[^，]{1,30}[条款项]|本条[^，]{0,8})(?:规定|所列|所述|的|有关)*(?:违法|违规)?(?:行为|情形|罪)?(?:之一)?",
        words,
    ):
        words = ""
    if re.fullmatch(r"(?:以及|或者|和)?[^，]*的(?:人员|单位|个人)", words):
        words = ""
    return replace(found, conduct=words or None, listed=listed)


def numbered_in(body: list[Piece], refs: tuple[Reference, ...]) -> bool:
    """Whether a numbered provision is cited in the pieces."""
    return any(r.relation != "law" for piece in body for r in _refs_in(piece, refs))


def _join(pieces: list[Piece]) -> str:
    """The pieces as printed, marks between them included as ， where one stood."""
    words = pieces[0].text if pieces else ""
    for piece in pieces[1:]:
        words += ("；" if piece.mark in "；;" else "，") + piece.text
    return words


_BROKEN = re.compile(r"(?:违反|违背|不遵守|未遵守|不执行|不履行|未依照|不按照|未按照)[^，]*$")


def _refs_in(piece: Piece, refs: tuple[Reference, ...]) -> list[Reference]:
    return [r for r in refs if piece.start <= r.start < piece.end]


def _violated(pieces: list[Piece], refs: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The citations in conditions that name what is violated, not what it is reckoned by."""
    violated = []
    for piece in pieces:
        for ref in _refs_in(piece, refs):
            before = piece.text[: ref.start - piece.start]
            law = list(_BY_LAW.finditer(before))
            if law and not re.search(
                r"[未不](?:严格|依法|能)?$|违反[^，]*$|有$", before[: law[-1].start()]
            ):
                continue
            if (
                _SAVING.match(piece.text)
                or re.search(r"(?:由|根据|经|对)$", before)
                and not re.search("行为", piece.text)
            ):
                continue
            if ref.relation == "law" and not _BROKEN.search(before):
                continue
            violated.append(ref)
    return tuple(violated)
