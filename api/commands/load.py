"""`fatiao load`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from api import copying, loading
from api.commands.outcome import explained, refuse, writable
from api.commands.texts import metadata_option, options, paths_argument
from loaders.catalogue import SOURCES
from loaders.schema import migrate
from loaders.store import common


@click.command()
@paths_argument
@metadata_option
@click.option("--replace", is_flag=True, help="Put a text in the place of another of its date.")
@click.option("--shipped", is_flag=True, help="Load the four regulations that ship with fatiao.")
def load(paths: tuple[Path, ...], metadata: Path | None, replace: bool, shipped: bool) -> None:
    """Parse files and store them, each whole or not at all.

    A file named *.jsonl is one that `fatiao export` wrote.
    """
    paths = (*paths, *([SOURCES / "four-regulations.txt"] if shipped else []))
    if not paths:
        raise click.UsageError("name a file or a folder, or --shipped for the four regulations")
    with explained():
        how = options(metadata)
        engine = writable()
        migrate.upgrade(engine)
        found = list(loading.files(paths))
        copies = [path for path in found if path.suffix == copying.KIND]
        texts = [path for path in found if path.suffix != copying.KIND]
        with _progress(len(found)) as advance:
            summary = loading.load(engine, texts, how, replace=replace, advance=advance)
            copying.load(engine, copies, summary, replace=replace, advance=advance)
            common.keep_current(engine)
    _tell(summary)
    sys.exit(1 if summary.refused else 0)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on a terminal; nothing where output goes to a file."""
    console = Console(stderr=True)
    if not console.is_terminal or total < 2:
        yield lambda: None
        return
    with Progress(console=console) as progress:
        task = progress.add_task("Loading", total=total)
        yield partial(progress.advance, task)


def _tell(summary: loading.Summary) -> None:
    for path, reason in summary.skipped:
        click.echo(f"{path}: skipped: {reason}", err=True)
    for path, refused in summary.refused:
        refuse(path, refused.line, refused.reason)
    counts = ", ".join(f"{summary.count(c)} {c}" for c in ("loaded", "updated", "unchanged"))
    click.echo(f"{counts}, {len(summary.refused)} refused")
