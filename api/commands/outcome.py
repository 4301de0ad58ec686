"""What the commands share: what they are given, and what goes wrong, said to a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from sqlalchemy import Engine

from api import settings
from loaders.errors import FatiaoError
from loaders.schema import engine as engines
from loaders.schema import migrate


@contextmanager
def explained() -> Iterator[None]:
    """What the inside raises for a person, as one line on standard error and exit status 1."""
    try:
        yield
    except FatiaoError as error:
        raise click.ClickException(str(error)) from None


def configured() -> settings.Settings:
    """The settings; a wrong one is wrong usage."""
    try:
        return settings.from_environment()
    except settings.SettingError as error:
        raise click.UsageError(str(error)) from None


def writable() -> Engine:
    """The database, to write to."""
    return _opened(read_only=False)


def readable() -> Engine:
    """The database, to read; FatiaoError where it is not one that this program reads."""
    engine = _opened(read_only=True)
    migrate.check(engine)
    return engine


def _opened(*, read_only: bool) -> Engine:
    """The database, closed when the command ends."""
    engine = engines.engine(configured().database_url, read_only=read_only)
    click.get_current_context().call_on_close(engine.dispose)
    return engine


def refuse(path: Path, line: int | None, reason: str) -> None:
    """Tell of a file that was refused."""
    click.echo(f"{path}:{line or 1}: refused: {reason}", err=True)
