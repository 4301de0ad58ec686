"""Names of laws written without 《》, directly before a number: 刑法第一百二十条.

Such a name has an end (the number) but no written beginning. A name that is known begins where it
is known to begin, if what stands before it governs names (依照, 违反, 犯); any other is the run of
words back to the nearest punctuation or governing word. 德国民法典 is therefore never 民法典.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from pathlib import Path

from loaders.layers import interpretations
from loaders.layers.grammar import KINDS
from loaders.layers.titled import spelled

LONGEST = 100
"""Characters a name may have; what stands further back is never looked at."""

# inside an unknown name only words that no title contains end what stands before it
_WITHIN = re.compile(
    "依照|按照|遵照|参照|比照|根据|依据|违反|违背|触犯|适用(?!法)|符合|属于|构成|具有|具备|是指|或者|以及|及其|不服"
    "|对于|应当在?|可以|发现|实施(?!条例|细则|办法|意见|规定|规则|方案)|有关|认为|行使|履行|遵守|引用|其(?!他|它)"
)
_APPLYING = re.compile(r"(?:实施|施行)(?:条例|细则|办法)$")
_LEADING = re.compile(
    r"^(?:单位|他人|行为人)?[犯有以将在按与和及或从由受到因经除凭非是为依其年]|^对(?!外)"
)
_RUN = re.compile(r"[\u4e00-\u9fff]{1,60}\Z")
_TAIL = re.compile(
    r"[（(](?:[一二三四五六七八九十]{1,3}|试行|暂行|草案|(?:[0-9０-９]{4}年?)?(?:修订|修正|修改)?)[）)]$"
)
_BOOK = re.compile(r"(?<=法)(?:分则|附则)$|(?<=刑法)总则$")  # 刑法分则第九章
_KIND = re.compile(rf"(?:{KINDS})$")
_ALONE = KINDS.replace("|修正案|宪法|法", "|法")
_NOT_A_NAME = re.compile(
    rf"^(?:{_ALONE}|[该同](?:{KINDS})|.{{0,4}}规定|.*(?:本|的|下列|上述)(?:{KINDS})|本.*)$"
)


@cache
def national_laws() -> frozenset[str]:
    """Short titles of the national laws, as they are cited without 《》."""
    return _words("laws.txt")


@cache
def _governing() -> frozenset[str]:
    """What may stand before a name: 依照, 违反, 犯, 我国."""
    return _words("governing.txt")


def _words(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(name).read_text(encoding="utf-8").split())


def _governed(words: str) -> bool:
    return any(words[-length:] in _governing() for length in range(1, 6))


def start_of_name(
    text: str, floor: int, end: int, known: Container[str] = frozenset(), *, strict: bool = False
) -> int | None:
    """Where the name that ends at `end` begins; None where no name of a law ends there.

    The name does not begin before `floor`. `known` are further names. `strict` reads a known name
    behind words that do not govern names as part of a longer, unknown one; a law's own prose needs
    no such care.
    """
    if (begun := whole(text, floor, end, known, strict=strict)) is not None:
        return begun
    tail = _TAIL.search(text, max(0, end - 12), end)
    stop = tail.start() if tail else end
    if book := _BOOK.search(text, max(floor, stop - 4), stop):
        stop = book.start()
    run = _RUN.search(text[max(floor, stop - LONGEST) : stop])
    if not run or not _KIND.search(run[0]):
        return None
    words, rest = run[0], text[stop:end]
    begin = _known(words, rest, known, strict)
    if begin is None:
        begin = _unknown(words)
        if begin is None or _NOT_A_NAME.match(words[begin:]):
            return None
    return stop - len(words) + begin


def whole(
    text: str, floor: int, end: int, known: Container[str], *, strict: bool = False
) -> int | None:
    """Where the longest known name begins that ends at `end`, whatever marks it holds."""
    if not known:
        return None
    low = max(floor, end - LONGEST)
    window = spelled(text[low:end])
    for start in range(len(window) - 1):
        if window[start:] in known:
            issuers = interpretations.BEFORE.search(window[:start])
            start -= len(issuers[0]) if issuers else 0
            before = _RUN.search(window[max(0, start - 8) : start])
            free = not before or not strict or _governed(before[0])
            return low + start if free else None
    return None


def without_book(name: str) -> str:
    """刑法 for 刑法分则."""
    return _BOOK.sub("", name)


def behind_governing(words: str) -> str:
    """The name that a run of words ends with: 国务院 in 依照国务院."""
    return words[_unknown(words) or 0 :]


def _known(words: str, rest: str, known: Container[str], strict: bool) -> int | None:
    state = words.rfind("中华人民共和国")
    if state >= 0 and not re.search("[的内在]", words[state:]):
        return state
    for begin in range(len(words) - 1):
        name = words[begin:]
        if name + rest in known or name in known or _national(name):
            free = begin == 0 or not strict or _governed(words[:begin])
            return begin if free else None
    return None


def _national(name: str) -> bool:
    return name in national_laws() or _APPLYING.sub("", name) in national_laws()


def _unknown(words: str) -> int | None:
    begin = 0
    for match in _WITHIN.finditer(words):
        begin = match.end()
    lead = _LEADING.match(words[begin:])
    begin += lead.end() if lead else 0
    return begin if len(words) - begin > 1 else None
