"""`fatiao`: the one place that wires settings, loaders and the service; no logic of its own.

Exit status: 0 done; 1 something was refused (each named with line and reason); 2 wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from api import copying, loading, parsed, report, settings
from api.app import create_app
from loaders import catalogue
from loaders.catalogue import SOURCES
from loaders.errors import FatiaoError, Refused
from loaders.pipeline import Options
from loaders.schema import engine as engines
from loaders.schema import migrate
from loaders.store.documents import remove as remove_stored

_PATHS = click.argument("paths", nargs=-1, metavar="FILE|FOLDER…", type=click.Path(path_type=Path))
_METADATA = click.option(
    "--metadata", type=click.Path(path_type=Path), help="JSON file with what texts do not say."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fatiao", message="%(version)s")
def main() -> None:
    """The law of the People's Republic of China as data: load texts, serve them over HTTP."""


@main.command()
@_PATHS
@_METADATA
@click.option("--replace", is_flag=True, help="Put a text in the place of another of its date.")
@click.option("--shipped", is_flag=True, help="Load the four regulations that ship with fatiao.")
def load(paths: tuple[Path, ...], metadata: Path | None, replace: bool, shipped: bool) -> None:
    """Parse files and store them, each whole or not at all.

    A file named *.jsonl is one that `fatiao export` wrote.
    """
    paths = (*paths, *([SOURCES / "four-regulations.txt"] if shipped else []))
    if not paths:
        raise click.UsageError("name a file or a folder, or --shipped for the four regulations")
    with _explained():
        options = _options(metadata)
        engine = engines.engine(_settings().database_url)
        migrate.upgrade(engine)
        found = list(loading.files(paths))
        copies = [path for path in found if path.suffix == copying.KIND]
        texts = [path for path in found if path.suffix != copying.KIND]
        with _progress(len(found)) as advance:
            summary = loading.load(engine, texts, options, replace=replace, advance=advance)
            copying.load(engine, copies, summary, replace=replace, advance=advance)
    _tell(summary)
    sys.exit(1 if summary.refused else 0)


@main.command()
@click.argument("regulation", metavar="REGULATION[@VERSION]")
def remove(regulation: str) -> None:
    """Remove a regulation, or one version of it."""
    name, _, version = regulation.partition("@")
    with _explained():
        engine = engines.engine(_settings().database_url)
        for outcome in remove_stored(engine, name, version or None):
            click.echo(f"removed {outcome.regulation}@{outcome.version}")


@main.command()
@click.option("--output", type=click.Path(path_type=Path), help="File to write; else printed.")
def export(output: Path | None) -> None:
    """Write everything stored as JSON Lines, which `fatiao load` reads again."""
    with _explained():
        engine = engines.engine(_settings().database_url, read_only=True)
        migrate.check(engine)
        if output is None:
            copying.export(engine, sys.stdout)
            return
        with output.open("w", encoding="utf-8") as file:
            count = copying.export(engine, file)
    click.echo(f"{count} texts written to {output}", err=True)


@main.command()
@_PATHS
@_METADATA
@click.option("--raw", is_flag=True, help="As printed: no errata, no full-width punctuation.")
def parse(paths: tuple[Path, ...], metadata: Path | None, raw: bool) -> None:
    """Print what files say as a JSON array, one object a regulation; needs no database."""
    if not paths:
        raise click.UsageError("name a file or a folder")
    refused = False
    with _explained():
        options = Options(_options(metadata).catalogue, printed=raw)
        separator = "[\n"
        for path, documents in loading.read_all(list(loading.files(paths)), options):
            if isinstance(documents, Refused):
                refused = True
                _refuse(path, documents)
                continue
            for document in documents:
                click.echo(
                    separator + json.dumps(parsed.parsed(document), ensure_ascii=False), nl=False
                )
                separator = ",\n"
        click.echo("[]" if separator == "[\n" else "\n]")
    sys.exit(1 if refused else 0)


@main.command()
def serve() -> None:
    """Start the service under gunicorn, on loopback unless FATIAO_BIND says otherwise."""
    with _explained():
        migrate.check(engines.engine(_settings().database_url, read_only=True))
    command = ["-m", "gunicorn", "--config", "python:api.server"]
    os.execv(sys.executable, [sys.executable, *command])


@main.command("openapi")
@click.option("--output", type=click.Path(path_type=Path), help="File to write; else printed.")
def describe(output: Path | None) -> None:
    """Write the OpenAPI description."""
    with _explained():
        text = create_app(_settings()).extensions["fatiao-openapi"].decode()
    if output:
        output.write_text(text, "utf-8")
    else:
        click.echo(text, nl=False)


@main.command("report")
@click.option("--dangling", is_flag=True, help="List internal references to what is not there.")
def report_(dangling: bool) -> None:
    """Count what is stored."""
    with _explained():
        engine = engines.engine(_settings().database_url, read_only=True)
        migrate.check(engine)
        with engine.connect() as db:
            for what, kind, count in report.counts(db):
                click.echo(f"{count:>10,}  {what}{f': {kind}' if kind else ''}")
            for title, unit, text in report.dangling(db) if dangling else ():
                click.echo(f"《{title}》 {unit}: {text}")


def _settings() -> settings.Settings:
    try:
        return settings.from_environment()
    except settings.SettingError as error:
        raise click.UsageError(str(error)) from None


def _options(metadata: Path | None) -> Options:
    known = catalogue.builtin()
    if metadata is None:
        return Options(known)
    try:
        return Options(known.with_file(metadata))
    except Refused as refused:
        raise click.ClickException(f"{metadata}:{refused.line or 1}: {refused.reason}") from None


@contextmanager
def _explained() -> Iterator[None]:
    """What the inside raises for a person, as one line on standard error and exit status 1."""
    try:
        yield
    except FatiaoError as error:
        raise click.ClickException(str(error)) from None


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


def _refuse(path: Path, refused: Refused) -> None:
    click.echo(f"{path}:{refused.line or 1}: refused: {refused.reason}", err=True)


def _tell(summary: loading.Summary) -> None:
    for path, reason in summary.skipped:
        click.echo(f"{path}: skipped: {reason}", err=True)
    for path, refused in summary.refused:
        _refuse(path, refused)
    counts = ", ".join(f"{summary.count(c)} {c}" for c in ("loaded", "updated", "unchanged"))
    click.echo(f"{counts}, {len(summary.refused)} refused")


if __name__ == "__main__":
    main()
