"""`fatiao serve`."""

from __future__ import annotations

import sys

import click
from gunicorn.app import wsgiapp  # type: ignore[import-untyped]

from api.commands.outcome import explained, readable


@click.command()
def serve() -> None:
    """Start the service under gunicorn, on loopback unless FATIAO_BIND says otherwise."""
    with explained():
        readable().dispose()  # workers are forks: they must not share a connection
    sys.argv = ["gunicorn", "--config", "python:api.server"]
    wsgiapp.run(prog="gunicorn")  # in this process: what is imported is imported once
