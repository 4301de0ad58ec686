"""What stands in front of measures, segment by segment: it sets the state of the reading."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.layers.clauses import authorities, bearers, subjects
from loaders.layers.clauses.actor_words import RESPONSIBLE
from loaders.layers.clauses.authorities import Lead
from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.pieces import Piece
from loaders.layers.clauses.punishers import punisher
from loaders.layers.clauses.reading import Reading
from loaders.layers.clauses.subjects import is_actor

_LAW = re.compile(r"(?:依照|依据|按照|根据|比照|适用|按|依)(?!法)")
_MANNER = re.compile(
    r"(?:并|也|可以|应当|可)*(?:根据|按照|依照|依据|视|按|在)[^，]{0,24}"
    r"(?:情节|权限|职责|分工|轻重|程序|情况|后果|程度|范围内)"
    r"|(?:分别|可以|并)*(?:按照?|依照|根据)(?:下列|以下|不同)[^，]*"
)
_RELATIVE = re.compile(
    r"(?P<conduct>(?:在[^，]{1,30})?(?:违反|擅自|未|拒不|拒绝|非法|不|有|违法|违规|明知)[^，]*)的(?P<who>[^的]{1,20})"
)


_DEED = re.compile(
    r"(?P<deed>对[^，]*(?:违反|违法|违规)[^，]*(?:行为|活动))(?:应当|依法|及时|立即|可以)*"
)
"""对违反本法规定的行为 directly in front of a measure."""
_IN_DUTY = re.compile(
    r"(?:应当|可以)?(?:依法)?(?:按照|依照|依据|根据|在)[^，未不]*(?<!滥用)(?<!超越)(?:职责|职权|权限|分工|范围内)"
)


def before_measure(reading: Reading, start: int, words: str, measure: Measure) -> None:
    """The words between the segment's start, or the measure before, and a measure."""
    measured = reading.text[measure.start : measure.end]
    found = bearers.borne(authorities.lead(words), words, measured, measure.type)
    deed = _DEED.fullmatch(words) if not (reading.opening or reading.pending) else None
    if deed:
        reading.pending.append(Piece(start, start + deed.end("deed"), deed["deed"]))
    if found.condition:
        end = start + found.condition
        reading.pending.append(Piece(start, end, words[: found.condition]))
    if not found.authority and reading.opening is None:
        found = _punisher(reading, found, measure)
    reading.flush(bool(found.authority))
    if law := _LAW.search(words, found.condition):
        reading.state.by = reading.inside(start + law.start(), start + len(words))
    if measure.type == "civil_liability":
        _own_duty(reading, found, start)
    reading.act(found, start)


def _own_duty(reading: Reading, found: Lead, start: int) -> None:
    """施工单位应当履行修复义务，并承担赔偿责任: who has a duty first bears the liability too.

    Who is liable for what another did is the only one punished.
    """
    if found.target and not reading.sanctions and not found.authority:
        reading.subjects.clear()
    who = reading.state.authority
    if found.authority or not who or who == reading.base.authority or subjects.is_official(who):
        return
    reading.state.authority = reading.base.authority
    if not reading.sanctions:
        reading.act(Lead(target=who), start)


def _punisher(reading: Reading, found: Lead, measure: Measure) -> Lead:
    """The authority that the pending words begin with, and them without it."""
    who, pieces = punisher(reading.pending, measure.type)
    if not who:
        return found
    reading.pending = pieces
    words = pieces[0].text
    whom = words if len(pieces) == 1 and is_actor(words) and "的" not in words else None
    if whom:
        reading.pending = []
    return replace(found, authority=who, target=found.target or whom)


def without_measure(reading: Reading, segment: Piece) -> None:
    """A segment without a measure: 由公安机关, 对直接负责的主管人员, or a condition."""
    words = segment.text
    if len(words) <= subjects.LONGEST and (_MANNER.fullmatch(words) or _acts(reading, segment)):
        return
    plain = re.sub("^(?:并|同时|可以|应当)+", "", words)
    if words.endswith("规定") and _LAW.match(plain):
        reading.flush()
        reading.state.by = reading.inside(segment.start, segment.end)
        return
    reading.pending.append(segment)


def _acts(reading: Reading, segment: Piece) -> bool:
    """Whether the segment only names an authority or a violator; if so it is taken."""
    words = segment.text
    plain = re.sub("^(?:并|同时|可以|应当)+", "", words)
    if re.match(r"由(?!于)|对", plain) and not words.endswith("的"):
        return _named(reading, segment)
    who = authorities.authority_in_front(words)
    if who and re.fullmatch("除.*外", words[len(who) :]):
        reading.flush(True)
        reading.act(Lead(authority=who), segment.start)
        return True
    if who and words.startswith("对", len(who)) and _aims(reading, segment, who):
        return True
    may = who and re.match("可以?|应当|有权", words[len(who) :])
    if who and not reading.opening and _IN_DUTY.fullmatch(words, len(who)):
        reading.act(Lead(authority=who), segment.start)
        return True
    if who and may and reading.pending and not words.endswith("的"):
        reading.flush(True)
        reading.act(Lead(authority=who), segment.start)
        return True
    found = re.match(r"(?P<condition>.*的)由(?!于)[^的]+$", words)
    if found:
        end = segment.start + len(found["condition"])
        reading.pending.append(Piece(segment.start, end, found["condition"], segment.mark))
        reading.flush(True)
        reading.act(authorities.lead(words[len(found["condition"]) :]), end)
    return bool(found)


def _aims(reading: Reading, segment: Piece, who: str) -> bool:
    """监督管理部门对负有责任的董事，可以禁止其…: an authority and whom it punishes."""
    if segment.text.endswith("的") or not (reading.opening or reading.pending):
        return False
    if not _named(reading, segment.after(len(who))):
        return False
    reading.act(Lead(authority=who), segment.start)
    return True


def _named(reading: Reading, segment: Piece) -> bool:
    found = authorities.lead(segment.text)
    if found.authority or (found.target and not _relative(reading, segment, found.target)):
        reading.flush(bool(found.authority))
        reading.act(found, segment.start)
        return True
    return bool(reading.opening and found.target)


def _relative(reading: Reading, segment: Piece, who: str) -> bool:
    """对违反本法规定的单位: an opening whose conduct modifies the violator; it is read as one."""
    found = _RELATIVE.fullmatch(who)
    if not found or reading.opening or reading.sanctions or reading.pending:
        return False
    if not subjects.is_actor(found["who"]) or RESPONSIBLE.search(who):
        return False
    start = segment.start + segment.text.index(who)
    words = found["conduct"] + "的"
    reading.pending.append(Piece(start, start + len(words), words))
    reading.flush()
    reading.act(Lead(target=found["who"]), start)
    return True
