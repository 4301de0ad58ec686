"""`fatiao remove`."""

from __future__ import annotations

import click

from api.commands.outcome import explained, writable
from loaders.store import documents


@click.command()
@click.argument("regulation", metavar="REGULATION[@VERSION]")
def remove(regulation: str) -> None:
    """Remove a regulation, or one version of it."""
    name, _, version = regulation.partition("@")
    with explained():
        for outcome in documents.remove(writable(), name, version or None):
            click.echo(f"removed {outcome.regulation}@{outcome.version}")
