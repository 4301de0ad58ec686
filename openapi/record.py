"""Record what the service answers over the four regulations: the examples of the description.

`python openapi/record.py` asks what `openapi/requests.json` names and writes the answers to
`api/description/recorded/`. An operation without an example: add its request there.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from api import loading
from api.app import create_app
from api.description.answers import operations
from api.description.examples import FOLDER
from api.settings import Settings
from loaders import catalogue
from loaders.pipeline import Options
from loaders.schema import engine as engines
from loaders.schema import migrate

TODAY = dt.date(2026, 1, 1)
LOADED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
MOMENTS = ("loaded_at", "at")  # what no two databases share
REQUESTS = json.loads((Path(__file__).parent / "requests.json").read_text("utf-8"))


def shipped(path: Path) -> Flask:
    """The service over a new database at `path` with the regulations that ship."""
    url = f"sqlite:///{path}"
    engine = engines.engine(url)
    migrate.upgrade(engine)
    found = list(loading.files([catalogue.SOURCES / "four-regulations.txt"]))
    summary = loading.load(engine, found, Options(catalogue.builtin()))
    if summary.refused:
        raise SystemExit(str(summary.refused))
    engine.dispose()
    return create_app(Settings(database_url=url), today=lambda: TODAY)


def ask(app: Flask, request: dict[str, Any]) -> TestResponse:
    """The answer to one of `REQUESTS`."""
    return app.test_client().open(
        request["path"],
        method=request.get("method", "GET"),
        headers=request.get("headers"),
        json=request.get("body"),
    )


def settled(answer: Any) -> Any:
    """The answer with the moments of loading made equal."""
    if isinstance(answer, dict):
        return {
            name: LOADED.isoformat() if name in MOMENTS else settled(value)
            for name, value in answer.items()
        }
    return [settled(entry) for entry in answer] if isinstance(answer, list) else answer


def exchanges(app: Flask) -> dict[str, Any]:
    """What `recorded/` is to hold, by name of its file."""
    spec = json.loads(app.extensions["fatiao-openapi"])
    names = [operation["operationId"] for _, _, operation in operations(spec)]
    asked: dict[str, Any] = REQUESTS["operations"]
    if missing := {*names} - asked.keys() - {"getOpenapi"}:
        raise SystemExit(f"openapi/requests.json has no request for {', '.join(missing)}")
    found: dict[str, Any] = {
        name: _exchange(app, asked[name]) for name in names if name != "getOpenapi"
    }
    found["problems"] = {
        slug: _refusal(app, slug, request) for slug, request in REQUESTS["problems"].items()
    }
    return found


def _refusal(app: Flask, slug: str, request: dict[str, Any]) -> Any:
    answer = ask(app, request).json
    if not answer or answer.get("type") != f"/problems/{slug}":
        raise SystemExit(f"{request['path']}: expected {slug}: {answer}")
    return answer


def _exchange(app: Flask, request: dict[str, Any]) -> dict[str, Any]:
    response = ask(app, request)
    if response.status_code != 200:
        raise SystemExit(f"{request['path']}: {response.status_code} {response.text}")
    return {"method": "GET", **request, "answer": settled(response.json)}


def main() -> None:
    """Write every answer anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        found = exchanges(shipped(Path(folder) / "shipped.db"))
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for name, exchange in found.items():
        text = json.dumps(exchange, ensure_ascii=False, indent=1)
        (FOLDER / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
