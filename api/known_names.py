"""The names that the loaded regulations are cited by, kept in memory while nothing is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import current_app
from sqlalchemy import select

from api.database import connection
from loaders.layers.queries import simplified
from loaders.schema.works import Change, Name


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Titles and aliases in simplified characters, and the keys they are looked up by."""

    revision: Any
    names: frozenset[str]
    keys: frozenset[str]


def known_names() -> KnownNames:
    """All names of this moment: one SQL statement, a second where something was loaded since."""
    last = select(Change.pk, Change.at).order_by(Change.pk.desc()).limit(1)
    revision = connection().execute(last).first()
    kept: KnownNames | None = current_app.extensions.get("fatiao-names")
    if kept is None or revision is None or kept.revision != revision:
        kept = _read(revision)
        current_app.extensions["fatiao-names"] = kept
    return kept


def _read(revision: Any) -> KnownNames:
    rows = connection().execute(select(Name.name, Name.key)).all()
    names = simplified("\n".join(row.name for row in rows)).split("\n")
    return KnownNames(revision, frozenset(names), frozenset(row.key for row in rows))
