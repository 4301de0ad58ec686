"""Changes of the collection as answered."""

from __future__ import annotations

from marshmallow import fields

from api.fields import Code, Moment
from api.smorest import Schema, Slice
from api.v1.schemas import TITLE, Paged, integer, many, shown, string

CHANGES = ("added", "replaced", "removed")


class ChangeArgs(Slice):
    """Where the list begins."""

    since = Moment(
        metadata={
            "description": "Changes of this moment and later: a day (in UTC), or a moment with its "
            "offset. Default: from the beginning.",
            "example": "2026-01-01T00:00:00Z",
        }
    )


class CollectionChange(Schema):
    """A version that was added, replaced by another text of its date, or removed."""

    id = integer(1, "Number of the change; later ones have greater numbers.")
    at = shown(fields.AwareDateTime, "2026-01-01T00:00:00+00:00", "When it was stored.")
    change = shown(Code, "added", "What became of the version.", CHANGES)
    regulation = string("anti-telecom-fraud-law", "Id of the regulation.")
    title = string(TITLE, "Its title.")
    version = string("2022-09-02", "Id of the version.")


class ChangePage(Paged):
    """A page of changes."""

    items = many(CollectionChange, "Changes, oldest first.")
