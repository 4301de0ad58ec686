"""Shapes that several resources share, and how a field is described."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from api import words
from api.fields import Code, Made
from api.smorest import Schema
from loaders.document import DIVISIONS, UnitType

DIVISION_TYPES = [kind.value for kind in UnitType if kind in DIVISIONS]  # outermost first
TITLE = "中华人民共和国反电信网络诈骗法"


def shown(
    kind: type[fields.Field[Any]], example: Any, about: str, *args: Any, **options: Any
) -> Any:
    """A field of an answer: always there, with an example; `allow_none` where it may be null."""
    metadata = {"description": about, "examples": [example]}
    return kind(*args, **{"required": True, "metadata": metadata, **options})


def string(example: Any, about: str, **options: Any) -> Any:
    """A text of an answer."""
    return shown(fields.String, example, about, **options)


def integer(example: Any, about: str, **options: Any) -> Any:
    """A whole number of an answer."""
    return shown(fields.Integer, example, about, **options)


def many(shape: Any, about: str) -> Any:
    """A list of shapes."""
    return fields.List(fields.Nested(shape), required=True, metadata={"description": about})


def made(shape: Any, about: str) -> Any:
    """A list of shapes that `units.Shapes` makes as they are served."""
    return Made(fields.Nested(shape), required=True, metadata={"description": about})


def one(shape: Any, about: str) -> Any:
    """A nested shape."""
    return fields.Nested(shape, required=True, metadata={"description": about})


class RegulationRef(Schema):
    """A regulation (法规), named."""

    id = string("anti-telecom-fraud-law", "Id of the regulation.")
    title = string(TITLE, "Full official title.")
    short_title = string("反电信网络诈骗法", "Title without 中华人民共和国.")


class VersionRef(Schema):
    """The dated text that an answer is from."""

    id = string("2022-09-02", "Date of the decision that made this text, or `undated`.")
    effective_date = shown(
        fields.Date, "2022-12-01", "Day it takes force (施行); null: not known.", allow_none=True
    )
    status = shown(Code, "in_force", "Status on the day asked for.", words.STATUSES)


class DivisionRef(Schema):
    """A division (编, 章, 节) that a provision stands in."""

    eid = string("chp_4", "eId of the division.")
    type = shown(Code, "chapter", "Type of unit.", DIVISION_TYPES)
    number = integer(4, "Its number; null where the print has none.", allow_none=True)
    label = string("第四章", "Its number as served.")
    heading = string("互联网治理", "Its heading.", allow_none=True)


class ProvisionRef(Schema):
    """The provision that a fact stands in, so that a caller need not ask twice."""

    id = string("anti-telecom-fraud-law/art_42__para_1", "Identifier of the unit.")
    citation = string(f"《{TITLE}》第四十二条", "How the unit is cited.")
    text = string(
        "违反本法第十四条、第二十五条第一款规定的，…", "Its own text, into which spans point."
    )
    regulation = one(RegulationRef, "The regulation it is part of.")
    version = one(VersionRef, "The version it is from.")


class Paged(Schema):
    """One page of a collection; each collection says what its `items` are."""

    items: Any = fields.List(fields.Raw(), required=True)
    total = integer(50, "Entries in all.")
    limit = integer(20, "Entries a page.")
    offset = integer(0, "Entries before this page.")
    next = string("/v1/regulations?limit=20&offset=20", "The page after this.", allow_none=True)
    previous = string(None, "The page before this.", allow_none=True)
