"""When is a request all there?"""

from __future__ import annotations

import pytest

from api.arriving import BODY, HEAD, State, expects, state

GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n"
CHUNKED = b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", State.PARTIAL),
        (GET[:-1], State.PARTIAL),
        (GET, State.WHOLE),
        (GET + GET, State.WHOLE),  # the next one follows at once
        (b"nonsense\r\n\r\n", State.WHOLE),  # the parser says what is wrong with it
        (b"GET / HTTP/1.1\r\nX: " + b"y" * HEAD, State.ENDLESS),
        (POST, State.PARTIAL),
        (POST + b"1234", State.PARTIAL),
        (POST + b"12345", State.WHOLE),
        (POST + b"123456", State.WHOLE),
        (POST.replace(b"Content-Length: 5", b"content-LENGTH:5\t"), State.PARTIAL),
        (b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n", State.WHOLE),  # not ours to judge
        (POST.replace(b"5", b"%d" % BODY), State.PARTIAL),
        (POST.replace(b"5", b"%d" % (BODY + 1)), State.LONG),
        (CHUNKED, State.PARTIAL),
        (CHUNKED + b"5\r\n12345\r\n", State.PARTIAL),
        (CHUNKED + b"5\r\n12345\r\n0\r\n", State.PARTIAL),
        (CHUNKED + b"5\r\n12345\r\n0\r\n\r\n", State.WHOLE),
        (CHUNKED + b"5\r\n12345\r\n000;x=y\r\nTrailer: 1\r\n\r\n", State.WHOLE),
        (CHUNKED + b"0\r\n\r\n", State.WHOLE),
        (CHUNKED + b"x" * BODY, State.LONG),
    ],
)
def test_states(data: bytes, expected: State) -> None:
    assert state(data) is expected


def test_whoever_waits_to_be_told_is_told_once() -> None:
    head = b"POST / HTTP/1.1\r\nContent-Length: 9\r\nExpect: 100-Continue\r\n\r\n"
    assert [expects(head[:n], 1) for n in range(len(head) - 2, len(head) + 1)] == [
        False,
        False,
        True,
    ]
    assert not expects(head + b"1", 1)
    assert expects(head + b"1", 2)
    assert not expects(POST, len(POST))
