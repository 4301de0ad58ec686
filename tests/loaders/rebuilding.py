"""A text put together again from its units, to prove that nothing of it was lost."""

from __future__ import annotations

import re
from collections import Counter

from loaders import normalise, numerals
from loaders.document import Diagnostic, Document, Unit, UnitType

_SKIPPED = re.compile(r"lines (\d+)–(\d+) ")
_COLON = re.compile(r"(第[一-龥〇○Ｏ0-9０-９]{1,9}条(?:之[一二三四五六七八九十]+)?)：+")
"""第一条：, whose colon is a part of the marker."""
_NUMBER = re.compile(r"第([0-9０-９]{1,8})(?=条|章|节|编|分编)")
"""第1条, which is served as 第一条: a label has one spelling."""
_WIDTHS = str.maketrans(",;:?!()笫", "，；：？！（）第")
_LABELLED = {
    UnitType.PART,
    UnitType.SUBPART,
    UnitType.CHAPTER,
    UnitType.SECTION,
    UnitType.HEADING,
    UnitType.ARTICLE,
    UnitType.POINT,
}
_SAID = ("list of contents: ", "taken out of the text: ")


def flat(text: str) -> str:
    """Text without blanks and brackets of article headings, full width, labels as served."""
    text = re.sub(r"[\s【】]", "", text).translate(_WIDTHS)
    text = _NUMBER.sub(lambda m: f"第{numerals.format(int(m[1]))}", text)
    return _COLON.sub(r"\1", text)


def printed(text: str, documents: list[Document]) -> str:
    """What the file says, without the lines that a diagnostic says belong to no regulation."""
    skipped = [m for d in documents for x in d.diagnostics if (m := _SKIPPED.match(x.message))]
    ranges = [range(int(m[1]), int(m[2]) + 1) for m in skipped]
    kept = (ln for ln in normalise.lines(text) if not any(ln.number in r for r in ranges))
    return "".join(flat(line.text) for line in kept)


def rebuilt(documents: list[Document]) -> str:
    """What the units say, in their order, each regulation after its title."""
    return "".join(_rebuilt(document) for document in documents)


def _rebuilt(document: Document) -> str:
    said = [_said(x) for x in document.diagnostics]
    return flat(document.regulation.title + "".join(map(_words, document.walk())) + "".join(said))


def _words(unit: Unit) -> str:
    label = unit.label if unit.type in _LABELLED else ""
    marker = unit.marker or ""
    return label + marker + (unit.heading or "") + unit.text


def _said(diagnostic: Diagnostic) -> str:
    return next((diagnostic.message.removeprefix(p) for p in _SAID if p in diagnostic.message), "")


def added(documents: list[Document]) -> Counter[str]:
    """What the reading adds to the print: numbers and markers that a conversion lost."""
    restored = [x for d in documents for x in d.diagnostics if x.code.endswith("_restored")]
    return Counter("".join(flat(x.message.split(" is not printed")[0]) for x in restored))


def lost(text: str, documents: list[Document]) -> Counter[str]:
    """Characters of the file that stand in no unit and no diagnostic."""
    return Counter(printed(text, documents)) - Counter(rebuilt(documents))


def invented(text: str, documents: list[Document]) -> Counter[str]:
    """Characters of the units that stand nowhere in the file."""
    more = Counter(rebuilt(documents)) - Counter(printed(text, documents))
    return more - added(documents)


def in_order(text: str, document: Document) -> bool:
    """Whether the body's units say what the file says in the same order."""
    body = [u for u in document.units if u.type not in (UnitType.PREAMBLE, UnitType.ANNEX)]
    words = flat("".join(_words(unit) for top in body for unit in top.walk()))
    return words in printed(text, [document])
