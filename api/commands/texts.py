"""The arguments of commands that read texts."""

from __future__ import annotations

from pathlib import Path

import click

from loaders import catalogue
from loaders.errors import Refused
from loaders.pipeline import Options

paths_argument = click.argument(
    "paths", nargs=-1, metavar="FILE|FOLDER…", type=click.Path(path_type=Path)
)
metadata_option = click.option(
    "--metadata", type=click.Path(path_type=Path), help="JSON file with what texts do not say."
)


def options(metadata: Path | None) -> Options:
    """How to read, with what ships and what `metadata` adds."""
    known = catalogue.builtin()
    if metadata is None:
        return Options(known)
    try:
        return Options(known.with_file(metadata))
    except Refused as refused:
        raise click.ClickException(f"{metadata}:{refused.line or 1}: {refused.reason}") from None
