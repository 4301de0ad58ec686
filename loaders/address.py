"""The eId of a unit as a value: parts of the Akoma Ntoso naming convention joined by `__`.

`art_25__para_2__item_1`, `art_120-1`, `part_2__chp_1__sec_1`, `annex_1__art_1`, `art_5-dup2`;
a division that the print does not number takes its heading: `part_zong-ze`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders import numerals
from loaders.document import UnitType

PREFIX = {
    UnitType.PREAMBLE: "preamble",
    UnitType.PART: "part",
    UnitType.SUBPART: "subpart",
    UnitType.CHAPTER: "chp",
    UnitType.SECTION: "sec",
    UnitType.HEADING: "hdg",
    UnitType.ARTICLE: "art",
    UnitType.POINT: "point",
    UnitType.PARAGRAPH: "para",
    UnitType.ITEM: "item",
    UnitType.SUBITEM: "subitem",
    UnitType.ANNEX: "annex",
}
_TYPE = {prefix: type_ for type_, prefix in PREFIX.items()}
_PART = re.compile(
    r"(?P<prefix>[a-z]+)"
    r"(?:_(?:(?P<number>[0-9]+)(?:-(?P<suffix>[0-9]+))?|(?P<name>[a-z]+(?:-[a-z]+)*?)))?"
    r"(?:-dup(?P<dup>[0-9]+))?"
)
_SIGN = {
    UnitType.PART: "编",
    UnitType.SUBPART: "分编",
    UnitType.CHAPTER: "章",
    UnitType.SECTION: "节",
    UnitType.ARTICLE: "条",
    UnitType.PARAGRAPH: "款",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One step of an address: its type, number, 之 suffix, and which repetition it is."""

    type: UnitType
    number: int | None = None
    suffix: int = 0
    dup: int = 1
    # pinyin of the heading of a division that the print does not number; as cited, its words
    name: str = ""

    def __str__(self) -> str:
        number = f"_{self.name}" if self.name else "" if self.number is None else f"_{self.number}"
        suffix = f"-{self.suffix}" if self.suffix else ""
        return PREFIX[self.type] + number + suffix + (f"-dup{self.dup}" if self.dup > 1 else "")


def parse(eid: str) -> tuple[Part, ...] | None:
    """The parts of an eId, or None where it is none. `join(parse(e)) == e`."""
    parts = []
    for text in eid.split("__"):
        match = _PART.fullmatch(text)
        if not match or match["prefix"] not in _TYPE:
            return None
        number = int(match["number"]) if match["number"] else None
        suffix, dup = int(match["suffix"] or 0), int(match["dup"] or 1)
        parts.append(Part(_TYPE[match["prefix"]], number, suffix, dup, match["name"] or ""))
    return tuple(parts)


def join(parts: tuple[Part, ...]) -> str:
    """The eId of these parts."""
    return "__".join(str(part) for part in parts)


def child(parent: str, part: Part) -> str:
    """The eId of `part` under `parent` ("" for the top)."""
    return f"{parent}__{part}" if parent else str(part)


def article(number: int, suffix: int = 0) -> str:
    """The eId of an article: `art_120-1`."""
    return str(Part(UnitType.ARTICLE, number, suffix))


def label(type_: UnitType, number: int, suffix: int = 0) -> str:
    """The label as served: 第二十五条, 第一百二十条之一, 第二款, 第（一）项, 第1目, 附件1, 一、."""
    chinese = numerals.format(number)
    if type_ in _SIGN:
        after = f"之{numerals.format(suffix)}" if suffix else ""
        return f"第{chinese}{_SIGN[type_]}{after}"
    return {
        UnitType.ITEM: f"第（{chinese}）项",
        UnitType.SUBITEM: f"第{number}目",
        UnitType.ANNEX: f"附件{number}",
        UnitType.PREAMBLE: "序言",
    }.get(type_, f"{chinese}、")
