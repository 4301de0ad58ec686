"""Draws the later samples, F and G, from the same folder: `python -m tests.gold.draw_more FOLDER`.

Of documents that no sample before has: an article with a word of penalty (two in 30 %) and one with
a word of definition each. Prints one JSON object a document.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.gold.cases import DOCUMENTS
from tests.gold.draw import DEFINITION, Article, articles, length, stratum, words

SEEDS = {"F": 20261125, "G": 20261126}
QUOTA = {"national": 60, "admin": 70, "ministry": 10, "court": 25, "local": 110}
PENALTY = re.compile("罚款|没收|吊销|警告|拘留|处分|刑事责任|责令|民事责任|处罚|有期徒刑|赔偿责任")
LONGEST = 1200


def sample(root: Path) -> Iterator[dict[str, object]]:
    """The documents drawn, and the numbers of their lines to annotate."""
    golden = [p for p in DOCUMENTS.glob("*.json") if p.stem[0] in "DE"]
    used = {json.loads(path.read_bytes())["document"] for path in golden}
    for letter, seed in SEEDS.items():
        rows = list(drawn(root, letter, random.Random(seed), used))
        used |= {str(row["file"]) for row in rows}
        yield from rows


def drawn(
    root: Path, letter: str, rng: random.Random, used: set[str]
) -> Iterator[dict[str, object]]:
    """One sample."""
    files = sorted(root.glob("**/*.md"), key=str)
    files = [path for path in files if path.relative_to(root).as_posix() not in used]
    chosen: list[tuple[str, Path]] = []
    for name, quota in QUOTA.items():
        pool = [f for f in files if stratum(f, root) == name and len(articles(f)) >= 5]
        chosen += [(name, f) for f in rng.sample(pool, min(quota, len(pool)))]
    rng.shuffle(chosen)
    number = 0
    for name, path in chosen:
        found = articles(path)
        lines = sorted(line for i in picked(found, rng) for line, _ in found[i])
        if lines:
            number += 1
            file = path.relative_to(root).as_posix()
            yield {"doc": f"{letter}{number:03}", "stratum": name, "file": file, "lines": lines}


def picked(found: list[Article], rng: random.Random) -> set[int]:
    """Indexes of the articles of one document."""
    taken: set[int] = set()

    def draw(test: Callable[[str], object], most: int) -> None:
        free = [
            i
            for i, article in enumerate(found)
            if i not in taken and length(article) < LONGEST and test(words(article))
        ]
        taken.update(rng.sample(free, min(most, len(free))))

    draw(PENALTY.search, 2 if rng.random() < 0.3 else 1)
    draw(DEFINITION.search, 1)
    return taken


if __name__ == "__main__":
    for row in sample(Path(sys.argv[1])):
        print(json.dumps(row, ensure_ascii=False))
