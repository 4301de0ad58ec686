"""Encodings: UTF-8 with or without BOM, GB18030; everything else refused with line and reason."""

from __future__ import annotations

import random

import pytest

from loaders.decode import MAX_BYTES, decode
from loaders.errors import Refused

TEXT = "云岭市灯塔条例\n第一条 为了保护灯塔，制定本条例。𠮷\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings_read_alike(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_gbk_is_gb18030() -> None:
    text = TEXT.replace("𠮷", "")
    assert decode(text.encode("gbk")) == text


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", 1, "UTF-8"),
        ("第一条 甲\n第二条".encode() + b"\x00\x01", 2, "binary data (U+0000)"),
        (TEXT.replace("𠮷", "").encode("big5", "ignore"), 1, "neither UTF-8 nor GB18030"),
        (TEXT.encode("utf-16"), 1, "neither UTF-8 nor GB18030"),
        ("条例\n第一条 甲".encode() + b"\xff\xff", 2, "neither UTF-8 nor GB18030"),
        (b"x" * (MAX_BYTES + 1), 1, "at most 20,000,000"),
    ],
    ids=["png", "nul", "big5", "utf-16", "broken utf-8", "too large"],
)
def test_refuses_what_is_no_text(raw: bytes, line: int, reason: str) -> None:
    with pytest.raises(Refused) as error:
        decode(raw)
    assert error.value.line == line
    assert reason in error.value.reason


def test_random_bytes_are_refused_not_misread() -> None:
    rng = random.Random(1)
    for _ in range(50):
        with pytest.raises(Refused):
            decode(rng.randbytes(2_000))
