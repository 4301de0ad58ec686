"""The settings of the service: the only reader of the environment (prefix `FATIAO_`)."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from loaders.errors import Unreachable
from loaders.schema import engine as engines

PREFIX = "FATIAO_"


class SettingError(ValueError):
    """A variable of the environment holds what its setting cannot take."""


def _database(text: str) -> str:
    try:
        engines.engine(text).dispose()  # connects to nothing; the text may hold a password
    except Unreachable:
        raise ValueError("expected sqlite:///FILE or postgresql://USER@HOST/NAME") from None
    return text


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise ValueError(f"expected a whole number from {low} to {high}")
        return int(text)

    return read


def _level(text: str) -> str:
    if text.lower() not in ("debug", "info", "warning", "error", "critical"):
        raise ValueError("expected debug, info, warning, error or critical")
    return text.lower()


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("expected a value")
    return text.strip()


def _setting(default: Any, check: Callable[[str], Any], reason: str, **options: Any) -> Any:
    return field(default=default, metadata={"check": check, "reason": reason}, **options)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default, the check of its value and the reason it exists."""

    database_url: str = _setting(
        "sqlite:///fatiao.db",
        _database,
        "Where the rows are: any SQLAlchemy URL of SQLite or PostgreSQL.",
        repr=False,  # may hold a password
    )
    bind: str = _setting(
        "127.0.0.1:8000",
        _filled,
        "Address the server listens on; loopback unless a container or an operator opens it.",
    )
    workers: int = _setting(
        2, _whole(1, 256), "Processes that answer; about one a core, as Python runs one at a time."
    )
    threads: int = _setting(
        2, _whole(1, 256), "Threads a process: enough that a slow client does not hold it up."
    )
    trusted_proxies: str = _setting(
        "127.0.0.1",
        _filled,
        "Addresses whose X-Forwarded-* headers are believed, separated by commas.",
    )
    log_level: str = _setting("info", _level, "The least severity that is logged.")


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process; SettingError names the variable that cannot be read."""
    environ = os.environ if environ is None else environ
    values = {}
    for setting in fields(Settings):
        name = PREFIX + setting.name.upper()
        if name in environ:
            try:
                values[setting.name] = setting.metadata["check"](environ[name])
            except ValueError as error:
                raise SettingError(f"{name}: {error}") from None
    return Settings(**values)
