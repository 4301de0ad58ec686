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

    However a person writes them: short titles and aliases, with 《》, other brackets or none,
    Chinese, Arabic, full-width, ringed and Roman numbers, traditional characters, lists, ranges,
    之一 (also as 120-1), a year or a 编 beside a title, blanks and line breaks inside. 本法, 该法 and
    前款 follow the law named before.

    A 款 or 项 behind a list belongs to its last number: 第25、38条第2款 is 第二十五条, and
    第三十八条第二款. With a 款 or 项 whose number cannot be read nothing is verified.
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
