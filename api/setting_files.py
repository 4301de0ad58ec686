"""Settings whose values stand in files, as container engines hand over secrets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import make_url

SUFFIX = "_FILE"
_MOST = 10_000  # characters of a file that can be a setting


def value(environ: Mapping[str, str], name: str) -> str | None:
    """The value of variable `name`, or of the file that `name_FILE` names, without its last break.

    None where neither is set. Raises ValueError where both are, or the file cannot be read; its
    message never quotes what the file holds.
    """
    path = environ.get(name + SUFFIX)
    if path is None:
        return environ.get(name)
    if name in environ:
        raise ValueError(f"expected either this or {name}{SUFFIX}, not both")
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, ValueError):
        raise ValueError(f"expected a readable text file at {path}") from None
    if len(text) > _MOST:
        raise ValueError(f"expected a file of at most {_MOST} characters at {path}")
    return text.removesuffix("\n").removesuffix("\r")


def with_password(url: str, password: str) -> str:
    """The database URL with this password, unless it has one or there is none."""
    parsed = make_url(url)
    if not password or parsed.password or parsed.drivername.startswith("sqlite"):
        return url
    return parsed.set(password=password).render_as_string(hide_password=False)
