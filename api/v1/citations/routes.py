"""`/v1/citations`: what a text cites, by GET for a short one and by POST for any."""

from __future__ import annotations

from typing import Any

from api.smorest import Blueprint
from api.v1.citations.answers import citations
from api.v1.citations.schemas import CitationArgs, CitationQuestion, Citations

blp = Blueprint("citations", __name__, url_prefix="/v1", description="Citations in any text.")


@blp.read("/citations", Citations, 404, 503, args=CitationArgs)
def list_citations(args: dict[str, Any]) -> dict[str, Any]:
    """Find and verify the citations in a short text.

    However a person writes them: short titles and aliases, with 《》 or without, Chinese, Arabic
    and full-width numbers, traditional characters, lists, ranges, 之一, a year beside a title.
    本法, 该法 and 前款 follow the law named before.
    """
    return _found(args)


@blp.ask("/citations", Citations, CitationQuestion, 404, 503)
def find_citations(question: dict[str, Any]) -> dict[str, Any]:
    """Find and verify the citations in a text of up to 64,000 characters.

    As `GET /v1/citations`. The same question has the same answer: nothing is stored.
    """
    return _found(question)


def _found(asked: dict[str, Any]) -> dict[str, Any]:
    return {"items": citations(asked["text"], asked.get("regulation"), asked.get("as_of"))}
