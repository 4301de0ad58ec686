"""Hits of a search as answered, and what can be asked."""

from __future__ import annotations

from api import words
from api.fields import Code, Phrase
from api.smorest import PageArgs, Schema
from api.v1.schemas import (
    TITLE,
    DivisionRef,
    Paged,
    RegulationRef,
    VersionRef,
    integer,
    many,
    one,
    shown,
    string,
)
from loaders.search.keys import UNITS

SORTS = ("relevance", "position")
TYPES = ("article", "point", "paragraph", "item", "annex")


class SearchArgs(PageArgs):
    """What to search for, where, and in what order."""

    q = Phrase(
        required=True,
        metadata={
            "description": "Terms, all of which must occur, each in one paragraph, item or "
            'subitem: `"…"` is a phrase with blanks, `-` directly before a term excludes it, alone '
            "is refused. Any length; "
            "width, case, traditional and simplified characters do not count.",
            "example": "个人信息 罚款",
        },
    )
    unit = Code(
        UNITS,
        load_default="article",
        metadata={
            "description": "What a hit is, with all that stands in it: article (also a point of a "
            "document without articles), paragraph, item, or the own text of an annex.",
            "example": "article",
        },
    )
    regulation = Phrase(
        metadata={
            "description": "Where to search: id, title or alias; `{id}@{version}` for one dated "
            "text.",
            "example": "反诈法",
        }
    )
    kind = Code(
        words.KINDS, metadata={"description": "Kind of regulation to search.", "example": "law"}
    )
    division = Phrase(
        metadata={
            "description": "eId of a division of `regulation`, or of another unit to search in.",
            "example": "chp_4",
        }
    )
    sort = Code(
        SORTS,
        load_default="relevance",
        metadata={
            "description": "By relevance, or as the collection stands.",
            "example": "relevance",
        },
    )


class Match(Schema):
    """A place where a term stands."""

    id = string("anti-telecom-fraud-law/art_25__para_1", "The smallest unit with the term.")
    start = integer(4, "Where it begins in the unit's `text`, in code points.")
    end = integer(8, "Where it ends.")


class Hit(Schema):
    """A provision in which all terms occur."""

    id = string("anti-telecom-fraud-law/art_25", "Identifier of the unit.")
    type = shown(Code, "article", "Type of unit.", TYPES)
    citation = string(f"《{TITLE}》第二十五条", "How the unit is cited.")
    label = string("第二十五条", "Its number as served.")
    regulation = one(RegulationRef, "The regulation it is part of.")
    version = one(VersionRef, "The version it is from.")
    divisions = many(DivisionRef, "The divisions it stands in, outermost first.")
    text = string("任何单位和个人不得…", "All text of an article or point; else its own text.")
    snippet = string("…任何单位和个人不得…", "Some hundred characters around the first match.")
    score = integer(71, "Points by which relevance orders; comparable within one answer only.")
    matches = many(Match, "Every place of every term, in reading order.")


class Count(Schema):
    """A value, and how many hits have it."""

    value = string("anti-telecom-fraud-law", "Value of the filter.")
    label = string(TITLE, "Its Chinese name.")
    count = integer(7, "Hits.")


class Facets(Schema):
    """Hits by regulation and by kind of regulation, most first."""

    regulation = many(Count, "The 100 regulations with most hits.")
    kind = many(Count, "Every kind with hits.")


class HitPage(Paged):
    """A page of hits."""

    items = many(Hit, "Hits, the best first or as the collection stands.")
    facets = one(Facets, "All hits, counted.")
