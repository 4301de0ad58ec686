"""Regulations (法规) as answered, and the filters of their list."""

from __future__ import annotations

from marshmallow import fields

from api import words
from api.fields import ArticleNumber, Code, Phrase
from api.smorest import PageArgs, Schema, keys
from api.v1.provisions.schemas import Article, ArticleRef, Contents
from api.v1.schemas import Paged, RegulationRef, VersionRef, integer, many, one, shown, string


class RegulationArgs(PageArgs):
    """Filters of the list of regulations."""

    kind = Code(words.KINDS, metadata={"description": "Kind of regulation.", "example": "law"})
    issuer = Phrase(metadata={"description": "One of its issuers, in full.", "example": "公安部"})
    status = Code(
        words.STATUSES, metadata={"description": "Status on the day.", "example": "in_force"}
    )
    title = Phrase(
        metadata={"description": "Words in its title or an alias of it.", "example": "反诈法"}
    )


class ArticleArgs(PageArgs):
    """Filters of the articles of a regulation."""

    division = Phrase(
        metadata={"description": "eId of a division: only the articles in it.", "example": "chp_4"}
    )
    from_ = ArticleNumber(
        data_key="from",
        metadata={"description": "First article: `10`, `120-1`.", "example": "10"},
    )
    to = ArticleNumber(metadata={"description": "Last article: `20`, `120-1`.", "example": "20"})


@keys(
    "id",
    "adopted",
    "promulgated",
    "effective_date",
    "effective_date_basis",
    "status",
    "status_label",
)
class Version(VersionRef):
    """A dated text of a regulation."""

    id = string("2022-09-02", "Date of the decision that made this text, or `undated`.")
    adopted = shown(fields.Date, "2022-09-02", "Day of adoption (通过).", allow_none=True)
    promulgated = shown(fields.Date, "2022-09-02", "Day of publication (公布).", allow_none=True)
    effective_date = shown(fields.Date, "2022-12-01", "Day it takes force (施行).", allow_none=True)
    effective_date_basis = shown(
        Code,
        "metadata",
        "Where that day is from: metadata, stated in the text, assumed to be the version's own "
        "date because nothing is stated, or unknown.",
        words.DATE_BASES,
    )
    status = shown(Code, "in_force", "Status on the day asked for.", words.STATUSES)
    status_label = string("现行有效", "The Chinese word of the status.")


class RegulationSummary(RegulationRef):
    """A regulation in the list of all."""

    aliases = shown(fields.List, ["反诈法"], "Further names it is cited by.", fields.String())
    kind = shown(Code, "law", "Kind of regulation.", words.KINDS)
    kind_label = string("法律", "The Chinese word of the kind.")
    issuers = shown(fields.List, ["全国人民代表大会常务委员会"], "Who issued it.", fields.String())
    document_number = string(
        "中华人民共和国主席令第一一九号", "Number of its promulgation.", allow_none=True
    )
    complete = shown(fields.Boolean, True, "False: loaded in part, articles may be missing.")
    version = one(Version, "The version that answers on the day asked for.")
    article_count = integer(50, "Articles (条, or 一、 where there is no 条), annexes left out.")


class Source(Schema):
    """The file a text was read from."""

    name = string("01-anti-telecom-fraud-law.txt", "Its name.")
    sha256 = string("2c26b46b…", "SHA-256 of its bytes, in hex.")
    loaded_at = shown(fields.AwareDateTime, "2026-01-01T00:00:00+00:00", "When it was loaded.")


@keys(
    "id",
    "title",
    "short_title",
    "aliases",
    "kind",
    "kind_label",
    "issuers",
    "document_number",
    "complete",
    "version",
    "versions",
    "source",
    "sources",
    "article_count",
    "contents",
    "articles",
)
class Regulation(RegulationSummary):
    """A regulation: metadata, versions, source and table of contents."""

    versions = many(Version, "All its versions, newest first.")
    source = one(Source, "The file the version was read from; the first where it has several.")
    sources = many(Source, "All files the version was read from.")
    contents = many(Contents, "Table of contents: divisions with their articles, and annexes.")
    articles = many(ArticleRef, "The articles that stand in no division, in order.")


class RegulationPage(Paged):
    """A page of regulations."""

    items = many(RegulationSummary, "Regulations, in the order of the collection.")


class ArticlePage(Paged):
    """A page of articles."""

    items = many(Article, "Articles, in the order of the print.")
