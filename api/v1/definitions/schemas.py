"""Defined terms (定义, 简称) as answered, and the filters of their list."""

from __future__ import annotations

from api.fields import Code, Phrase
from api.smorest import PageArgs, Schema
from api.v1.schemas import Paged, ProvisionRef, integer, many, one, shown, string

KINDS = ("definition", "abbreviation")


class DefinitionArgs(PageArgs):
    """Filters of definitions."""

    regulation = Phrase(
        metadata={"description": "Where it stands: id, title or alias.", "example": "反诈法"}
    )
    term = Phrase(metadata={"description": "The term, in full.", "example": "重要数据"})
    q = Phrase(metadata={"description": "Words in the term or its definition.", "example": "数据"})


class Definition(Schema):
    """A term with what it means, or an expression with its abbreviation."""

    source = string("data-export-assessment-measures/art_19__para_1", "The unit it stands in.")
    provision = one(ProvisionRef, "That unit with its text.")
    kind = shown(Code, "definition", "definition: X，是指Y; abbreviation: Y（以下简称X）.", KINDS)
    term = string("重要数据", "The term defined.")
    definition = string("一旦遭到篡改、…等的数据", "What it means, as printed.")
    scope = string("本办法所称", "The words that limit it, as printed.", allow_none=True)
    start = integer(5, "Where term and definition begin in the unit's `text`, in code points.")
    end = integer(
        67,
        "Where they end; beyond `text` where the definition is the list under it (是指：（一）…): both "
        "count in the unit's `full_text`, which begins with its `text`.",
    )


class DefinitionPage(Paged):
    """A page of definitions."""

    items = many(Definition, "Definitions, by regulation and in the order of the text.")
