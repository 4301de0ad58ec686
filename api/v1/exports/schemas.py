"""One regulation whole, as answered."""

from __future__ import annotations

from marshmallow import fields

from api.fields import Code
from api.smorest import AsOfArgs, Schema
from api.v1.definitions.schemas import Definition
from api.v1.penalties.schemas import Penalty
from api.v1.provisions.schemas import Article, Matter
from api.v1.references.schemas import Reference
from api.v1.regulations.schemas import Regulation
from api.v1.schemas import integer, many, one, string

FORMATS = ("json", "text", "markdown")


class ExportArgs(AsOfArgs):
    """The form of the answer."""

    format = Code(
        FORMATS,
        load_default="json",
        metadata={
            "description": "`json`; `text`, plain; `markdown`, which `fatiao load` reads again.",
            "example": "json",
        },
    )


class ExportedReference(Reference):
    """A reference; `source` says where it stands."""

    class Meta(Reference.Meta):
        """The provision stands beside it."""

        exclude = ("provision",)


class ExportedDefinition(Definition):
    """A definition; `source` says where it stands."""

    class Meta(Definition.Meta):
        """The provision stands beside it."""

        exclude = ("provision",)


class ExportedPenalty(Penalty):
    """A penalty clause; `id` says where it stands."""

    class Meta(Penalty.Meta):
        """The provision stands beside it."""

        exclude = ("provision",)


class Diagnostic(Schema):
    """What could not be read as expected."""

    code = string("number_skipped", "Kind.")
    message = string("第五条 follows 第三条", "What is odd.")
    line = integer(12, "Line of the source file.")


class Export(Schema):
    """A regulation whole, as `fatiao parse` prints it."""

    regulation = one(Regulation, "Metadata, versions and table of contents.")
    preamble = fields.Nested(
        Matter, required=True, allow_none=True, metadata={"description": "序言."}
    )
    articles = many(Article, "条, in order.")
    points = many(Article, "一、 of a document without 条, in order.")
    annexes = many(Matter, "附件, in order.")
    references = many(ExportedReference, "What it cites.")
    definitions = many(ExportedDefinition, "What it defines.")
    penalties = many(ExportedPenalty, "What it punishes.")
    diagnostics = many(Diagnostic, "What could not be read as expected.")
