"""The settings of the service: the only reader of the environment (prefix `FATIAO_`)."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from api import setting_checks as check
from api import setting_files

PREFIX = "FATIAO_"


class SettingError(ValueError):
    """A variable of the environment holds what its setting cannot take."""


def _setting(default: Any, read: Callable[[str], Any], reason: str, **options: Any) -> Any:
    return field(default=default, metadata={"check": read, "reason": reason}, **options)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default, the check of its value and the reason it exists.

    The table of the README has the same, word for word.
    """

    database_url: str = _setting(
        "sqlite:///fatiao.db",
        check.database,
        "Where the rows are: any SQLAlchemy URL of SQLite or PostgreSQL.",
        repr=False,  # may hold a password
    )
    database_password: str = _setting(
        "",
        check.password,
        "Password for that URL, where it has none: so that it can stand in a file of its own.",
        repr=False,
    )
    bind: str = _setting(
        "127.0.0.1:8000",
        check.filled,
        "Address the server listens on; loopback unless a container or an operator opens it.",
    )
    workers: int = _setting(
        2,
        check.whole(1, 256),
        "Processes that answer; about one a core, as Python runs one at a time.",
    )
    threads: int = _setting(
        2, check.whole(1, 256), "Threads a process: enough that a slow client does not hold it up."
    )
    trusted_proxies: str = _setting(
        "127.0.0.1",
        check.filled,
        "Addresses whose X-Forwarded-* headers are believed, separated by commas; `*` for all.",
    )
    hot_bytes: int = _setting(
        64 << 20,
        check.whole(0, 1 << 40),
        "Bytes of finished answers that each process keeps for the corpus of the moment; 0 turns "
        "this off.",
    )
    cors_origins: tuple[str, ...] = _setting(
        ("*",),
        check.origins,
        "Origins of web pages that may read answers, separated by commas; `*` for all, empty for "
        "none.",
    )
    rate_limit: str = _setting(
        "", check.rate, "Requests one client may send, such as `100/minute`; empty for no limit."
    )
    rate_limit_storage: str = _setting(
        "memory://",
        check.storage,
        "Where requests are counted: in each process, or for all in a Redis (`redis://HOST:PORT`).",
        repr=False,
    )
    metrics_bind: str = _setting(
        "",
        check.address,
        "Address of a port of its own for Prometheus, such as `127.0.0.1:9464`; empty for none.",
    )
    log_level: str = _setting("info", check.level, "The least severity that is logged.")
    log_targets: bool = _setting(
        False, check.flag, "Whether path and query of a request are logged; they may be private."
    )


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process; SettingError names the variable that cannot be read.

    `FATIAO_…_FILE` names a file that holds the value of `FATIAO_…`, as secrets are handed over.
    """
    environ = os.environ if environ is None else environ
    values = {}
    for setting in fields(Settings):
        name = PREFIX + setting.name.upper()
        try:
            given = setting_files.value(environ, name)
            if given is not None:
                values[setting.name] = setting.metadata["check"](given)
        except ValueError as error:
            raise SettingError(f"{name}: {error}") from None
    found = Settings(**values)
    url = setting_files.with_password(found.database_url, found.database_password)
    return replace(found, database_url=url)


def count_in(folder: Path) -> None:
    """Tell prometheus_client, which asks the environment, where this process and its forks count."""
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)


def documented() -> str:
    """The table of all settings, as the README has it."""
    rows = ["| setting | default | what it does |", "| --- | --- | --- |"]
    for setting in fields(Settings):
        default = setting.default
        shown = ",".join(default) if isinstance(default, tuple) else str(default)
        shown = shown.lower() if isinstance(default, bool) else shown
        cell = f"`{shown}`" if shown else ""
        rows.append(f"| `{PREFIX}{setting.name.upper()}` | {cell} | {setting.metadata['reason']} |")
    return "\n".join(rows) + "\n"
