"""Compare the description with the last released one, and refuse a breaking change that is not named.

`python openapi/compare.py` exits 1 where `openapi/openapi.json` takes something away that
`openapi/released/v1.json` promised and the newest entry of `openapi/CHANGELOG.md` does not name.
What breaks is said in `openapi/CHANGELOG.md`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from openapi import parts  # noqa: E402 - a script finds the repository by its own place
from openapi.schemas import Comparison  # noqa: E402


def breaking(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What a caller of `old` can no longer rely on, each as `place: change`, sorted."""
    both = _Both(old, new, Comparison(old, new, sent=True), Comparison(old, new, sent=False))
    return sorted({*both.operations(), *both.names()})


@dataclass(frozen=True, slots=True)
class _Both:
    old: dict[str, Any]
    new: dict[str, Any]
    sent: Comparison
    received: Comparison

    def operations(self) -> Iterator[str]:
        present = parts.operations(self.new)
        for key, before in parts.operations(self.old).items():
            after = present.get(key)
            name = before["operationId"]
            if after is None:
                yield f"{name}: removed"
                continue
            if after["operationId"] != name:
                yield f"{name}: renamed to {after['operationId']}"
            if before["tags"] != after["tags"]:
                yield f"{name}: tag {before['tags'][0]} became {after['tags'][0]}"
            yield from self._parameters(name, before, after)
            yield from self._body(name, before, after)
            yield from self._responses(name, before, after)

    def _parameters(self, name: str, before: Any, after: Any) -> Iterator[str]:
        was, now = parts.parameters(before), parts.parameters(after)
        for key, parameter in was.items():
            place = f"{name} {key}"
            if key not in now:
                yield f"{place}: removed"
            else:
                yield from self.sent.changes(place, parameter["schema"], now[key]["schema"])
        for key, parameter in now.items():
            if parameter.get("required") and not was.get(key, {}).get("required"):
                yield f"{name} {key}: required"

    def _body(self, name: str, before: Any, after: Any) -> Iterator[str]:
        was = parts.resolve(self.old, before.get("requestBody", {}))
        now = parts.resolve(self.new, after.get("requestBody", {}))
        yield from self._content(self.sent, f"{name} body", was, now)
        if now.get("required") and not was.get("required"):
            yield f"{name} body: required"

    def _responses(self, name: str, before: Any, after: Any) -> Iterator[str]:
        for status, response in before["responses"].items():
            place = f"{name} {status}"
            if status not in after["responses"]:
                yield f"{place}: removed"
                continue
            was = parts.resolve(self.old, response)
            now = parts.resolve(self.new, after["responses"][status])
            for header in was.get("headers", {}):
                if header not in now.get("headers", {}):
                    yield f"{place} header {header}: removed"
            yield from self._content(self.received, place, was, now)

    def _content(self, way: Comparison, place: str, was: Any, now: Any) -> Iterator[str]:
        present = now.get("content", {})
        for media, entry in was.get("content", {}).items():
            if media not in present:
                yield f"{place} {media}: removed"
            else:
                yield from way.changes(place, entry["schema"], present[media]["schema"])

    def names(self) -> Iterator[str]:
        """Generated clients call their types by these."""
        for name in self.old["components"]["schemas"]:
            if name not in self.new["components"]["schemas"]:
                yield f"schema {name}: removed"


def newest_entry(changelog: str) -> str:
    """The text under the first `## ` heading of the changelog."""
    _, _, entries = changelog.partition("\n## ")
    return entries.partition("\n## ")[0]


def unnamed(changes: list[str], changelog: str) -> list[str]:
    """The changes that the newest entry does not name, each in backticks."""
    entry = newest_entry(changelog)
    return [change for change in changes if f"`{change}`" not in entry]


def main() -> int:
    """Compare the committed files."""
    old, new = (
        json.loads((HERE / name).read_text("utf-8"))
        for name in ("released/v1.json", "openapi.json")
    )
    left = unnamed(breaking(old, new), (HERE / "CHANGELOG.md").read_text("utf-8"))
    for change in left:
        print(f"breaks /v1 and is not named in openapi/CHANGELOG.md: {change}", file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
