"""What a text repeals: the titles before 同时废止, and those a decision names after 废止."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[。；\n]")
_REPEALS = re.compile(r"(?:同时|即行|一并|予以|均行?|全部)(?:予以)?(?:废止|失效)")
_ORDERS = re.compile(r"(?:[一二三四五六七八九十]+、)?废止(?=《)")
_IN_PART = re.compile(r"(?:（[^（）]{0,80}）)?(?:中|第[^，。]{1,12}[条章款]|的?(?:有关|部分|相关))")
_BASIS = re.compile(r"(?:依照|按照|根据|依据|不符合|违反)[^，《》]{0,20}$")


def repealed(texts: list[str]) -> Iterator[str]:
    """The titles that the texts repeal as a whole, in order, as printed."""
    for text in texts:
        if "废止" not in text and "失效" not in text:
            continue
        for sentence in _SENTENCE.split(text):
            yield from _titles(sentence)


def _titles(sentence: str) -> Iterator[str]:
    order = _ORDERS.match(sentence)
    clause = _REPEALS.search(sentence)
    end = len(sentence) if order else clause.start() if clause else 0
    for start, stop in _quoted(sentence[:end]):
        if _IN_PART.match(sentence, stop + 1) or _BASIS.search(
            sentence[max(0, start - 30) : start]
        ):
            continue
        yield sentence[start + 1 : stop]


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Places of 《 and 》 of each outermost title that does not stand in brackets itself."""
    title = bracket = start = 0
    for i, sign in enumerate(text):
        if sign == "《":
            start = start if title else i
            title += 1
        elif sign == "》" and title:
            title -= 1
            if not title and not bracket:
                yield start, i
        elif not title:
            bracket = max(0, bracket + (sign in "（(") - (sign in "）)"))
