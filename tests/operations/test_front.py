"""The nginx profile over a real service: what is cached, for how long, and what is never mixed up."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from api import loading
from loaders import catalogue
from loaders.pipeline import Options
from loaders.schema.engine import engine
from openapi.record import shipped
from tests.operations.fronting import configured, fronted
from tests.operations.serving import free_port, serving
from tests.tools import need

ARTICLE = "/v1/regulations/anti-telecom-fraud-law/articles/25"
STATED = 2.0  # seconds: a worker sees a new corpus within one, and caches keep answers for one
FURTHER = "# 某某管理办法\n\n2024年1月1日发布\n\n第一条 为了试验，制定本办法。\n\n第二条 本办法自2024年2月1日起施行。\n"

Reply = tuple[int, dict[str, str], bytes]


class Front:
    """The two addresses, and nginx's log."""

    def __init__(self, folder: Path, direct: int, front: int) -> None:
        self.folder, self.direct, self.front = folder, direct, front

    def ask(self, target: str, port: int | None = None, **headers: str) -> Reply:
        """Status, headers (in lower case) and body; through nginx unless a port is given."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.front, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest("GET", quote(target, safe="/?&=%@:"), skip_accept_encoding=True)
        for name, value in named.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def cached(self, name: str) -> str:
        """What nginx's log says of the request with this name."""
        for _ in range(40):
            for line in (self.folder / "access.log").read_text("utf-8").splitlines():
                entry = json.loads(line)
                if entry["id"] == name:
                    return str(entry["cache"])
            time.sleep(0.1)
        raise AssertionError(f"no line of {name}")


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    need("nginx")
    folder = tmp_path_factory.mktemp("front")
    shipped(folder / "fatiao.db")
    url, port = f"sqlite:///{folder / 'fatiao.db'}", free_port()
    with (
        serving(url, folder, RATE_LIMIT="100000/minute") as (direct, _),
        fronted(configured(direct, port, folder), folder, port),
    ):
        yield Front(folder, direct, port)


def test_a_repeated_read_comes_from_the_cache(front: Front) -> None:
    front.ask(ARTICLE, X_Request_ID="first")
    status, headers, body = front.ask(ARTICLE, X_Request_ID="second")
    assert (front.cached("first"), front.cached("second")) == ("MISS", "HIT")
    direct = front.ask(ARTICLE, front.direct)
    assert (status, body) == (direct[0], direct[2])
    assert headers["x-request-id"] == "second"
    assert "ratelimit" not in headers  # another client's
    assert "ratelimit" in direct[1]
    own = ("date", "server", "connection", "x-request-id", "ratelimit", "ratelimit-policy")
    assert {name: value for name, value in headers.items() if name not in own} == {
        name: value for name, value in direct[1].items() if name not in own
    }


def test_what_the_client_holds_is_not_sent_again(front: Front) -> None:
    etag = front.ask(ARTICLE)[1]["etag"]
    status, headers, body = front.ask(ARTICLE, If_None_Match=etag)
    assert (status, headers["etag"], body) == (304, etag, b"")
    assert front.ask(ARTICLE, If_None_Match='"another"')[0] == 200


def test_codings_are_kept_apart(front: Front) -> None:
    plain = front.ask(ARTICLE)
    packed = front.ask(ARTICLE, Accept_Encoding="gzip")
    assert "content-encoding" not in plain[1]
    assert packed[1]["content-encoding"] == "gzip"
    assert packed[1]["etag"] != plain[1]["etag"]
    assert front.ask(ARTICLE)[2] == plain[2]


def test_raw_utf8_passes(front: Front) -> None:
    raw = "/v1/search?q=罚款".encode().decode("latin-1")
    connection = http.client.HTTPConnection("127.0.0.1", front.front, timeout=10)
    connection._encode_request = lambda line: line.encode("latin-1")  # type: ignore[method-assign]
    connection._validate_path = lambda _path: None  # type: ignore[attr-defined]
    connection.request("GET", raw)
    answer = connection.getresponse()
    assert (answer.status, json.load(answer)["total"] > 0) == (200, True)
    connection.close()
    status, headers, _ = front.ask("/v1/regulations/反诈法/articles/25")
    assert (status, headers["location"]) == (308, ARTICLE)


def test_refusals_are_asked_for_each_time(front: Front) -> None:
    for name in ("one", "two"):
        status, headers, body = front.ask("/v1/nothing", X_Request_ID=name)
        assert (status, headers["cache-control"]) == (404, "no-store")
        assert json.loads(body)["status"] == 404
        assert front.cached(name) == "MISS"
    front.ask(ARTICLE)
    assert front.ask(ARTICLE, Accept="text/html")[0] == 406
    assert front.ask(ARTICLE, Accept="text/html,*/*;q=0.8")[0] == 200


def test_names_that_are_none_are_replaced(front: Front) -> None:
    name = front.ask(ARTICLE, X_Request_ID="a b;c")[1]["x-request-id"]
    assert name != front.ask(ARTICLE)[1]["x-request-id"]
    assert len(name) == 32


def test_a_new_corpus_is_seen_within_the_stated_time(front: Front) -> None:
    front.ask("/v1/regulations")
    time.sleep(2 * STATED)  # over, and nobody asked since
    text = front.folder / "further.md"
    text.write_text(FURTHER, "utf-8")
    database = engine(f"sqlite:///{front.folder / 'fatiao.db'}")
    assert json.loads(front.ask("/v1/regulations")[2])["total"] == 4
    summary = loading.load(database, [text], Options(catalogue.builtin()))
    loaded = time.monotonic()
    database.dispose()
    assert summary.count("loaded") == 1
    totals = []
    while time.monotonic() < loaded + STATED + 1:
        asked = time.monotonic()
        totals.append((asked - loaded, json.loads(front.ask("/v1/regulations")[2])["total"]))
        time.sleep(0.01)
    assert totals[-1][1] == 5
    assert max([after for after, total in totals if total == 4], default=0) <= STATED
    changes = [total for _, total in totals]
    assert changes == sorted(changes)  # never back to the old one


def test_without_the_service_it_says_so(front: Front, tmp_path: Path) -> None:
    nobody, port = free_port(), free_port()
    text = configured(front.direct, port, tmp_path).replace(
        "location / {", f"location /gone {{ proxy_pass http://127.0.0.1:{nobody}; }} location / {{"
    )
    with fronted(text, tmp_path, port):
        status, headers, body = front.ask("/gone", port)
    assert (status, headers["content-type"]) == (503, "application/problem+json")
    assert (headers["retry-after"], json.loads(body)["type"]) == ("5", "/problems/unavailable")
