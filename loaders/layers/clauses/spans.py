"""Where measures stand in a text and what type each is: heads of the lexicon with their objects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.layers.clauses import measures
from loaders.layers.clauses.orders import (
    ACTS,
    ALONE,
    CONNECTOR,
    GAINS,
    LICENCE,
    members,
    open_type,
    type_of,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure named in a text: its type (or kind, while it is read) and its span."""

    type: str
    start: int
    end: int
    weak: bool = False  # an act that is a sanction only where an authority demands it
    vague: bool = False  # 处理: a sanction only where a violation was named
    open: bool = False  # any act of an authority: a sanction only in the slot of a measure
    listed: bool = False  # an order with an object, and a further act beside it


class Stops:
    """Where the marks of a text stand: a segment ends at the next one."""

    def __init__(self, text: str) -> None:
        self._marks = [m.start() for m in re.finditer(r"[，,。；;：:\n]", text)]
        self._marks.append(len(text))

    def after(self, place: int) -> int:
        """The first mark at or behind a place, or the end of the text."""
        return self._marks[min(bisect_left(self._marks, place), len(self._marks) - 1)]


_CUT = re.compile(
    r"(?:[、，]|或者|并且|并|和|以及)?(?:可以|应当|依法)*"
    r"(?:由(?!于)|并处|并可|并对|并予|并依|并应|并按|通报|视情节|对(?=[^，。；]{1,30}(?:处|给予)$)|可以|应当(?![^，。；]{2,16}的)|(?<=.)(?:依照|按照)|直至|(?<=.)依法(?!必须|应当|设立|取得|登记|需要)|，|(?<![境国海室港])(?:以|之)?外$|(?<![同平对高初中])等(?:$|(?:行政)?(?:处罚|措施))|的(?:行政)?处罚$|(?<!合)并(?!网|列|改正|整改|采取|恢复|限期|补|消除|拆除|清理|退还|赔)|[（(][^）)]{5,})"
)
_LOOSE = re.compile(r"(?:[、，,]|或者|以及|并且|并|和|同时|且|或|及)+$")


def find(text: str) -> list[Measure]:
    """The measures the words name, in order, whether they punish or not: see `gates`."""
    found = [Measure(measures.kind_of(m), *m.span()) for m in measures.heads().finditer(text)]
    return [_given(text, m) for raw in _joined(text, found) for m in _typed(text, raw)]


def _given(text: str, measure: Measure) -> Measure:
    """予以撤销备案: the verb that gives the measure is part of its words."""
    given = _GIVEN.search(text[max(0, measure.start - 3) : measure.start])
    noun = re.match("等[^，。；]{0,4}处罚", text[measure.end : measure.end + 8])
    if not given or noun or measure.type == "criminal_liability":
        return measure
    return replace(measure, start=measure.start - len(given["verb"]))


_GIVEN = re.compile("(?<![办事])(?P<verb>予以|给予|处以?)$")


def _joined(text: str, heads: list[Measure]) -> Iterator[Measure]:
    """Heads with their objects; 责令 goes to the act it orders, unless the act is one of a list."""
    stops = Stops(text)
    order: Measure | None = None
    chained = 0  # where the last ordered act ended: acts joined to it are ordered too
    for i, head in enumerate(heads):
        limit = heads[i + 1].start if i + 1 < len(heads) else len(text)
        whole = _with_object(text, head, min(stops.after(head.end), limit), limit)
        if head.type == "act+":
            ordered = bool(order) or (chained and _LOOSE.fullmatch(text, chained, head.start))
            whole = replace(whole, weak=not ordered)
        if order and head.type in _ORDERED and not _listed(text, whole, heads[i + 1 : i + 2]):
            joint = ALONE.fullmatch(text, order.start, order.end)
            kind = "order+" if joint or head.type in ("act+", "by_law") else head.type
            whole = replace(whole, start=order.start, type=kind, weak=False)
        if head.type == "order+" or (head.type == "act+" and not whole.weak):
            chained = whole.end
            following = heads[i + 1 : i + 2]
            beside = head.type == "order+" and following and following[0].type in ("act+", "open")
            joined = CONNECTOR.fullmatch(text, whole.end, limit)
            whole = replace(whole, listed=bool(beside and joined))
        order = None
        if head.type == "order+" and heads[i + 1 : i + 2] and _goes_on(text, whole, limit):
            order = whole if heads[i + 1].type in _ORDERED else None
            if order or whole.end == head.end:
                continue
        yield whole


def _goes_on(text: str, order: Measure, following: int) -> bool:
    """责令其车辆|暂停营业, 责令暂停或者|终止业务: what is ordered is the next head of the lexicon."""
    alone = ALONE.fullmatch(text, order.start, order.end)
    return order.end == following or bool(alone and CONNECTOR.fullmatch(text, order.end, following))


