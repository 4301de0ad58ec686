"""Targets of citations: of another document as written, of this one as its tree has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders import address
from loaders.address import Part
from loaders.document import DIVISIONS, Regulation, Target, Unit, UnitType
from loaders.layers.paths import Path, Place
from loaders.layers.standing import ARTICLES, Body

MOST = 300
"""Numbers a range is written out to; of a longer one only the ends are given."""


def number(unit: Unit | Part) -> str:
    """The number of an article as served: 25, 120-1."""
    return f"{unit.number}-{unit.suffix}" if unit.suffix else str(unit.number)


def of_unit(regulation: Regulation, unit: Unit) -> Target:
    """The target that is this unit."""
    target = as_written(regulation, address.parse(unit.eid) or ())
    held = tuple(u.eid for u in unit.walk() if unit.type in DIVISIONS and u.type in ARTICLES)
    return replace(target, eid=unit.eid, status="resolved", articles=held)


def as_written(regulation: Regulation, path: Path, status: str = "not_found") -> Target:
    """The target of an address in this document that no unit answers to."""
    target = outside(regulation.title, path)
    return replace(target, regulation=regulation.id, status=status)


def outside(title: str, path: Path) -> Target:
    """The target of an address in another document, or with an empty path the document."""
    path = tuple(part for part in path if part.name.isascii())  # 合同编 is words, no eId
    if any(part.type in ARTICLES for part in path):  # articles count through all divisions
        path = tuple(part for part in path if part.type not in DIVISIONS)
    by_type = {part.type: part for part in path}
    article = next((by_type[t] for t in ARTICLES if t in by_type), None)
    paragraph, item = by_type.get(UnitType.PARAGRAPH), by_type.get(UnitType.ITEM)
    return Target(
        regulation=None,
        title=title,
        eid=address.join(path) or None,
        article=number(article) if article else None,
        paragraph=paragraph.number if paragraph else None,
        item=item.number if item else None,
    )


def written_out(place: Place, body: Body | None = None) -> Iterator[Path]:
    """Every address from the first to the last of a place; `body` knows its 之 articles."""
    if not place.last:
        yield place.first
        return
    first, last = _of_article(place.first), _of_article(place.last)
    if first[:-1] == last[:-1] and first[-1].type is last[-1].type:
        yield from ((*first[:-1], part) for part in _between(first[-1], last[-1], body))
        return
    yield first
    if first[0].type is last[0].type is UnitType.ARTICLE:
        inner = _between(first[0], last[0], body)
        yield from ((part,) for part in inner if part not in (first[0], last[0]))
    yield last


def _of_article(path: Path) -> Path:
    """The path from its article on: in 第五章第四十七条至第四十九条 the chapter counts nothing."""
    articles = any(part.type is UnitType.ARTICLE for part in path)
    return tuple(p for p in path if not (articles and p.type in DIVISIONS))


def _between(first: Part, last: Part, body: Body | None) -> Iterator[Part]:
    low, high = (first.number or 0, first.suffix), (last.number or 0, last.suffix)
    if high <= low or high[0] - low[0] > MOST or high[1] > MOST:
        yield from (first, last) if first != last else (first,)
        return
    keys = {low, high}
    if low[0] == high[0]:
        keys |= {(low[0], suffix) for suffix in range(low[1], high[1])}
    keys |= {(n, 0) for n in range(low[0] + 1, high[0])}
    if body and first.type is UnitType.ARTICLE:
        keys |= {key for key in body.numbered if low < key < high}
    yield from (Part(first.type, *key) for key in sorted(keys))
