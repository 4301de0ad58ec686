"""One document made ready to be stored, and the clashes that can be told without a database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.document import Document, UnitType
from loaders.errors import Refused
from loaders.search.passages import Passage, passages
from loaders.store.facts import Facts, fact_rows
from loaders.store.rows import (
    Row,
    digest,
    head,
    plain,
    shareable,
    text_digest,
    unit_rows,
    without_lines,
)

_SUFFIXES = 1000  # room for 之一 … between two articles
_AFTER_ARTICLES = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """The rows of a document, and what tells it from others."""

    document: Document
    units: list[Row]
    facts: Facts
    passages: list[Passage]
    own: frozenset[str]  # eIds no other part of the version may have
    head: Row
    text_sha256: str
    digest: str

    @property
    def identity(self) -> tuple[str, str]:
        """Regulation id and version id."""
        return self.document.regulation.id, self.document.version.id

    @property
    def position(self) -> int:
        """Its place among the parts of its version: by the number of its first article or point."""
        for row in self.units:
            if row["root"] == row["eid"] and row["number"] is not None:
                return int(row["number"]) * _SUFFIXES + int(row["suffix"])
        annexes = any(row["type"] == UnitType.ANNEX for row in self.units)
        return _AFTER_ARTICLES if annexes else 0

    @property
    def size(self) -> int:
        """How many ordinals and positions it may use."""
        return max(len(self.units), self.facts.most)


def prepare(document: Document) -> Prepared:
    """The rows of a document. Raises `Refused` for a text that cannot be stored."""
    units, facts, stated = unit_rows(document), fact_rows(document), head(document)
    if not units:
        raise Refused(f"《{document.regulation.title}》 has no text")
    own = [row["eid"] for row in units if not shareable(row)] or [row["eid"] for row in units]
    return Prepared(
        document=document,
        units=units,
        facts=facts,
        passages=passages(units, [(d["unit"], d["term"]) for d in facts.definitions]),
        own=frozenset(own),
        head=stated,
        text_sha256=text_digest(units),
        digest=digest([stated, without_lines(units), _comparable(facts)]),
    )


def _comparable(facts: Facts) -> Row:
    return plain(replace(facts, diagnostics=without_lines(facts.diagnostics)))


def refuse_clashes(all_of_one_file: Iterable[Prepared]) -> None:
    """Raise `Refused` where one file prints two texts as one version of one regulation."""
    seen: dict[tuple[str, str], list[Prepared]] = {}
    for prepared in all_of_one_file:
        for other in seen.setdefault(prepared.identity, []):
            if other.text_sha256 != prepared.text_sha256 and other.own & prepared.own:
                raise Refused(
                    f"the file holds two different texts of {naming(prepared)}: "
                    f"{_first(prepared, other)} is in both"
                )
        seen[prepared.identity].append(prepared)


def naming(prepared: Prepared) -> str:
    """Title and version, for messages."""
    return f"《{prepared.document.regulation.title}》 ({prepared.document.version.id})"


def _first(one: Prepared, other: Prepared) -> str:
    row = next(row for row in one.units if row["eid"] in other.own)
    return str(row["label"] or row["eid"])
