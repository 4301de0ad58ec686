"""References between regulations: what a citation's title and numbers mean in what is stored.

Resolved again whenever a name or a unit they depend on has changed, and from what was cited
alone, so that the order of loading leaves no trace. Few statements, whatever the number of targets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
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
    update,
)

from loaders.schema.tables import TABLES, AnyRow

_TARGET, _REFERENCE = TABLES["target"], TABLES["reference"]
_NAME, _WORK, _VERSION = TABLES["name"], TABLES["work"], TABLES["version"]
_SOURCE = TABLES["source"]
_FOUND, _ARTICLE = TABLES["unit"].alias("found"), TABLES["unit"].alias("article")
_CITED_BY_PENALTIES = (TABLES["violates"], TABLES["by_reference"])


@dataclass(frozen=True, slots=True)
class _Resolution:
    """The columns of a target that this module sets."""

    work_id: str | None
    eid: str | None
    version_id: str | None
    status: str


def link(
    db: Connection, *, names: Iterable[str], sources: Iterable[int], versions: Iterable[int]
) -> None:
    """Resolve targets again, and what penalty clauses cite through them.

    External ones that cite one of `names` (keys), whose works or units may have changed, or stand
    in one of `sources`, which are new; internal ones of `versions` that consist of several parts.
    """
    changed = []
    given = {"names": list(names), "sources": list(sources), "versions": list(versions)}
    for query in (_external(), _internal()) if given["versions"] else (_external(),):
        for row in db.execute(query, given):
            now = _resolve(row)
            if now != _Resolution(row.work_id, row.eid, row.version_id, row.status):
                changed.append((row, now))
    if changed:
        _write(db, changed)


@cache
def _external() -> Select[*tuple[Any, ...]]:
    """Targets in other works, each beside the newest version of the one work its title names."""
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
def _internal() -> Select[*tuple[Any, ...]]:
    """Targets in the same version, which may stand in another part of it."""
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
        *(_refers(table).label(table.name) for table in _CITED_BY_PENALTIES),
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


def _resolve(row: AnyRow) -> _Resolution:
    """What a target points to: never more than is written, never a guess."""
    if row.works != 1:
        return _Resolution(None, None, None, "ambiguous" if row.works else "not_in_corpus")
    if row.relation == "law":
        return _Resolution(row.cited_work, None, row.cited_version, "resolved")
    if row.bare and row.item_count > 1:
        return _Resolution(row.cited_work, None, None, "ambiguous")
    eid = row.item_eid if row.bare else row.found
    if eid is not None:
        return _Resolution(row.cited_work, eid, row.cited_version, "resolved")
    if row.cited_eid is None and not row.bare:
        return _Resolution(row.cited_work, None, None, "ambiguous")
    absent = row.complete or row.article_found is not None
    return _Resolution(row.cited_work, None, None, "not_found" if absent else "not_in_corpus")


def _write(db: Connection, changed: list[tuple[AnyRow, _Resolution]]) -> None:
    rows = [{"b_pk": row.pk, **asdict(now)} for row, now in changed]
    values: dict[str, Any] = {field.name: bindparam(field.name) for field in fields(_Resolution)}
    statement = update(_TARGET).where(_TARGET.c.pk == bindparam("b_pk")).values(values)
    db.execute(statement, rows)
    for table in _CITED_BY_PENALTIES:
        _write_cited(db, table, [pair for pair in changed if pair[0]._mapping[table.name]])


def _write_cited(db: Connection, table: Table, changed: list[tuple[AnyRow, _Resolution]]) -> None:
    """Penalty clauses name a provision of another work only where it is resolved."""
    rows = [
        {
            "b_reference": row.reference_pk,
            "b_position": row.position,
            "work_id": now.work_id if now.status == "resolved" else None,
            "eid": now.eid,
        }
        for row, now in changed
    ]
    statement = update(table).where(
        table.c.reference_pk == bindparam("b_reference"),
        table.c.target_position == bindparam("b_position"),
    )
    if rows:
        db.execute(statement.values(work_id=bindparam("work_id"), eid=bindparam("eid")), rows)
