"""Which requests are plain, and that gunicorn's parser reads the same in them."""

from __future__ import annotations

from typing import Any

import pytest
from gunicorn.config import Config
from gunicorn.http.parser import RequestParser
from hypothesis import given
from hypothesis import strategies as st

from api.plainest import LONGEST, environment

PLAIN = b"GET /v1/a%20b?q=%E7%BD%9A&x=? HTTP/1.1\r\nHost: a.example:80\r\nAccept:  */* \r\n\r\n"


def test_what_is_read() -> None:
    assert environment(PLAIN) == {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/v1/a b",
        "QUERY_STRING": "q=%E7%BD%9A&x=?",
        "HTTP_HOST": "a.example:80",
        "HTTP_ACCEPT": "*/*",
    }


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.replace(b"GET", b"HEAD"),
        PLAIN.replace(b"GET", b"get"),
        PLAIN.replace(b"1.1", b"1.0"),
        PLAIN.replace(b"/v1", b"//v1"),
        PLAIN.replace(b"/v1", b"http://a.example/v1"),
        PLAIN.replace(b"/v1", "/法".encode()),
        PLAIN.replace(b"/v1", b"/v1#a"),
        PLAIN.replace(b"/v1", b"/" + b"a" * LONGEST),
        PLAIN.replace(b"Host: a.example:80\r\n", b""),
        PLAIN.replace(b"a.example:80", b"a b"),
        PLAIN.replace(b"a.example:80", b"a/b"),
        PLAIN.replace(b"Accept", b"Host"),  # twice
        PLAIN.replace(b"Accept", b"accept_"),
        PLAIN.replace(b"Accept", b"Accept "),
        PLAIN.replace(b"Accept", b" Accept"),  # goes on with the line before
        PLAIN.replace(b"*/*", b"\x00"),
        PLAIN.replace(b"*/*", "法".encode()),
        PLAIN.replace(b"Accept:  */*", b"Content-Length: 0"),
        PLAIN.replace(b"Accept:  */*", b"Transfer-Encoding: chunked"),
        PLAIN.replace(b"Accept:  */*", b"Connection: close"),
        PLAIN.replace(b"Accept:  */*", b"Expect: 100-continue"),
        PLAIN.replace(b"Accept:  */*", b"Upgrade: h2c"),
        PLAIN.replace(b"Accept:  */*", b"Script-Name: /v1"),
        PLAIN.replace(b"Accept:  */*", b"X-Unheard-Of: 1"),
        PLAIN.replace(b"\r\n", b"\n"),
        PLAIN[:-1],
        PLAIN + PLAIN,
        b"",
    ],
)
def test_what_is_left_to_gunicorn(data: bytes) -> None:
    assert environment(data) is None


def parsed(data: bytes) -> dict[str, Any]:
    """The same by gunicorn's parser."""
    request = next(RequestParser(Config(), iter([data]), ("127.0.0.1", 1)))
    assert request.method == "GET"
    assert not request.should_close()
    named = {f"HTTP_{name.replace('-', '_')}": value for name, value in request.headers}
    named.pop("HTTP_CONNECTION", None)
    return {"query": request.query, "uri": request.uri, **named}


TOKENS = st.text(st.sampled_from("abzAZ09%2F._~!$&'()*+,;=:@/-?"), max_size=12) | st.text(
    st.sampled_from('a/?#"<>[]^`{|} '), max_size=3
)
NAMES = st.sampled_from(
    [
        *("Accept", "accept-ENCODING", "User-Agent", "If-None-Match", "Connection", "Cookie"),
        *("X-Forwarded-For", "X-Forwarded-Proto", "Via", "TE", "Content-Length", "Range"),
    ]
)
VALUES = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12) | st.text(
    st.characters(min_codepoint=9, max_codepoint=255), max_size=3
)


@given(TOKENS, st.lists(st.tuples(NAMES, VALUES | st.just("keep-alive")), max_size=4))
def test_gunicorn_reads_the_same(path: str, fields: list[tuple[str, str]]) -> None:
    lines = [f"GET /{path} HTTP/1.1", "Host: x", *(f"{k}: {v}" for k, v in fields), "", ""]
    data = "\r\n".join(lines).encode("latin-1")
    found = environment(data)
    if found is None:
        return
    assert found.pop("REQUEST_METHOD") == "GET"
    path_info, query = found.pop("PATH_INFO"), found.pop("QUERY_STRING")
    assert {"query": query, "uri": f"/{path}", **found} == parsed(data)
    assert path_info.startswith("/")
