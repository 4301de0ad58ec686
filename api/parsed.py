"""A parsed document in the shapes that the API answers, without a database."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from api.editions import Edition
from api.provision import public
from api.units import TOP, Shapes
from api.v1.definitions.schemas import Definition as DefinitionShape
from api.v1.penalties.schemas import Penalty as PenaltyShape
from api.v1.references.schemas import Reference as ReferenceShape
from api.v1.regulations.schemas import Regulation as RegulationShape
from api.validity import CHINA, Dated
from api.whole import provisions
from loaders import address
from loaders.document import Document, Penalty, Reference, Target, UnitType, Version
from loaders.store.facts import fact_rows
from loaders.store.rows import unit_rows


def parsed(document: Document) -> dict[str, Any]:
    """One regulation: metadata, provisions, references, definitions, penalties, diagnostics."""
    edition = _edition(document)
    corrections = [asdict(correction) for correction in document.corrections]
    answer = {
        "regulation": _regulation(document, edition),
        **provisions(edition, unit_rows(document), corrections),
    }
    return answer | _facts(document) | {"diagnostics": [asdict(d) for d in document.diagnostics]}


def _edition(document: Document) -> Edition:
    regulation, version = document.regulation, document.version
    dated = Dated(
        0,
        version.id,
        version.adopted,
        version.promulgated,
        version.effective_date,
        version.effective_date_basis,
        _status(version),
    )
    return Edition(
        regulation.id,
        regulation.title,
        regulation.short_title,
        regulation.kind,
        regulation.issuers,
        regulation.document_number,
        regulation.complete,
        dated,
        [dated],
    )


_OVER = {status: status for status in ("repealed", "superseded", "unknown")}


def _status(version: Version) -> str:
    """As `validity.status_on` has it for one version: dates first, then metadata."""
    if version.effective_date is None:
        return version.status or "unknown"
    if version.effective_date > dt.datetime.now(CHINA).date():
        return "not_yet_in_force"
    return _OVER.get(version.status or "", "in_force")


def _regulation(document: Document, edition: Edition) -> Any:
    shapes = Shapes(edition.id, {})
    bodies = [unit for unit in document.units if unit.type is not UnitType.ANNEX]
    source = {"name": document.source_name, "sha256": document.sha256, "loaded_at": None}
    inner = [unit for unit in document.units if unit.type not in (*TOP, UnitType.PREAMBLE)]
    return RegulationShape().dump(
        {name: getattr(edition, name) for name in Edition.__slots__}
        | {
            "kind_label": edition.kind_label,
            "aliases": document.regulation.aliases,
            "source": source,
            "sources": [source],
            "article_count": sum(u.type in TOP for unit in bodies for u in unit.walk()),
            "contents": [shapes.entry(unit) for unit in inner],
            "articles": shapes.listed(document.units),
        }
    )


def _facts(document: Document) -> dict[str, Any]:
    own, facts = document.regulation.id, fact_rows(document)
    sanctions: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in facts.sanctions:
        sanctions[row["penalty"]].append(row)
    ordered = sorted(document.penalties, key=_order(document))
    return {
        "references": [ReferenceShape().dump(_reference(r, document)) for r in document.references],
        "definitions": [
            DefinitionShape().dump(row | {"source": f"{own}/{row['unit']}"})
            for row in facts.definitions
        ],
        "penalties": [
            PenaltyShape().dump(_penalty(p, sanctions[i], own)) for i, p in enumerate(ordered)
        ],
    }


def _order(document: Document) -> Callable[[Penalty], int]:
    place = {unit.eid: i for i, unit in enumerate(document.walk())}
    return lambda penalty: place.get(penalty.eid, 0)


def _reference(reference: Reference, document: Document) -> dict[str, Any]:
    plain = {name: getattr(reference, name) for name in _PLAIN}
    return plain | {
        "source": f"{document.regulation.id}/{reference.source}",
        "targets": [_target(target, reference.kind, document) for target in reference.targets],
    }


_PLAIN = ("text", "start", "end", "kind", "relation")


def _target(target: Target, kind: str, document: Document) -> dict[str, Any]:
    own = document.regulation.id if kind == "internal" else None
    resolved = own is not None and target.status == "resolved"
    shape = {name: getattr(target, name) for name in ("title", "article", "paragraph", "item")}
    shape |= {"regulation": own, "status": target.status if own else "not_in_corpus"}
    shape["version"] = document.version.id if resolved else None
    shape["id"] = f"{own}/{target.eid}" if resolved and target.eid else None
    if own and target.articles:
        shape["articles"] = public(own, target.articles)
    return shape


def _penalty(penalty: Penalty, sanctions: list[dict[str, Any]], own: str) -> dict[str, Any]:
    rows = []
    for row, sanction in zip(sanctions, penalty.sanctions, strict=True):
        cited = {
            name: _ids(getattr(sanction, name), own)
            for name in ("violates", "by_reference")
            if getattr(sanction, name)
        }
        item = f"{own}/{row['item']}" if row["item"] else None
        rows.append(row | row["amounts"] | cited | {"item": item})
    return {
        **{name: getattr(penalty, name) for name in penalty.__dataclass_fields__},
        "id": f"{own}/{penalty.eid}",
        "violates": _ids(penalty.violates, own),
        "conduct_items": public(own, penalty.conduct_items),
        "sanctions": rows,
    }


def _ids(cited: Iterable[str], own: str) -> list[str]:
    """Own units as identifiers; citations of other laws as printed."""
    return [f"{own}/{text}" if address.parse(text) else text for text in cited]
