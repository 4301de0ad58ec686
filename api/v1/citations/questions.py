"""What a citation asks, apart from where it stands: equal questions have one answer."""

from __future__ import annotations

from dataclasses import dataclass

from api.editions import Edition
from api.v1.citations.places import Span
from api.v1.citations.texts import Law
from loaders.layers.trail import Named

Hit = tuple[Edition, str | None]
"""A unit of a text by its eId; None: the whole of it."""


@dataclass(frozen=True, slots=True)
class Question:
    """Where in which law; `law` None: the text's own. `vague`: somewhere in that place."""

    law: Law | None
    span: Span
    vague: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What is found: `hits` are the provisions where it is verified, else the candidates."""

    status: str
    hits: tuple[Hit, ...] = ()


def question(named: Named) -> Question:
    """What a citation asks."""
    law = None if named.title is None else (named.title, named.year)
    return Question(law, Span(named.path, named.last), named.vague)
