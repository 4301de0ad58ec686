"""Sanctions (处罚) in one text: what is imposed, on whom, by whom, under which tier and condition.

Parts end at ； and 。; a part's segments are read in turn. What stands before a measure sets the
state, a measure takes the state as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Fine, Reference, Sanction
from loaders.layers import amounts
from loaders.layers.clauses import aimed, apart, gates, leads, spans, subjects, tiers, wardens
from loaders.layers.clauses.imposed import idle, imposed
from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.pieces import Piece
from loaders.layers.clauses.reading import Reading, State
from loaders.layers.clauses.referred import consequences

_SEGMENT = re.compile(r"(?:[^，,。；;：:\n《]|《[^》\n]{0,200}》|《)+")
_ORDERS = {"rectification_order", "warning", "suspension_of_business", "closure"}
_DROP = re.compile(r"(?:并处(?:或者)?(?=单处)|并(?=处)|可(?=处)|依[法规纪]|可以|应当|一律)+")


def read(
    text: str,
    refs: tuple[Reference, ...] = (),
    base: State | None = None,
    *,
    opens: bool = False,
) -> Reading:
    """The sanctions of a paragraph's or item's own text, with all that governs them.

    `base`: what the opening of the list says, for an item. `opens`: the text opens a list whose
    items carry sanctions, and is read to its end though it may hold none.
    """
    ordered, base = base is not None, base or State()
    reading = Reading(text, refs, base=base, above=replace(base), ordered=ordered)
    reading.reset()
    found = gates.kept(text, spans.find(text))
    if not found and not opens:
        return reading
    for segment, measures in _segments(text, found):
        _segment(reading, segment, measures)
        _close(reading, text[segment.end : segment.end + 1])
    if opens:
        reading.flush()
        reading.settle()
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
    strong = next((m.start for m in measures if not m.weak), segment.end)
    measures = [
        m for m in measures if m.start > strong or not idle(reading, m, reading.text[at : m.start])
    ]
    for measure in measures:
        leads.before_measure(reading, at, reading.text[at : measure.start], measure)
        if imposed(reading, measure):
            _emit(reading, measure)
        at = measure.end
    if not measures:
        apart.without_measure(reading, segment)


def _close(reading: Reading, mark: str) -> None:
    """The end of a part: its state is over; conducts listed with ； wait for their measure."""
    if not mark or mark not in "。；;\n":
        return
    if mark == "。":
        reading.deed = (None, None)
        reading.stale = reading.opening is not None and not reading.sanctions
    reading.warden = reading.warden or wardens.watching(reading.pending)
    if reading.pending and not reading.sanctions:
        reading.bearer = reading.bearer or _bearer(reading.pending, reading.text)
    told = [piece.text.endswith(("的", "之一")) for piece in reading.pending]
    if mark in "。\n" or reading.sanctions or reading.opening or not any(told):
        reading.pending.clear()
    elif not told[-1]:
        reading.flush()
    if not reading.pending:
        reading.reset()


_BROKEN = re.compile("。(?:违反|[未不拒]|逾期)")


def _bearer(pieces: list[Piece], text: str) -> str:
    """Who has a duty; who only answers to a condition (…的，X应当…) unless 违反规定的 follows."""
    broken = _BROKEN.match(text, pieces[-1].end)
    for piece in pieces:
        if piece.text.endswith(("的", "之一")) and not broken:
            return ""
        if who := subjects.duty_bearer(piece.text):
            return who
    return ""


def _emit(reading: Reading, measure: Measure) -> None:
    state, text = reading.state, reading.text
    dropped = _DROP.match(text, measure.start, measure.end)
    start = dropped.end() if dropped else measure.start
    words = text[start : measure.end]
    authority = reading.punisher(measure.type)
    reading.authority = reading.authority or authority
    named = aimed.by_words(reading, words)
    reading.settle()
    gains = state.gains if measure.type in _OF_GAINS or not state.asked else None
    sanction = Sanction(
        _type(measure.type, words, state, text[max(0, start - 30) : start]),
        words,
        start,
        measure.end,
        severity=state.severity,
        severity_text=state.severity_text,
        condition="，".join(c for c in (state.condition, gains) if c) or None,
        target=aimed.target(reading, measure.type, words, named),
        authority=authority,
    )
    sanction = _with_amount(sanction, text[max(0, start - 300) : start], gains)
    by = consequences(text, start, reading.inside(start, measure.end) + state.by)
    reading.sanctions.append((sanction, by))
    reading.causes[start] = reading.broken
    reading.ordered = reading.ordered or measure.type in _ORDERS or "责令" in words
    state.asked = True
    if measure.type == "fine":
        state.gains = None


def _type(type_: str, words: str, state: State, before: str) -> str:
    """有违法所得的，予以没收 takes the gains it does not name again; 违反治安管理的，给予处罚 the law."""
    if words.endswith(("没收", "追缴")) and ("所得" in (state.gains or "") or _GOT.search(before)):
        return "confiscation_of_gains"
    security = type_ == "other" and re.fullmatch("(?:给予|予以|进行|实施)?(?:行政)?处罚", words)
    return (
        "public_security_penalty" if security and "治安管理" in (state.condition or "") else type_
    )


_GOT = re.compile(
    "(?:所得|(?:违法|非法)收入)[^。；物工具]{0,8}$|(?:无法|不能|拒不|逾期不|没有)退[还回]?[^，。；物品]{0,12}的，[^，。；]{0,12}$|(?:违法|非法|违规|违纪)(?:所得|取得|获得|获取|收受)[^，。；]{0,4}(?:财物|款物|财产|收入|利益|钱款)?，?[^，。；]{0,6}$"
    "|(?:违法|非法|违规|违纪)(?:取得|获得)的财物，[^。；]{0,12}$"
)
"""What was got unlawfully, named in front of 予以没收."""


def _with_amount(sanction: Sanction, before: str, gains: str | None) -> Sanction:
    """The sanction with its days, months, years or money."""
    words = sanction.text
    if sanction.type == "detention":
        return replace(sanction, detention=amounts.days(words))
    if sanction.type == "exit_ban":
        return replace(sanction, exit_ban=amounts.months(words))
    if sanction.type == "occupational_ban":
        return replace(sanction, occupational_ban=amounts.ban(words))
    if sanction.type == "criminal_liability" and "期徒刑" in words:
        return replace(sanction, imprisonment=amounts.imprisonment(words))
    if sanction.type == "fine" or (sanction.type == "criminal_liability" and "罚金" in words):
        asked = gains or tiers.asked_in(sanction.condition or "", before)
        return replace(sanction, fine=_fine(words, before, asked))
    return sanction


_OF_GAINS = {"fine", "confiscation_of_gains", "confiscation_of_property", "confiscation+"}
"""What a gains condition may govern though it does not stand directly behind it."""


def _fine(words: str, before: str, gains: str | None) -> Fine:
    asked = tiers.gains(gains) if gains else tiers.Gains(None, None)
    read_ = amounts.fine(words, before)
    return replace(read_, condition=asked.condition, threshold=asked.threshold)
