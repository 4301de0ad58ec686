"""Units (条, 款, 项, 目, 编, 章, 节, 序言, 附件) as answered."""

from __future__ import annotations

from marshmallow import fields, validate

from api.fields import Code, Day, Phrase
from api.smorest import DAY, Problem, Schema, keys
from api.v1.schemas import (
    TITLE,
    DivisionRef,
    RegulationRef,
    VersionRef,
    integer,
    made,
    many,
    one,
    shown,
    string,
)
from loaders.document import DIVISIONS, UnitType

_LAW = "anti-telecom-fraud-law"
_HEAD = (
    "id",
    "type",
    "eid",
    "regulation",
    "version",
    "number",
    "label",
    "citation",
    "divisions",
    "parent",
)
_IN_ORDER = [kind.value for kind in UnitType if kind in DIVISIONS]


class Correction(Schema):
    """A misprint of the source (勘误), set right."""

    as_printed = string("国家广播总局", "What the source prints.")
    corrected = string("国家广播电视总局", "What the official text says.")
    basis = string("official text", "Why it is so.")


class ArticleRef(Schema):
    """An article in a table of contents."""

    id = string(f"{_LAW}/art_25", "Identifier of the article.")
    label = string("第二十五条", "Its number as served.")


class Subitem(Schema):
    """目: its own text, without marker."""

    id = string(f"{_LAW}/art_9__para_1__item_1__subitem_1", "Identifier of the unit.")
    type = shown(Code, "subitem", "Type of unit.", ["subitem"])
    eid = string("art_9__para_1__item_1__subitem_1", "eId within the regulation.")
    number = integer(1, "Number among its siblings; null where there is none.", allow_none=True)
    label = string("第1目", "Number as served.")
    citation = string(f"《{TITLE}》第九条第（一）项第1目", "How the unit is cited.")
    marker = string("1.", "What is printed before the text; null: nothing.", allow_none=True)
    text = string("出售个人信息；", "Its own text, without marker.")
    full_text = string("出售个人信息；", "Its own text and what stands under it, a line a unit.")


class Item(Subitem):
    """项: its own text, and the 目 under it."""

    id = string(f"{_LAW}/art_25__para_1__item_1", "Identifier of the unit.")
    type = shown(Code, "item", "Type of unit.", ["item"])
    eid = string("art_25__para_1__item_1", "eId within the regulation.")
    label = string("第（一）项", "Number as served.")
    citation = string(f"《{TITLE}》第二十五条第一款第（一）项", "How the unit is cited.")
    marker = string("（一）", "What is printed before the text; null: nothing.", allow_none=True)
    subitems = made(Subitem, "The 目 under it, in order.")


class Paragraph(Subitem):
    """款: its own text, and the 项 under it."""

    id = string(f"{_LAW}/art_25__para_1", "Identifier of the unit.")
    type = shown(Code, "paragraph", "Type of unit.", ["paragraph"])
    eid = string("art_25__para_1", "eId within the regulation.")
    label = string("第一款", "Number as served.")
    citation = string(f"《{TITLE}》第二十五条第一款", "How the unit is cited.")
    marker = string(None, "What is printed before the text; null: nothing.", allow_none=True)
    items = made(Item, "The 项 under it, in order.")


class _Located(Schema):
    """What stands beside every provision that is asked for by itself."""

    regulation = one(RegulationRef, "The regulation it is part of.")
    version = one(VersionRef, "The version it is from.")
    divisions = many(DivisionRef, "The divisions it stands in, outermost first.")
    corrections = many(Correction, "Misprints of the source that were set right in it.")


class _Inner(_Located):
    parent = string(f"{_LAW}/art_25", "The unit it stands in; null at the top.", allow_none=True)


@keys(*_HEAD, "marker", "text", "full_text", "items", "corrections")
class LocatedParagraph(Paragraph, _Inner):
    """款, asked for by itself."""


@keys(*_HEAD, "marker", "text", "full_text", "subitems", "corrections")
class LocatedItem(Item, _Inner):
    """项, asked for by itself."""


@keys(*_HEAD, "marker", "text", "full_text", "corrections")
class LocatedSubitem(Subitem, _Inner):
    """目, asked for by itself."""


