"""The values that pass between the stages: a regulation as a tree, and the facts read from it.

All are frozen; a stage takes values and returns values. Spans count Unicode code points in the
`text` of the unit named, never in the file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class UnitType(StrEnum):
    """Kinds of unit, outermost first; the values are the codes the API serves."""

    PREAMBLE = "preamble"  # 序言, 题注, 公布语
    PART = "part"  # 编
    SUBPART = "subpart"  # 分编
    CHAPTER = "chapter"  # 章
    SECTION = "section"  # 节
    HEADING = "heading"  # 一、 over articles
    ARTICLE = "article"  # 条
    POINT = "point"  # 一、 as top unit of a document without 条
    PARAGRAPH = "paragraph"  # 款
    ITEM = "item"  # 项
    SUBITEM = "subitem"  # 目
    ANNEX = "annex"  # 附件, 附录, 附表


DIVISIONS = frozenset(
    {UnitType.PART, UnitType.SUBPART, UnitType.CHAPTER, UnitType.SECTION, UnitType.HEADING}
)
"""Types that hold articles and have a heading."""


def joined(text: str, below: Iterable[tuple[str | None, str]]) -> str:
    """A unit's own text and, a line each, the marker and full text of what stands under it."""
    lines = [(marker or "") + full for marker, full in below]
    return "\n".join([text, *lines] if text else lines)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a regulation (编 … 目): a node of the tree.

    `text` is the unit's own text, without its marker and without what stands under it: empty for
    divisions, and for articles, whose words stand in their paragraphs.
    """

    type: UnitType
    eid: str  # "art_25__para_2__item_1"
    label: str  # as served: 第二十五条, 第二款, 第（一）项; "" where the print numbers nothing
    text: str
    line: int  # 1-based line of the source file
    number: int | None = None
    suffix: int = 0  # 1 in 第一百二十条之一
    marker: str | None = None  # as printed before the text: （一）, 1.
    heading: str | None = None  # 总则; of an article: the bracketed heading some laws print
    children: tuple[Unit, ...] = ()

    @property
    def full_text(self) -> str:
        """Own text and all that stands under it, a line a unit, markers included."""
        return joined(self.text, [(child.marker, child.full_text) for child in self.children])

    def walk(self) -> Iterator[Unit]:
        """This unit and all under it, in the order of the print."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What a stage could not read as expected; `line` is 1-based in the source file."""

    code: str  # "number_skipped", "number_repeated", "skipped_text", …
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A misprint of the source (勘误) set right from a data file."""

    eid: str | None  # the unit it stands in; None for the preamble of a regulation without one
    as_printed: str
    corrected: str
    basis: str


@dataclass(frozen=True, slots=True)
class Version:
    """One dated text of a regulation, named by the date of the decision that made it."""

    id: str  # "2022-09-02", or "undated"
    adopted: dt.date | None = None  # 通过
    promulgated: dt.date | None = None  # 公布
    effective_date: dt.date | None = None  # 施行
    effective_date_basis: str = "unknown"  # metadata, stated, assumed, unknown
    status: str | None = None  # as metadata states it; None: derived from dates when asked


@dataclass(frozen=True, slots=True)
class Regulation:
    """The work (法规) a text belongs to: what does not change from version to version."""

    id: str
    title: str
    short_title: str
    aliases: tuple[str, ...] = ()
    kind: str = "other"
    issuers: tuple[str, ...] = ()
    document_number: str | None = None
    complete: bool = True
    position: int = 0  # from 1: place among the regulations that ship with the project; 0: none


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference points to. `eid` is the unit as written, also while it is unresolved."""

    regulation: str | None  # regulation id where known from the text itself (internal), else None
    title: str
    eid: str | None = None  # art_25__para_1; None: the whole document, or not to be determined
    article: str | None = None  # "25", "120-1"
    paragraph: int | None = None
    item: int | None = None
    status: str = "not_in_corpus"  # resolved, ambiguous, not_in_corpus, not_found
    articles: tuple[str, ...] = ()  # eids held by a division that is the target


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference (引用): the exact words in one unit's own text, and what they cite."""

    source: str  # eid
    text: str
    start: int
    end: int
    kind: str  # internal, external
    relation: str  # absolute, relative, law
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term (定义, 简称); `start`/`end` cover term and definition as printed.

    They count in the unit's full text, which begins with its own: where the definition is the
    entries under the unit (是指：（一）…), it ends behind its own.
    """

    source: str  # eid
    kind: str  # definition, abbreviation
    term: str
    definition: str
    scope: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fine:
    """罚款: amounts in yuan, times or percent as `basis` says."""

    basis: str
    min: float | None = None
    max: float | None = None
    unit: str | None = None
    condition: str | None = None
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class Sanction:
    """One legal consequence of a penalty clause, as quoted from the paragraph or item."""

    type: str
    text: str
    start: int
    end: int
    item: str | None = None  # eid of the item it stands in; None: the clause's own paragraph
    severity: tuple[str, ...] = ()
    severity_text: str | None = None
    condition: str | None = None
    target: str = "any"
    authority: str | None = None
    violates: tuple[str, ...] = ()
    by_reference: tuple[str, ...] = ()
    fine: Fine | None = None
    detention: tuple[int | None, int | None] | None = None  # days: min, max
    imprisonment: tuple[float | None, float | None, bool] | None = None  # years min, max; life
    exit_ban: tuple[int | None, int | None] | None = None  # months: min, max
    occupational_ban: tuple[float | None, bool] | None = None  # years; for life


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty clause (罚则): one 款 that attaches a legal consequence to a violator."""

    eid: str
    violates: tuple[str, ...] = ()  # eids of this regulation, or citations as printed of another
    general_violation: bool = False
    conduct: str | None = None
    conduct_items: tuple[str, ...] = ()  # eids
    condition: str | None = None
    subjects: tuple[str, ...] = ()
    authority: str | None = None
    sanctions: tuple[Sanction, ...] = ()
    complete: bool = True
    borderline: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One regulation as one file prints it: its tree, and what the layers read from the tree."""

    regulation: Regulation
    version: Version
    units: tuple[Unit, ...]  # preamble, divisions, articles or points, annexes, as printed
    source_name: str = ""
    sha256: str = ""  # of the source file's bytes
    corrections: tuple[Correction, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    references: tuple[Reference, ...] = ()
    definitions: tuple[Definition, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    repeals: tuple[str, ...] = field(default=())  # titles named in 同时废止

    def walk(self) -> Iterator[Unit]:
        """Every unit, in the order of the print."""
        for unit in self.units:
            yield from unit.walk()

    def articles(self) -> Iterator[Unit]:
        """The articles (条), or the points of a document without 条; not those of annexes."""
        for unit in self.units:
            if unit.type is not UnitType.ANNEX:
                yield from (u for u in unit.walk() if u.type in (UnitType.ARTICLE, UnitType.POINT))
