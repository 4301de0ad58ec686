"""CORS where only some origins may read."""

from __future__ import annotations

import pytest

from api.app import create_app
from api.settings import Settings


@pytest.mark.parametrize(
    ("origins", "origin", "allowed"),
    [
        (("https://a.example", "https://b.example"), "https://b.example", "https://b.example"),
        (("https://a.example",), "https://evil.example", None),
        (("https://a.example",), None, None),
        ((), "https://a.example", None),
        (("*",), "https://a.example", "*"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/regulations", "/v1/nothing"])
def test_who_may_read(
    sqlite_corpus: str, path: str, origins: tuple[str, ...], origin: str | None, allowed: str | None
) -> None:
    app = create_app(Settings(database_url=sqlite_corpus, cors_origins=origins))
    answer = app.test_client().get(path, headers={"Origin": origin} if origin else {})
    assert answer.headers.get("Access-Control-Allow-Origin") == allowed
    assert ("Origin" in answer.headers.get("Vary", "")) is (origins != ("*",))
    assert len(answer.headers.getlist("Vary")) <= 1
