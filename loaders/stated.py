"""What the text itself states of its making: dates, issuers, number, kind, and what it repeals."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from loaders import dates, repealed
from loaders.head import Head

_ADOPTED = re.compile(r"通过|修正|修订|修改")
_APPROVED = re.compile(r"^[^《]{0,80}批准")
_ISSUED = re.compile(r"[^《]{0,80}?(?<!现予)(?<!予以)(?<!现)(?:公布|发布|颁布|印发)")
_IN_FORCE = re.compile(r"^\s*起?(?:施行|实施|生效|执行)")
_CLAUSE = re.compile(
    rf"自\s*(?P<when>{dates.DATE.pattern}|(?:修订)?(?:公布|发布|颁布|印发|通过)之?日)起?(?:正式)?(?:施行|实施|生效|执行)"
)
_SERIAL = r"第?\s*[0-9０-９一二三四五六七八九十百零〇]{1,8}\s*号"
_OF_YEAR = (
    rf"\s*(?:[（(]\d{{4}}年{_SERIAL}[）)]|(?:[〔（(\[]?\d{{4}}(?:年|[〕）)\]]))?\s*{_SERIAL})"
)
_ORDER = rf"[\u4e00-\u9fff、]{{2,60}}?(?:(?:令|公告){_OF_YEAR}|第[0-9]{{1,4}}号令)"
_NUMBER = re.compile(
    rf"(?P<number>{_ORDER}(?:、{_ORDER}){{0,7}}|[\u4e00-\u9fff]{{1,10}}〔\d{{4}}〕\s*第?\d+号)"
    r"\s*(?P<act>公布|发布|颁布|印发)?"
)
_APPROVES = re.compile(r"[^《]{0,80}批准的")
"""…批准的《…决定》修正: the day of the approval, not of the decision."""
_JOINT = re.compile(r"会议[、，]?\s*$")
"""…第1168次会议、2001年3月30日…第84次会议通过: two bodies adopt one text, the later day counts."""
_LAST = 2
"""Articles at the end of a text among which its 施行 clause stands."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Facts read from one text; None or empty where it says nothing."""

    decided: dt.date | None = None  # of the decision that made this text: adoption, last amendment
    amended: bool = False
    promulgated: dt.date | None = None
    approved: dt.date | None = None  # by the standing committee above, of a local regulation
    effective: dt.date | None = None  # a 施行 line or clause with a date
    on_publication: bool = False  # 自公布之日起施行
    document_number: str | None = None
    repeals: tuple[str, ...] = ()


def stated(found: Head | None, body: list[str]) -> Stated:
    """What the head and the closing articles (`body`, in order) say."""
    notes = found.said if found else ""
    events = list(dates.dated(notes))
    decisions = {day for day, words in events if _decides(words)}
    joint = {day for day, words in events if _JOINT.search(words)}
    decided = max(decisions | joint, default=None) if decisions else None
    clauses = [c for c in (_clause(list(found.preamble) if found else []), _clause(body)) if c]
    in_force = [day for day, words in events if _IN_FORCE.match(words)]
    in_force += [day for clause in clauses if (day := _day(clause))]
    return Stated(
        decided=decided,
        amended=len(decisions) > 1 or bool(re.search("修正|修订", notes)),
        promulgated=_promulgated(found, events, decided),
        approved=max((day for day, words in events if _APPROVED.match(words)), default=None),
        effective=max(in_force, default=None),
        on_publication=any(_day(clause) is None for clause in clauses),
        document_number=_document_number(notes),
        repeals=tuple(dict.fromkeys(repealed.repealed(body))),
    )


def _promulgated(
    found: Head | None, events: list[tuple[dt.date, str]], decided: dt.date | None
) -> dt.date | None:
    """The day of 公布; that of a text which was amended since is not this version's."""
    issued = [day for day, words in events if _ISSUED.match(words)]
    if found and found.announced:  # a decree is signed on a line of its own
        issued += [day for note in found.notes for day in _alone(note)]
    return max((day for day in issued if decided is None or day >= decided), default=None)


def _alone(note: str) -> list[dt.date]:
    match = dates.DATE.fullmatch(note)
    day = dates.read(match) if match else None
    return [day] if day else []


def _document_number(notes: str) -> str | None:
    """The number of the last decree that promulgates the text, not one that amends it."""
    matches = list(_NUMBER.finditer(dates.DATE.sub("\n", notes)))
    promulgating = [match for match in matches if match["act"]]
    match = next(iter(promulgating[::-1] or matches), None)
    return re.sub(r"\s+", "", match["number"]) if match else None


def _decides(words: str) -> bool:
    return bool(_ADOPTED.search(words)) and not _APPROVES.match(words)


def _clause(texts: list[str]) -> re.Match[str] | None:
    """The last 施行 clause: the law puts it in its last articles."""
    for text in reversed(texts[-_LAST:]):
        for line in reversed(text.split("\n")):
            if match := _CLAUSE.search(line):
                return match
    return None


def _day(clause: re.Match[str] | None) -> dt.date | None:
    match = dates.DATE.search(clause["when"]) if clause else None
    return dates.read(match) if match else None
