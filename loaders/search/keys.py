"""The key of a passage in the index: what kind it is, which source it is from, and where in it.

One number, so that a range of keys is one source's passages of one kind, in reading order, and
the hits of each source are counted without reading anything but the index.
"""

from __future__ import annotations

from enum import IntEnum

Span = tuple[int, int]
"""Keys from the first number up to, without, the second."""

PLACES = 18  # bits of the place in a source
_SOURCES = 40
PLACE_MASK = (1 << PLACES) - 1
SOURCE_MASK = (1 << _SOURCES) - 1
_KIND = PLACES + _SOURCES


class Kind(IntEnum):
    """Kinds of passage, such that each kind of hit is a range of them."""

    ARTICLE = 0  # 条 with several 款
    SOLE = 1  # 条 with one 款: a hit as article and as paragraph
    PARAGRAPH = 2  # 款 beside others
    ITEM = 3  # 项
    ANNEX = 4  # 附件, its own text


KINDS = {
    "article": (Kind.ARTICLE, Kind.SOLE),
    "paragraph": (Kind.SOLE, Kind.PARAGRAPH),
    "item": (Kind.ITEM,),
    "annex": (Kind.ANNEX,),
}
"""The kinds of passage that are hits of a kind."""
UNITS = tuple(KINDS)
"""What a hit can be."""


def mark(unit: str) -> int:
    """The mark, for `grams.wanted`, of the passages that are hits of this kind."""
    return UNITS.index(unit) + 1


def key(kind: Kind, source: int, place: int) -> int:
    """The key of the passage that begins `place` units into the source."""
    if not (0 <= place <= PLACE_MASK and 0 <= source <= SOURCE_MASK):
        raise ValueError(f"no key for unit {place} of source {source}")
    return kind << _KIND | source << PLACES | place


def everywhere(unit: str) -> Span:
    """The keys of all hits of a kind."""
    kinds = KINDS[unit]
    return key(kinds[0], 0, 0), key(Kind(kinds[-1]), SOURCE_MASK, PLACE_MASK) + 1


def within(unit: str, source: int, first: int = 0, last: int = PLACE_MASK) -> list[Span]:
    """The keys of the hits in one source, from place `first` to `last`."""
    return [(key(kind, source, first), key(kind, source, last) + 1) for kind in KINDS[unit]]


def kind_of(key: int) -> Kind:
    """The kind of the passage with this key."""
    return Kind(key >> _KIND)


def source_of(key: int) -> int:
    """The source of the passage with this key."""
    return key >> PLACES & SOURCE_MASK


def place_of(key: int) -> int:
    """How many units of its source stand before it."""
    return key & PLACE_MASK
