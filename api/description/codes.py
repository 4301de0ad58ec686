"""Closed sets as components of their own, so that a client has one type for each, with a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from api import words
from api.v1.definitions import schemas as definitions
from api.v1.penalties import schemas as penalties
from api.v1.references import schemas as references
from api.v1.schemas import DIVISION_TYPES

SETS: dict[str, Iterable[str]] = {
    "RegulationKind": words.KINDS,
    "Status": words.STATUSES,
    "DateBasis": words.DATE_BASES,
    "DivisionType": DIVISION_TYPES,
    "ReferenceKind": references.KINDS,
    "ReferenceRelation": references.RELATIONS,
    "TargetStatus": references.STATUSES,
    "DefinitionKind": definitions.KINDS,
    "SanctionType": penalties.TYPES,
    "Severity": penalties.SEVERITIES,
    "SanctionTarget": penalties.TARGETS,
    "FineBasis": penalties.BASES,
    "FineCondition": penalties.CONDITIONS,
}
"""Name of the component -> its codes. A set that is answered twice, or with null, belongs here."""
_NAMES = {tuple(codes): name for name, codes in SETS.items()}


def components() -> dict[str, Any]:
    """The sets as schemas."""
    return {name: {"type": "string", "enum": list(codes)} for name, codes in SETS.items()}


def name(node: Any) -> None:
    """Replace every set of `SETS` that is written out below `node` by a reference to it."""
    for value in node.values() if isinstance(node, dict) else node:
        if isinstance(value, dict | list):
            name(value)
    if not isinstance(node, dict) or not isinstance(node.get("enum"), list):
        return
    known = _NAMES.get(tuple(code for code in node["enum"] if code is not None))
    if known:
        reference = {"$ref": f"#/components/schemas/{known}"}
        nullable = None in node["enum"]
        del node["enum"], node["type"]
        node.update({"anyOf": [reference, {"type": "null"}]} if nullable else reference)
