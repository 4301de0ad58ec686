"""`fatiao report`."""

from __future__ import annotations

import click

from api import report as reports
from api.commands.outcome import explained, readable


@click.command()
@click.option("--dangling", is_flag=True, help="List internal references to what is not there.")
def report(dangling: bool) -> None:
    """Count what is stored."""
    with explained(), readable().connect() as db:
        for what, kind, count in reports.counts(db):
            click.echo(f"{count:>10,}  {what}{f': {kind}' if kind else ''}")
        for title, unit, text in reports.dangling(db) if dangling else ():
            click.echo(f"《{title}》 {unit}: {text}")
