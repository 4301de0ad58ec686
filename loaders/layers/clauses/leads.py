"""What stands in front of a measure in its segment: it sets the state of the reading."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.layers.clauses import authorities, bearers
from loaders.layers.clauses.authorities import Lead
from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.pieces import Piece
from loaders.layers.clauses.punishers import punisher
from loaders.layers.clauses.reading import Reading
from loaders.layers.clauses.subjects import is_actor

BY_LAW = re.compile(r"(?:依照|依据|按照|根据|比照|适用|按|依)(?!法)")
_OF_COURTS = {"criminal_liability", "civil_liability"}
"""Kinds that the authority in front of their own condition does not impose."""
_DEED = re.compile(
    r"(?P<deed>对[^，]*(?:违反|违法|违规)[^，]*(?:行为|活动))(?:应当|依法|及时|立即|可以)*"
)
"""对违反本法规定的行为 directly in front of a measure."""


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
    conditioned, before = reading.pending, reading.state.authority
    reading.flush(bool(found.authority))
    if conditioned and measure.type in _OF_COURTS and reading.state.authority == before:
        reading.state.authority = reading.base.authority
    if law := BY_LAW.search(words, found.condition):
        reading.state.by = reading.inside(start + law.start(), start + len(words))
    if measure.type == "civil_liability":
        _own_duty(reading, found, start)
    if words.startswith("并") and reading.both() and "其" not in measured:
        reading.state.target, reading.state.named = reading.base.target, False
    reading.act(_two(reading, found, start, words), start)


def _two(reading: Reading, found: Lead, start: int, words: str) -> Lead:
    """由甲部门，乙部门责令: two authorities that a comma parts, and nothing else."""
    first, second, before = reading.state.authority, found.authority, reading.text[:start]
    if not first or not second or not words.startswith(second) or not before.endswith("，"):
        return found
    part = re.split("[。；]", before[-120:-1])[-1]
    listed = re.search(f"由{re.escape(first)}$", part)
    return replace(found, authority=f"{first}，{second}") if listed else found


def _own_duty(reading: Reading, found: Lead, start: int) -> None:
    """施工单位应当履行修复义务，并承担赔偿责任: who has a duty first bears the liability too.

    Who is liable for what another did is the only one punished.
    """
    if found.target and not reading.sanctions and not found.authority:
        reading.subjects.clear()
    who = reading.state.duty
    if who and not found.authority and not found.target and not reading.sanctions:
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
