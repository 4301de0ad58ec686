"""What a condition (…的) is: a tier, gains, crime, damage, a further conduct, or another condition."""

from __future__ import annotations

import re

from loaders.layers.clauses import tiers
from loaders.layers.clauses.actor_words import START
from loaders.layers.clauses.conduct_words import ACT, TIER_START
from loaders.layers.clauses.subjects import subject

_LINK = re.compile(r"(?:但是|但|对|其中|如果|如|并且|且|因此|因而|又|或者|以及|同时)")

_NO_DEED = re.compile(
    "尚[可能]|其[^，]{1,8}已|无法|不能(?!证明|提供|说明|出示)|不愿|不宜|已经|可以|能够?|确[有需]|认为|认定|不符合[^，]*条件|"
    "(?:其他|有关)?(?:法律|行政法规|法规|规章)[^，]*规定|"
    "[^，]{0,8}(?:金额|数额|款额?|价款|总额|数量|面积|重量|体积|长度)(?:累计)?(?:在|为|达到?|超过|不足|不满|低于|高于)"
    "[^，]{0,2}[0-9一二三四五六七八九十百千万两]"
)
"""What an order or a measure depends on, and nobody's deed: 尚可采取改正措施的, 无法拆除的."""


def kind_of(words: str, ordered: bool) -> str:
    """tier, gains, crime, damage, conduct or other; `ordered`: an order stood before."""
    plain = _LINK.sub("", words, count=1) if _LINK.match(words) else words
    if tiers.CRIME.search(plain) or tiers.NOT_CRIME.search(plain):
        return "crime"
    if tiers.SECURITY.match(plain) or tiers.SECURITY.match(plain[len(subject(plain)) :]):
        return "crime"
    if tiers.is_gains(plain):
        return "gains"
    if ordered:
        plain = plain[len(subject(plain)) :] or plain
    if _NO_DEED.match(plain):
        return "other"
    severity = _severity(plain, ordered)
    if severity and not (severity == ("other",) and plain[0] in "未不"):
        return "tier"
    if tiers.DAMAGE.match(plain):
        return "damage"
    deed = _DEED.match(plain) and not _NO_START.match(plain) and not severity
    return "conduct" if ACT.search(plain) or deed else "other"


def _severity(words: str, ordered: bool) -> tuple[str, ...]:
    """The tiers of words that are one: they begin with it, or name before it what was ordered."""
    starts = TIER_START.match(words) or (ordered and tiers.REFUSAL.match(words))
    starts = starts or (ordered and _DISOBEYED.fullmatch(words))
    return tiers.severity(words, ordered) if starts else ()


_DISOBEYED = re.compile(
    f"(?:(?!{ACT.pattern})[^，]){{1,24}}(?:拒不|逾期仍?[不未]|仍[不未])[^，]*的"
)
"""遗留的物体拒不清除的, behind an order: what was to be done may be named in front."""
_DEED = re.compile(f"{START}[^，]{{2,}}的$")
"""扰乱火灾现场秩序的, 在保护区建设养殖场的: a deed by the verb it begins with."""
_NO_START = re.compile(
    "对|严重|错误|因|为|向|依?法?应|发生|存在|有|属|经|被|从|停止|已|没有|无|构成|影响|符合|按|造成|致使|导致|引起|不足|不满|不到|同时"
    "|涉及|享受|公示|公告|制止|发现|罚款|期|获得|损害|危害|[^，]{1,8}[后内]|[^，]*(?:造成|引起|导致|致使)[^，]*(?:严重|重大)"
)
"""Verbs of what happens or is so, and of what an organ does."""
