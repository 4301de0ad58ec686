"""What is taken from the violator: gains and things (没收), papers (吊销)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.orders import GAINS, LICENCE


def confiscated(raw: Measure, words: str) -> Iterator[Measure]:
    """没收出版物、违法所得: gains and things are two measures, the verb with the first."""
    verb = re.match("(?:予以|一律)?(?:没收|收缴|(?:[收追]回或者)?追缴|罚没)", words).end()  # type: ignore[union-attr]
    if re.fullmatch("(?:其|犯罪分子|个人|所有|全部|部分|一部分|或者|的)*财产", words[verb:]):
        yield replace(raw, type="criminal_liability")
        return
    if words[:verb].endswith("追缴") and _thing(words) == "other":
        yield replace(raw, type="other")
        return
    if _EARNED.fullmatch(words, verb):
        yield replace(raw, type="confiscation_of_gains")
        return
    groups: list[tuple[str, int, int]] = []
    for start, end in _parts(words[verb:]):
        gains = GAINS.fullmatch(words, verb + start, verb + end)
        type_ = "confiscation_of_gains" if gains else _thing(words)
        if groups and groups[-1][0] == type_:
            groups[-1] = (type_, groups[-1][1], end)
        else:
            groups.append((type_, start, end))
    for n, (type_, start, end) in enumerate(groups or [(_thing(words), 0, 0)]):
        begin = raw.start + (verb + start if n else 0)
        yield Measure(type_, begin, raw.start + verb + end)


_EARNED = re.compile(
    "(?:其|全部|所有){1,2}(?:[^，、的]{2,8}、){1,4}[^，、的物品具]{2,8}(?:等)?收入"
    "|(?:[^，、的]{2,4}、){1,4}[^，、的物品具]{2,4}费"
)
"""全部储存、运输收入: kinds of one income."""


def _parts(words: str) -> list[tuple[int, int]]:
    """The members of a list of things: spans between 、, 或者, 和, 以及."""
    cuts = [m.span() for m in _JOINT.finditer(words)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(words)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


_JOINT = re.compile(
    "、|或者|或(?!者)|以及|和|及(?!其)|(?<=所得)及其(?!孳息|利息|收益)|及其(?=违法所得|非法所得)"
)


def _thing(words: str) -> str:
    money = re.search("款|税|费|资金|金额|经费|补贴|利息|薪|差额", words)
    return "other" if "追缴" in words[:6] and money else "confiscation_of_property"


def licences(raw: Measure, words: str) -> Iterator[Measure]:
    """吊销许可证、营业执照: each paper named is a measure of its own, the verb with the first."""
    for n, (start, end) in enumerate(_papers(words)):
        yield replace(
            raw, type=_paper(words[start:end], n), start=raw.start + start, end=raw.start + end
        )


def _papers(words: str) -> list[tuple[int, int]]:
    """Spans of the members, where each of them is a paper by itself."""
    parts = _parts(words)
    whole = all(LICENCE.search(words[start:end]) for start, end in parts)
    return parts if whole else [(0, len(words))]


def _paper(words: str, place: int) -> str:
    if words.startswith("吊扣"):
        return "other"
    if "营业执照" in words:
        return "business_licence_revocation"
    if re.search("任职资格", words):
        return "occupational_ban"
    return "other" if _NO_LICENCE.search(words) else "licence_revocation"


_NO_LICENCE = re.compile(
    "监护|奖|评优|评先|参评|评选|荣誉|称号|投标|商标|评审|评标|专家|委员|申请|申报|参加|参与|享受"
    "|待遇|资助|补贴|补助|优待|候选|代表(?!性|证)|职称|晋|考试|报考|录取|竞"
)
"""What is taken with a title, a place in a contest or a benefit is no licence."""
