"""The index: every pair of neighbouring characters (bigram), and every text's last one alone.

Punctuation counts as any other character. So a term of two characters or more stands in a text
exactly where its pairs follow one another, and a term of one where a pair or the last begins with
it: nothing has to be read again. SQLite keeps pairs as words in order. PostgreSQL keeps the set of
pairs as numbers, without their order, and there longer terms are looked for in the text again.

All functions take folded text.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from loaders.search.fold import RESERVED

BREAK = "\n"
"""Between the texts of one passage; folded text never holds it, so no term reaches across."""

_MARKS = {code: RESERVED + code for code in range(128) if not chr(code).isalnum()}
_BMP = 0x10000
_MARK = 0xDFFF << 16  # with a control character, which folded text never holds


def words(texts: Iterable[str]) -> str:
    """The pairs in order as words, for SQLite: its tokenizer parts at ASCII marks only.

    >>> words(["处罚款", "罚"])
    '处罚 罚款 款 罚'
    """
    return " ".join(" ".join(_pairs(text.translate(_MARKS))) for text in texts if text)


def match(terms: Iterable[str], excluded: Iterable[str] = ()) -> str:
    """The FTS5 expression: all terms, and none of the excluded.

    >>> match(["处罚款", "罚"], ["免"])
    '("处罚 罚款" AND "罚"*) NOT ("免"*)'
    """
    found = "(" + " AND ".join(map(_phrase, terms)) + ")"
    without = " OR ".join(map(_phrase, excluded))
    return f"{found} NOT ({without})" if without else found


def _phrase(term: str) -> str:
    marked = term.translate(_MARKS)
    return f'"{marked}"*' if len(marked) == 1 else '"' + " ".join(_pairs(marked)[:-1]) + '"'


def _pairs(text: str) -> list[str]:
    return [a + b for a, b in pairwise(text)] + [text[-1]]


def wanted(terms: Iterable[str], marks: Iterable[int] = ()) -> list[int]:
    """The numbers that a passage with all these terms and marks has, for PostgreSQL.

    32 bits each: a character, or a pair, by code point. Its function `passage_grams` makes those
    of a passage; `marks` (1–31) say what it can be a hit as.
    """
    found = {_MARK | mark for mark in marks}
    for term in terms:
        codes = _codes(term)
        pairs = [a << 16 | b for a, b in pairwise(codes)]
        found.update(pairs or codes)
    return [_signed(number) for number in sorted(found)]


def is_exact(term: str) -> bool:
    """Whether every passage with the numbers of the term has the term."""
    return len(term) <= 2 and all(ord(character) < _BMP for character in term)


def _codes(text: str) -> list[int]:
    """16 bits a character; rare ones beyond share the numbers that are no characters."""
    codes = [ord(character) for character in text]
    if text and max(codes) >= _BMP:
        return [code if code < _BMP else 0xD800 + code % 0x800 for code in codes]
    return codes


def _signed(number: int) -> int:
    return number - (1 << 32) if number >= 1 << 31 else number
