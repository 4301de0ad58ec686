"""The structural markers of printed law (编 章 节 条 项 目 附件) as a table of patterns.

Each pattern matches at the start of a line and says what it must not match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders import numerals
from loaders.document import UnitType

N = f"[{numerals.CHINESE}]{{1,9}}"
ANY = f"[{numerals.CHINESE}{numerals.ARABIC}]{{1,9}}"
SPACE = r"[ \t\u3000\u2002\u2003\u00a0]"

DIVISION = re.compile(
    rf"[第笫](?P<number>{ANY})(?P<sign>分编|编|章|节)(?:之(?P<suffix>{N}))?"
    rf"(?:{SPACE}+|(?!的|规定|至第|和第|或|与第|及|、|，|,)(?<!编(?=制)))(?P<rest>.*)",
    re.DOTALL,
)
"""第四章 互联网治理. Not 第三章规定的…, nor 第一编制 …: a sentence is told by its ending (`heads`)."""

ARTICLE = re.compile(
    rf"[第笫]{SPACE}?(?P<number>{ANY}){SPACE}?条(?:之(?P<suffix>{ANY}))?(?P<gap>{SPACE}*[:：]?{SPACE}*)(?P<rest>.*)",
    re.DOTALL,
)
"""第二十五条 任何…, 第一百二十条之一 …; whether 第十条规定… opens an article, `structure` decides."""

_CITES = re.compile(r"[的规所和或及与、，,至到第中款项之]")
_CITES_AFTER_BLANK = re.compile(
    rf"规定|所[称列]|之规定|[、，,]|(?:和|或者?|及|以及|与|至|到)?第{ANY}[条款项]"
)


def cites(article: re.Match[str]) -> bool:
    """Whether a match of `ARTICLE` is in a sentence that cites the article: 第十条规定的….

    A blank after 条 opens an article (第一条 中国…, 第五条 所有…) unless clearer words follow.
    """
    return bool((_CITES_AFTER_BLANK if article["gap"] else _CITES).match(article["rest"]))


DIVISION_TYPES = {
    "编": UnitType.PART,
    "分编": UnitType.SUBPART,
    "章": UnitType.CHAPTER,
    "节": UnitType.SECTION,
}


@dataclass(frozen=True, slots=True)
class Style:
    """One style of numbered entry; `pattern` captures the number."""

    name: str
    pattern: re.Pattern[str]


CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
PAREN = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
PERIOD = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑"

_NO_RANGE = r"(?!(?:[至到、和]|或者?)[（(第]|项[所规的、，至])"
STYLES = (
    Style("(一)", re.compile(rf"[（(]{SPACE}?(?P<number>{N}){SPACE}?[)）]{_NO_RANGE}{SPACE}*")),
    Style("(一)", re.compile(rf"(?P<number>[{PAREN}]){SPACE}*")),
    Style("一、", re.compile(rf"(?P<number>{N}){SPACE}?、(?!{N}(?:[级类等]|、)){SPACE}*")),
    Style(
        "(1)",
        re.compile(rf"[（(]{SPACE}?(?P<number>[{numerals.ARABIC}]{{1,3}}){SPACE}?[)）]{SPACE}*"),
    ),
    Style("(1)", re.compile(rf"(?P<number>[{BRACKETED}]){SPACE}*")),
    Style(
        "1.", re.compile(rf"(?P<number>[{numerals.ARABIC}]{{1,3}})(?:[.．](?![0-9])|、){SPACE}*")
    ),
    Style("1.", re.compile(rf"(?P<number>[{PERIOD}]){SPACE}*")),
    Style("1)", re.compile(rf"(?P<number>[{numerals.ARABIC}]{{1,3}}){SPACE}?[)）]{SPACE}*")),
    Style("①", re.compile(rf"(?P<number>[{CIRCLED}]){SPACE}*")),
)
"""Styles of 项 and 目, tried in this order. Two patterns of one name are one style.

1. is not 1.5; 一、 is not 一、二级…; （一） is not （一）至（三）项, nor （以下…）: only a number may
stand in the brackets.
"""

ANNEX = re.compile(
    rf"附{SPACE}*(?P<kind>件|录|表|图|则表|：|:)?{SPACE}*(?P<number>{ANY})?"
    rf"(?P<after>[:：、.．]|{SPACE}+|$)?(?P<rest>.*)",
    re.DOTALL,
)
"""附件1, 附件：…, 附录, 附表, 附：… on a line of its own; `structure` refuses sentences and 附则."""

CONTENTS = re.compile(rf"目{SPACE}*[录次](?=$|{SPACE}|第)")
"""目录, 目 录: the list of contents, with or without its entries on the same line."""

LISTED = re.compile(rf"第{ANY}[编章节]{SPACE}+[^。；]{{1,60}}第{ANY}[编章节]{SPACE}")
"""第一章 总则 第二章 …: a list of contents on one line."""


def entry(line: str) -> tuple[str, int, str, str] | None:
    """Style, number, marker as printed and the rest of a numbered line; None for other lines."""
    if line[:1] not in _OPENS_ENTRY:
        return None
    for style in STYLES:
        if match := style.pattern.match(line):
            number = _value(match["number"])
            if number is not None:
                return style.name, number, match[0].strip(), line[match.end() :]
    return None


def make(style: str, number: int) -> str:
    """The marker of an entry in one of the `STYLES`: （三）."""
    if style == "①":
        return CIRCLED[number - 1] if number <= len(CIRCLED) else f"（{number}）"
    text = style.replace("(", "（").replace(")", "）")
    return text.replace("一", numerals.format(number)).replace("1", str(number))


_OPENS_ENTRY = frozenset(
    f"（({numerals.CHINESE}0123456789０１２３４５６７８９{CIRCLED}{BRACKETED}{PAREN}{PERIOD}"
)


def heading_goes_on(last: str, first: str) -> bool:
    """Whether a heading broken over lines goes on from the line `last` to the line `first`."""
    long = len(last) >= _BREAKS_FROM
    return long or last[-1:] in ("、", "和", "与", "及", "的") or first[:1] in ("和", "与", "及")


def _value(text: str) -> int | None:
    for signs in (CIRCLED, BRACKETED, PAREN, PERIOD):
        if text in signs:
            return signs.index(text) + 1
    return numerals.parse(text)


_LONGEST_HEADING = 60
_BREAKS_FROM = 10
"""Characters of a heading long enough to be broken over lines."""
_NO_HEADING = re.compile(rf"[。；;]|[，,：:]$|第{ANY}[编章节]{SPACE}")


def heads(rest: str) -> bool:
    """Whether the words after a division's number are a heading (总则), not a sentence."""
    return len(rest) <= _LONGEST_HEADING and not _NO_HEADING.search(rest)
