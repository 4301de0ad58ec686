"""Dates as the law writes them: 2022年12月1日, 二〇二二年十二月一日."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from loaders import numerals

_N = f"[{numerals.CHINESE}{numerals.ARABIC}]"
_S = r"[ \u3000\u00a0]?"
DATE = re.compile(
    rf"(?P<year>{_N}{{4}}){_S}年{_S}(?P<month>{_N}{{1,2}}){_S}月{_S}(?P<day>{_N}{{1,3}}){_S}日"
)


def read(match: re.Match[str]) -> dt.date | None:
    """The day a match of `DATE` names; None for 2月30日 and the like."""
    numbers = [numerals.parse(match[part]) or 0 for part in ("year", "month", "day")]
    try:
        return dt.date(*numbers)
    except ValueError:
        return None


def dated(text: str) -> Iterator[tuple[dt.date, str]]:
    """Each date in a text with the words from it to the next date."""
    matches = list(DATE.finditer(text))
    for k, match in enumerate(matches):
        end = matches[k + 1].start() if k + 1 < len(matches) else len(text)
        if day := read(match):
            yield day, text[match.end() : end]
