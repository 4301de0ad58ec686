"""Penalty clauses (罚则): which 款 punish what, read from the tree and its references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.document import Document, Penalty, Reference, Sanction, Unit, UnitType
from loaders.layers import sanctions
from loaders.layers.clauses import tiers
from loaders.layers.clauses.announced import announces, is_conduct
from loaders.layers.clauses.clause_gates import is_borderline, is_clause
from loaders.layers.clauses.completeness import read_whole
from loaders.layers.clauses.conduct_words import ELSEWHERE, GENERAL
from loaders.layers.clauses.pieces import Piece, violated
from loaders.layers.clauses.reading import Reading, State

_HINT = re.compile(
    r"罚|处分|责令|吊销|没收|拘留|警告|刑|赔偿|责任|撤|处理|查处|责成|通报|整改|约谈|信用|失信|限期|取缔|出境|不得|收缴|代为|停止|取消|开除|关闭|停业"
)


def penalties(document: Document) -> tuple[Penalty, ...]:
    """The penalty clauses of a document, in its order; `document.references` must be there."""
    refs: dict[str, list[Reference]] = {}
    for reference in document.references:
        refs.setdefault(reference.source, []).append(reference)
    criminal = "刑法" in document.regulation.title
    general = {a.eid for unit in document.walk() if unit.heading == "总则" for a in unit.walk()}
    found = (
        clause(paragraph, refs, general_part=article.eid in general, criminal=criminal)
        for article in document.articles()
        for paragraph in article.walk()
        if paragraph.type is UnitType.PARAGRAPH
    )
    return tuple(penalty for penalty in found if penalty)


def clause(
    paragraph: Unit,
    refs: dict[str, list[Reference]],
    *,
    general_part: bool = False,
    criminal: bool = False,
) -> Penalty | None:
    """The penalty clause a paragraph (款) is, with the items (项) under it; None where it is none."""
    items = [unit for unit in paragraph.walk() if unit is not paragraph]
    if not any(_HINT.search(unit.text) for unit in (paragraph, *items)):
        return None
    own, below = _read(paragraph, items, refs)
    said = [sanction for sanction, _ in own.sanctions]
    if punish := [item for item, reading in below if reading.sanctions]:
        every = len(punish) == sum(item.type is UnitType.ITEM for item in items)
        own.sanctions = [s for s in own.sanctions if not announces(own.text, s[0], every)]
    named = [*_sanctions(own, None), *(s for item, r in below for s in _sanctions(r, item))]
    if not named or not is_clause(paragraph, own, below, named):
        return None
    if criminal or any(s.imprisonment for s in named):
        named = [_criminal(s) for s in named]
    condition, named = _placed(own, named)
    penalty = replace(_penalty(paragraph, items, own, below, named, refs), condition=condition)
    return replace(
        penalty,
        borderline=is_borderline(named, general_part),
        complete=_whole(paragraph, below, said, named),
    )


def _read(
    paragraph: Unit, items: list[Unit], refs: dict[str, list[Reference]]
) -> tuple[Reading, list[tuple[Unit, Reading]]]:
    """The paragraph's own text and those of its items."""
    own = sanctions.read(paragraph.text, _of(paragraph, refs))
    below = [(item, _item(item, own, refs)) for item in items]
    if any(reading.sanctions for _, reading in below):
        own = sanctions.read(paragraph.text, _of(paragraph, refs), opens=True)
        below = [(item, _item(item, own, refs)) for item in items]
    return own, below


def _whole(
    paragraph: Unit,
    below: list[tuple[Unit, Reading]],
    said: list[Sanction],
    named: list[Sanction],
) -> bool:
    """Whether no words of a measure are left unread in the paragraph and in items that punish.

    `said`: the measures of the paragraph, with those that only announce the items'.
    """
    if not read_whole(paragraph.text, said):
        return False
    punish = [item for item, reading in below if reading.sanctions]
    return all(read_whole(i.text, [s for s in named if s.item == i.eid]) for i in punish)


def _placed(own: Reading, named: list[Sanction]) -> tuple[str | None, list[Sanction]]:
    """The condition of the whole clause, or None and the sanctions it governs alone with it."""
    condition = own.opening.condition if own.opening else None
    if condition is None and (common := _of_all(own, named)):
        return common, [replace(s, condition=None) for s in named]
    if condition is not None and _governs_some(condition, named):
        return None, list(_moved(condition, named))
    return condition, named


def _of_all(own: Reading, named: list[Sanction]) -> str | None:
    """法律、法规已有处罚规定的, 造成危害的 in front of all there is: a condition of the clause."""
    common = {sanction.condition for sanction in named}
    only = common.pop() if len(common) == 1 else None
    if not only or ELSEWHERE.search(only):
        return only
    opens = own.opening and own.opening.sanction_condition == only
    return only if opens and len(named) > 1 and not tiers.CRIME.match(only) else None


def _governs_some(condition: str, named: list[Sanction]) -> bool:
    """尚不构成犯罪的 cannot govern a measure for a crime that stands beside it."""
    crimes = any(s.condition and tiers.CRIME.match(s.condition) for s in named)
    return crimes and bool(tiers.NOT_CRIME.search(condition))


def _moved(condition: str, named: list[Sanction]) -> Iterator[Sanction]:
    """The condition on the sanctions up to the first that has one of its own."""
    free = True
    for sanction in named:
        free = free and not sanction.condition
        yield replace(sanction, condition=condition) if free else sanction


