"""References, definitions, penalty clauses and what is said about the reading, as plain rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.document import Document, Penalty, Reference, Target
from loaders.naming import key
from loaders.store import clauses
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
    defined = sorted(document.definitions, key=lambda d: (order.get(d.source, 0), d.start, d.end))
    penalties = sorted(document.penalties, key=lambda p: order.get(p.eid, 0))
    cited = clauses.Cited(document.regulation.id, references)
    return Facts(
        references=_placed(map(_reference, references)),
        targets=[row for i, r in enumerate(references) for row in _targets(i, r, document)],
        definitions=_placed(_unit(plain(d), "source") for d in defined),
        penalties=_placed(map(clauses.penalty_row, penalties)),
        sanctions=[
            row | {"penalty": i}
            for i, p in enumerate(penalties)
            for row in _placed(map(clauses.sanction_row, p.sanctions))
        ],
        violates=_under(penalties, cited.violates),
        by_reference=_under(penalties, cited.by_reference),
        corrections=[plain(c) for c in document.corrections],
        diagnostics=[plain(d) for d in document.diagnostics],
        repeals=[{"title": t, "key": key(t)} for t in dict.fromkeys(document.repeals)],
    )


def _placed(rows: Iterable[Row]) -> list[Row]:
    return [row | {"position": i} for i, row in enumerate(rows)]


def _under(penalties: Sequence[Penalty], cited: Callable[[Penalty], Iterable[Row]]) -> list[Row]:
    return [row | {"penalty": i} for i, p in enumerate(penalties) for row in cited(p)]


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
