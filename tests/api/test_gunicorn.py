"""The service under a real gunicorn, over a real socket, with the shipped configuration."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def port(sqlite_corpus: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    home = tmp_path_factory.mktemp("gunicorn")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    settings = {
        "FATIAO_DATABASE_URL": sqlite_corpus,
        "FATIAO_BIND": f"127.0.0.1:{number}",
        "FATIAO_LOG_LEVEL": "error",
        "HOME": str(home),
    }
    command = [sys.executable, "-m", "gunicorn", "-c", "python:api.server"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings)
    try:
        _wait(number)
        yield number
        assert not (home / ".gunicorn").exists()  # no control socket
    finally:
        process.terminate()
        assert process.wait(20) == 0


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            if raw(port, b"/readyz")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("gunicorn did not start")


def raw(port: int, target: bytes, method: bytes = b"GET") -> tuple[int, dict[str, str], bytes]:
    """Send a request line byte by byte as given: no client's own encoding in between."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as sock:
        head = b"%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        sock.sendall(head % (method, target))
        answer = b"".join(iter(lambda: sock.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return int(status.split()[1]), {name.lower(): value for name, value in headers.items()}, body


@pytest.mark.parametrize(
    ("target", "status", "type_"),
    [
        ("/v1/regulations", 200, "application/json"),
        ("/v1/regulations?title=网络", 200, "application/json"),
        ("/v1/regulations/net-law/articles/3", 200, "application/json"),
        ("/v1/provisions/net-law/art_3__para_2", 200, "application/json"),
        ("/v1/references", 200, "application/json"),
        ("/v1/definitions?term=数据", 200, "application/json"),
        ("/v1/penalties?authority=公安机关&type=fine", 200, "application/json"),
        ("/v1/citations?text=网法第3条第2款", 200, "application/json"),
        ("/v1/changes?since=2001-01-01", 200, "application/json"),
        ("/v1/regulations/net-law/versions", 200, "application/json"),
        ("/v1/regulations/net-law/versions/2020-03-01/changes", 200, "application/json"),
        ("/v1/regulations/net-law/articles?from=2&to=3", 200, "application/json"),
        ("/v1/regulations/net-law/export", 200, "application/json"),
        ("/v1/openapi.json", 200, "application/json"),
        ("/healthz", 200, "application/json"),
        ("/v1/nothing", 404, "application/problem+json"),
        ("/v1/regulations?limit=x", 422, "application/problem+json"),
        ("/v1/regulations/%FF", 400, "application/problem+json"),
        ("/v1/regulations?title=%00", 422, "application/problem+json"),
    ],
)
def test_answers(port: int, target: str, status: int, type_: str) -> None:
    found, headers, body = raw(port, target.encode())
    assert (found, headers["content-type"]) == (status, type_)
    assert json.loads(body)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/citations", {"text": "网法第3条第2款，" * 7000}, 200),  # 63,000 characters
        ("/v1/citations", {"text": "字" * 64_001}, 422),
        ("/v1/citations", {"text": "字" * 400_000}, 413),
        ("/v1/provisions", {"ids": ["net-law/art_3"] * 100}, 200),
        ("/v1/provisions", {"ids": []}, 422),
    ],
)
def test_bodies(port: int, path: str, body: dict, status: int) -> None:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    sent = json.dumps(body, ensure_ascii=False).encode()
    client.request("POST", path, sent, {"Content-Type": "application/json"})
    answer = client.getresponse()
    found = json.loads(answer.read())
    assert answer.status == status
    assert len(found["items"]) in (7000, 100) if status == 200 else found["status"] == status
    client.close()
    assert raw(port, b"/healthz")[0] == 200  # the worker is well


def test_exports_as_print(port: int) -> None:
    for name, media in (("text", "text/plain"), ("markdown", "text/markdown")):
        target = f"/v1/regulations/net-law/export?format={name}".encode()
        status, headers, body = raw(port, target)
        assert (status, headers["content-type"]) == (200, f"{media}; charset=utf-8")
        assert "第二条之一" in body.decode()


def test_raw_and_encoded_text_are_one(port: int) -> None:
    encoded = raw(port, b"/v1/definitions?term=%E6%95%B0%E6%8D%AE")[2]
    unencoded = raw(port, "/v1/definitions?term=数据".encode())[2]
    assert json.loads(encoded)["total"] == 1
    assert unencoded == encoded
    assert "数据" in encoded.decode()


def test_raw_title_in_a_path(port: int) -> None:
    status, headers, body = raw(port, "/v1/regulations/网法/articles/3?as_of=2018-01-01".encode())
    assert (status, body) == (308, b"")
    assert headers["location"] == "/v1/regulations/net-law/articles/3?as_of=2018-01-01"
    status, _, body = raw(port, "/v1/regulations/网?title=网".encode())
    assert (status, json.loads(body)["instance"]) == (422, "/v1/regulations/%E7%BD%91")


@pytest.mark.parametrize("target", [b"/v1/regulations/\xff", b"/v1/regulations?title=\xff"])
def test_raw_bytes_that_are_no_text(port: int, target: bytes) -> None:
    status, _, body = raw(port, target)
    assert (status, json.loads(body)["type"]) == (400, "/problems/bad-request")


def test_redirect_keeps_raw_query(port: int) -> None:
    _, headers, _ = raw(port, "/v1/provisions/网法/art_3/penalties?authority=公安".encode())
    assert headers["location"] == (
        "/v1/provisions/net-law/art_3/penalties?authority=%E5%85%AC%E5%AE%89"
    )


def test_methods(port: int) -> None:
    status, headers, body = raw(port, b"/v1/regulations", b"DELETE")
    assert (status, json.loads(body)["status"]) == (405, 405)
    assert set(headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    status, headers, body = raw(port, b"/v1/regulations", b"HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 100


def test_a_question_of_500_characters_fits(port: int) -> None:
    assert raw(port, b"/v1/definitions?q=" + b"%E7%BD%9A" * 500)[0] == 200


def test_too_long_a_line_leaves_the_worker_well(port: int) -> None:
    assert raw(port, b"/v1/definitions?q=" + b"x" * 9000)[0] == 414
    assert raw(port, b"/healthz")[0] == 200
    assert raw(port, b"not a target")[0] == 400
    assert raw(port, b"/healthz")[0] == 200
