"""Where measures stand in a text: heads of the lexicon with their objects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.layers.clauses import measures
from loaders.layers.clauses.measured import Measure, Stops
from loaders.layers.clauses.orders import ACTS, ALONE, CONNECTOR, members
from loaders.layers.clauses.typed import typed

_CUT = re.compile(
    r"(?:[、，]|或者|并且|并|和|以及)?(?:可以|应当|依法)*"
    r"(?:(?<!已)由(?!于)|并处|并可|并对|并予|并依|并应|并按|或者(?:直接|告知|报经|报请|提请|建议)|通报|视情节|对(?=[^，。；]{1,30}(?:处|给予)$)|可以|应当(?![^，。；]{2,16}的)|(?<=.)(?:依照|按照)|直至|(?<=.)依法(?!必须|应当|设立|取得|登记|需要)|，|(?<![境国海室港])(?:以|之)?外$|(?<![同平对高初中])等(?:$|(?:行政)?(?:处[罚理]|措施))|的(?:行政)?处罚$|(?<!合)并(?!网|列|改正|整改|采取|恢复|限期|补|消除|拆除|清理|退还|赔)|[（(][^）)]{5,})"
)
_LOOSE = re.compile(r"(?:[、，,（(]|或者|以及|并且|并|和|同时|且|或|及)+$")


def find(text: str) -> list[Measure]:
    """The measures the words name, in order, whether they punish or not: see `gates`."""
    found = [Measure(measures.kind_of(m), *m.span()) for m in measures.heads().finditer(text)]
    named = [_given(text, m) for raw in _joined(text, found) for m in typed(text, raw)]
    return [m for n, m in enumerate(named) if not m.beside or (n and _joint(text, named[n - 1], m))]


def _joint(text: str, before: Measure, measure: Measure) -> bool:
    """Whether nothing but a joint parts a measure from the one in front: 警告、|处分."""
    return bool(_JOINT.fullmatch(text, before.end, measure.start))


_JOINT = re.compile(rf"{CONNECTOR.pattern}|以?及|，?直至|")


def _given(text: str, measure: Measure) -> Measure:
    """予以撤销备案: the verb that gives the measure is part of its words."""
    given = _GIVEN.search(text[max(0, measure.start - 3) : measure.start])
    noun = re.match("等[^，。；]{0,4}处罚", text[measure.end : measure.end + 8])
    if not given or noun or measure.type == "criminal_liability":
        return measure
    return replace(measure, start=measure.start - len(given["verb"]))


_GIVEN = re.compile("(?<![办事理每])(?P<verb>予以|给予|处以?)$")


def _joined(text: str, heads: list[Measure]) -> Iterator[Measure]:
    """Heads with their objects; 责令 goes to the act it orders, unless the act is one of a list."""
    stops = Stops(text)
    heads = list(_with_next(text, heads, stops))
    order: Measure | None = None
    chained = 0  # where the last ordered act ended: acts joined to it are ordered too
    for i, head in enumerate(heads):
        limit = heads[i + 1].start if i + 1 < len(heads) else len(text)
        whole = _with_object(text, head, min(stops.after(head.end), limit), limit)
        if head.type == "act+":
            ordered = bool(order) or (chained and _LOOSE.fullmatch(text, chained, head.start))
            whole = replace(whole, weak=not ordered)
        if order and not _listed(text, whole, heads[i + 1 : i + 2]):
            joint = ALONE.fullmatch(text, order.start, order.end)
            kind = "order+" if joint or head.type in ("act+", "by_law", "open") else head.type
            whole = replace(whole, start=order.start, type=kind, weak=False)
        if head.type == "order+" or (head.type == "act+" and not whole.weak):
            chained = whole.end
            following = heads[i + 1 : i + 2]
            beside = head.type == "order+" and following and following[0].type in ("act+", "open")
            joined = CONNECTOR.fullmatch(text, whole.end, limit)
            whole = replace(whole, listed=bool(beside and joined))
        order = None
        if head.type == "order+" and heads[i + 1 : i + 2] and _goes_on(text, whole, limit):
            order = whole if _orders(text, head, whole, heads[i + 1]) else None
            if order or whole.end == head.end:
                continue
        yield whole


def _with_next(text: str, heads: list[Measure], stops: Stops) -> Iterator[Measure]:
    """责令停止违法行为，|拆除设施: an act is one directly behind an order, and else nothing."""
    last: Measure | None = None
    for head in heads:
        if head.type == "next+":
            if not last or last.type not in ("order+", "act+"):
                continue
            if stops.after(last.end) + 1 != head.start:
                continue
            head = replace(head, type="act+")
        last = head
        yield head


def _goes_on(text: str, order: Measure, following: int) -> bool:
    """责令其车辆|暂停营业, 责令暂停或者|终止业务: what is ordered is the next head of the lexicon."""
    at_once = text.endswith(("立即", "及时"), order.start, order.end)
    alone = at_once or ALONE.fullmatch(text, order.start, order.end)
    return order.end == following or bool(alone and CONNECTOR.fullmatch(text, order.end, following))


def _orders(text: str, head: Measure, order: Measure, following: Measure) -> bool:
    """Whether 责令 goes to the head behind it: 责令|停业, 责令业主委员会|暂停其职责."""
    if following.type in _ORDERED:
        return True
    direct = order.end == following.start and not ACTS.search(text, head.end, order.end)
    return direct and following.type in ("open", "civil_liability", "occupational_ban")


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
    if head.type in ("order+", "act+", "service_suspension+"):
        object_ = re.sub("的(?:处理)?决定$", "", object_)  # 作出责令停止侵权的处理决定
    if end == limit or cut:
        object_ = _LOOSE.sub("", re.sub("(?<=.)(?:予以|给予|处以|或者立即)$", "", object_))
    return replace(head, end=head.end + len(object_))


def _listed(text: str, act: Measure, following: list[Measure]) -> bool:
    """停止建设、限期拆除: another act stands beside this one, joined by 、 or 或者."""
    if CONNECTOR.fullmatch(text, act.end, following[0].start if following else act.end):
        return following[0].type in _IN_LIST
    return len(members(text[act.start : act.end])) > 1
