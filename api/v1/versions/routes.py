"""`/v1/regulations/{regulation}/versions`, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from api import editions
from api.database import connection
from api.editions import Edition
from api.errors import InvalidParameter, UnknownVersion
from api.paging import Page
from api.smorest import Blueprint, PageArgs
from api.units import TOP, Shapes, trees
from api.v1.parameters import REGULATION, VERSION
from api.v1.versions import queries
from api.v1.versions.schemas import ArticleChangePage, ChangeArgs, VersionPage
from api.validity import Dated
from loaders.comparison import Entry, differences
from loaders.document import DIVISIONS, Unit, UnitType

blp = Blueprint(
    "versions",
    __name__,
    url_prefix="/v1/regulations/<regulation>/versions",
    description="Versions of a regulation, and what changed.",
)


@blp.read("", VersionPage, 308, 404, 503, args=PageArgs, parameters=[REGULATION])
def list_versions(args: dict[str, Any], regulation: str) -> Page:
    """List the versions of a regulation.

    Newest first, each with its status on the day. `{regulation}@{version}` in a path asks for
    one of them.
    """
    return _page(editions.find(regulation, args.get("as_of")).versions, args)


@blp.read(
    "/<version>/changes",
    ArticleChangePage,
    308,
    404,
    503,
    args=ChangeArgs,
    parameters=[REGULATION, VERSION],
)
def list_version_changes(args: dict[str, Any], regulation: str, version: str) -> dict[str, Any]:
    """List what changed from one version to another.

    Article by article, in the order of the newer text: added, removed, changed, or renumbered
    with the same words. Articles whose words are alike are one article, whatever their number.
    """
    edition = editions.find(regulation, args.get("as_of"))
    new = _version(edition, version)
    old = _before(edition, new) if "from_" not in args else _named(edition, args["from_"])
    rows = connection().execute(queries.units([old.pk, new.pk])).all()
    read = {pk: list(units) for pk, units in groupby(rows, lambda row: row.version_pk)}
    changes = list(_changes(edition, read.get(old.pk, []), read.get(new.pk, [])))
    page = _page(changes, args)
    shown = {name: getattr(page, name) for name in ("total", "limit", "offset", "next", "previous")}
    return {"regulation": edition, "from": old, "to": new, "items": page.items, **shown}


def _page(entries: Sequence[Any], args: dict[str, Any]) -> Page:
    limit, offset = args["limit"], args["offset"]
    return Page(entries[offset : offset + limit], len(entries), limit, offset)


def _find(edition: Edition, id: str) -> Dated | None:
    return next((version for version in edition.versions if version.id == id), None)


def _version(edition: Edition, id: str) -> Dated:
    if found := _find(edition, id):
        return found
    known = ", ".join(version.id for version in edition.versions)
    raise UnknownVersion(f"《{edition.title}》 has no version {id!r}; there are {known}.")


def _named(edition: Edition, id: str) -> Dated:
    if found := _find(edition, id):
        return found
    raise InvalidParameter("from", f"《{edition.title}》 has no version {id!r}.")


def _before(edition: Edition, version: Dated) -> Dated:
    place = edition.versions.index(version) + 1  # newest first
    if place == len(edition.versions):
        raise InvalidParameter("from", f"{version.id} is the first version: name another.")
    return edition.versions[place]


def _changes(edition: Edition, old: Sequence[Any], new: Sequence[Any]) -> Iterator[dict[str, Any]]:
    sides = [_compared(rows) for rows in (old, new)]
    citations = [{row.eid: row.citation for row in rows} for rows in (old, new)]
    shapes = [Shapes(edition.id, cited) for cited in citations]
    entries = [[Entry(u.eid, f"{u.heading or ''}\n{_text(u)}") for u in side] for side in sides]
    for found in differences(*entries):
        yield {
            "change": found.kind.value,
            "old": None if found.old is None else _wording(shapes[0], sides[0][found.old]),
            "new": None if found.new is None else _wording(shapes[1], sides[1][found.new]),
        }


def _compared(rows: Sequence[Any]) -> list[Unit]:
    """Preamble, articles (those of annexes too) and annexes, as they stand."""
    kinds = (*TOP, UnitType.PREAMBLE, UnitType.ANNEX)
    return [unit for top in trees(rows) for unit in top.walk() if unit.type in kinds]


def _text(unit: Unit) -> str:
    """All of it but the articles in it, which are compared by themselves."""
    if unit.type is not UnitType.ANNEX:
        return unit.full_text
    inner = (*TOP, *DIVISIONS)
    below = [(c.marker or "") + c.full_text for c in unit.children if c.type not in inner]
    own = [unit.text, *below]
    return "\n".join(filter(None, own))


def _wording(shapes: Shapes, unit: Unit) -> dict[str, Any]:
    base = shapes.base(unit)
    return {name: base[name] for name in ("id", "label", "citation")} | {
        "heading": unit.heading,
        "text": _text(unit),
    }
