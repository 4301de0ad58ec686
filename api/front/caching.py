"""How long caches may keep an answer, and when it last changed.

A `@version` names one text for ever, but the answer also says whether that text is in force, which
follows the day and the corpus. So a shared cache (CDN) may keep it until the day ends in China,
and a browser asks each time. All else follows the corpus: a shared cache may keep it for a second,
which is also the longest that a worker takes to see a new corpus.
"""

from __future__ import annotations

import datetime as dt
import time
from functools import lru_cache
from pathlib import Path

from werkzeug.http import http_date

from api.validity import CHINA

FRESH = "public, max-age=0, s-maxage=1, must-revalidate"
NO_STORE = "no-store"
_TEXTS = {
    "provisions.get_provision",
    "regulations.get_article",
    "regulations.list_regulation_articles",
}
_PROBES = {"meta.get_health", "meta.get_readiness"}
_PROGRAM = ("meta", "pages")  # blueprints whose answers no corpus changes
_DAY = 86_400


def keeps(endpoint: str) -> bool:
    """Whether caches may keep answers of this endpoint at all: not what probes say."""
    return endpoint not in _PROBES


def is_text(endpoint: str, segment: str) -> bool:
    """The answer is a dated text: a `@version` in the path, and words of the law."""
    return endpoint in _TEXTS and "@" in segment


def end_of(day: dt.date) -> float:
    """When the day ends in China, as time.time()."""
    return _start(day).timestamp() + _DAY


def until(moment: float) -> str:
    """Cache-Control of a dated text that holds until a moment."""
    left = min(_DAY, max(0, int(moment - time.time())))
    return f"public, max-age=0, s-maxage={left}, must-revalidate"


@lru_cache(256)
def changed(endpoint: str, corpus: dt.datetime | None, day: dt.date | None) -> str | None:
    """Last-Modified: the latest of corpus, program, and beginning of the day it is about.

    None where the answer is made of the corpus and nothing is known of that.
    """
    if endpoint.partition(".")[0] in _PROGRAM:
        return http_date(_PROGRAM_CHANGED)
    if corpus is None:
        return None
    moments = [corpus, _PROGRAM_CHANGED]
    if day is not None:
        moments.append(_start(day))
    return http_date(max(moments))


def _start(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), CHINA)


def _newest_file() -> dt.datetime:
    """When the program was last installed or changed: its answers may have other shapes since."""
    package = Path(__file__).parents[1]
    newest = max(path.stat().st_mtime for path in package.rglob("*") if path.suffix != ".pyc")
    return dt.datetime.fromtimestamp(newest, dt.UTC)


_PROGRAM_CHANGED = _newest_file()
