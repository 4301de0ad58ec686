"""What a person asks for: terms that must all occur, and terms that must not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.search.fold import fold

_PART = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<term>[^\s"]+))')


class NothingToFind(ValueError):
    """The query names nothing that must occur; `str()` says what to do."""


@dataclass(frozen=True, slots=True)
class Query:
    """Folded terms, each once, in the order asked for; at least one of `terms`."""

    terms: tuple[str, ...]
    excluded: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """Read `term term "a phrase" -excluded -"excluded phrase"`. Raises `NothingToFind`.

    Blanks part terms; inside quotes they are searched for. A quote that is not closed ends with
    the text. A `-` stands for itself unless a term follows it directly and nothing precedes it.
    """
    terms: dict[str, None] = {}
    excluded: dict[str, None] = {}
    for part in _PART.finditer(fold(text)):
        phrase = part["phrase"]
        term = part["term"] if phrase is None else phrase
        if not term.strip() or (phrase is None and not term.strip("-")):
            continue
        (excluded if part["no"] else terms)[term] = None
    if not terms:
        raise NothingToFind(
            "Nothing to search for: give a term, such as 罚款; only words to exclude, empty quotes "
            'or a bare - find nothing. To search for a mark itself, quote it: "-".'
        )
    return Query(tuple(terms), tuple(excluded))
