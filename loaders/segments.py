"""Where the regulations of a file begin and end among pages that are no law."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from loaders import extent, pages, titles
from loaders.document import Diagnostic
from loaders.normalise import Line, tidy
from loaders.places import Place, places


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines of one regulation: the decree before its title and all that follows the title."""

    title: str
    part: str | None  # second title line of a work printed in parts: 总则
    line: int  # of the title
    lines: tuple[Line, ...]
    skipped: tuple[Diagnostic, ...] = ()


def segments(lines: list[Line]) -> list[Segment]:
    """The regulations of a file in order; empty where no title stands before a provision."""
    stands = places(lines)
    single = len(stands) == 1 and lines[stands[0].first].level == 1
    found = []
    before = lines[: stands[0].opens] if stands else []
    for here, after in pairwise([*stands, Place(len(lines), 0, 0)]):
        body = lines[here.last + 1 : after.opens]
        kept = body if single else extent.trim(body)
        title, part = _title(lines[here.first : here.last + 1])
        whole, odd = pages.without_heads([*lines[here.opens : here.first], *kept], title)
        skipped = (*_skipped(before), *odd, *_skipped(body[len(kept) :]))
        found.append(Segment(title, part, lines[here.first].number, tuple(whole), skipped))
        before = []
    return found


def _title(lines: list[Line]) -> tuple[str, str | None]:
    texts = [tidy(line.text) for line in lines]
    if len(texts) > 1 and titles.is_title(texts[0]):
        return texts[0], "".join(texts[1:])
    return "".join(texts), None


def _skipped(lines: list[Line]) -> tuple[Diagnostic, ...]:
    if not lines:
        return ()
    size = sum(len(line.text) for line in lines)
    between = f"lines {lines[0].number}–{lines[-1].number}"
    message = f"{between} ({size} characters) belong to no regulation"
    return (Diagnostic("skipped_text", message, lines[0].number),)
