"""What a search needs to know of the texts with hits, kept while the corpus stays as it is.

A search names the state that it reads in the statement that finds its hits. What another state
said is never used for it: so what is kept here is what the database would say.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from cachetools import LRUCache
from flask import current_app

from api import validity
from api.database import connection
from api.v1.search import queries
from api.v1.search.index import Revision
from loaders.search.fold import fold

_VIEWS = 4
"""States and days that are kept: now, and what was asked for or loaded last."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One dated text, named as it is served."""

    place: str  # sorts it in the collection
    pk: int
    kind: str
    title: str  # folded
    regulation: dict[str, Any]
    version: dict[str, Any]


class Source(NamedTuple):
    """A file that a text was read from: where its ordinals begin, whether its text answers."""

    start: int
    answers: bool
    text: Text


View = dict[int, Source]
"""Sources by key, filled as they are met."""


class Views:
    """The views of one application, by state and day; several threads may fill one."""

    def __init__(self) -> None:
        self._kept: LRUCache[Any, View] = LRUCache(_VIEWS)
        self._lock = threading.Lock()

    def of(self, revision: Revision, day: dt.date, today: bool) -> View:
        """The view of this state and day."""
        state = (revision, day, today)
        with self._lock:
            view = self._kept.get(state)
            if view is None:
                view = self._kept[state] = {}
            return view


def sources(
    revision: Revision, as_of: dt.date | None, wanted: Collection[int]
) -> Mapping[int, Source]:
    """These sources, and perhaps more, as they stand on the day."""
    day = as_of or validity.today()
    views: Views = current_app.extensions["fatiao-search"]
    view = views.of(revision, day, as_of is None)
    missing = [pk for pk in wanted if pk not in view]
    if missing:
        view.update(_read(missing, day, as_of is None))
    return view


def _read(missing: list[int], day: dt.date, today: bool) -> View:
    texts: dict[int, Text] = {}
    found: View = {}
    for row in connection().execute(queries.sources(day, today), {"sources": missing}):
        text = texts.setdefault(row.version_pk, _text(row))
        found[row.source_pk] = Source(row.start, row.answers, text)
    return found


def _text(row: Any) -> Text:
    dated = validity.dated(row)
    return Text(
        f"{row.position:019}{row.title}\0{row.work_id}",  # sorted faster than a tuple
        dated.pk,
        row.kind,
        fold(row.title),
        {"id": row.work_id, "title": row.title, "short_title": row.short_title},
        {"id": dated.id, "effective_date": dated.effective_date, "status": dated.status},
    )
