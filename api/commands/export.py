"""`fatiao export`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from api import copying
from api.commands.outcome import explained, readable


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="File to write; else printed.")
def export(output: Path | None) -> None:
    """Write everything stored as JSON Lines, which `fatiao load` reads again."""
    with explained():
        engine = readable()
        if output is None:
            copying.export(engine, sys.stdout)
            return
        with output.open("w", encoding="utf-8") as file:
            count = copying.export(engine, file)
    click.echo(f"{count} texts written to {output}", err=True)
