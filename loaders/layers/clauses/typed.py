"""What type each measure is, by its words, and which words are several measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.orders import ACTS, LICENCE, members, open_type, type_of
from loaders.layers.clauses.taken import confiscated, licences


def typed(text: str, raw: Measure) -> Iterator[Measure]:
    """The measures that a head with its object is."""
    if raw.type.startswith("beside "):
        raw = replace(raw, type=raw.type.removeprefix("beside "), beside=True)
    words = text[raw.start : raw.end]
    if raw.type == "confiscation+":
        yield from confiscated(raw, words)
    elif raw.type in ("order+", "act+"):
        yield from _ordered(raw, words)
    elif raw.type == "licence+":
        yield from _taken(raw, words)
    elif raw.type == "liability":
        yield from _liabilities(raw, words)
    elif raw.type == "by_law":
        vague = words.endswith(("处理", "处置"))
        yield replace(raw, type=_by_law(words), vague=vague and _by_law(words) == "other")
    else:
        yield _plain(raw, words)


def _taken(raw: Measure, words: str) -> Iterator[Measure]:
    """吊销, 撤销, 收回: papers, or anything else that an authority gave."""
    if words.startswith("责令"):
        yield from _ordered(raw, words)
    elif LICENCE.search(words):
        yield from licences(raw, words)
    elif (plain := _FIRST.sub("", words)).startswith(_TAKEN_BACK) and _WHAT.search(
        _WHOLE.sub("", words)
    ):
        yield replace(raw, type="other", weak=not plain.startswith("取消"), vague=True)


def _liabilities(raw: Measure, words: str) -> Iterator[Measure]:
    """追究经济责任和行政责任: each liability named is a measure of its own."""
    cuts = [m.span() for m in re.finditer("(?<=责任)(?:、|和|或者?|以及|及)", words)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(words)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        part = words[start:end]
        type_ = next((t for pattern, t in _LIABLE if re.search(pattern, part)), "other")
        vague = type_ == "other"
        yield replace(raw, type=type_, start=raw.start + start, end=raw.start + end, vague=vague)


_LIABLE = (
    ("刑事责任$", "criminal_liability"),
    ("(?:民事|民事法律|赔偿|连带|按份|违约|侵权|补充|修复|损失的)责任$", "civil_liability"),
)


def _plain(raw: Measure, words: str) -> Measure:
    """A measure whose type the lexicon knows; `forced` and 销毁 may be acts of others too."""
    type_ = raw.type.rstrip("+")
    weak = (
        raw.weak or type_ in _WEAK or words.endswith("整改") or words.startswith(("销毁", "要求"))
    )
    if type_ == "open":
        return replace(raw, type=open_type(words), weak=True, open=True)
    if type_ == "acted":
        return replace(raw, type="other", vague=True)
    if type_ == "forced":
        undone = words.startswith("终止") and words.endswith(("活动", "行为"))
        type_ = "rectification_order" if undone else "other"
        weak = not words.startswith(_MADE)
    vague = words.endswith(("处理", "处置", "查处", "赔偿", "责任", "约谈")) and type_ == "other"
    return replace(raw, type=type_, weak=weak, vague=vague or words.startswith("组织"))


_FIRST = re.compile("^(?:无偿|中止或者)")
_WHOLE = re.compile("^中止或者")
_TAKEN_BACK = ("取消", "收回", "撤回", "撤销", "中止")
_WHAT = re.compile("^..(?!或者|人|机构的).{2}")
_MADE = ("予以", "给予", "处", "责令", "强制")
_WEAK = {"feature_restriction", "other_act", "service_suspension", "app_or_site_takedown"}


def _by_law(words: str) -> str:
    if "治安管理" in words and words.count("》") < 2:
        return "public_security_penalty"
    return "criminal_liability" if re.search("刑法|刑事|定罪|数罪并罚", words) else "other"


_EMPTY = re.compile("(?:责令|限令|勒令)其?(?:依法|应当|可以|并)*")
_TO_WHOM = re.compile(
    r"(?:责令|限令|勒令)其?[^，]{0,16}(?:部门|单位|机关|人员|机构|企业|政府|(?<!他)人|(?<!或)者|户|当事人)"
)


_TO = re.compile(
    rf"(?:责令|限令|勒令)?(?:其|[^，、]{{0,16}}?(?:单位|个人|[^他]人|[^或]者|企业|机构)(?={ACTS.pattern}))?"
)


def _ordered(raw: Measure, words: str) -> Iterator[Measure]:
    parts = members(words)
    for n, (start, end) in enumerate(parts):
        part = words[start:end]
        if _EMPTY.fullmatch(part) or (_TO_WHOM.fullmatch(part) and not ACTS.search(part, 2)):
            continue
        if n == 0 and (len(parts) > 1 or raw.listed):
            start += len(_TO.match(part).group())  # type: ignore[union-attr]
        yield Measure(type_of(part), raw.start + start, raw.start + end, raw.weak)
