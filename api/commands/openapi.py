"""`fatiao openapi`."""

from __future__ import annotations

from pathlib import Path

import click

from api.app import create_app
from api.commands.outcome import configured, explained


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="File to write; else printed.")
def openapi(output: Path | None) -> None:
    """Write the OpenAPI description."""
    with explained():
        text = create_app(configured()).extensions["fatiao-openapi"].decode()
    if output:
        output.write_text(text, "utf-8")
    else:
        click.echo(text, nl=False)
