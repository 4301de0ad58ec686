"""The gold documents: what was annotated by reading, beside what the project's own parser reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loaders import pipeline
from loaders.document import Document

GOLD = Path(__file__).parent
DOCUMENTS = GOLD / "documents"
GROUPS = ("develop", "four", "blind", "fresh")
"""The halves; by themselves the four regulations that ship with the project; and the blind texts
that were drawn last."""


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated document: `gold` as its file has it, `document` as parsed."""

    name: str
    gold: dict[str, Any]
    document: Document

    @property
    def group(self) -> str:
        return "four" if self.gold["stratum"] == "four" else str(self.gold["half"])

    @property
    def units(self) -> frozenset[str]:
        """eIds of the annotated units: nothing else is scored."""
        return frozenset(self.gold["units"])

    def read_for(self, layer: str) -> frozenset[str]:
        """eIds of the units that were read for `references` or `definitions` too."""
        return self.units if layer in self.gold.get("layers", (layer,)) else frozenset()

    @property
    def clause_units(self) -> frozenset[str]:
        """eIds of the units that were read for penalty clauses too."""
        return self.units - frozenset(self.gold["units_without_clauses"])

    def texts(self) -> dict[str, str]:
        """Own text of every unit, by eId."""
        return {unit.eid: unit.text for unit in self.document.walk()}


@cache
def parsed(path: Path) -> tuple[Document, ...]:
    """The regulations of a text file, parsed once."""
    return tuple(pipeline.parse(path.read_bytes(), path.name))


def read(path: Path) -> Case:
    """The case of one gold file."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    documents = parsed((GOLD / gold["text"]).resolve())
    named = [d for d in documents if d.regulation.title == gold["title"]]
    if len(named) != 1:
        raise LookupError(f"{path.name}: {len(named)} regulations of the title {gold['title']}")
    return Case(path.stem, gold, named[0])


def cases(*groups: str) -> Iterator[Case]:
    """The cases of these groups (all where none is named), in the order of their names."""
    wanted = groups or GROUPS
    for path in sorted(DOCUMENTS.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        group = "four" if gold["stratum"] == "four" else gold["half"]
        if group in wanted:
            yield read(path)
