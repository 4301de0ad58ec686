"""What a printed page adds around the text: page numbers and running heads.

They are taken out, with a diagnostic each, and leave a page break behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from loaders.document import Diagnostic
from loaders.normalise import Line, tidy
from loaders.reflow import PAGE

_DASH = "-—–－·‐―~"
_TALLEST_TITLE = 5
_NUMBER = re.compile(
    rf"[{_DASH}]?\s*[0-9０-９]{{1,4}}\s*[{_DASH}]?|第\s*\d{{1,4}}\s*页(?:[,，/、]?\s*共\s*\d{{1,4}}\s*页)?|\d{{1,4}}\s*/\s*\d{{1,4}}"
)


def without_numbers(lines: list[Line]) -> tuple[list[Line], list[Diagnostic]]:
    """The lines without page numbers: 12, — 12 —, 第12页. Not for annexes, whose cells look so."""
    return _without(lines, "page_number", lambda _, ln: bool(_NUMBER.fullmatch(ln.text)))


def without_heads(lines: list[Line], title: str) -> tuple[list[Line], list[Diagnostic]]:
    """The lines without those that only repeat the title, on one line or broken over several."""
    repeated = _repeats(lines, title)
    return _without(lines, "running_head", lambda i, _: i in repeated)


def _repeats(lines: list[Line], title: str) -> set[int]:
    """Indexes of the lines that repeat the title."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        if line.text[:1] != title[:1] or len(line.text) > 2 * len(title):
            continue
        words = ""
        for k in range(i, min(i + _TALLEST_TITLE, len(lines))):
            words += tidy(lines[k].text)
            if not title.startswith(words):
                break
            if words == title:
                found.update(range(i, k + 1))
    return found


def _without(
    lines: list[Line], code: str, is_one: Callable[[int, Line], bool]
) -> tuple[list[Line], list[Diagnostic]]:
    kept: list[Line] = []
    found: list[Diagnostic] = []
    gap = 0
    for i, line in enumerate(lines):
        if is_one(i, line):
            found.append(Diagnostic(code, f"taken out of the text: {line.text}", line.number))
            gap = PAGE
        else:
            kept.append(replace(line, gap=max(line.gap, gap)) if gap else line)
            gap = 0
    return kept, found
