"""`fatiao load`: files to documents on every core, documents to rows one file at a time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine

from loaders.document import Document
from loaders.errors import Refused
from loaders.pipeline import Options, parse
from loaders.reader import fingerprint
from loaders.store.documents import Outcome, store
from loaders.store.readings import File, unchanged

KINDS = (".txt", ".md")
_AHEAD = 4  # files parsed ahead of the one being stored, for each process
_FEW = 8  # files that are not worth starting processes for

Read = tuple[Path, list[Document] | Refused]


@dataclass(slots=True)
class Summary:
    """What became of every file."""

    outcomes: list[tuple[Path, Outcome]] = field(default_factory=list)
    refused: list[tuple[Path, Refused]] = field(default_factory=list)
    skipped: list[tuple[Path, str]] = field(default_factory=list)  # text that is no law

    def count(self, change: str) -> int:
        """How many regulations were `loaded`, `updated` or `unchanged`."""
        return sum(outcome.change == change for _, outcome in self.outcomes)


def files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files of paths, folders searched for .txt and .md, in a stable order.

    Raises `Refused` naming the path that is not there, cannot be read, or has nothing to load.
    """
    for path in paths:
        if path.is_dir():
            found = sorted(p for p in _walk(path) if p.suffix.lower() in KINDS)
            if not found:
                raise Refused(f"{path}: nothing to load; expected files named *.txt or *.md")
            yield from found
        elif path.is_file():
            yield path
        else:
            raise Refused(f"{path}: no such file or folder")


def _walk(folder: Path) -> Iterator[Path]:
    def denied(error: OSError) -> None:
        raise Refused(f"{error.filename}: cannot be read: {error.strerror}")

    for where, _, names in os.walk(folder, onerror=denied):
        yield from (Path(where, name) for name in names)


def read(path: Path, options: Options) -> Read:
    """One file's documents, or why it is refused."""
    try:
        return path, parse(path.read_bytes(), path.name, options)
    except OSError as error:
        return path, Refused(f"cannot be read: {error.strerror}")
    except Refused as refused:
        return path, refused
    except Exception as fault:  # one file's fault must not keep the others from being loaded
        return path, Refused(f"a fault of the reader, please report it: {fault!r}")


def read_all(paths: Sequence[Path], options: Options) -> Iterator[Read]:
    """`read` for each path, in order; many are read by several processes, a bounded lead ahead."""
    work = partial(read, options=options)
    processes = os.cpu_count() or 1
    if len(paths) <= _FEW or processes == 1:
        yield from map(work, paths)
        return
    with ProcessPoolExecutor(processes) as pool:
        waiting = iter(paths)
        ahead: list[Future[Read]] = [
            pool.submit(work, path) for path in islice(waiting, _AHEAD * processes)
        ]
        while ahead:
            done = ahead.pop(0).result()
            ahead += [pool.submit(work, path) for path in islice(waiting, 1)]
            yield done


def load(
    engine: Engine,
    paths: Sequence[Path],
    options: Options,
    *,
    replace: bool = False,
    advance: Callable[[], None] = lambda: None,
) -> Summary:
    """Store every file, each whole or not at all; `advance` is called after each.

    Files that were read before, by the same reader, and are stored as they were, are not read.
    """
    summary = Summary()
    reader = fingerprint(options)
    left = _left(engine, paths, reader, summary)
    for _ in range(len(paths) - len(left)):
        advance()
    for path, documents in read_all(left, options):
        try:
            if isinstance(documents, Refused):
                raise documents
            outcomes = store(engine, documents, replace=replace, reader=reader)
            summary.outcomes += [(path, outcome) for outcome in outcomes]
            summary.skipped += _skipped(path, documents)
        except Refused as refused:
            summary.refused.append((path, refused))
        advance()
    return summary


def _left(engine: Engine, paths: Sequence[Path], reader: str, summary: Summary) -> list[Path]:
    """The files that are to be read; the others are noted as unchanged."""
    files = {path: _file(path) for path in paths}
    known = unchanged(engine, list(filter(None, files.values())), reader)
    left = []
    for path in paths:
        file = files[path]
        if file is None or file not in known:
            left.append(path)
            continue
        summary.outcomes += [(path, Outcome(*d, "unchanged")) for d in known[file].documents]
        summary.skipped += [(path, reason) for reason in known[file].skipped]
    return left


def _file(path: Path) -> File | None:
    """Name and SHA-256 of a file; None where it cannot be read, which `read` reports."""
    try:
        return path.name, hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _skipped(path: Path, documents: list[Document]) -> list[tuple[Path, str]]:
    codes = ("skipped_text",)
    return [
        (path, diagnostic.message)
        for document in documents
        for diagnostic in document.diagnostics
        if diagnostic.code in codes
    ]
