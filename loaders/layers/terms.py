"""Sentences that define a term: 本法所称X，是指Y。 X是指Y。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.layers import scopes
from loaders.layers.means import means as said


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its definition; the span covers both as printed, without 本法所称."""

    term: str
    definition: str
    scope: str | None
    start: int
    end: int


_MEANING = re.compile(r"(?<=.)的?(?:含义|定义|涵义|意思)$")
_LEADING = re.compile(
    r"(?:[ \u3000，,]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[．.、]|其中[，,]?|但是?[，,]?"
    r"|这里(?!所)的?|上述(?!所)|并且|同时|以及|所述)+"
)
_SHORT = re.compile(r"[（(](?:[^（）()]{0,20}[，,])?(?:以下|下)[^（）()]*?称[^（）()]*[）)]$")
_QUOTED = re.compile(r"[“「‘\"]([^“”「」]+)[”」’\"]")
_LABEL = re.compile(r"(?P<term>[^。；，：:]{1,30})(?:：|:|——)(?=.)")
_NOT_A_TERM = re.compile(
    r"^(?:[这那此它其者]|本(?:法|条例|办法|规定|细则|规则|解释|决定|[章节条款])|均|都|也|还|并|不|不是|主要|一般|通常|应当|如何|是否|.*(?<!目)的|.*是)?$|^(?:如果|因为|由于|应当是)|(?:用语|术语|名词|词语|概念)$"
)
_SIGHT = 300  # characters looked back over: keeps reading linear
CLOSING = "；;。 \u3000\n"
"""What may stand behind a definition and is no part of it."""


def terms(text: str, *, listed: bool = False) -> Iterator[Term]:
    """The definitions of a text; `listed`: it is an entry of a list of terms."""
    if "指" not in text and "所称" not in text and not listed:
        return
    none = True
    for start, end in _sentences(text):
        for term in _in_sentence(text, start, end, listed):
            none = False
            yield term
    label = _LABEL.match(text) if listed and none else None
    if label:
        end = len(text.rstrip(CLOSING))
        yield Term(_plain(label["term"]), text[label.end() : end].strip(), None, 0, end)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = depth = 0
    for place, char in enumerate(text):
        depth = max(0, depth + (char in "“（(《") - (char in "”）)》"))
        if char == "\n" or (char == "。" and depth == 0):
            yield start, place
            start, depth = place + 1, 0
    yield start, len(text)


def _in_sentence(text: str, start: int, end: int, listed: bool) -> list[Term]:
    found: list[Term] = []
    stop = end
    all_means = list(said(text, start, end, listed=listed))
    for number in range(len(all_means) - 1, -1, -1):
        means = all_means[number]
        before = all_means[number - 1].end() if number else start
        begin = _begin(text, before, means.start())
        if number and begin == before:
            begin = _last_clause(text, before, means.start())
        if number and begin == before:
            continue
        term = _term(text, begin, means, stop)
        if term:
            found.append(term)
            stop = begin
    return _carried(found[::-1])


def _carried(found: list[Term]) -> list[Term]:
    """前款所称甲，是指…；乙，是指…: the words in front are said of both."""
    for n, term in enumerate(found[1:], 1):
        found[n] = replace(term, scope=term.scope or found[n - 1].scope)
    return found


_KINDS = re.compile(
    "，(?:其?(?:主要|具体)?(?:类型|种类|内容|形式|范围)?(?:包括|包含|有|如下)|其?(?:类型|种类|内容|形式|范围)为|如)[：:]?$"
)
_NEXT = re.compile(
    r"[，,]以下(?:统一|合并)?[简统合]?称[^，。；;]{1,30}$|[；;](?=(?:[^，。；;、]{0,24})所[称指][^，。；;]{1,40}[，,]?(?:包括|包含|不包括|以|按|依照|由|应当)"
    r"|(?!没有|无|其|但)[^，。；;的]{2,14}按照?[^；;。]{2,60}(?:确定|计算|认定)$)"
)
"""Another sentence begins behind a semicolon: ；本条例所称蚕种生产包括…."""
_PLACE = re.compile("在(?![校建线编岗职册押产途位任])[^的]{1,12}$")
"""在内地是指：, which explains no term."""
_EXCEPT = re.compile(r"[，,](?:除|如|即|有|依法|在|对|以下)[^”]*$")


def _begin(text: str, start: int, stop: int) -> int:
    """Where the words before 是指 begin: behind the last mark outside brackets."""
    depth = 0
    for place in range(stop - 1, max(start, stop - _SIGHT) - 1, -1):
        depth += (text[place] in "”）)》") - (text[place] in "“（(《")
        if depth == 0 and text[place] in "；;：:":
            return place + 1
    return start


def _term(text: str, begin: int, means: re.Match[str], stop: int) -> Term | None:
    words = text[begin : means.start()]
    lead = _LEADING.match(words)
    begin += lead.end() if lead else 0
    scope, begin = scopes.scope(text, begin, means.start())
    if scope is None:
        begin = _last_clause(text, begin, means.start())
        lead = _LEADING.match(text, begin, means.start())
        begin = lead.end() if lead else begin
    term = _plain(_EXCEPT.sub("", text[begin : means.start()]))
    if (
        len(term) > 80
        or (scope is None and _PLACE.match(term))
        or (_NOT_A_TERM.search(term) and not (scope and len(term) > 2))
    ):
        return None
    for ends in (_KINDS, _NEXT):
        if tail := ends.search(text, means.end(), stop):
            stop = tail.start()
    definition = text[means.end() : stop].strip(" \u3000").rstrip(CLOSING + "：:，,")
    end = means.end() + len(text[means.end() : stop].rstrip(CLOSING + "：:，,"))
    return Term(term, definition, scope, begin, max(end, means.end()))


def _last_clause(text: str, begin: int, stop: int) -> int:
    depth = 0
    for place in range(stop - 1, max(begin, stop - _SIGHT) - 1, -1):
        depth += (text[place] in "”）)》") - (text[place] in "“（(《")
        if depth == 0 and text[place] in "，," and not text.startswith("以下", place + 1):
            return place + 1
    return begin


def _plain(words: str) -> str:
    """A term without quotes around it and without its abbreviation."""
    words = _SHORT.sub("", words.strip(" \u3000，,、")).strip()
    words = _MEANING.sub("", words)
    quoted = _QUOTED.fullmatch(words)
    return quoted[1] if quoted else words
