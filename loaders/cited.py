"""Each target beside what is stored of what it cites: the two queries behind `link`."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)

from loaders.schema.tables import TABLES

_TARGET, _REFERENCE = TABLES["target"], TABLES["reference"]
_NAME, _WORK, _VERSION = TABLES["name"], TABLES["work"], TABLES["version"]
_SOURCE = TABLES["source"]
_FOUND, _ARTICLE = TABLES["unit"].alias("found"), TABLES["unit"].alias("article")
BY_PENALTIES = (TABLES["violates"], TABLES["by_reference"])


@cache
def external() -> Select[*tuple[Any, ...]]:
    """Targets in other works, each beside the newest version of the one work its title names.

    Of those that cite one of `names` (keys) or stand in one of `sources`.
    """
    target = select(_TARGET.c.pk, _TARGET.c.key)
    standing_in = target.join(_REFERENCE).where(_REFERENCE.c.source_pk.in_(_given("sources")))
    affected = target.where(_TARGET.c.key.in_(_given("names"))).union(standing_in).cte("affected")
    named = _named(select(affected.c.key))
    rows = (
        _TARGET.join(_REFERENCE)
        .outerjoin(named, named.c.key == _TARGET.c.key)
        .outerjoin(_WORK, and_(named.c.works == 1, _WORK.c.id == named.c.work_id))
        .outerjoin(_VERSION, _is_newest())
    )
    works = func.coalesce(named.c.works, 0)
    return _beside_units(rows, works, _WORK.c.id).where(
        _REFERENCE.c.kind == "external", _TARGET.c.pk.in_(select(affected.c.pk))
    )


def _given(name: str) -> BindParameter[Any]:
    return bindparam(name, expanding=True)


def _named(keys: Select[str]) -> FromClause:
    """How many works have each of these names, and which, where it is one."""
    works, which = func.count(_NAME.c.work_id.distinct()), func.min(_NAME.c.work_id)
    query = select(_NAME.c.key, works.label("works"), which.label("work_id"))
    return query.where(_NAME.c.key.in_(keys)).group_by(_NAME.c.key).subquery("named")


def _is_newest() -> ColumnElement[bool]:
    return and_(_VERSION.c.work_id == _WORK.c.id, _VERSION.c.id == _WORK.c.newest)


@cache
def internal() -> Select[*tuple[Any, ...]]:
    """Targets of `versions` in the same version, but perhaps in another part of it."""
    rows = _TARGET.join(_REFERENCE).join(_SOURCE).join(_VERSION)
    return _beside_units(rows, literal(1), _VERSION.c.work_id).where(
        _REFERENCE.c.kind == "internal",
        _SOURCE.c.version_pk.in_(_given("versions")),
        or_(_is_bare(), _TARGET.c.cited_eid.is_not(None) & (_TARGET.c.status != "ambiguous")),
    )


def _beside_units(
    rows: FromClause, works: ColumnElement[int], work_id: ColumnElement[str]
) -> Select[*tuple[Any, ...]]:
    """Targets beside the unit they cite, its article, and the items that a bare 第N项 may mean."""
    root = "art_" + _TARGET.c.article
    version_pk = _VERSION.c.pk
    rows = rows.outerjoin(
        _FOUND, and_(_FOUND.c.version_pk == version_pk, _FOUND.c.eid == _TARGET.c.cited_eid)
    ).outerjoin(_ARTICLE, and_(_ARTICLE.c.version_pk == version_pk, _ARTICLE.c.eid == root))
    bare = _is_bare()
    return select(
        *_TARGET.c,
        _REFERENCE.c.relation,
        works.label("works"),
        work_id.label("cited_work"),
        _VERSION.c.id.label("cited_version"),
        _VERSION.c.complete,
        _FOUND.c.eid.label("found"),
        _ARTICLE.c.eid.label("article_found"),
        bare.label("bare"),
        *(_refers(table).label(table.name) for table in BY_PENALTIES),
        *(case((bare, column)).label(column.name) for column in _items(version_pk, root)),
    ).select_from(rows)


def _is_bare() -> ColumnElement[bool]:
    """第N项 of an article, without the 款 it stands in."""
    target = _TARGET.c
    return and_(target.item.is_not(None), target.paragraph.is_(None), target.article.is_not(None))


def _refers(table: Table) -> ColumnElement[bool]:
    return exists().where(table.c.reference_pk == _TARGET.c.reference_pk).correlate(_TARGET)


def _items(version_pk: ColumnElement[int], root: ColumnElement[str]) -> list[Any]:
    """Of the items with the cited number in the article: how many 款 have one, and the first."""
    unit = TABLES["unit"].alias("item")
    where = (
        unit.c.version_pk == version_pk,
        unit.c.root == root,
        unit.c.type == "item",
        unit.c.suffix == 0,
        unit.c.number == _TARGET.c.item,
    )
    counted = {"item_count": func.count(unit.c.parent.distinct()), "item_eid": func.min(unit.c.eid)}
    return [
        select(value).where(*where).correlate(_TARGET, _VERSION).scalar_subquery().label(name)
        for name, value in counted.items()
    ]
