"""Citations of provisions in an annex (附录第一条): the annex is cited, not the law's own articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.layers.cited import Citation
from loaders.numerals import ARABIC, CHINESE

_ANNEX = re.compile(rf"(?<!本)附(?:录|件|表)[{CHINESE}{ARABIC}]{{0,3}}(?:中|的)?[ \u3000]?$")


def without(text: str, citations: Iterable[Citation]) -> Iterator[Citation]:
    """The citations but those directly behind 附录 or 附件, and the members of their enumerations."""
    inside = False
    for citation in citations:
        inside = _behind_annex(text, citation) or (inside and citation.member)
        if not inside:
            yield citation


def _behind_annex(text: str, citation: Citation) -> bool:
    if citation.anchor or not citation.places or (citation.law and not citation.member):
        return False
    return bool(_ANNEX.search(text, max(0, citation.start - 8), citation.start))
