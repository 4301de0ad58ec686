"""Penalty clauses and their sanctions as plain rows, and what the provisions they name point to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from loaders import address
from loaders.document import Penalty, Reference, Sanction
from loaders.store.rows import Row, plain


def penalty_row(penalty: Penalty) -> Row:
    """A clause without what stands under it."""
    return {
        "unit": penalty.eid,
        "general_violation": penalty.general_violation,
        "conduct": penalty.conduct,
        "conduct_items": list(penalty.conduct_items),
        "condition": penalty.condition,
        "subjects": list(penalty.subjects),
        "authority": penalty.authority,
        "complete": penalty.complete,
        "borderline": penalty.borderline,
    }


def sanction_row(sanction: Sanction) -> Row:
    """A sanction; `fine_max` in yuan is what one fixed fine can reach."""
    fine = sanction.fine
    return {
        "type": sanction.type,
        "text": sanction.text,
        "start": sanction.start,
        "end": sanction.end,
        "item": sanction.item,
        "severity": list(sanction.severity),
        "severity_text": sanction.severity_text,
        "condition": sanction.condition,
        "target": sanction.target,
        "authority": sanction.authority,
        "fine_basis": fine.basis if fine else None,
        "fine_max": fine.max if fine and fine.basis == "fixed" else None,
        "amounts": _amounts(sanction),
    }


def _amounts(sanction: Sanction) -> Row:
    named = {
        "detention": ("min_days", "max_days"),
        "imprisonment": ("min_years", "max_years", "life"),
        "exit_ban": ("min_months", "max_months"),
        "occupational_ban": ("years", "lifetime"),
    }
    amounts: Row = {"fine": plain(sanction.fine)} if sanction.fine else {}
    for name, keys in named.items():
        values = getattr(sanction, name)
        if values is not None:
            amounts[name] = dict(zip(keys, values, strict=True))
    return amounts


class Cited:
    """Finds what the provisions named by penalty clauses point to: own units, or references."""

    def __init__(self, work_id: str, references: list[Reference]) -> None:
        self._work_id = work_id
        self._same: dict[str, list[tuple[int, Reference]]] = defaultdict(list)
        for i, reference in enumerate(references):
            for name in dict.fromkeys(_names(reference)) if reference.kind == "external" else ():
                self._same[name].append((i, reference))

    def violates(self, penalty: Penalty) -> list[Row]:
        """What a clause and each of its sanctions punish the violation of."""
        rows = self._rows(penalty.violates, penalty.eid, None)
        for n, sanction in enumerate(penalty.sanctions):
            rows += self._rows(sanction.violates, sanction.item or penalty.eid, n)
        return rows

    def by_reference(self, penalty: Penalty) -> list[Row]:
        """The provisions whose sanctions apply."""
        rows: list[Row] = []
        for n, sanction in enumerate(penalty.sanctions):
            rows += self._rows(sanction.by_reference, sanction.item or penalty.eid, n)
        return rows

    def _rows(self, cited: Iterable[str], unit: str, sanction: int | None) -> list[Row]:
        rows = [row for words in cited for row in self._of(words, unit)]
        return [row | {"sanction_position": sanction, "position": i} for i, row in enumerate(rows)]

    def _of(self, cited: str, unit: str) -> Iterator[Row]:
        row: Row = {"cited": cited, "work_id": None, "eid": None}
        row |= {"reference": None, "target_position": None}
        if address.parse(cited):
            yield row | {"work_id": self._work_id, "eid": cited}
            return
        same = self._same.get(cited, [])
        if not same:
            yield row
            return
        index, reference = max(same, key=lambda pair: _nearness(pair[1].source, unit))
        for position in range(len(reference.targets)):
            yield row | {"reference": index, "target_position": position}


def _names(reference: Reference) -> Iterator[str]:
    """The words a clause may name a reference by: as printed, or with the law it is of."""
    yield reference.text
    for target in reference.targets:
        yield target.title if reference.relation == "law" else f"《{target.title}》{reference.text}"


def _nearness(source: str, unit: str) -> int:
    """How many steps two eIds have in common, from the top."""
    pairs = zip(source.split("__"), unit.split("__"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
