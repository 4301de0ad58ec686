"""Every citation in 64,000 characters found and verified, beside one regular expression.

    python -m benchmarks.citations [FOLDER]

The text is that of the four regulations, or of the files in a folder; the database has the four.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from api.loading import files
from benchmarks.parsing import ONE_REGEX, timed
from loaders.catalogue import SOURCES
from loaders.layers import queries
from openapi.record import shipped

LENGTH = 64_000


def prose(folder: Path | None) -> str:
    """Text of the law, as much as one question may hold."""
    paths = list(files([folder])) if folder else [SOURCES / "four-regulations.txt"]
    text = "".join(path.read_text("utf-8", "replace") for path in paths[:20])
    return (text * (LENGTH // len(text) + 1))[:LENGTH]


def main() -> None:
    """Measure and print."""
    text = prose(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    with tempfile.TemporaryDirectory() as folder:
        client = shipped(Path(folder) / "fatiao.db").test_client()

        def verify(asked: str) -> int:
            answer = client.post("/v1/citations", json={"text": asked})
            assert answer.status_code == 200
            return len(answer.get_json()["items"])

        found = verify(text)
        whole, half = timed(lambda: verify(text)), timed(lambda: verify(text[: LENGTH // 2]))
    grammar = timed(lambda: queries.citations_in(text))
    regex = timed(lambda: ONE_REGEX.findall(text))
    print(f"{LENGTH:,} characters, {found} citations")
    for name, seconds in (("verified", whole), ("found", grammar), ("one regex", regex)):
        print(f"  {name:10} {seconds * 1000:,.1f} ms, {seconds / regex:,.0f} × one regex")
    print(f"  time of the text / time of its half: {whole / half:.2f} (2 is linear)")


if __name__ == "__main__":
    main()
