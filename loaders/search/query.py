"""What a person asks for: terms that must all occur, and terms that must not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.search.fold import fold

_PART = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<term>[^\s"]+))')


_NOTHING = (
    "Nothing to search for: give a term, such as 罚款; only words to exclude or empty quotes find "
    "nothing."
)
_BARE = (
    "A - with nothing behind it excludes nothing: write it directly before the term, such as -没收. "
    'To search for the mark itself, quote it: "-".'
)


class Unsearchable(ValueError):
    """The query names nothing that must occur, or a `-` excludes nothing; `str()` says what to do."""


@dataclass(frozen=True, slots=True)
class Query:
    """Folded terms, each once, in the order asked for; at least one of `terms`."""

    terms: tuple[str, ...]
    excluded: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """Read `term term "a phrase" -excluded -"excluded phrase"`. Raises `Unsearchable`.

    Blanks part terms; inside quotes they are searched for. A quote that is not closed ends with
    the text. A `-` excludes the term directly behind it; inside a term it stands for itself; one
    with nothing behind it is refused, as what was to be excluded would be searched for.
    """
    terms: dict[str, None] = {}
    excluded: dict[str, None] = {}
    for part in _PART.finditer(fold(text)):
        phrase = part["phrase"]
        term = part["term"] if phrase is None else phrase
        if not term.strip(" " if phrase is not None else "-"):
            if phrase is None or part["no"]:
                raise Unsearchable(_BARE)
            continue
        (excluded if part["no"] else terms)[term] = None
    if not terms:
        raise Unsearchable(_NOTHING)
    return Query(tuple(terms), tuple(excluded))
