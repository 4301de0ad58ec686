"""Which program reads a file, and with what options: equal readers read equal bytes alike."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

from loaders.pipeline import Options

_PACKAGE = Path(__file__).parent
_READ = (".py", ".txt", ".json")  # the code, and the data it reads by
_LIBRARIES = ("pypinyin", "opencc")


def fingerprint(options: Options) -> str:
    """SHA-256 of the reader: this package, the libraries and the Python it uses, the options."""
    return hashlib.sha256(
        f"{_program()} {options.printed} {options.catalogue!r}".encode()
    ).hexdigest()


@cache
def _program() -> str:
    digest = hashlib.sha256(platform.python_version().encode())
    for library in _LIBRARIES:
        digest.update(version(library).encode())
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix in _READ and path.is_file():
            digest.update(str(path.relative_to(_PACKAGE)).encode() + path.read_bytes())
    return digest.hexdigest()
