"""When a version was made and took force, from what the text and the metadata state.

The rule, in this order: metadata; a 施行 line or clause not older than the version itself (an
older one dates the original); the publication of a text that was never amended and says
自公布之日起施行; else the version's own date is assumed. Nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
import re

from loaders.catalogue import Entry
from loaders.document import Diagnostic, Version
from loaders.stated import Stated

UNDATED = "undated"
_IN_NAME = re.compile(r"[（(](\d{4}-\d{2}-\d{2})[)）]$")


def version(found: Stated, entries: list[Entry], name: str) -> Version:
    """The version a text is. `entries`: metadata that may speak of it; `name`: the file's stem."""
    adopted = found.decided or _first(entries, "adopted")
    promulgated = found.promulgated or _first(entries, "promulgated")
    decided = adopted or promulgated or _in_name(name) or found.approved
    stated_id = next((e.version for e in entries if e.version), None)
    effective, basis = _effective(found, decided, _first(entries, "effective_date"))
    return Version(
        id=decided.isoformat() if decided else stated_id or UNDATED,
        adopted=adopted,
        promulgated=promulgated,
        effective_date=effective,
        effective_date_basis=basis,
        status=next((e.status for e in entries if e.status), None),
    )


def date(found: Stated, name: str) -> str | None:
    """The id the text itself gives its version, or the file's name: 条例(2017-11-23).md."""
    day = found.decided or found.promulgated or _in_name(name) or found.approved
    return day.isoformat() if day else None


def _effective(
    found: Stated, decided: dt.date | None, known: dt.date | None
) -> tuple[dt.date | None, str]:
    if known:
        return known, "metadata"
    if found.effective and (decided is None or found.effective >= decided):
        return found.effective, "stated"
    published = found.promulgated or found.approved or found.decided
    if found.on_publication and not found.amended and published:
        return max(published, decided or published), "stated"
    return (decided, "assumed") if decided else (None, "unknown")


def mismatches(found: Stated, entries: list[Entry], line: int) -> list[Diagnostic]:
    """Where the metadata contradict what the text states."""
    pairs = (
        ("adopted", found.decided),
        ("promulgated", found.promulgated),
        ("effective_date", found.effective),
    )
    return [
        Diagnostic(
            "metadata_mismatch", f"{key}: the text states {said}, the metadata {known}", line
        )
        for key, said in pairs
        if said and (known := _first(entries, key)) and known != said
    ]


def _first(entries: list[Entry], key: str) -> dt.date | None:
    return next((day for e in entries if isinstance(day := getattr(e, key), dt.date)), None)


def _in_name(name: str) -> dt.date | None:
    match = _IN_NAME.search(name)
    try:
        return dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
