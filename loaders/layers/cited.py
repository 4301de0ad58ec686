"""What the citation grammar returns: a citation, whose law it names, and the places in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from loaders.document import UnitType
from loaders.layers.marks import Anchor
from loaders.layers.paths import Place

PARTS = frozenset({UnitType.PARAGRAPH, UnitType.ITEM, UnitType.SUBITEM})
"""What stands inside an article."""


class Of(StrEnum):
    """How a citation says whose provision it means."""

    OWN = "own"  # 本法第三条
    TITLE = "title"  # 《…》第三条
    NAME = "name"  # 刑法第三条
    THAT = "that"  # 该法第三条


@dataclass(frozen=True, slots=True)
class Law:
    """The law a citation names; `words` are those written, without 《》 and year."""

    of: Of
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation; the span is its own words.

    `places` are full addresses: steps taken from the member before included. `law` None: this
    text's own regulation, unsaid. `anchor`: counted from where the words stand. Neither places
    nor anchor: a whole document. `member`: stands behind another in one
    enumeration.
    """

    start: int
    end: int
    law: Law | None = None
    anchor: Anchor | None = None
    places: tuple[Place, ...] = ()
    member: bool = False

    @property
    def absolute(self) -> bool:
        """An article or division is written, here or where the enumeration began: 本章第一节 too."""
        tops = {place.first[0].type for place in self.places}
        return bool(tops) and not tops & PARTS
