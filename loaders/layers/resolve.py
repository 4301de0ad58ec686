"""What a citation of this document's own provisions means, seen from where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders import address
from loaders.address import Part
from loaders.document import DIVISIONS, Regulation, Target, Unit, UnitType
from loaders.layers import standing as tree
from loaders.layers import targets
from loaders.layers.cited import Citation
from loaders.layers.marks import ALL, Anchor
from loaders.layers.paths import Path
from loaders.layers.standing import ARTICLES, Body, Standing

_PART, _ITEM = UnitType.PARAGRAPH, UnitType.ITEM


def resolve(
    regulation: Regulation, citation: Citation, here: Standing, body: Body
) -> tuple[Target, ...]:
    """The targets of a citation of this document: found, or as written with the reason why not."""
    found: list[Target] = []
    if citation.anchor and not citation.places:
        found.extend(_anchored(regulation, citation.anchor, here))
    for place in citation.places:
        for path in targets.written_out(place, body):
            found.extend(_addressed(regulation, path, citation.anchor, here, body))
    return tuple(dict.fromkeys(found))


def _anchored(regulation: Regulation, anchor: Anchor, here: Standing) -> list[Target]:
    units, wanted = _units(anchor, here)
    found = [targets.of_unit(regulation, unit) for unit in units]
    if len(units) < wanted or not units:
        found.insert(0, targets.as_written(regulation, ()))
    return found


def _units(anchor: Anchor, here: Standing) -> tuple[list[Unit], int]:
    """The units an anchor means, in order, and how many its words ask for."""
    types = ARTICLES if anchor.type is UnitType.ARTICLE else (anchor.type,)
    own = here.unit(*types)
    if anchor.back == 0:
        return ([own] if own else []), 1
    row = _row(anchor.type, own, here)
    end = next((n for n, unit in enumerate(row) if unit is own), len(row))
    start = 0 if anchor.count == ALL else max(0, end - anchor.count)
    return row[start:end], 1 if anchor.count == ALL else anchor.count


def _row(type_: UnitType, own: Unit | None, here: Standing) -> list[Unit]:
    """The units of a type that 前 counts back along, the own among them."""
    if type_ is UnitType.ARTICLE:
        return here.body.articles if own else []
    if type_ in DIVISIONS:
        return [d for d in here.body.divisions if d.type is type_] if own else []
    article = here.article
    if type_ is _PART or not article:
        return tree.parts(article) if article and own else []
    paragraph = here.unit(_PART)
    if own or not paragraph:
        return [u for u in paragraph.children if u.type is _ITEM] if paragraph else []
    rows = tree.parts(article)  # 前两项 in the 款 behind a list
    before = rows[: next((n for n, u in enumerate(rows) if u is paragraph), 0)]
    return [u for u in before[-1].children if u.type is _ITEM] if before else []


def _addressed(
    regulation: Regulation, path: Path, anchor: Anchor | None, here: Standing, body: Body
) -> Iterator[Target]:
    if any(part.type in DIVISIONS for part in path):
        articles = tuple(part for part in path if part.type not in DIVISIONS)
        if not articles:
            inside = _units(anchor, here)[0] if anchor else None
            yield _division(regulation, path, tree.division(body, path, here, inside))
            return
        path = articles
    if path[0].type is UnitType.ARTICLE:
        bases = body.numbers(path[0].number or 0, path[0].suffix)
        yield _only(regulation, bases, path[1:], path)
        return
    bases = _units(anchor, here)[0] if anchor else [here.article] if here.article else []
    if not bases:  # an annex whose entries are no units: nobody can tell which is meant
        unread = here.unit(UnitType.ANNEX) is not None
        yield targets.as_written(regulation, path, "ambiguous" if unread else "not_found")
    for base in bases:
        near = None if anchor else here.unit(_PART)
        yield _under(regulation, base, path, near)


def _only(regulation: Regulation, bases: list[Unit], rest: Path, path: Path) -> Target:
    if len(bases) == 1:
        return _under(regulation, bases[0], rest, None)
    absent = "not_found" if regulation.complete else "not_in_corpus"
    return targets.as_written(regulation, path, "ambiguous" if bases else absent)


def _under(regulation: Regulation, base: Unit, rest: Path, near: Unit | None) -> Target:
    """What stands at `rest` under `base`; an item without 款 first in the 款 `near` the words."""
    units = [base]
    for number, part in enumerate(rest):
        wide = number == 0 and base.type in ARTICLES and part.type is not _PART
        units = _wide(base, part, near) if wide else _children(units, part)
    if len(units) == 1:
        target = targets.of_unit(regulation, units[0])
        written = {part.type for part in rest} | {p.type for p in address.parse(base.eid) or ()}
        return target if _PART in written else replace(target, paragraph=None)
    path = (*(address.parse(base.eid) or ()), *rest)
    return targets.as_written(regulation, path, "ambiguous" if units else "not_found")


def _wide(article: Unit, part: Part, near: Unit | None) -> list[Unit]:
    if near and (found := tree.items(near, part.number or 0)):
        return found
    return [u for p in article.children for u in tree.items(p, part.number or 0)]


def _children(units: list[Unit], part: Part) -> list[Unit]:
    if part.type is _PART:
        return [c for u in units for c in u.children if c.type is _PART and c.number == part.number]
    return [child for unit in units for child in tree.items(unit, part.number or 0)]


def _division(regulation: Regulation, path: Path, found: list[Unit]) -> Target:
    if len(found) == 1:
        return targets.of_unit(regulation, found[0])
    absent = "not_found" if regulation.complete else "not_in_corpus"
    return targets.as_written(regulation, path, "ambiguous" if found else absent)
