"""The names that the loaded regulations are cited by, kept in memory while nothing is loaded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from flask import current_app
from sqlalchemy import select

from api.database import connection
from loaders.layers import interpretations
from loaders.layers.queries import spelled
from loaders.naming import key
from loaders.schema.works import Change, Name


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Titles and aliases as `spelled`, and the keys they are looked up by.

    Among the names are those of judicial interpretations without issuers; `issued` has for the
    key of each the issuers and the key of every title it may mean.
    """

    revision: Any
    names: frozenset[str]
    keys: frozenset[str]
    issued: dict[str, frozenset[tuple[frozenset[str], str]]]

    def called(self, name: str) -> frozenset[str]:
        """The keys of the titles that a name may mean; none where nothing has it."""
        if (own := key(name)) in self.keys:
            return frozenset({own})
        issuers, _ = interpretations.parted(name)
        meant = self.issued.get(interpretations.about(name), frozenset())
        return frozenset(title for who, title in meant if issuers <= who)


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
    lines = spelled("\n".join(row.name for row in rows)).split("\n")
    names = set(lines)
    issued: dict[str, set[tuple[frozenset[str], str]]] = defaultdict(set)
    for name, row in zip(lines, rows, strict=True):
        if interpretations.issued(name):
            issuers, rest = interpretations.parted(name)
            names.add(rest)
            issued[interpretations.about(name)].add((issuers, row.key))
    names |= {name.replace("《中华人民共和国", "《") for name in names}
    names |= {name.replace("《", "").replace("》", "") for name in names}
    short = {rest: frozenset(titles) for rest, titles in issued.items()}
    return KnownNames(revision, frozenset(names), frozenset(row.key for row in rows), short)
