"""A segment without a measure: an authority, a violator, a manner, or a condition that waits."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.layers.clauses import authorities, subjects
from loaders.layers.clauses.actor_words import RESPONSIBLE
from loaders.layers.clauses.authorities import Lead
from loaders.layers.clauses.leads import BY_LAW
from loaders.layers.clauses.pieces import Piece
from loaders.layers.clauses.reading import Reading

_MANNER = re.compile(
    r"(?:并|也|可以|应当|可)*(?:根据|按照|依照|依据|视|按|在)[^，]{0,24}"
    r"(?:情节|权限|职责|分工|轻重|程序|情况|后果|程度|范围内)"
    r"|(?:应当|可以|应)?(?:区[别分]|视)(?:不同)?(?:情节|情况|情形)(?:轻重)?"
    r"|必要(?:时|的时候)|(?:分别|可以|并)*(?:按照?|依照|根据)(?:下列|以下|不同)[^，]*"
)
_LISTED = re.compile(
    "(?P<condition>(?:[^，]+的)?)(?:分别|可以|并)*(?:按照?|依照|根据)(?:下列|以下)[^，]{0,16}"
)
"""按照下列规定处罚, perhaps with no comma behind the condition."""
_RELATIVE = re.compile(
    r"(?P<conduct>(?:在[^，]{1,30})?(?:违反|擅自|未|拒不|拒绝|非法|不|有|违法|违规|明知)[^，]*)的(?P<who>[^的]{1,20})"
)
_IN_DUTY = re.compile(
    r"(?:应当|可以)?(?:依法)?(?:按照|依照|依据|根据|在)[^，未不]*(?<!滥用)(?<!超越)(?:职责|职权|权限|分工|范围内)"
)


def without_measure(reading: Reading, segment: Piece) -> None:
    """A segment without a measure: 由公安机关, 对直接负责的主管人员, or a condition."""
    words = segment.text
    listed = _LISTED.fullmatch(words)
    if listed and (listed["condition"] or reading.pending):
        if length := len(listed["condition"]):
            first = Piece(segment.start, segment.start + length, listed["condition"], segment.mark)
            reading.pending.append(first)
        reading.flush()
        reading.announced = replace(reading.state)
        return
    if len(words) <= subjects.LONGEST and (_MANNER.fullmatch(words) or _acts(reading, segment)):
        return
    plain = re.sub("^(?:并|同时|可以|应当)+", "", words)
    if words.endswith("规定") and BY_LAW.match(plain):
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
    told = reading.pending and not reading.opening and reading.pending[-1].text.endswith("的")
    if told and subjects.is_official(words) and not _NO_NAME.search(words):
        reading.flush(True)
        reading.act(Lead(authority=words), segment.start)
        return True
    who = authorities.authority_in_front(words)
    return bool(who and _authority(reading, segment, who)) or _conditioned(reading, segment)


_NO_NAME = re.compile("应当|可以|通[知报]|移[送交]|[向对将为以违未不]|报告|提请")


def _authority(reading: Reading, segment: Piece, who: str) -> bool:
    """Whether the segment says no more than that somebody may, or is to, act."""
    words, rest = segment.text, segment.text[len(who) :]
    if rest.startswith("对") and _aims(reading, segment, who):
        return True
    acts = _MANNER.fullmatch(rest) or _APPROVED.fullmatch(rest)
    if acts and (reading.pending or reading.opening):
        reading.flush(True)
        reading.act(Lead(authority=who), segment.start)
        return True
    if not reading.opening and _IN_DUTY.fullmatch(rest):
        reading.act(Lead(authority=who), segment.start)
        return True
    begun = reading.pending or (
        subjects.is_official(who) and (reading.opening or reading.sanctions or reading.state.named)
    )
    may = re.match("可以?|应当|有权", rest) and begun and not words.endswith("的")
    if not may and not re.fullmatch("除.*外", rest):
        return False
    reading.flush(True)
    if not may or subjects.is_official(who) or _OVER.search(who):
        target = authorities.lead(rest).target if may else None
        reading.act(Lead(authority=who, target=target), segment.start)
    elif rest.startswith("应当"):
        reading.state.duty = who
    return True


_APPROVED = re.compile("报[经请][^，]*(?:批准|同意)后?|经[^，]{0,8}(?:属实|核实|查实|确认)的?")
"""What an authority does before it punishes: 报经市人民政府批准后, 经查证属实的."""


def _conditioned(reading: Reading, segment: Piece) -> bool:
    """…的由公安机关: a condition and an authority that no comma parts."""
    found = re.match(r"(?P<condition>.*的)由(?!于)[^的]+$", segment.text)
    if not found:
        return False
    end = segment.start + len(found["condition"])
    reading.pending.append(Piece(segment.start, end, found["condition"], segment.mark))
    reading.flush(True)
    reading.act(authorities.lead(segment.text[len(found["condition"]) :]), end)
    return True


def _aims(reading: Reading, segment: Piece, who: str) -> bool:
    """监督管理部门对负有责任的董事，可以禁止其…: an authority and whom it punishes."""
    if segment.text.endswith("的") or not (reading.opening or reading.pending):
        return False
    if not _named(reading, segment.after(len(who))):
        return False
    reading.act(Lead(authority=who), segment.start)
    return True


_OVER = re.compile("所在|上级|主管|任免|行业|部门|机关|执法|监管|中心$|会$")


def _named(reading: Reading, segment: Piece) -> bool:
    found = authorities.lead(segment.text)
    if found.authority or (found.target and not _relative(reading, segment, found.target)):
        reading.flush(bool(found.authority))
        reading.act(found, segment.start)
        if _BELOW.search(segment.text):  # 由公安机关按照下列规定处罚；…
            reading.authority = reading.authority or found.authority
        return True
    return bool(reading.opening and found.target)


_BELOW = re.compile("(?:下列|以下|如下)[^，]*$")


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
