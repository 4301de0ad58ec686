"""References (引用) as answered, and the filters of their list."""

from __future__ import annotations

from marshmallow import fields

from api.fields import Code, Phrase
from api.smorest import PageArgs, Schema
from api.v1.schemas import TITLE, Paged, ProvisionRef, integer, many, one, shown, string

KINDS = ("internal", "external")
RELATIONS = ("absolute", "relative", "law")
STATUSES = ("resolved", "ambiguous", "not_in_corpus", "not_found")
_KIND = "Whether the same document is cited (internal) or another (external)."
_RELATION = (
    "How: by a number (absolute), from where it stands (relative: 前款, 本章), or a whole document "
    "(law)."
)
_STATUS = (
    "`resolved`; `ambiguous`; `not_in_corpus`: that document is not loaded; `not_found`: it is, "
    "the provision does not exist."
)


class ReferenceFilters(PageArgs):
    """Filters of references that stand in, or point to, one provision."""

    kind = Code(KINDS, metadata={"description": _KIND, "example": "external"})
    relation = Code(RELATIONS, metadata={"description": _RELATION, "example": "absolute"})
    status = Code(STATUSES, metadata={"description": _STATUS, "example": "resolved"})
    q = Phrase(
        metadata={"description": "Words in it or in a title it cites.", "example": "网络安全法"}
    )


class ReferenceArgs(ReferenceFilters):
    """Filters of all references."""

    regulation = Phrase(
        metadata={"description": "Where it stands: id, title or alias.", "example": "反诈法"}
    )
    source = Phrase(
        metadata={
            "description": "The provision it stands in, or in a part of which it stands: by id, or "
            "as a person cites it (`反诈法第四十二条`).",
            "example": "anti-telecom-fraud-law/art_42",
        }
    )
    target = Phrase(
        metadata={
            "description": "What it cites: a provision or anything in it, or a regulation; by the "
            "id or any name of a well-known law, or a title as cited, also where it is not loaded; or "
            "a provision as a person cites it (`反诈法第二十五条`). A name that nothing loaded has or "
            "cites is refused.",
            "example": "anti-telecom-fraud-law/art_25",
        }
    )


class Target(Schema):
    """What a reference cites."""

    regulation = string(
        "anti-telecom-fraud-law", "Id of the regulation; null: not loaded.", allow_none=True
    )
    title = string(TITLE, "The regulation's own title; as cited where it is not loaded.")
    id = string(
        "anti-telecom-fraud-law/art_25__para_1",
        "Identifier of the provision, of the regulation where all of it is cited; null unless "
        "resolved.",
        allow_none=True,
    )
    article = string("25", "Number of the article.", allow_none=True)
    paragraph = integer(1, "Number of the 款 where one is cited.", allow_none=True)
    item = integer(None, "Number of the 项 where one is cited.", allow_none=True)
    version = string("2022-09-02", "The version it was resolved in.", allow_none=True)
    status = shown(Code, "resolved", _STATUS, STATUSES)
    articles = fields.List(
        fields.String(),
        metadata={
            "description": "Present where a division is cited: the articles it holds.",
            "examples": [["anti-telecom-fraud-law/art_37"]],
        },
    )


class Reference(Schema):
    """A reference: exact words in one unit's own text, and what they cite."""

    source = string("anti-telecom-fraud-law/art_42__para_1", "The unit it stands in.")
    provision = one(ProvisionRef, "That unit with its text.")
    text = string("第二十五条第一款", "The words.")
    start = integer(9, "Where they begin in the unit's `text`, in Unicode code points.")
    end = integer(17, "Where they end.")
    kind = shown(Code, "internal", _KIND, KINDS)
    relation = shown(Code, "absolute", _RELATION, RELATIONS)
    targets = many(Target, "What is cited; a range has several.")


class ReferencePage(Paged):
    """A page of references."""

    items = many(Reference, "References, by regulation and in the order of the text.")
