"""What two characters have to share to count as one: width, case, traditional or simplified.

Each character becomes exactly one, whatever stands beside it. So a span in the folded text is the
same span in the text as served, and folding a part gives the part of what is folded.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.metadata import version

from opencc import OpenCC

RULE = f"1 {unicodedata.unidata_version} {version('opencc')}"
"""Names what `fold` does: an index made under another rule is to be made again."""

RESERVED = 0x10FF00  # from here to the last code point: the marks `grams` puts for ASCII
_REPLACEMENT = 0xFFFD
_STEPS = 4  # far more than any character needs to stay as it is


class _Table(dict[int, int]):
    """Filled as characters are met; `str.translate` asks for those it does not hold."""

    def __missing__(self, code: int) -> int:
        folded = _folded(code)
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in half width, lower case and simplified characters, every blank one space.

    >>> fold("《數據》　Ａ"), len(fold("ﬁ"))
    ('《数据》 a', 1)
    """
    return text.translate(_TABLE)


def _folded(code: int) -> int:
    for _ in range(_STEPS):
        before, code = code, _once(code)
        if before == code:
            break
    return code


def _once(code: int) -> int:
    if 0xD800 <= code < 0xE000 or code >= RESERVED:
        return _REPLACEMENT
    character = chr(code)
    if character.isspace() or unicodedata.category(character) == "Cc":
        return ord(" ")
    character = _single(unicodedata.normalize("NFKC", character), character)
    character = _single(character.casefold(), character)
    return ord(_single(_simplified().convert(character), character))


def _single(changed: str, character: str) -> str:
    """What a character becomes, unless that is several."""
    return changed if len(changed) == 1 else character


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")
