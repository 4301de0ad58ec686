"""How the text of a setting is read: each check returns the value, or says what it expected."""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.errors import Unreachable
from loaders.schema import engine as engines

_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?", re.IGNORECASE)


def database(text: str) -> str:
    """A database URL."""
    try:
        engines.engine(text).dispose()  # connects to nothing; the text may hold a password
    except Unreachable:
        raise ValueError("expected sqlite:///FILE or postgresql://USER@HOST/NAME") from None
    return text


def password(text: str) -> str:
    """Any text without control characters, which no database takes."""
    if not text.isprintable():
        raise ValueError("expected printable characters")
    return text


def whole(low: int, high: int) -> Callable[[str], int]:
    """A whole number in a range."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise ValueError(f"expected a whole number from {low} to {high}")
        return int(text)

    return read


def level(text: str) -> str:
    """A level of logging."""
    if text.lower() not in ("debug", "info", "warning", "error", "critical"):
        raise ValueError("expected debug, info, warning, error or critical")
    return text.lower()


def filled(text: str) -> str:
    """Any text but blanks."""
    if not text.strip():
        raise ValueError("expected a value")
    return text.strip()


def flag(text: str) -> bool:
    """Yes or no."""
    if text.lower() not in ("true", "false"):
        raise ValueError("expected true or false")
    return text.lower() == "true"


def origins(text: str) -> tuple[str, ...]:
    """Origins of web pages: `*` for all, none, or some separated by commas."""
    given = tuple(origin.strip() for origin in text.split(",") if origin.strip())
    if given != ("*",) and not all(_ORIGIN.fullmatch(origin) for origin in given):
        raise ValueError("expected *, or origins such as https://example.org, or nothing")
    return given


def rate(text: str) -> str:
    """A limit such as `100/minute`; empty for none."""
    if not text:
        return text
    from limits import parse_many  # a tenth of a second that few need

    try:
        if len(parse_many(text)) == 1:
            return text
    except ValueError:
        pass
    raise ValueError("expected a limit such as 100/minute, or nothing")


def storage(text: str) -> str:
    """Where counts are kept."""
    if text.partition("://")[0] not in ("memory", "redis", "rediss"):
        raise ValueError("expected memory:// or redis://HOST:PORT")
    return text


def address(text: str) -> str:
    """HOST:PORT, or nothing."""
    port = text.rpartition(":")[2]
    if text and not (":" in text and port.isascii() and port.isdigit() and int(port) < 65536):
        raise ValueError("expected HOST:PORT, or nothing")
    return text
