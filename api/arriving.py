"""Is a request all there? What its bytes so far say, without parsing it: that is the server's part.

A wrong guess costs time, never a wrong answer: whoever gets the bytes reads them strictly, and waits
for what is missing.
"""

from __future__ import annotations

import re
from enum import Enum, auto

HEAD = 1 << 16
"""Bytes of request line and headers that are waited for; more are refused."""
BODY = 1 << 20
"""Bytes of a body that are waited for; the application refuses a longer one unread."""

_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,18})[ \t]*\r\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[^\r\n]*chunked", re.IGNORECASE)
_EXPECT = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*\r\n", re.IGNORECASE)
_LAST_CHUNK = re.compile(rb"\r\n0+[ \t]*(?:;[^\r\n]*)?\r\n(?:[^\r\n]+\r\n)*\r\n\Z")


class State(Enum):
    """How far a request is."""

    PARTIAL = auto()
    WHOLE = auto()
    LONG = auto()  # its body is longer than anybody reads
    ENDLESS = auto()  # its head is


def state(data: bytes | bytearray) -> State:
    """What the first bytes of a connection are."""
    end = data.find(_END)
    if end < 0:
        return State.ENDLESS if len(data) > HEAD else State.PARTIAL
    head, there = data[: end + 2], len(data) - end - 4
    if _CHUNKED.search(head):
        if there >= BODY:
            return State.LONG
        return State.WHOLE if _LAST_CHUNK.search(data, end + 2) else State.PARTIAL
    length = _LENGTH.search(head)
    wanted = int(length[1]) if length else 0
    if wanted > BODY:
        return State.LONG
    return State.WHOLE if there >= wanted else State.PARTIAL


def expects(data: bytes | bytearray, new: int) -> bool:
    """Whether the last `new` bytes end a head that asks to be told before the body is sent."""
    end = data.find(_END)
    return len(data) - new < end + 4 <= len(data) and bool(_EXPECT.search(data, 0, end + 2))
