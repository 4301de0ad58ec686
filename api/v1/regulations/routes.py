"""`/v1/regulations`: the collection, one regulation, its articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from flask import Response, jsonify

from api import editions, validity, words
from api.database import connection
from api.editions import Edition
from api.errors import InvalidParameter
from api.paging import Page, paginate
from api.provision import located
from api.smorest import AsOfArgs, Blueprint
from api.units import Shapes, trees, type_of
from api.v1.parameters import NUMBER, REGULATION
from api.v1.provisions import queries as provisions
from api.v1.provisions import single
from api.v1.provisions.schemas import Article
from api.v1.regulations import queries
from api.v1.regulations.schemas import (
    ArticleArgs,
    ArticlePage,
    Regulation,
    RegulationArgs,
    RegulationPage,
)
from loaders.document import UnitType

blp = Blueprint(
    "regulations", __name__, url_prefix="/v1/regulations", description="Regulations and articles."
)


@blp.read("", RegulationPage, 503, args=RegulationArgs)
def list_regulations(args: dict[str, Any]) -> Page:
    """List regulations.

    In the order of the collection, each in the version that answers on the day. With `as_of`,
    those that had a version by that day.
    """
    return paginate(queries.listed(args.get("as_of"), args), args, _summaries)


def _summaries(rows: Sequence[Any]) -> list[dict[str, Any]]:
    aliases = _aliases([row.work_id for row in rows])
    return [
        {
            **row._asdict(),
            "id": row.work_id,
            "aliases": aliases[row.work_id],
            "kind_label": words.KINDS[row.kind],
            "version": validity.dated(row),
        }
        for row in rows
    ]


def _aliases(works: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {work: [] for work in works}
    for row in connection().execute(queries.names(works)):
        found[row.work_id].append(row.name)
    return found


@blp.read("/<regulation>", Regulation, 308, 404, 503, args=AsOfArgs, parameters=[REGULATION])
def get_regulation(args: dict[str, Any], regulation: str) -> dict[str, Any]:
    """Read one regulation.

    Metadata, all versions, the source of the version that answers, and its table of contents.
    """
    return described(editions.find(regulation, args.get("as_of")))


def described(edition: Edition) -> dict[str, Any]:
    """A regulation with its versions, sources and table of contents, as it is served."""
    version = edition.version.pk
    sources = [
        {**row._asdict(), "loaded_at": _aware(row.loaded_at)}
        for row in connection().execute(queries.sources(version))
    ]
    return {
        **{name: getattr(edition, name) for name in editions.Edition.__slots__},
        "kind_label": edition.kind_label,
        "aliases": _aliases([edition.id])[edition.id],
        "source": sources[0],
        "sources": sources,
        **_contents(edition.id, connection().execute(queries.outline(version)).all()),
    }


def _aware(moment: dt.datetime) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)  # SQLite keeps no zone


def _contents(regulation: str, rows: Sequence[Any]) -> dict[str, Any]:
    units, shapes = trees(rows), Shapes(regulation, {})
    bodies = [unit for unit in units if unit.type is not UnitType.ANNEX]
    count = sum(below.type in provisions.TOP for unit in bodies for below in unit.walk())
    divisions = [unit for unit in units if unit.type.value not in provisions.TOP]
    return {
        "article_count": count,
        "contents": [shapes.entry(unit) for unit in divisions],
        "articles": shapes.listed(units),
    }


@blp.read(
    "/<regulation>/articles",
    ArticlePage,
    308,
    404,
    503,
    args=ArticleArgs,
    parameters=[REGULATION],
)
def list_regulation_articles(args: dict[str, Any], regulation: str) -> Page:
    """List the articles of a regulation.

    In the order of the print, each with its paragraphs, items and subitems nested; in a document
    without 条, its points (一、). `division` may also name an annex that has articles.
    """
    edition = editions.find(regulation, args.get("as_of"))
    version, division = edition.version.pk, args.get("division")
    if division and not type_of(division):
        raise InvalidParameter("division", f"{division!r} is no eId.")

    def present(rows: Sequence[Any]) -> list[dict[str, Any]]:
        units = provisions.articles(version, [row.eid for row in rows])
        return located(edition, connection().execute(units).all())

    first, last = args.get("from_"), args.get("to")
    if first and last and first > last:
        raise InvalidParameter("from", "The first article comes after the last.")
    statement = queries.articles(version, division).where(*queries.between(first, last))
    return paginate(statement, args, present)


@blp.read(
    "/<regulation>/articles/<number>",
    Article,
    308,
    404,
    503,
    args=AsOfArgs,
    parameters=[REGULATION, NUMBER],
)
def get_article(args: dict[str, Any], regulation: str, number: str) -> Response:
    """Read one article by its number.

    `25`, `120-1` for 第一百二十条之一; in a document without 条, the number of a point.
    """
    found = single.answer(regulation, single.numbered(number), args.get("as_of"))
    if found is None:
        named = number if single.numbered(number) else repr(number)
        raise editions.find(regulation, args.get("as_of")).lacks(f"article {named}")
    return jsonify(found)
