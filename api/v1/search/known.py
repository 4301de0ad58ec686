"""What a search needs to know of the texts with hits, kept while the corpus stays as it is.

A search names the state that it reads in the statement that finds its hits. What another state
said is never used for it, but for one thing: of a regulation that the history since then does not
name, titles, dates and files are as they were. Its status is not, as other regulations repeal it.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cachetools import LRUCache
from flask import current_app

from api import validity
from api.database import connection
from api.v1.search import queries
from api.v1.search.index import Revision
from loaders.search import rank
from loaders.search.fold import fold
from loaders.search.notes import Points

_VIEWS = 4
"""Days that are kept: today, and what was asked for last."""


class Text(NamedTuple):
    """One dated text, and the regulation it is of, named as it is served."""

    place: str  # sorts it in the collection
    pk: int
    kind: str
    standing: int  # its points
    title: str  # folded
    regulation: dict[str, Any]


class Source(NamedTuple):
    """A file that a text was read from: where its ordinals begin, whether its text answers."""

    start: int
    answers: bool
    text: Text


@dataclass(slots=True)
class View:
    """Sources and versions by key as they stand on a day in one state, filled as they are met."""

    revision: Revision
    sources: dict[int, Source] = field(default_factory=dict)
    versions: dict[int, dict[str, Any]] = field(default_factory=dict)
    layout: Any = None  # `common.Layout`, where a common term was asked for
    placed: dict[int, slice | None] | None = None  # `common.placed`


class Views:
    """The views of one application, one for each day; several threads may fill one."""

    def __init__(self) -> None:
        self._kept: LRUCache[Any, View] = LRUCache(_VIEWS)
        self._lock = threading.Lock()
        self.points: tuple[int | None, Points] | None = None  # of the bits that were made then

    def of(self, revision: Revision, day: dt.date, today: bool) -> View:
        """The view of this state and day."""
        with self._lock:
            view = self._kept.get((day, today))
        if view is None or view.revision != revision:
            view = View(revision, _still(view) if view else {})
            with self._lock:
                self._kept[day, today] = view
        return view


def _still(view: View) -> dict[int, Source]:
    """The sources in a view that are as they were; none where the history is another one."""
    number, moment, _ = view.revision
    since = connection().execute(queries.changes(), {"number": number or 0}).all()
    if not since or (since[0].pk, since[0].moment) != (number, str(moment)):
        return {}
    changed = {row.work_id for row in since[1:]}
    return {
        pk: source
        for pk, source in view.sources.items()
        if source.text.regulation["id"] not in changed
    }


def view(revision: Revision, as_of: dt.date | None) -> View:
    """What is known in this state of the day asked for, or of today."""
    views: Views = current_app.extensions["fatiao-search"]
    return views.of(revision, as_of or validity.today(), as_of is None)


def sources(view: View, as_of: dt.date | None, wanted: Collection[int]) -> Mapping[int, Source]:
    """These sources, and perhaps more."""
    missing = [pk for pk in wanted if pk not in view.sources]
    if missing:
        statement = queries.sources(as_of or validity.today(), as_of is None)
        _fill(view, connection().execute(statement, {"sources": missing}))
    return view.sources


def _fill(view: View, rows: Iterable[Any]) -> None:
    texts: dict[int, Text] = {}
    for source, start, answers, version, *named in rows:
        text = texts.get(version)
        if text is None:
            text = texts[version] = _text(version, *named)
        view.sources[source] = Source(start, answers, text)


def _text(version: int, work: str, title: str, short: str, kind: str, position: int) -> Text:
    place = f"{position:019}{title}\0{work}"  # sorted faster than a tuple
    named = {"id": work, "title": title, "short_title": short}
    return Text(place, version, kind, rank.standing(kind), fold(title), named)


def versions(
    view: View, as_of: dt.date | None, wanted: Iterable[int]
) -> Mapping[int, dict[str, Any]]:
    """These versions as they are served, and perhaps more."""
    missing = [pk for pk in wanted if pk not in view.versions]
    if missing:
        statement = queries.versions(as_of or validity.today())
        for row in connection().execute(statement, {"versions": missing}):
            dated = validity.dated(row)
            view.versions[dated.pk] = {
                "id": dated.id,
                "effective_date": dated.effective_date,
                "status": dated.status,
            }
    return view.versions