class Article(Schema):
    """条 with its 款, 项 and 目 nested; or a 一、 of a document that has no 条."""

    id = string(f"{_LAW}/art_25", "Identifier of the unit.")
    type = shown(Code, "article", "Type of unit.", ["article", "point"])
    eid = string("art_25", "eId within the regulation.")
    regulation = one(RegulationRef, "The regulation it is part of.")
    version = one(VersionRef, "The version it is from.")
    number = string("25", "Its number: `25`; `120-1` is 第一百二十条之一.", allow_none=True)
    label = string("第二十五条", "Number as served.")
    heading = string(None, "The heading some laws print beside it.", allow_none=True)
    citation = string(f"《{TITLE}》第二十五条", "How the article is cited.")
    divisions = many(DivisionRef, "The divisions it stands in, outermost first.")
    text = string(
        "任何单位和个人不得…：\n（一）出售、提供个人信息；",
        "All of it, without its label: lines with markers.",
    )
    paragraphs = made(Paragraph, "Its 款, in order.")
    previous = string(f"{_LAW}/art_24", "The article before it.", allow_none=True)
    next = string(f"{_LAW}/art_26", "The article after it.", allow_none=True)
    corrections = many(Correction, "Misprints of the source that were set right in it.")


class Contents(Schema):
    """A line of the table of contents: a division, what divides it, and its articles."""

    eid = string("chp_1", "eId of the division.")
    type = shown(Code, "chapter", "Type of unit.", [*_IN_ORDER, "annex"])
    number = integer(1, "Its number; null where the print has none.", allow_none=True)
    label = string("第一章", "Number as served.")
    heading = string("总则", "Its heading.", allow_none=True)
    children = fields.List(
        fields.Nested(lambda: Contents()),
        required=True,
        metadata={"description": "The divisions in it, in order."},
    )
    articles = many(ArticleRef, "The articles directly in it, in order.")


class _Outer(Schema):
    id = string(f"{_LAW}/chp_4", "Identifier of the unit.")
    eid = string("chp_4", "eId within the regulation.")
    number = integer(4, "Its number; null where the print has none.", allow_none=True)
    label = string("第四章", "Number as served.")
    heading = string("互联网治理", "Its heading.", allow_none=True)
    citation = string(f"《{TITLE}》第四章", "How the unit is cited.")
    parent = string(None, "The unit it stands in; null at the top.", allow_none=True)
    children = many(Contents, "The divisions in it, in order.")
    articles = many(ArticleRef, "The articles directly in it, in order.")


@keys(*_HEAD, "heading", "children", "articles", "corrections")
class Division(_Outer, _Located):
    """编, 章, 节 …: its heading and what it holds.

    The words stand in its articles: `/v1/regulations/{regulation}/articles?division={eid}`.
    """

    type = shown(Code, "chapter", "Type of unit.", _IN_ORDER)


@keys(*_HEAD, "heading", "text", "paragraphs", "children", "articles", "corrections")
class Matter(_Outer, _Located):
    """序言 (before the first article) or 附件: all its text, and its structure."""

    type = shown(Code, "preamble", "Type of unit.", ["preamble", "annex"])
    text = string("为了…，制定本法。", "All of it: lines with markers.")
    paragraphs = made(Paragraph, "The 款 directly in it, in order.")


SHAPES = {
    **dict.fromkeys(("article", "point"), Article),
    **dict.fromkeys(_IN_ORDER, Division),
    **dict.fromkeys(("preamble", "annex"), Matter),
    "paragraph": LocatedParagraph,
    "item": LocatedItem,
    "subitem": LocatedSubitem,
}
"""Type of unit -> shape of a provision of that type."""


class ProvisionQuestion(Schema):
    """Which provisions."""

    ids = fields.List(
        Phrase(),
        required=True,
        validate=validate.Length(1, 100),
        metadata={"description": "Identifiers, 1 to 100.", "examples": [[f"{_LAW}/art_25"]]},
    )
    as_of = Day(metadata={"description": DAY, "examples": ["2023-01-01"]})


class ProvisionAnswer(Schema):
    """One provision, or why there is none."""

    id = string(f"{_LAW}/art_25", "The identifier asked for.")
    status = integer(200, "200, or the status of `problem`.")
    provision = fields.Raw(
        required=True,
        metadata={
            "anyOf": [{"$ref": "#/components/schemas/Provision"}, {"type": "null"}],
            "description": "The provision.",
        },
    )
    problem = fields.Nested(
        Problem, required=True, allow_none=True, metadata={"description": "Why there is none."}
    )


class ProvisionAnswers(Schema):
    """Provisions, in the order they were asked for."""

    items = many(ProvisionAnswer, "An answer for each identifier.")
