"""All provisions of one text in the shapes of the API: what `fatiao parse` and an export share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from api.editions import Edition
from api.provision import located
from api.units import TOP
from api.v1.provisions.schemas import SHAPES, Article
from loaders.document import UnitType

_PLACES = {UnitType.ARTICLE: "articles", UnitType.POINT: "points", UnitType.ANNEX: "annexes"}
_NONE = {"as_printed": None, "corrected": None, "basis": None}


def provisions(
    edition: Edition, units: list[dict[str, Any]], corrections: Iterable[dict[str, Any]]
) -> dict[str, Any]:
    """`preamble`, `articles`, `points` and `annexes`, each with all in it.

    `units` are all rows of the text in reading order, `corrections` name the unit by `eid`.
    """
    answer: dict[str, Any] = {"preamble": None, "articles": [], "points": [], "annexes": []}
    for unit in located(edition, _rows(units, corrections)):
        if unit["type"] == UnitType.PREAMBLE:
            answer["preamble"] = SHAPES[unit["type"]]().dump(unit)
        elif place := _PLACES.get(unit["type"]):
            shape = SHAPES[unit["type"]]() if place == "annexes" else Article()
            answer[place].append(shape.dump(unit))
    return answer


def _rows(units: list[dict[str, Any]], corrections: Iterable[dict[str, Any]]) -> list[Any]:
    """Rows as `located` reads them: preamble, articles or points and annexes, each with all in it."""
    rows = [row for row in units if _served(row)]
    tops = [row["eid"] for row in rows if row["type"] in TOP and not _in_annex(row)]
    near = dict(zip(tops, zip([None, *tops[:-1]], [*tops[1:], None], strict=True), strict=True))
    made: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for correction in corrections:
        made[correction["eid"]].append(correction)
    found = []
    for row in rows:
        previous, following = near.get(row["eid"], (None, None))
        beside = {"previous": previous, "next": following}
        found += [SimpleNamespace(**(c | row | beside)) for c in made.get(row["eid"], [_NONE])]
    return found


def _served(row: dict[str, Any]) -> bool:
    return row["root"] is not None or row["type"] in ("preamble", "annex") or _in_annex(row)


def _in_annex(row: dict[str, Any]) -> bool:
    return bool(row["eid"].startswith("annex"))
