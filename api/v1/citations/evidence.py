"""All that is read from the database to answer the questions of one text: five statements at most."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from api import editions
from api.database import connection
from api.editions import Edition
from api.known_names import KnownNames
from api.v1.citations import queries
from api.v1.citations.places import Body, eid, spellings
from api.v1.citations.questions import Hit, Question
from api.v1.citations.texts import Meant, meant
from api.validity import dated

LISTED = 2000
"""Provisions that the ranges of one text list at most; beyond, each lists its ends."""
_ANYWHERE = 20  # different bare addresses of a text that are looked up in every regulation


@dataclass(slots=True)
class Evidence:
    """The texts that questions mean, and what was read of them."""

    own: Edition | None
    asked: Counter[Question]
    texts: dict[Any, Meant] = field(default_factory=dict)
    bodies: dict[int, Body] = field(default_factory=lambda: defaultdict(Body))
    anywhere: dict[Question, list[Hit]] = field(default_factory=dict)
    whole: bool = True  # ranges list all that is in them

    def meant(self, question: Question) -> Meant | None:
        """The texts a question is about; None where nothing says which."""
        if question.law:
            return self.texts[question.law]
        return Meant((self.own,), title=self.own.title) if self.own else None

    def body(self, edition: Edition) -> Body:
        """What was read of a text."""
        return self.bodies[edition.version.pk]


def gathered(
    questions: Iterable[Question],
    own: Edition | None,
    known: KnownNames,
    as_of: dt.date | None,
) -> Evidence:
    """What answers these questions; `known` are all names there are."""
    evidence = Evidence(own, Counter(questions))
    laws = {question.law for question in evidence.asked if question.law}
    evidence.texts = meant(laws, known, as_of)
    _outlines(evidence)
    _anywhere(evidence, as_of)
    _articles(evidence)
    return evidence


def _pairs(evidence: Evidence) -> list[tuple[Question, Edition]]:
    meant = ((question, evidence.meant(question)) for question in evidence.asked)
    return [(question, edition) for question, texts in meant if texts for edition in texts.editions]


def _outlines(evidence: Evidence) -> None:
    versions = {e.version.pk for q, e in _pairs(evidence) if q.span.needs_outline}
    if versions:
        rows = connection().execute(queries.outlines(versions))
        for version, units in groupby(rows, lambda row: row.version_pk):
            evidence.bodies[version].outline(units)


def _anywhere(evidence: Evidence, as_of: dt.date | None) -> None:
    bare = [q for q in evidence.asked if evidence.meant(q) is None and not q.vague]
    bare = [q for q in bare if q.span.path][:_ANYWHERE]
    if not bare:
        return
    ranges = [(eid(q.span.path), eid(q.span.last or q.span.path)) for q in bare]
    for row in connection().execute(queries.anywhere(ranges, as_of)):
        edition = editions.made(row, [dated(row)])
        evidence.body(edition).rows[row.eid] = row  # of a division this is all
        evidence.anywhere.setdefault(bare[row.called], []).append((edition, row.eid))


def _articles(evidence: Evidence) -> None:
    """Read the articles that questions name, or that stand in their ranges if these are few."""
    wanted: set[tuple[int, str]] = set()
    ranges: list[tuple[int, list[str]]] = []
    total = 0
    for question, edition in _pairs(evidence):
        span, version = question.span, edition.version.pk
        if span.article and span.across:
            eids = evidence.bodies[version].between(span)
            total += len(eids) * evidence.asked[question]
            ranges.append((version, eids))
        elif span.article:
            wanted |= {(version, spelling) for spelling in spellings(span.article)}
    evidence.whole = total <= LISTED
    for version, eids in ranges:
        wanted |= {(version, one) for one in (eids if evidence.whole else (*eids[:1], *eids[-1:]))}
    for hits in evidence.anywhere.values():
        wanted |= {(e.version.pk, unit.split("__")[0]) for e, unit in hits if unit}
    if wanted:
        rows = connection().execute(queries.articles(wanted))
        for version, units in groupby(rows, lambda row: row.version_pk):
            evidence.bodies[version].read(units)