_ORDERED = {
    "act+",
    "by_law",
    "licence+",
    "service_suspension+",
    "app_or_site_takedown+",
    "forced+",
    "forced",
}
_IN_LIST = _ORDERED | {"licence+", "business_licence_revocation", "civil_liability"}


def _with_object(text: str, head: Measure, end: int, limit: int) -> Measure:
    if not head.type.endswith("+"):
        return head
    object_ = text[head.end : end]
    cut = _CUT.search(object_)
    object_ = object_[: cut.start()] if cut else object_
    if end == limit or cut:
        object_ = _LOOSE.sub("", object_)
    return replace(head, end=head.end + len(object_))


def _listed(text: str, act: Measure, following: list[Measure]) -> bool:
    """停止建设、限期拆除: another act stands beside this one, joined by 、 or 或者."""
    if CONNECTOR.fullmatch(text, act.end, following[0].start if following else act.end):
        return following[0].type in _IN_LIST
    return len(members(text[act.start : act.end])) > 1


def _typed(text: str, raw: Measure) -> Iterator[Measure]:
    words = text[raw.start : raw.end]
    if raw.type == "confiscation+":
        yield from _confiscated(raw, words)
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
        yield from _licences(raw, words)
    elif words.removeprefix("无偿").startswith(_TAKEN_BACK) and len(words) > 3:
        yield replace(raw, type="other", weak=not words.startswith("取消"), vague=True)


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
    ("(?:民事|民事法律|赔偿|连带|违约|侵权|补充|修复|损失的)责任$", "civil_liability"),
)


def _plain(raw: Measure, words: str) -> Measure:
    """A measure whose type the lexicon knows; `forced` and 销毁 may be acts of others too."""
    type_ = raw.type.rstrip("+")
    weak = raw.weak or type_ in _WEAK or words.endswith("整改") or words.startswith("销毁")
    if type_ == "open":
        return replace(raw, type=open_type(words), weak=True, open=True)
    if type_ == "acted":
        return replace(raw, type="other", vague=True)
    if type_ == "forced":
        undone = words.startswith("终止") and words.endswith(("活动", "行为"))
        type_ = "rectification_order" if undone else "other"
        weak = not words.startswith(_MADE)
    vague = words.endswith(("处理", "查处", "赔偿", "责任", "约谈")) and type_ == "other"
    return replace(raw, type=type_, weak=weak, vague=vague)


_TAKEN_BACK = ("取消", "收回", "撤回", "撤销", "中止")
_MADE = ("予以", "责令", "强制")
_WEAK = {"feature_restriction", "other_act", "service_suspension", "app_or_site_takedown"}


def _by_law(words: str) -> str:
    if "治安管理" in words:
        return "public_security_penalty"
    return "criminal_liability" if re.search("刑法|刑事|定罪", words) else "other"


_EMPTY = re.compile("(?:责令|限令|勒令)其?(?:依法|应当|可以|并)*")
_TO_WHOM = re.compile(
    r"(?:责令|限令|勒令)其?[^，]{0,16}(?:部门|单位|机关|人员|机构|企业|政府|(?<!他)人|(?<!或)者|户|当事人)"
)


def _ordered(raw: Measure, words: str) -> Iterator[Measure]:
    parts = members(words)
    for n, (start, end) in enumerate(parts):
        part = words[start:end]
        if _EMPTY.fullmatch(part) or (_TO_WHOM.fullmatch(part) and not ACTS.search(part, 2)):
            continue
        if n == 0 and (len(parts) > 1 or raw.listed):
            start += len(re.match("(?:责令|限令|勒令)?其?", part).group())  # type: ignore[union-attr]
        yield Measure(type_of(part), raw.start + start, raw.start + end, raw.weak)


def _confiscated(raw: Measure, words: str) -> Iterator[Measure]:
    """没收出版物、违法所得: gains and things are two measures, the verb with the first."""
    verb = re.match("(?:予以|一律)?(?:没收|收缴|追缴|罚没)", words).end()  # type: ignore[union-attr]
    if re.fullmatch("(?:其|犯罪分子|个人|所有|全部|部分|一部分|或者|的)*财产", words[verb:]):
        yield replace(raw, type="criminal_liability")
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


def _parts(words: str) -> list[tuple[int, int]]:
    """The members of a list of things: spans between 、, 或者, 和, 以及."""
    cuts = [m.span() for m in re.finditer("、|或者|或(?!者)|以及|和|及(?!其)", words)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(words)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _thing(words: str) -> str:
    money = re.search("款|税|费|资金|金额|经费|补贴|利息|薪|差额", words)
    return "other" if words.startswith("追缴") and money else "confiscation_of_property"


def _licences(raw: Measure, words: str) -> Iterator[Measure]:
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
    "监护|评优|评先|参评|评选|荣誉|称号|投标|商标|评审|评标|专家|委员|申请|申报|参加|参与|享受"
    "|待遇|优待|候选|代表|职称|晋|考试|报考|录取|竞"
)
"""What is taken with a title, a place in a contest or a benefit is no licence."""
