"""Citations as asked for and as answered."""

from __future__ import annotations

from api.fields import Code, Day, Passage, Phrase
from api.smorest import DAY, AsOfArgs, Schema
from api.v1.schemas import TITLE, ProvisionRef, integer, many, shown, string

STATUSES = ("verified", "not_found", "not_in_corpus", "ambiguous")
SHORT, LONG = 500, 64_000
_TEXT = "反诈法第25条第2款"
_REGULATION = (
    "The regulation the text is from, by id, title or alias: what 本法 and a bare 第十二条 mean."
)


class CitationArgs(AsOfArgs):
    """A short text with citations."""

    text = Passage(
        SHORT,
        required=True,
        metadata={"description": "The text; a longer one is sent by POST.", "example": _TEXT},
    )
    regulation = Phrase(metadata={"description": _REGULATION, "example": "反诈法"})


class CitationQuestion(Schema):
    """A text with citations."""

    text = Passage(LONG, required=True, metadata={"description": "The text.", "examples": [_TEXT]})
    regulation = Phrase(metadata={"description": _REGULATION, "examples": ["反诈法"]})
    as_of = Day(metadata={"description": DAY, "examples": ["2023-01-01"]})


class CitedProvision(ProvisionRef):
    """A provision that is cited, or a whole regulation."""

    id = string(
        "anti-telecom-fraud-law/art_25__para_2", "Identifier of the unit, or of the regulation."
    )
    citation = string(f"《{TITLE}》第二十五条第二款", "How it is cited.")
    text = string(
        "电信业务经营者、互联网服务提供者应当…",
        "Its text, as /v1/provisions has it; null of a division or a whole regulation.",
        allow_none=True,
    )


class Citation(Schema):
    """One provision, range of provisions or regulation that a text names."""

    text = string(_TEXT, "The words.")
    start = integer(0, "Where they begin, in Unicode code points.")
    end = integer(10, "Where they end.")
    citation = string(f"《{TITLE}》第二十五条第二款", "What they cite, in full.")
    status = shown(
        Code,
        "verified",
        "`verified`: it exists, all of it; `not_found`: the regulation is loaded, the provision "
        "does not exist in it; `not_in_corpus`: that regulation, or that part or version of it, "
        "is not loaded; `ambiguous`: see `candidates`.",
        STATUSES,
    )
    provisions = many(
        CitedProvision,
        "What is cited; empty unless verified. A range lists all of it, in a text with ranges of "
        "more than 2000 provisions the first and last.",
    )
    candidates = many(
        CitedProvision,
        "What an ambiguous citation may mean: at most 20, fewer in a text with hundreds of such.",
    )


class Citations(Schema):
    """The citations of a text."""

    items = many(Citation, "Citations, in the order of the text.")
