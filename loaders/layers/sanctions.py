"""Reads one text with measures (罚则): a state of tier, condition, violator and authority flows along.

Parts end at ； and 。; a part's segments are read in turn. What stands before a measure sets the
state, a measure takes the state as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.document import Fine, Reference, Sanction
from loaders.layers import actors, amounts, gates, spans, tiers
from loaders.layers.opening import Opening, Piece, later, opening
from loaders.layers.spans import Measure

_SEGMENT = re.compile(r"(?:[^，,。；;：:\n《]|《[^》\n]*》|《)+")
_LAW = re.compile(r"(?:依照|依据|按照|根据|比照|适用|按|依)(?!法)")
_ORGANISATION_ONLY = {"suspension_of_business", "business_licence_revocation", "closure"}
_INDIVIDUAL_ONLY = {"detention", "exit_ban"}
_BORNE = {"civil_liability", "criminal_liability", "occupational_ban"}
_ORDERS = {"rectification_order", "warning", "suspension_of_business", "closure"}


@dataclass(slots=True)
class State:
    """What governs the next measure; all but the base ends with the part."""

    severity: tuple[str, ...] = ()
    severity_text: str | None = None
    condition: str | None = None
    gains: str | None = None
    target: str | None = None
    authority: str | None = None
    by: tuple[Reference, ...] = ()
    listed: bool = False  # of an item: measures are what the opening lists


@dataclass(slots=True)
class Reading:
    """What one text says: its opening, the later conducts, who is punished and how."""

    text: str
    refs: tuple[Reference, ...]
    opening: Opening | None = None
    conducts: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    violated: list[Reference] = field(default_factory=list)
    authority: str | None = None
    sanctions: list[tuple[Sanction, tuple[Reference, ...]]] = field(default_factory=list)
    base: State = field(default_factory=State)
    state: State = field(default_factory=State)
    pending: list[Piece] = field(default_factory=list)
    ordered: bool = False
    told: bool = False  # a violator is named by what he did: 对实施前款行为的单位
    listed: bool = False  # an item under an opening that names an authority


def read(
    text: str,
    refs: tuple[Reference, ...] = (),
    base: State | None = None,
    *,
    opens: bool = False,
) -> Reading:
    """The sanctions of a paragraph's or item's own text, with all that governs them.

    `opens`: the text opens a list whose items carry sanctions, and is read to its end without any.
    """
    reading = Reading(text, refs, base=base or State())
    reading.ordered = base is not None
    reading.listed = base is not None and base.listed
    _reset(reading)
    found = gates.kept(text, spans.find(text))
    if not found and not opens:
        return reading
    for segment, measures in _segments(text, found):
        _segment(reading, segment, measures)
        closing = text[segment.end : segment.end + 1]
        if closing in "；;。\n":
            _close(reading, closing)
    if opens:
        _flush(reading)
        reading.authority = reading.authority or reading.state.authority
    return reading


def _segments(text: str, found: list[Measure]) -> Iterator[tuple[Piece, list[Measure]]]:
    """Segments between marks with the measures that begin in them; a measure is never cut."""
    measures = iter([*found, Measure("", len(text) + 1, len(text) + 1)])
    measure = next(measures)
    end = 0
    for match in _SEGMENT.finditer(text):
        if match.end() <= end:
            continue
        start, inside = max(match.start(), end), []
        end = match.end()
        while measure.start < end:
            inside.append(measure)
            end = max(end, measure.end)
            measure = next(measures)
        yield Piece(start, end, text[start:end], text[start - 1 : start]), inside


def _segment(reading: Reading, segment: Piece, measures: list[Measure]) -> None:
    at = segment.start
    for measure in measures:
        _lead(reading, at, reading.text[at : measure.start], measure)
        _flush(reading)
        if _imposed(reading, measure):
            _emit(reading, measure)
        at = measure.end
    if not measures:
        _plain(reading, segment)


def _imposed(reading: Reading, measure: Measure) -> bool:
    """Whether a measure that others than authorities may take, or that says little, is a sanction."""
    words = reading.text[measure.start : measure.end]
    if measure.type == "occupational_ban" and words.startswith(("不得", "不准")):
        return bool(reading.sanctions)
    if measure.type == "other" and words.endswith(("公布", "公示", "公告", "曝光", "公开")):
        return bool(reading.sanctions)
    if measure.weak:
        return bool(reading.state.authority or reading.sanctions or reading.listed)
    if measure.vague:
        first = reading.opening
        violation = first and (
            first.general
            or first.listed
            or first.violated
            or _VIOLATION.search(first.conduct or "")
        )
        return bool(
            violation
            or reading.state.severity
            or reading.state.condition
            or reading.sanctions
            or reading.told
        )
    return True


_VIOLATION = re.compile(
    "违反|违法|违规|未|不|擅自|拒|非法|滥用|玩忽|徇私|虚假|骗|伪造|损害|侵|妨|阻|泄露|失职|渎职|风险|破坏|威胁|实施|造成"
)


_MANNER = re.compile(
    r"(?:并|也|可以|应当|可)*(?:根据|按照|依照|依据|视|按|在)[^，]{0,24}(?:情节|权限|职责|分工|轻重|程序|情况|后果|程度|范围内)"
)


def _plain(reading: Reading, segment: Piece) -> None:
    """A segment without a measure: 由公安机关, 对直接负责的主管人员, or a condition."""
    words = segment.text
    if _MANNER.fullmatch(words):
        return
    stripped = re.sub("^(?:并|同时|可以|应当)+", "", words)
    if re.match(r"由(?!于)|对", stripped) and not words.endswith("的"):
        found = actors.lead(words)
        if found.authority or (found.target and not _relative(reading, segment, found.target)):
            _flush(reading, bool(found.authority))
            _actors(reading, found)
            return
        if reading.opening and found.target:
            return
    if words.endswith("规定") and _LAW.match(stripped):
        _flush(reading)
        reading.state.by = _inside(reading, segment.start, segment.end)
        return
    who = actors.authority_in_front(words)
    if (
        who
        and reading.pending
        and re.match("(?:可以|应当|有权)", words[len(who) :])
        and not words.endswith("的")
    ):
        _flush(reading, True)
        _actors(reading, actors.Lead(authority=who))
        return
    cond = re.match(r"(.*的)由(?P<by>[^的]+)$", words)
    if cond:
        reading.pending.append(Piece(segment.start, segment.start + len(cond[1]), cond[1]))
        _flush(reading, True)
        _actors(reading, actors.lead(words[len(cond[1]) :]))
        return
    reading.pending.append(segment)


def _relative(reading: Reading, segment: Piece, who: str) -> bool:
    """对违反本法规定的单位: an opening whose conduct modifies the violator; it is read as one."""
    found = re.match(
        r"(?P<conduct>(?:在[^，]{1,30})?(?:违反|擅自|未|拒不|拒绝|非法|不|有|违法|违规)[^，]*)的(?P<who>[^的]{1,20})$",
        who,
    )
    if not found or reading.opening or reading.sanctions or reading.pending:
        return False
    if not actors.is_actor(found["who"]) or actors.RESPONSIBLE.search(who):
        return False
    start = segment.start + segment.text.index(who)
    reading.pending.append(Piece(start, start + len(found["conduct"]) + 1, found["conduct"] + "的"))
    _flush(reading)
    _actors(reading, actors.Lead(target=found["who"]))
    return True


def _lead(reading: Reading, start: int, words: str, measure: Measure) -> None:
    found = actors.lead(words)
    if found.authority and re.match("承担|赔偿|负", reading.text[measure.start :]):
        found = actors.Lead(found.condition, None, found.authority)
    elif not found.target and not found.authority and measure.type in _BORNE:
        found = actors.Lead(found.condition, None, actors.bearer(words[found.condition :]))
    if found.condition:
        reading.pending.append(Piece(start, start + found.condition, words[: found.condition]))
    _flush(reading, bool(found.authority))
    law = _LAW.search(words, found.condition)
    if law:
        reading.state.by = _inside(reading, start + law.start(), start + len(words))
    _actors(reading, found)


def _actors(reading: Reading, found: actors.Lead) -> None:
    if found.authority:
        reading.state.authority = found.authority
    if found.target:
        reading.state.target = actors.target_of(found.target)
        _subjects(reading, found.target)
        at = reading.text.find(found.target)
        cited = _inside(reading, at, at + len(found.target))
        if not reading.sanctions and not reading.opening:
            reading.violated += cited
            reading.told = reading.told or bool(
                cited or re.search("违反|违法|实施|受过|的", found.target)
            )


def _subjects(reading: Reading, who: str) -> None:
    if re.fullmatch(r"其|上述|上述人员|违法者|前款.*|之", who):
        return
    for name in actors.names(who):
        if name not in reading.subjects:
            reading.subjects.append(name)


def _flush(reading: Reading, authority: bool = False) -> None:
    """Reads the conditions gathered before a measure or an authority."""
    pieces, reading.pending = reading.pending, []
    if not pieces:
        return
    if reading.opening is None and not reading.sanctions:
        first = opening(pieces, reading.refs)
        reading.opening = first
        reading.violated += first.violated
        if first.subject:
            _subjects(reading, first.subject)
            target = actors.target_of(first.subject)
            both = reading.state.target not in (None, target)
            reading.base.target = reading.state.target = "any" if both else target
        reading.state.authority = first.authority or reading.state.authority
        if first.severity and authority:
            reading.base.severity, reading.base.severity_text = first.severity, first.severity_text
        _govern(reading, first)
        return
    found = later(pieces, reading.refs, reading.ordered)
    reading.state.authority = found.authority or reading.state.authority
    reading.violated += found.violated
    if found.conduct:
        reading.conducts.append(found.conduct)
    if found.subject:
        _subjects(reading, found.subject)
        reading.state.target = actors.target_of(found.subject)
    _govern(reading, found)


def _govern(reading: Reading, found: Opening) -> None:
    state = reading.state
    if found.severity:
        state.severity, state.severity_text = found.severity, found.severity_text
        if not found.sanction_condition and reading.sanctions:
            state.condition = None
    if found.gains:
        state.gains = found.gains
    if found.sanction_condition:
        state.condition = found.sanction_condition


def _close(reading: Reading, mark: str) -> None:
    """The end of a part: its state is over; at 。 also what was pending."""
    told = [piece.text.endswith(("的", "之一")) for piece in reading.pending]
    if mark in "。\n":
        reading.pending.clear()
    elif reading.sanctions or reading.opening:
        reading.pending.clear()
    elif any(told) and not told[-1]:
        _flush(reading)
    elif not any(told):
        reading.pending.clear()
    if not reading.pending:
        _reset(reading)


def _reset(reading: Reading) -> None:
    base = reading.base
    reading.state = State(
        base.severity,
        base.severity_text,
        base.condition,
        None,
        base.target,
        base.authority,
        base.by,
    )


def _inside(reading: Reading, start: int, end: int) -> tuple[Reference, ...]:
    return tuple(r for r in reading.refs if start <= r.start and r.end <= end)


def _emit(reading: Reading, measure: Measure) -> None:
    state, text = reading.state, reading.text
    start = measure.start + _dropped(text[measure.start : measure.end])
    words = text[start : measure.end]
    reading.authority = reading.authority or state.authority
    conditions = [c for c in (state.condition, state.gains) if c]
    authority = state.authority if state.authority != reading.authority else None
    by = _inside(reading, measure.start, measure.end) + state.by
    sanction = Sanction(
        measure.type,
        words,
        start,
        measure.end,
        severity=state.severity,
        severity_text=state.severity_text,
        condition="，".join(conditions) or None,
        target=_target(state.target, reading.base.target, measure.type),
        authority=authority,
        **_amount(measure.type, words, text[: measure.start], state.gains),  # type: ignore[arg-type]
    )
    reading.sanctions.append((sanction, by))
    reading.ordered = reading.ordered or measure.type in _ORDERS or "责令" in words
    if measure.type == "fine":
        state.gains = None


def _target(current: str | None, default: str | None, type_: str) -> str:
    if type_ in _INDIVIDUAL_ONLY:
        return "individual"
    if type_ in _ORGANISATION_ONLY and current in ("responsible_person", "individual"):
        return default if default in ("organisation", "any") else "any"
    return current or "any"


_DROP = re.compile(r"(?:并处(?:或者)?(?=单处)|并(?=处)|可(?=处)|依法|可以|应当|一律)+")


def _dropped(words: str) -> int:
    found = _DROP.match(words)
    return found.end() if found else 0


def _amount(type_: str, words: str, before: str, gains: str | None) -> dict[str, object]:
    if type_ == "detention":
        return {"detention": amounts.days(words)}
    if type_ == "exit_ban":
        return {"exit_ban": amounts.months(words)}
    if type_ == "occupational_ban":
        return {"occupational_ban": amounts.ban(words)}
    if type_ == "criminal_liability" and "期徒刑" in words:
        return {"imprisonment": amounts.imprisonment(words)}
    if type_ == "fine" or (type_ == "criminal_liability" and "罚金" in words):
        return {"fine": _fine(words, before, gains)}
    return {}


def _fine(words: str, before: str, gains: str | None) -> Fine:
    read = amounts.fine(words, re.split("[。；]", before)[-1][-200:])
    asked = tiers.gains(gains) if gains else tiers.Gains(None, None)
    return Fine(read.basis, read.min, read.max, read.unit, asked.condition, asked.threshold)
