"""What may stand between a law and its article: （主席令第84号）, 合同编, 中, 规定的."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.address import Part
from loaders.document import UnitType
from loaders.numerals import ENCLOSED

_OF = r"(?:之|的|(?:当?中|里|内)的?|(?:项)?下的|(?:当?中|里|内)?所?(?:规定|列|载|载明)的)"
_INNER = r"(?:通则|总则|分则)"
_HEADING = r"[\u4e00-\u9fff]{2,6}(?<![汇新简选续主])编|(?<!民法)总则|分则|附则"
_BOOK = rf"(?P<book>{_HEADING})(?P<inner>{_INNER})?"
_APART = rf"[（(〔“「【](?P<book2>{_HEADING})(?P<inner2>{_INNER})?[）)〕”」】]"
_POINT = r"[·•・‧∙⋅．—－-]"
_SPACE = r"[ \u3000]?"
_NOTE = rf"(?:[{ENCLOSED}]|[\[［〔][0-9０-９]{{1,3}}[\]］〕])"  # a footnote
_DATED = rf"(?:[（(][0-9０-９年修订正改试行版]{{1,12}}[）)]|{_NOTE})?"
BEHIND_TITLE = re.compile(
    rf"{_SPACE}{_DATED}{_SPACE}(?:{_POINT}?{_BOOK}|{_APART})?{_SPACE}{_OF}?{_SPACE}"
)
"""Between 《民法典》 and 第577条, matched in full: 合同编的."""
_ENDS_OF = re.compile(rf"{_SPACE}{_OF}{_SPACE}$")
_ENDS_ASIDE = re.compile(
    rf"{_SPACE}(?:{_NOTE}|[（(](?!试行|暂行)[^（）()《》\n]{{1,40}}(?:《[^《》\n]{{1,60}}》[^（）()《》\n]{{0,10}})?[）)]){_SPACE}$"
)
_ENDS_BOOK = re.compile(
    rf"^.*(?<=[法典])(?!典)(?P<all>{_POINT}?[（(“「]?{_BOOK}[）)”」]?{_SPACE})$", re.S
)
_IN_TITLE = re.compile(
    rf"(?P<law>.*?(?:法典|刑法|法(?={_POINT}|[（(])))(?:{_POINT}?[（(]?{_BOOK}[）)]?)"
)
_SIGHT = 120


def books(match: re.Match[str]) -> tuple[Part, ...]:
    """The divisions a match names by their headings, outermost first: 合同编."""
    groups = match.groupdict()
    found = (groups.get(name) for name in ("book", "book2", "inner", "inner2"))
    return tuple(Part(UnitType.PART, name=heading) for heading in found if heading)


def stops(text: str, floor: int, end: int) -> Iterator[tuple[int, tuple[Part, ...]]]:
    """Where a name may end whose article begins at `end`, with the divisions named behind it."""
    low = max(floor, end - _SIGHT)
    for pattern in (None, _ENDS_OF, _ENDS_ASIDE):
        if pattern:
            match = pattern.search(text[low:end])
            if not match or not match.start():
                continue
            end = low + match.start()
        if book := _ENDS_BOOK.search(text[max(low, end - 16) : end]):
            yield end - len(book["all"]), books(book)
        yield end, ()


def in_title(words: str) -> tuple[str, tuple[Part, ...]]:
    """A title with the division it names apart: 民法典·合同编."""
    match = _IN_TITLE.fullmatch(words)
    return (match["law"], books(match)) if match else (words, ())
