"""What a bare 第N款 or 第N项 belongs to where the text has named an article before.

违反本法第十条第一款规定的，…；违反第二款规定的，… means 第十条第二款; so does an item of a list
whose opening cites 第十条. Elsewhere the words mean the article they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.document import UnitType
from loaders.layers.cited import PARTS, Citation, Law, Of
from loaders.layers.enumerations import above

_CONDUCT = re.compile(
    r"(?:违反|违背|有|实施|从事|属于|犯|因|存在|发生|具有|符合|未按照?|未依照|达到|对|除|其中)了?[ \u3000]?$"
)
_THAT = re.compile(r"该条[ \u3000]?的?$")


@dataclass(frozen=True, slots=True)
class Said:
    """The citations of one unit's text so far."""

    text: str
    citations: tuple[Citation, ...]

    def named(self, since: int = 0) -> Law | None:
        """The other document named last, behind the place `since`."""
        others = (Of.TITLE, Of.NAME)
        laws = [c.law for c in self.citations if c.law and c.law.of in others]
        return laws[-1] if laws and laws[-1].start >= since else None


def sentence(text: str, place: int) -> int:
    """Where the sentence or line that holds `place` begins."""
    return max(text.rfind(sign, 0, place) for sign in "。\n；") + 1


def bare(citation: Citation) -> bool:
    """Whether neither an article nor anything else says whose 款 or 项 is meant."""
    tops = {place.first[0].type for place in citation.places}
    return bool(tops) and tops <= PARTS and not (citation.anchor or citation.law)


def candidates(citation: Citation, before: Sequence[Said]) -> Iterator[tuple[bool, Citation]]:
    """The citation written out with each article named before, the nearest first.

    `before` ends with the words' own unit. With each: whether both name conduct (违反 … 违反), or
    该条 points back, so that it goes before the article the words stand in.
    """
    if not before:
        return
    here = before[-1]
    conduct = _conduct(here, len(here.citations), citation)
    that = bool(_THAT.search(here.text, max(0, citation.start - 4), citation.start))
    for said in reversed(before):
        for number, other in reversed(list(enumerate(said.citations))):
            if whole := _written_out(citation, other):
                yield that or (conduct and _conduct(said, number, other)), whole


def _conduct(said: Said, number: int, citation: Citation) -> bool:
    while citation.member and number > 0:
        number -= 1
        citation = said.citations[number]
    return bool(_CONDUCT.search(said.text[max(0, citation.start - 6) : citation.start]))


def _written_out(citation: Citation, other: Citation) -> Citation | None:
    if other.anchor or not other.places:
        return None
    path = other.places[-1].last or other.places[-1].first
    steps = above(path, citation.places[0].first[0].type)
    if not steps or steps[0].type is not UnitType.ARTICLE:
        return None
    places = tuple(
        replace(p, first=(*steps, *p.first), last=(*steps, *p.last) if p.last else None)
        for p in citation.places
    )
    return replace(citation, law=other.law, places=places)
