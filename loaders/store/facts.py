"""References, definitions, penalty clauses and what is said about the reading, as plain rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders import address
from loaders.document import Document, Penalty, Reference, Sanction, Target
from loaders.naming import key
from loaders.store.rows import Row, plain


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of facts. What hangs on another fact stands beside it, or names its index."""

    references: list[Row]
    targets: list[Row]  # "reference": index
    definitions: list[Row]
    penalties: list[Row]
    sanctions: list[Row]  # "penalty": index
    violates: list[Row]  # "penalty": index, "reference": index or None
    by_reference: list[Row]  # as violates
    corrections: list[Row]
    diagnostics: list[Row]
    repeals: list[Row]

    @property
    def most(self) -> int:
        """The greatest number of rows that are counted through a version."""
        return max(len(self.references), len(self.definitions), len(self.penalties))


def fact_rows(document: Document) -> Facts:
    """All facts of a document; `position` counts from 0 in reading order."""
    order = {unit.eid: i for i, unit in enumerate(document.walk())}
    references = sorted(document.references, key=lambda r: (order.get(r.source, 0), r.start, r.end))
    definitions = sorted(
        document.definitions, key=lambda d: (order.get(d.source, 0), d.start, d.end)
    )
    penalties = sorted(document.penalties, key=lambda p: order.get(p.eid, 0))
    cited = _Cited(document.regulation.id, references)
    return Facts(
        references=[_reference(r) | {"position": i} for i, r in enumerate(references)],
        targets=[row for i, r in enumerate(references) for row in _targets(i, r, document)],
        definitions=[
            _unit(plain(d), "source") | {"position": i} for i, d in enumerate(definitions)
        ],
        penalties=[_penalty(p) | {"position": i} for i, p in enumerate(penalties)],
        sanctions=[
            _sanction(s) | {"penalty": i, "position": n}
            for i, p in enumerate(penalties)
            for n, s in enumerate(p.sanctions)
        ],
        violates=[
            row | {"penalty": i} for i, p in enumerate(penalties) for row in cited.violates(p)
        ],
        by_reference=[
            row | {"penalty": i} for i, p in enumerate(penalties) for row in cited.by_reference(p)
        ],
        corrections=[plain(c) for c in document.corrections],
        diagnostics=[plain(d) for d in document.diagnostics],
        repeals=[{"title": t, "key": key(t)} for t in dict.fromkeys(document.repeals)],
    )


def _unit(row: Row, name: str) -> Row:
    return {"unit" if k == name else k: v for k, v in row.items()}


def _reference(reference: Reference) -> Row:
    return {
        "unit": reference.source,
        "text": reference.text,
        "start": reference.start,
        "end": reference.end,
        "kind": reference.kind,
        "relation": reference.relation,
    }


def _targets(index: int, reference: Reference, document: Document) -> Iterator[Row]:
    own = document.regulation.id if reference.kind == "internal" else None
    for position, target in enumerate(reference.targets):
        resolved = own is not None and target.status == "resolved"
        yield _target(target) | {
            "reference": index,
            "position": position,
            "work_id": own,
            "eid": target.eid if resolved else None,
            "version_id": document.version.id if resolved else None,
            "status": target.status if own else "not_in_corpus",
        }


def _target(target: Target) -> Row:
    return {
        "title": target.title,
        "key": key(target.title),
        "article": target.article,
        "paragraph": target.paragraph,
        "item": target.item,
        "cited_eid": target.eid,
        "articles": list(target.articles),
    }


def _penalty(penalty: Penalty) -> Row:
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


def _sanction(sanction: Sanction) -> Row:
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


class _Cited:
    """Finds what the provisions named by penalty clauses point to: own units, or references."""

    def __init__(self, work_id: str, references: list[Reference]) -> None:
        self._work_id = work_id
        self._same: dict[str, list[tuple[int, Reference]]] = defaultdict(list)
        for i, reference in enumerate(references):
            self._same[reference.text].append((i, reference))

    def violates(self, penalty: Penalty) -> list[Row]:
        rows = self._rows(penalty.violates, penalty.eid, None)
        for n, sanction in enumerate(penalty.sanctions):
            rows += self._rows(sanction.violates, sanction.item or penalty.eid, n)
        return rows

    def by_reference(self, penalty: Penalty) -> list[Row]:
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
        index, reference = min(same, key=lambda pair: _distance(pair[1].source, unit))
        for position in range(len(reference.targets)):
            yield row | {"reference": index, "target_position": position}


def _distance(source: str, unit: str) -> int:
    """0 in the same unit or under it, 1 in the same article, 2 elsewhere."""
    if (source + "__").startswith(unit + "__"):
        return 0
    return 1 if source.split("__")[0] == unit.split("__")[0] else 2
