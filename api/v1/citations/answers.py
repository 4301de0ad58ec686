"""The citations of a text: read by the grammar of the law itself, resolved, verified."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from api import editions
from api.errors import InvalidParameter
from api.known_names import known_names
from api.units import TOP
from api.v1.citations.evidence import Evidence, gathered
from api.v1.citations.queries import CANDIDATES
from api.v1.citations.questions import Answer, Hit, Question, question
from api.v1.citations.verdicts import verdict
from api.v1.citations.wording import worded
from loaders.layers.queries import citations_in
from loaders.layers.trail import Named

_MOST = 2000  # candidates in one answer, shared by all that is ambiguous in it


def citations(text: str, regulation: str | None, as_of: dt.date | None) -> list[dict[str, Any]]:
    """The citations of a text, in order; `regulation` names the text's own."""
    own = editions.find_all([regulation], as_of).get(regulation) if regulation else None
    if regulation and not own:
        raise InvalidParameter("regulation", f"No regulation has the name {regulation!r}.")
    known = known_names()
    found = citations_in(text, known.names, own=own is not None)
    questions = [question(named) for named in found]
    evidence = gathered(questions, own, known, as_of)
    answers = {asked: verdict(asked, evidence) for asked in evidence.asked}
    return list(_served(text, list(zip(found, questions, strict=True)), answers, evidence))


def _served(
    text: str,
    found: Sequence[tuple[Named, Question]],
    answers: dict[Question, Answer],
    evidence: Evidence,
) -> Iterator[dict[str, Any]]:
    ambiguous = sum(answers[asked].status == "ambiguous" for _, asked in found)
    most = min(CANDIDATES, _MOST // max(1, ambiguous))
    for named, asked in found:
        answer = answers[asked]
        verified = answer.status == "verified"
        hits = answer.hits if verified else answer.hits[:most]
        shown = [_provision(hit, evidence) for hit in hits]
        yield {
            "text": text[named.start : named.end],
            "start": named.start,
            "end": named.end,
            "citation": _citation(asked, answer, evidence),
            "status": answer.status,
            "provisions": shown if verified else [],
            "candidates": [] if verified else shown,
        }


def _citation(asked: Question, answer: Answer, evidence: Evidence) -> str:
    if answer.status == "verified" and len(answer.hits) == 1:
        return str(_provision(answer.hits[0], evidence)["citation"])
    texts = evidence.meant(asked)
    title = (texts and texts.title) or (asked.law[0] if asked.law else None)
    return worded(title, asked.span.path, asked.span.last)


def _provision(hit: Hit, evidence: Evidence) -> dict[str, Any]:
    edition, eid = hit
    shape = {"regulation": edition, "version": edition.version}
    if eid is None:
        return {"id": edition.id, "citation": worded(edition.title, ()), "text": None} | shape
    body = evidence.body(edition)
    unit = body.units.get(eid)  # None: a division
    text = unit and (unit.full_text if unit.type in TOP else unit.text)
    return {"id": f"{edition.id}/{eid}", "citation": body.rows[eid].citation, "text": text} | shape
