"""Bytes of a file to text: UTF-8 with or without BOM, or GB18030; anything else is refused."""

from __future__ import annotations

import re

from loaders.errors import Refused

MAX_BYTES = 20_000_000
"""The longest law is under 1 MB; a file above this bound is a mistake."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CHINESE = re.compile("[。，的第条一]")


def decode(raw: bytes) -> str:
    """The text of a file. Raises `Refused` for binary, unknown encodings and oversized files."""
    if len(raw) > MAX_BYTES:
        raise Refused(f"{len(raw):,} bytes; a file of laws has at most {MAX_BYTES:,}", line=1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _gb18030(raw, error.start)
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        code = f"U+{ord(control[0]):04X}"
        raise Refused(f"binary data ({code}); expected text in UTF-8 or GB18030", line=line)
    return text


def _gb18030(raw: bytes, bad: int) -> str:
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if not _CHINESE.search(text):  # damaged UTF-8 and Big5 decode too, into nonsense
        line = raw.count(b"\n", 0, bad) + 1
        raise Refused("neither UTF-8 nor GB18030; save the file as UTF-8", line=line)
    return text
