"""Draws the gold sample from a folder of law texts: `python tests/gold/draw.py FOLDER`.

Prints one JSON object a document: its number, stratum, file, and the lines of the articles drawn.
The folder has a directory a field of law, 行政法规, 司法解释, 部门规章, and DLC for local law.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

SEED, SECOND_SEED = 20261122, 20261123
QUOTA = {"national": 38, "admin": 38, "court": 22, "ministry": 14, "local": 52}
PLACE = {"admin": "行政法规", "court": "司法解释", "ministry": "部门规章", "local": "DLC"}
N = "[零〇一二三四五六七八九十百千万两]+"
LABEL = re.compile(f"^第{N}条")
ANNEX = re.compile("附件|附：|附表|附录")
PENALTY = re.compile("罚款|没收|吊销|警告|拘留|处分|刑事责任|责令|有期徒刑|赔偿责任")
REFERENCE = re.compile(f"《|第{N}[条款项章]|前款|前条|本条|本章|前[两二三]")
DEFINITION = re.compile("是指|所称|以下简?称|以下统称|以下合称|下称|含义")
LONGEST, SECOND_LONGEST = 1500, 900

Article = list[tuple[int, str]]
"""The lines of an article: (number in the file, text)."""


def articles(path: Path) -> list[Article]:
    """The articles of a file, annexes left out."""
    lines = path.read_text(encoding="utf-8").split("\n")
    start = next(i for i, line in enumerate(lines) if "INFO END" in line)
    found: list[Article] = []
    open_ = False
    for number, line in enumerate(lines[start + 1 :], start + 2):
        if LABEL.match(line):
            found.append([(number, line)])
            open_ = True
        elif line.startswith("#") or ANNEX.match(line):
            open_ = False
        elif line.strip() and open_:
            found[-1].append((number, line))
    return found


def stratum(path: Path, root: Path) -> str:
    """The stratum a file belongs to, by the directory it stands in."""
    parts = path.relative_to(root).parts[:-1]
    return next((name for name, place in PLACE.items() if place in parts), "national")


def documents(root: Path, rng: random.Random) -> list[tuple[str, Path]]:
    """The documents of five articles and more that are drawn, a quota each stratum, shuffled."""
    files = sorted(root.glob("**/*.md"), key=str)
    drawn = []
    for name, quota in QUOTA.items():
        pool = [f for f in files if stratum(f, root) == name and len(articles(f)) >= 5]
        drawn += [(name, f) for f in rng.sample(pool, min(quota, len(pool)))]
    rng.shuffle(drawn)
    return drawn


def first_draw(found: list[Article], rng: random.Random) -> set[int]:
    """Indexes of the articles: with a sanction 1 or 2, a definition 1, a reference 2, any 1."""
    picked: set[int] = set()

    def draw(test: Callable[[str], object], most: int) -> None:
        free = [
            i
            for i, article in enumerate(found)
            if i not in picked and length(article) < LONGEST and test(words(article))
        ]
        picked.update(rng.sample(free, min(most, len(free))))

    draw(PENALTY.search, 2 if rng.random() < 0.35 else 1)
    draw(DEFINITION.search, 1)
    draw(REFERENCE.search, 2)
    draw(lambda _: True, 1)
    return picked


def second_draw(found: list[Article], picked: set[int], rng: random.Random) -> set[int]:
    """Up to two more articles that hold something like a reference beyond their label."""
    free = [
        i
        for i, article in enumerate(found)
        if i not in picked
        and len(words(article)) < SECOND_LONGEST
        and REFERENCE.search(LABEL.sub("", words(article)))
    ]
    return set(rng.sample(free, min(2, len(free))))


def words(article: Article) -> str:
    """Its text."""
    return "\n".join(line for _, line in article)


def length(article: Article) -> int:
    """Characters of its lines."""
    return sum(len(line) for _, line in article)


def sample(root: Path) -> Iterator[dict[str, object]]:
    """The documents drawn, and the numbers of their lines to annotate."""
    rng, second = random.Random(SEED), random.Random(SECOND_SEED)
    drawn = []
    for name, path in documents(root, rng):
        found = articles(path)
        drawn.append((name, path, found, first_draw(found, rng)))
    for number, (name, path, found, picked) in enumerate(drawn, 1):
        both = picked | second_draw(found, picked, second)
        lines = sorted(line for i in both for line, _ in found[i])
        file = path.relative_to(root).as_posix()
        yield {"doc": f"D{number:03}", "stratum": name, "file": file, "lines": lines}


if __name__ == "__main__":
    for row in sample(Path(sys.argv[1])):
        print(json.dumps(row, ensure_ascii=False))
