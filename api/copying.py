"""`fatiao export`, and loading what it wrote: the whole collection as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from sqlalchemy import Engine

from api.loading import Summary
from loaders.errors import Refused
from loaders.schema.failures import explained
from loaders.store.copies import exported, imported
from loaders.store.documents import store

KIND = ".jsonl"


def export(engine: Engine, output: TextIO) -> int:
    """Write every source that is stored, a line each, as of one moment; returns how many."""
    count = 0
    with explained(), engine.connect() as db:
        for line in exported(db):
            output.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count


def load(
    engine: Engine,
    paths: Sequence[Path],
    summary: Summary,
    *,
    replace: bool = False,
    advance: Callable[[], None] = lambda: None,
) -> None:
    """Store exported files, each line whole or not at all; `summary` is added to."""
    for path in paths:
        try:
            with path.open("rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        _store(engine, path, number, line, summary, replace)
        except OSError as error:
            summary.refused.append((path, Refused(f"cannot be read: {error.strerror}")))
        advance()


def _store(
    engine: Engine, path: Path, number: int, line: bytes, summary: Summary, replace: bool
) -> None:
    try:
        outcomes = store(engine, [imported(line, number)], replace=replace)
    except Refused as refused:
        refused.line = refused.line or number
        summary.refused.append((path, refused))
    else:
        summary.outcomes += [(path, outcome) for outcome in outcomes]
