"""The verdict on a citation, from what was read: a wrong answer is worse than none."""

from __future__ import annotations

from collections.abc import Sequence

from api.editions import Edition
from api.v1.citations.evidence import Evidence
from api.v1.citations.places import Body, Span
from api.v1.citations.questions import Answer, Question


def verdict(question: Question, evidence: Evidence) -> Answer:
    """Verified with its provisions, ambiguous with candidates, or what is missing."""
    texts = evidence.meant(question)
    if texts is None:
        return Answer("ambiguous", tuple(evidence.anywhere.get(question, ())))
    if not texts.editions:
        return Answer(texts.missing)
    if question.vague:
        return _vague(question.span, texts.editions, evidence)
    found = [_in_text(question.span, edition, evidence) for edition in texts.editions]
    if len(found) == 1:
        return found[0]
    hits = tuple(hit for answer in found for hit in answer.hits)
    return Answer("ambiguous", hits) if hits else _worst(found)


def _worst(found: Sequence[Answer]) -> Answer:
    """None of several texts has it: it may be in what is not loaded of one."""
    statuses = {answer.status for answer in found}
    return Answer("not_in_corpus" if "not_in_corpus" in statuses else "not_found")


def _vague(span: Span, texts: Sequence[Edition], evidence: Evidence) -> Answer:
    """Somewhere in a provision: ambiguous, unless that is in no text."""
    bodies = [(text, evidence.body(text)) for text in texts]
    hits = [(text, eid) for text, body in bodies for eid in body.at(span.path)] if span.path else []
    if span.article and not hits:
        return _worst([Answer(_absent(span, text, body)) for text, body in bodies])
    return Answer("ambiguous", tuple(hits))


def _in_text(span: Span, edition: Edition, evidence: Evidence) -> Answer:
    if not span.path:
        return Answer("verified", ((edition, None),))
    body = evidence.body(edition)
    places = _places(span, body, evidence.whole)
    if not all(places):
        return Answer(_absent(span, edition, body))
    hits = tuple((edition, eid) for place in places for eid in place)
    exact = all(len(place) == 1 for place in places)
    return Answer("verified" if exact else "ambiguous", hits)


def _places(span: Span, body: Body, whole: bool) -> list[list[str]]:
    """The units that each step of a citation means: a single address is one step."""
    if span.last is None:
        return [body.at(span.path)]
    if not span.across:
        return body.along(span)
    between = body.between(span)
    if not between:
        return [[]]
    middle = [[eid] for eid in between[1:-1]] if whole else []
    return [body.at(span.path), *middle, body.at(span.last)]


def _absent(span: Span, edition: Edition, body: Body) -> str:
    """Of a regulation loaded in part, an article or division may be in the rest."""
    named = [path for path in (span.path, span.last) if path]
    articles = [Span(path).article for path in named]
    there = all(article and body.has(article) for article in articles)
    return "not_found" if edition.complete or there else "not_in_corpus"