_LISTS_MEASURES = re.compile("(?:措施|处罚|处理|规定)[^，：:]*[：:]$")


def _item(item: Unit, own: Reading, refs: dict[str, list[Reference]]) -> Reading:
    last = re.split("[。；]", own.text)[-1]
    over = own.announced or own.base
    if re.search("(?:下列|以下|如下)[^，]*[：:]$", last):
        over = own.state
    base = State(
        over.severity,
        over.severity_text,
        condition=over.condition,
        target=over.target or own.base.target,
        authority=own.authority,
        listed=bool(_LISTS_MEASURES.search(own.text)),
    )
    reading = sanctions.read(item.text, _of(item, refs), base)
    named = [sanction for sanction, _ in reading.sanctions]
    if own.sanctions and named and is_conduct(own.text, item.text, named):
        return Reading(item.text, reading.refs, base)
    return reading


def _of(unit: Unit, refs: dict[str, list[Reference]]) -> tuple[Reference, ...]:
    return tuple(sorted(refs.get(unit.eid, ()), key=lambda r: r.start))


def _sanctions(reading: Reading, item: Unit | None) -> Iterator[Sanction]:
    for sanction, by in reading.sanctions:
        laws = [ref for ref in by if _governs(ref, sanction)]
        sanction = replace(sanction, by_reference=_cited(laws))
        if item:
            cause = reading.causes.get(sanction.start or 0, ())
            only = cause and _CITES.fullmatch(sanction.condition or "")
            condition = None if only else sanction.condition
            sanction = replace(sanction, item=item.eid, violates=_cited(cause), condition=condition)
        yield sanction


_CITES = re.compile("违反(?:本条)?第[^，条]*[款项]规定的")
"""违反第二款规定的: said by `violates`."""


def _governs(ref: Reference, sanction: Sanction) -> bool:
    """依照刑法 is said of the crime, not of a licence."""
    titles = [target.title for target in ref.targets if ref.kind != "internal"]
    of_crime = any(title.endswith("刑法") for title in titles)
    return not of_crime or not sanction.type.endswith("revocation")


def _penalty(
    paragraph: Unit,
    items: list[Unit],
    own: Reading,
    below: list[tuple[Unit, Reading]],
    named: list[Sanction],
    refs: dict[str, list[Reference]],
) -> Penalty:
    first = own.opening
    conducts = [c for c in (first.conduct if first else None, *own.conducts) if c]
    listed = [i for i in items if i.type is UnitType.ITEM] if _lists_conduct(own, below) else []
    readings = [r for _, r in below if r.sanctions]
    cited = [*own.violated, *(r for r in _in_items(items, below, refs) if listed or readings)]
    subjects = [*own.subjects, *(s for r in readings for s in r.subjects)]
    authority = own.authority or next((r.authority for r in readings if r.authority), None)
    return Penalty(
        paragraph.eid,
        violates=_cited(cited),
        general_violation=bool(first and first.general) or any(map(GENERAL.search, subjects)),
        conduct="；".join(dict.fromkeys(conducts)) or None,
        conduct_items=tuple(i.eid for i in listed),
        subjects=tuple(dict.fromkeys(subjects)),
        authority=authority,
        sanctions=tuple(_relative(s, authority) for s in named),
    )


def _criminal(sanction: Sanction) -> Sanction:
    """依照前款的规定处罚 among punishments of the criminal law is one of them."""
    referring = sanction.type == "other" and re.match("(?:依照|按照|依)", sanction.text)
    return replace(sanction, type="criminal_liability") if referring else sanction


def _relative(sanction: Sanction, authority: str | None) -> Sanction:
    """The sanction without the clause's authority: a sanction has its own only where it is another."""
    return replace(sanction, authority=None) if sanction.authority == authority else sanction


def _lists_conduct(own: Reading, below: list[tuple[Unit, Reading]]) -> bool:
    if not below:
        return False
    if own.opening and own.opening.listed:
        return True
    if any(r.sanctions and r.opening for _, r in below):
        return True
    return (
        bool(own.sanctions)
        and own.text.endswith(("：", ":"))
        and not re.search("下列(?:规定|措施|处罚|方式)[^，]*：$", own.text)
    )


def _in_items(
    items: list[Unit], below: list[tuple[Unit, Reading]], refs: dict[str, list[Reference]]
) -> Iterator[Reference]:
    for item, reading in below:
        whole = Piece(0, len(item.text), item.text)
        yield from reading.violated if reading.sanctions else violated([whole], _of(item, refs))


def _cited(refs: Iterable[Reference]) -> tuple[str, ...]:
    """eids of this regulation; of another, title or citation as printed."""
    return tuple(dict.fromkeys(name for ref in refs for name in _names(ref)))


_PAPER = re.compile("(?:证|证书|执照|证明|批件|意见书|通知书|决定书)$")
"""《经营许可证》 is a thing, and no law."""


def _names(ref: Reference) -> Iterator[str]:
    for target in ref.targets:
        if _PAPER.search(target.title or ""):
            continue
        if ref.kind == "internal":
            if target.eid:
                yield target.eid
        elif ref.relation == "law":
            yield target.title
        else:
            yield (
                ref.text
                if "》" in ref.text or not ref.text.startswith("第")
                else f"《{target.title}》{ref.text}"
            )
