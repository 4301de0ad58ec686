"""Where the regulations of a file begin and end among pages that are no law."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders import markers, reflow, titles
from loaders.document import Diagnostic
from loaders.normalise import Line, tidy


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines of one regulation: its title, what stands before the first unit, and the rest."""

    title: str
    part: str | None  # second title line of a work printed in parts: 总则
    line: int  # of the title
    lines: tuple[Line, ...]
    skipped: tuple[Diagnostic, ...] = field(default=())


def segments(lines: list[Line]) -> list[Segment]:
    """The regulations of a file in order; empty where no title stands before a provision."""
    starts = _titles(lines)
    found = []
    for k, (first, last) in enumerate(starts):
        end = starts[k + 1][0] if k + 1 < len(starts) else len(lines)
        body = lines[last + 1 : end]
        kept = body if len(starts) == 1 and lines[first].level == 1 else _trim(body)
        title, part = _title(lines[first : last + 1])
        skipped = _skipped(body[len(kept) :])
        found.append(Segment(title, part, lines[first].number, tuple(kept), skipped))
    return found


def _titles(lines: list[Line]) -> list[tuple[int, int]]:
    """First and last line index of each title that provisions follow."""
    found: list[tuple[int, int]] = []
    candidates = _candidates(lines)
    for start in _starts(lines):
        floor = found[-1][1] if found else -1
        title = next((i for i in range(start - 1, floor, -1) if i in candidates), None)
        if title is None:
            continue
        found.append(_whole(lines, title, floor))
    return found


def _starts(lines: list[Line]) -> list[int]:
    """Indexes of lines that open a first article, or what stands for one in the file."""
    opened = [(i, m) for i, line in enumerate(lines) if (m := _article(line))]
    ones = [i for i, m in opened if m["number"] in ("一", "1", "１")]
    if opened and (not ones or opened[0][0] < ones[0]):
        ones.insert(0, opened[0][0])
    if ones:
        return ones
    points = [i for i, ln in enumerate(lines) if (e := markers.entry(ln.text)) and e[0] == "一、"]
    if points:
        return points[:1]
    return (
        [len(lines)]
        if any(line.level == 1 or titles.is_title(line.text) for line in lines[:3])
        else []
    )


def _article(line: Line) -> re.Match[str] | None:
    match = markers.ARTICLE.match(line.text)
    if not match or match["suffix"] or reflow.CITED.match(line.text):
        return None
    return match if match["gap"] or match["number"] in ("一", "1") or not match["rest"] else None


def _candidates(lines: list[Line]) -> set[int]:
    """Indexes of lines that may be a title: first-level headings where the file has them."""
    first_level = {i for i, line in enumerate(lines) if line.level == 1 and _names(line)}
    if len(first_level) == 1 or any(titles.is_title(tidy(lines[i].text)) for i in first_level):
        return first_level
    return {i for i, line in enumerate(lines) if _names(line) and titles.is_title(tidy(line.text))}


def _names(line: Line) -> bool:
    listed = markers.DIVISION.match(line.text) or markers.CONTENTS.match(line.text)
    return not listed and "\t" not in line.text


def _whole(lines: list[Line], last: int, floor: int) -> tuple[int, int]:
    """The first and last line of the title that ends at `last`: titles are broken over lines."""
    first = last
    while first - 1 > floor and lines[last].number - lines[first - 1].number <= 8:
        above, here = lines[first - 1], lines[first]
        same_level = above.level == here.level
        near = here.gap == 0 or here.level == 1 or here.text.startswith("关于")
        part = here.level == 1 and above.level == 1
        if not (
            same_level and near and (part or titles.goes_before(tidy(above.text), tidy(here.text)))
        ):
            break
        first -= 1
    return first, last


def _title(lines: list[Line]) -> tuple[str, str | None]:
    texts = [tidy(line.text) for line in lines]
    if len(texts) > 1 and titles.is_title(texts[0]):
        return texts[0], "".join(texts[1:])
    return "".join(texts), None


def _trim(body: list[Line]) -> list[Line]:
    """The lines up to the last page that carries on the regulation: what follows is no law."""
    last = max((i for i, line in enumerate(body) if reflow.opens(line.text)), default=0)
    for i in range(last + 1, len(body)):
        broken = body[i].gap >= reflow.PAGE or body[i].level or body[i].text.startswith("[")
        if broken and not reflow.cut(body[i - 1], body[i]):
            return body[:i]
    return body


def _skipped(lines: list[Line]) -> tuple[Diagnostic, ...]:
    if not lines:
        return ()
    size = sum(len(line.text) for line in lines)
    message = (
        f"lines {lines[0].number}–{lines[-1].number} ({size} characters) belong to no regulation"
    )
    return (Diagnostic("skipped_text", message, lines[0].number),)
