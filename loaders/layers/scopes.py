"""The words that say whose term is defined: 本法所称, 前款规定, 刑法第三条中."""

from __future__ import annotations

import re

_SAID = re.compile(r"(?P<scope>.{0,80}?(?:所称|所指|所说|所提|所谓|中所述))的?")
_CITED = re.compile(
    r"(?!依照|按照|根据)(?P<scope>(?:(?:前|本)[两三]?[款条项]"
    r"|.{0,60}?第[^，。第]{1,9}[条款项](?:之[一二三])?(?:关于[^，。；]{1,24}的规定)?"
    r"|(?:《[^《》]{1,60}》[和、及])?本(?:法|条例|办法|规定|解释|细则|规则|决定|章|节)|(?=规定的))"
    r"(?:(?:中|所)?(?:规定(?:保护)?|列|涉及|保护|查禁|禁止|调整)(?=的)|中|(?:中|所)?规定(?=[“‘])|(?=的|[“‘])))的?(?=.)"
)
_ASIDE = re.compile(
    r"^.*(?:(?:外|中|时|的)[，,](?=.)|[，,](?=其所|本|前[款条项两三]|该))"
)  # 除…外，专利法所称
_WITHIN = re.compile(
    r"(?P<scope>(?:在)?(?:本|前|该|上)[^，]{1,14}[中里下](?=，)"
    r"|在(?:内地|[^，。；的]{2,4}(?:特别行政区|地区))(?=[^，。；]{2}))，?"
)
_IN = re.compile(r"(?P<scope>[^，。；“‘]{2,60}中)的?(?=[“‘])")
_LAW = re.compile(
    r"(?!违反|依照|按照|根据|符合|不)"
    r"(?P<scope>(?:[^，。；的]{1,24}法(?:典)?|《[^《》]{1,60}》)中?规定)的(?=.)"
)


def scope(text: str, begin: int, stop: int) -> tuple[str | None, int]:
    """The words of scope at `begin`, None where there are none, and where the term begins."""
    for pattern in (_SAID, _WITHIN, _CITED, _LAW, _IN):
        match = pattern.match(text, begin, stop)
        if match and match.end() < stop:
            return _ASIDE.sub("", match["scope"]), match.end()
    return None, begin
