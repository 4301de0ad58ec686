"""What the text itself states of its making: dates, issuers, number, kind, and what it repeals."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from loaders import dates
from loaders.head import Head

_ADOPTED = re.compile(r"通过|审议通过|讨论通过|修正|修订|修改")
_APPROVED = re.compile(r"批准")
_ISSUED = re.compile(r"公布|发布|颁布|印发")
_IN_FORCE = re.compile(r"^\s*起?(?:施行|实施|生效|执行)|^起(?:施行|实施|生效|执行)")
_CLAUSE = re.compile(
    rf"自\s*(?P<when>{dates.DATE.pattern}|(?:公布|发布|颁布|印发|通过)之?日)起?(?:正式)?(?:施行|实施|生效|执行)"
)
_NUMBER = re.compile(
    r"[\u4e00-\u9fff、]{0,60}?(?:令|公告)\s*(?:[〔（(\[]\d{4}[〕）)\]])?\s*第?\s*[0-9一二三四五六七八九十百零〇]+\s*号"
    r"|[\u4e00-\u9fff]{1,10}[〔\[（(]\d{4}[〕\]）)]\s*第?\d+号"
)
_REPEALED = re.compile(
    r"((?:[^。；]{0,40}《[^《》]{2,60}(?:〈[^〉]{1,60}〉[^》]{0,30})?》[^。；《》]{0,30}){1,20}?)同时废止"
)
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》){2,80})》")


@dataclass(frozen=True, slots=True)
class Stated:
    """Facts read from one text; None or empty where it says nothing."""

    decided: dt.date | None = None  # of the decision that made this text: adoption, last amendment
    amended: bool = False
    promulgated: dt.date | None = None
    effective: dt.date | None = None  # a 施行 line or clause with a date
    on_publication: bool = False  # 自公布之日起施行
    document_number: str | None = None
    repeals: tuple[str, ...] = ()


def stated(found: Head | None, body: list[str]) -> Stated:
    """What the head and the closing articles (`body`, in order) say."""
    notes = " ".join(found.notes) if found else ""
    preamble = " ".join(found.preamble) if found else ""
    events = list(dates.dated(notes))
    announced = list(dates.dated(preamble.split("现予")[0])) if "现予" in preamble else []
    decided = [day for day, words in [*events, *announced] if _ADOPTED.search(words)]
    issued = [day for day, words in events if _ISSUED.search(words)]
    in_force = [day for day, words in events if _IN_FORCE.search(words)]
    clause = _clause(body) or _clause([preamble])
    number = _NUMBER.search(notes)
    day = _day(clause)
    return Stated(
        decided=max(decided, default=None),
        amended=len(set(decided)) > 1 or bool(re.search("修正|修订", notes)),
        promulgated=max(issued, default=None),
        effective=max([*in_force, *([day] if day else [])], default=None),
        on_publication=bool(clause and not day),
        document_number=number[0].strip() if number else None,
        repeals=tuple(_repeals(body)),
    )


def _clause(texts: list[str]) -> re.Match[str] | None:
    """The last 施行 clause: the law puts it in its last articles."""
    for text in reversed(texts):
        if match := _CLAUSE.search(text):
            return match
    return None


def _day(clause: re.Match[str] | None) -> dt.date | None:
    match = dates.DATE.search(clause["when"]) if clause else None
    return dates.read(match) if match else None


def _repeals(body: list[str]) -> list[str]:
    titles = []
    for text in body:
        for clause in _REPEALED.finditer(text):
            titles += _TITLE.findall(clause[1])
    return titles
