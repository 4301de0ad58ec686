"""Versions and changes as answered."""

from __future__ import annotations

from marshmallow import fields

from api.fields import Code, Phrase
from api.smorest import PageArgs, Schema, keys
from api.v1.regulations.schemas import Version
from api.v1.schemas import Paged, RegulationRef, many, one, shown, string
from loaders.comparison import Kind

_LAW = "anti-telecom-fraud-law"


class VersionPage(Paged):
    """A page of versions."""

    items = many(Version, "Versions, newest first.")


class ChangeArgs(PageArgs):
    """Which two texts are compared."""

    from_ = Phrase(
        data_key="from",
        metadata={
            "description": "The version to compare with. Default: the one before.",
            "example": "2022-09-02",
        },
    )


class Wording(Schema):
    """An article as one of the versions has it."""

    id = string(f"{_LAW}/art_25", "Identifier of the unit.")
    label = string("第二十五条", "Number as served.")
    heading = string(None, "The heading printed beside it.", allow_none=True)
    citation = string("《中华人民共和国反电信网络诈骗法》第二十五条", "How it is cited.")
    text = string("任何单位和个人不得…", "All of it, without its label.")


def _side(about: str) -> fields.Nested:
    return fields.Nested(Wording, required=True, allow_none=True, metadata={"description": about})


class ArticleChange(Schema):
    """What became of one article."""

    change = shown(
        Code,
        "changed",
        "`added`; `removed`; `changed`: other words, perhaps another number too; `renumbered`: "
        "the same words under another number.",
        list(Kind),
    )
    old = _side("As it was; null: added.")
    new = _side("As it is; null: removed.")


@keys("regulation", "from", "to", "items", "total", "limit", "offset", "next", "previous")
class ArticleChangePage(Paged):
    """A page of what changed from one version to another."""

    class Meta(Paged.Meta):
        """`from` is no name in Python."""

        include = {"from": one(Version, "The version compared with.")}  # noqa: RUF012

    regulation = one(RegulationRef, "The regulation.")
    to = one(Version, "The version asked for.")
    items = many(
        ArticleChange,
        "Articles, annexes and preamble that are not the same, in the order of the newer text.",
    )
