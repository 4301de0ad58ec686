"""Make a corpus several times as large: each text again, under new titles and with new numbers.

    python -m benchmarks.enlarge FOLDER OUT [TIMES]

A copy has another title everywhere it names itself, and other Arabic and Chinese amounts below its
head; articles keep their numbers. So no two files are equal, and terms spread as in the original.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_STATE = "中华人民共和国"
_MARKS = "甲乙丙丁戊己庚辛壬癸"
_HEAD_ENDS = "<!-- INFO END -->"
_TITLE = re.compile(r"^#\s*(?P<title>\S.*?)\s*$", re.M)
_AMOUNT = re.compile(
    r"(?<![\d第])\d{1,6}(?!\d)|[一二三四五六七八九](?=[十百千万]{1,2}(?:元|日|年|人))"
)
_DIGITS = "一二三四五六七八九"


def copied(text: str, copy: int) -> str:
    """The text as copy number `copy`, from 1."""
    found = _TITLE.search(text)
    if not found:
        return text
    title = found["title"]
    new = _marked(title, copy)
    head, separator, body = text.partition(_HEAD_ENDS)
    body = _AMOUNT.sub(lambda number: _other(number[0], copy), body)
    return (head + separator + body).replace(title, new)


def _marked(title: str, copy: int) -> str:
    state = _STATE if title.startswith(_STATE) else ""
    return state + _MARKS[copy % len(_MARKS)] + _MARKS[copy // len(_MARKS)] + title[len(state) :]


def _other(amount: str, copy: int) -> str:
    if amount in _DIGITS:
        return _DIGITS[(_DIGITS.index(amount) + copy) % len(_DIGITS)]
    return str(int(amount) + copy)


def enlarge(folder: Path, out: Path, times: int) -> int:
    """Write `times` as many files under `out`; returns how many."""
    written = 0
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text("utf-8")
        for copy in range(times):
            target = out / str(copy) / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(copied(text, copy) if copy else text, "utf-8")
            written += 1
    return written


if __name__ == "__main__":
    source, target, *rest = sys.argv[1:]
    print(enlarge(Path(source), Path(target), int(rest[0]) if rest else 10), "files")
