"""Citations in free text, one for each provision named, for looking up in a database.

Words that point back (本法, 该法, 前款, a bare 第二款) are followed to the law and provision named
before. Spans refer to the text as given, whatever its characters; what is read from it is
simplified, without the blanks inside citations, and with 《》 for other brackets round a law.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from loaders.layers import blanks, bracketed, titled
from loaders.layers.citations import find
from loaders.layers.trail import Named, Trail
from loaders.simplified import simplified


def citations_in(
    text: str, known: Container[str] = frozenset(), *, own: bool = False
) -> list[Named]:
    """What a text cites, in order.

    `known` are the names laws are cited by without 《》 (short titles, aliases), as `spelled`. `own`
    says that the caller knows whose text it is: 本法 is then that regulation, not the law named
    before.
    """
    copy = blanks.without(simplified(text), known)
    read = bracketed.titled(copy.text, known)
    trail = Trail(read, own)
    found = (named for one in find(read, known, strict=True) for named in trail.read(one))
    return [replace(n, start=copy.start(n.start), end=copy.end(n.end)) for n in found]


def spelled(text: str) -> str:
    """Names as they are compared with a text: simplified, with one kind of brackets."""
    return titled.spelled(simplified(text))
