"""`fatiao parse`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from api import loading, parsed
from api.commands.outcome import explained, refuse
from api.commands.texts import metadata_option, options, paths_argument
from loaders.errors import Refused
from loaders.pipeline import Options


@click.command()
@paths_argument
@metadata_option
@click.option("--raw", is_flag=True, help="As printed: no errata, no full-width punctuation.")
def parse(paths: tuple[Path, ...], metadata: Path | None, raw: bool) -> None:
    """Print what files say as a JSON array, one object a regulation; needs no database."""
    if not paths:
        raise click.UsageError("name a file or a folder")
    refused = False
    with explained():
        how = Options(options(metadata).catalogue, printed=raw)
        separator = "[\n"
        for path, documents in loading.read_all(list(loading.files(paths)), how):
            if isinstance(documents, Refused):
                refused = True
                refuse(path, documents.line, documents.reason)
                continue
            for document in documents:
                shown = json.dumps(parsed.parsed(document), ensure_ascii=False)
                click.echo(separator + shown, nl=False)
                separator = ",\n"
        click.echo("[]" if separator == "[\n" else "\n]")
    sys.exit(1 if refused else 0)
