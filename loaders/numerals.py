"""Chinese numbers (第一百二十条之一): the only place that reads or writes them.

No library reads 之一, or 〇 and 两, rightly in every form the law prints.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ｏ": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_SHORT = {"廿": "二十", "卅": "三十"}
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")

CHINESE = "零〇○Ｏ一二三四五六七八九十百千万亿两廿卅"
"""Every character of a Chinese number, for the character classes of the grammars."""
ARABIC = "0-9０-９"
"""Every digit of an Arabic number, half and full width, for the same classes."""


ENCLOSED = "①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛⓵-⓾❶-❿➀-➉➊-➓㈠-㈩㊀-㊉"
"""Numbers that are one character with their ring, brackets or point."""
ROMAN = (
    "[Ⅰ-Ⅻⅰ-ⅻ](?![Ⅰ-Ⅿⅰ-ⅿ])"
    "|(?<![A-Za-z])(?:I{2,3}|I?V|VI{1,3}|IX|XI{1,3}|XI?V|ii|iii|iv|vi{1,3}|ix|xi{1,3}|xi?v)(?![A-Za-z])"
)
"""Roman numbers that can be nothing else: not X, which stands for any number, nor the letter i."""
_LETTERS = {"I": 1, "V": 5, "X": 10}


@lru_cache(4096)  # the same numbers come again and again
def parse(text: str) -> int | None:
    """The value of 一百二十, 二〇二三, 120, １２０, ④ or Ⅲ; None where it is no number.

    >>> parse("一千零五"), parse("两百"), parse("二〇二三"), parse("廿三"), parse("百")
    (1005, 200, 2023, 23, 100)
    >>> parse("⑪"), parse("㈢"), parse("⑵"), parse("Ⅳ"), parse("xiv"), parse("X一")
    (11, 3, 2, 4, 14, None)
    """
    if re.fullmatch(f"[{ENCLOSED}]", text):
        return int(unicodedata.numeric(text))
    if re.fullmatch(ROMAN, text):
        return _roman(unicodedata.normalize("NFKC", text).upper())
    text = text.translate(_WIDE)
    if text.isascii() and text.isdigit():
        return int(text)
    for short, long in _SHORT.items():
        text = text.replace(short, long)
    if not text or any(c not in _DIGITS and c not in _TENS and c not in _MYRIADS for c in text):
        return None
    if all(c in _DIGITS for c in text):  # read digit by digit: 二〇二三
        return int("".join(str(_DIGITS[c]) for c in text))
    return _read(text)


def _roman(text: str) -> int:
    values = [_LETTERS[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _read(text: str) -> int:
    total = section = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _TENS:
            section += (digit or 1) * _TENS[c]
            digit = 0
        else:
            total = (total + section + digit or 1) * _MYRIADS[c]
            section = digit = 0
    return total + section + digit


def format(number: int) -> str:
    """The number as the law writes it, 0 to 99,999,999.

    >>> format(120), format(1005), format(10), format(20014)
    ('一百二十', '一千零五', '十', '二万零一十四')
    """
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return format(high) + "万" + (("零" if low < 1000 else "") + _four(low) if low else "")
    text = _four(number)
    return text[1:] if 10 <= number < 20 else text


def _four(number: int) -> str:
    digits = "零一二三四五六七八九"
    if number < 10:
        return digits[number]
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if zero and text else "") + digits[digit] + name
            zero = False
        else:
            zero = bool(text)
    return text
