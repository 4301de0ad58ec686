"""The words before a later measure: a tier, a condition, or a further conduct."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Reference
from loaders.layers.clauses import conduct, fronts, glued, tiers
from loaders.layers.clauses.conduct_words import CONDITION, SUBJECT_ONLY
from loaders.layers.clauses.kinds import kind_of
from loaders.layers.clauses.pieces import Opening, Piece, join, plain, violated
from loaders.layers.clauses.subjects import LONGEST, is_actor, subject

_ASSERTS = re.compile(
    r"应当|可以|有权|必须|不得|费用|由|责令|无效|负责|要求|规定$|计算$|^(?:并|追回|追还|调整|补办|退|限期|收回|恢复|核减|按照|采取|对|将|消除|"
    r"或者|其中|经|给予|处|没收|注销|通报|移送|向|在|从|停止|暂停|扣|建议|宣布|以)"
)
_STILL = re.compile("因|曾|受|[一二三两]年内")


def later(pieces: list[Piece], refs: tuple[Reference, ...], ordered: bool) -> Opening:
    """What the words before a measure say, when measures stood before them."""
    if pieces[-1].text.startswith("按") and pieces[-1].text.endswith("计算"):
        return Opening()  # 费用不足十万元的，按十万元计算
    ends = [n for n, piece in enumerate(pieces) if _is_condition(piece, ordered)]
    if not ends:
        alone = SUBJECT_ONLY.fullmatch(pieces[-1].text[:LONGEST])
        return Opening(subject=alone["who"]) if alone else Opening()
    found, pieces = fronts.without_authority(Opening(), pieces[: ends[-1] + 1])
    asserted = [n for n, piece in enumerate(pieces[:-1]) if not _belongs(piece, ordered)]
    pieces = pieces[asserted[-1] + 1 :] if asserted else pieces
    pieces = [part for piece in pieces for part in _parted(piece, ordered)]
    kinds = [kind_of(piece.text, ordered) for piece in pieces]
    return replace(_governing(pieces, kinds, refs, ordered), authority=found.authority)


def _parted(piece: Piece, ordered: bool) -> list[Piece]:
    """情节严重、构成犯罪的; 违反第五项规定拒不改正的: the tier is a piece of its own."""
    parts = glued.parted(piece)
    if len(parts) == 1 and ordered and kind_of(piece.text, ordered) != "tier":
        parts = glued.refusal_apart(piece)
    first, last = kind_of(f"{parts[0].text}的", ordered), kind_of(parts[-1].text, ordered)
    return parts if (first, last) in (("tier", "crime"), ("conduct", "tier")) else [piece]


def _is_condition(piece: Piece, ordered: bool) -> bool:
    return bool(CONDITION.search(piece.text)) or kind_of(piece.text, ordered) in ("tier", "crime")


def _belongs(piece: Piece, ordered: bool) -> bool:
    """Whether a piece belongs to the condition that follows it, and is no assertion of its own."""
    if piece.text.endswith("的") or _STILL.match(piece.text):
        return True
    return kind_of(piece.text, ordered) != "other" or not _ASSERTS.search(piece.text)


def _governing(
    pieces: list[Piece], kinds: list[str], refs: tuple[Reference, ...], ordered: bool
) -> Opening:
    found = Opening(violated=violated(pieces, refs))
    if set(kinds) == {"gains"}:
        return replace(found, gains=join(pieces))
    if kinds == ["other", "tier"] and re.search("(?:期满|届满|期限)后?$", pieces[0].text):
        kinds = ["conduct", "conduct"]  # 占用期满后，未按照规定恢复的
    if kinds[0] == "tier" and set(kinds[1:]) == {"conduct"}:
        return _tier_first(found, pieces, refs, ordered)
    if "tier" in kinds and not set(kinds) <= {"tier", "conduct"}:
        return _tier_and_condition(found, pieces, kinds, ordered)
    if "conduct" in kinds:
        return _further(found, pieces, kinds, refs, ordered)
    if set(kinds) == {"tier"}:
        return replace(_with_tier(found, join(pieces), ordered), subject=subject(pieces[0].text))
    words = join(pieces)
    who = subject(words) if set(kinds) == {"crime"} else _of_people(words)
    own = who if set(kinds) == {"crime"} or who.startswith("其") else ""
    return replace(
        found,
        subject=who,
        sanction_condition=plain(words.removeprefix(own)),
    )


def _of_people(words: str) -> str:
    """其主要负责人属于国家工作人员的, 审查小组的部门代表有上述行为的: of whom a condition speaks."""
    found = re.match(
        "(?P<who>其?[^，]{2,40})(?:属于?|系|是)[^，]*(?:人员|干部|党员|公务员)的$", words
    )
    found = found or re.match("(?P<who>[^，]{2,40}?)有(?:上述|前款|下列|以上)[^，]*的$", words)
    return found["who"] if found and is_actor(found["who"]) else ""


def _with_tier(found: Opening, words: str, ordered: bool) -> Opening:
    words = plain(words)
    found = replace(found, subject=found.subject or subject(words))
    return replace(found, severity=tiers.severity(words, ordered), severity_text=words)


def _tier_and_condition(
    found: Opening, pieces: list[Piece], kinds: list[str], ordered: bool
) -> Opening:
    """情节严重，构成犯罪的: the tier and the condition govern together."""
    paired = list(zip(pieces, kinds, strict=True))
    behind = pieces[len(kinds) - kinds[::-1].index("tier") :]
    rest = join(behind or [piece for piece, kind in paired if kind != "tier"])
    found = _with_tier(found, join([p for p, kind in paired if kind == "tier"]), ordered)
    if set(kinds) == {"tier", "gains"}:
        return replace(found, gains=rest)
    return replace(found, sanction_condition=rest)


def _tier_first(
    found: Opening, pieces: list[Piece], refs: tuple[Reference, ...], ordered: bool
) -> Opening:
    """逾期未改正，违反第一项规定的: a tier, and of whom of those listed it speaks."""
    tier, rest = pieces[0], pieces[1:]
    if rest[0].text.startswith(("或", "继续", "仍")):
        return _with_tier(found, join(pieces), ordered)
    told = conduct.read(found, rest, refs)
    told = replace(told, sanction_condition=plain(join(rest)), conduct=None)
    return _with_tier(told, tier.text, ordered)


def _before(kinds: list[str], last: int, kind: str) -> int:
    """Where the last pieces, all of one kind, begin; the first piece is never among them."""
    while last > 1 and kinds[last - 1] == kind:
        last -= 1
    return last


def _further(
    found: Opening,
    pieces: list[Piece],
    kinds: list[str],
    refs: tuple[Reference, ...],
    ordered: bool,
) -> Opening:
    """A further conduct, with the tier it ends in; the sanction carries it as its condition."""
    tiers_at = _before(kinds, len(pieces), "tier")
    told = _before(kinds, tiers_at, "crime")
    found = conduct.read(found, pieces[:told], refs)
    found = replace(found, sanction_condition=plain(join(pieces[:tiers_at])))
    tier = join(pieces[tiers_at:])
    return _with_tier(found, tier, ordered) if tier else found
