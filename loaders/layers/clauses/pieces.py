"""Stretches of text between two marks, and what the words in front of a measure say."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from loaders.document import Reference


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text between two marks."""

    start: int
    end: int
    text: str
    mark: str = "，"  # the mark in front of it

    def after(self, length: int) -> Piece:
        """The piece without its first `length` characters."""
        return Piece(self.start + length, self.end, self.text[length:], self.mark)


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


def join(pieces: list[Piece]) -> str:
    """The pieces as printed, ， or ； between them."""
    words = pieces[0].text if pieces else ""
    for piece in pieces[1:]:
        words += ("；" if piece.mark in "；;" else "，") + piece.text
    return words


def plain(words: str) -> str:
    """The words of a condition or tier without what joins them to the text in front."""
    words = re.sub("^(?:或者?(?!有)|并且?|且|其中|但是?，?|而|凡)+(?=.{4})", "", words)
    return re.sub("^对于?(?![^，]*(?:造成|负有|承担))", "", words)


def inside(refs: tuple[Reference, ...], start: int, end: int) -> tuple[Reference, ...]:
    """The references, sorted by place, that lie between two places."""
    first = bisect_left(refs, start, key=lambda ref: ref.start)
    last = bisect_left(refs, end, key=lambda ref: ref.start)
    return tuple(ref for ref in refs[first:last] if ref.end <= end)


def cited(piece: Piece, refs: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The references in a piece."""
    return inside(refs, piece.start, piece.end)


def numbered(piece: Piece, refs: tuple[Reference, ...]) -> bool:
    """Whether a provision, not only a law, is cited in the piece."""
    return any(ref.relation != "law" for ref in cited(piece, refs))


_BY_LAW = re.compile(r"(?:依照|依据|按照|根据|依)(?!法)")
_NOT_BY_LAW = re.compile(r"[未不](?:严格|依法|能)?$|违反[^，]*$|有$")
_BROKEN = re.compile(r"(?:违反|违背|不遵守|未遵守|不执行|不履行|未依照|不按照|未按照)[^，]*$")


_NOT_BROKEN = re.compile("(?:不具有|不属于|不存在|履行了|已经?履行|已受到|给予)[^，的]{0,8}$")


def violated(pieces: list[Piece], refs: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The citations in conditions that name what is violated, not what it is reckoned by."""
    return tuple(ref for piece in pieces for ref in cited(piece, refs) if _is_violated(piece, ref))


def _is_violated(piece: Piece, ref: Reference) -> bool:
    before = piece.text[: ref.start - piece.start][-200:]
    law = list(_BY_LAW.finditer(before))
    if law and not _NOT_BY_LAW.search(before[: law[-1].start()]):
        return False
    if re.match("(?:规定)?(?:以外|的?标准)", piece.text[ref.end - piece.start :]):
        return False
    if piece.text.startswith(("除", "但")):
        return False
    if _NOT_BROKEN.search(before):
        return False
    if re.search(r"(?:由|根据|经|对)$", before) and "行为" not in piece.text:
        return False
    return ref.relation != "law" or bool(_BROKEN.search(before))
