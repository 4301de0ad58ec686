"""How fast texts are read on one core, and how the time grows with the text: in seconds of that core.

python -m benchmarks.parsing [FOLDER]
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from statistics import median

from api.loading import files, read
from loaders import catalogue, normalise, segments, structure
from loaders.catalogue import SOURCES
from loaders.errors import Refused
from loaders.pipeline import Options, parse

ONE_REGEX = re.compile(r"第[〇零一二三四五六七八九十百千0-9]{1,9}条")
ROUNDS = 5
HOSTILE = {
    "第": "第",
    "（": "（",
    "《": "《",
    "blanks": " ",
    "第一条": "第一条 ",
    "（一）": "（一）",
    "lines of （一）": "（一）\n",
    "、": "一、",
}


def timed(work: Callable[[], object]) -> float:
    """Seconds of the processor that the median of a few runs takes."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return median(times)


def tree(text: str) -> None:
    """All stages up to the tree, without layers."""
    for segment in segments.segments(normalise.lines(text)):
        structure.structure(list(segment.lines), segment.part)


def attempt(raw: bytes) -> None:
    """Parse, or be refused: both are answers."""
    with suppress(Refused):
        parse(raw, "hostile.txt")


def corpus(folder: Path) -> None:
    """Documents and megabytes a second with all layers, and beside one regular expression."""
    options, paths = Options(catalogue.builtin()), list(files([folder]))
    texts = [path.read_bytes() for path in paths]
    size = sum(map(len, texts)) / 1e6
    start = time.process_time()
    for path in paths:
        read(path, options)
    whole = time.process_time() - start
    start = time.process_time()
    for raw in texts:
        tree(raw.decode("utf-8", "replace"))
    trees = time.process_time() - start
    start = time.process_time()
    for raw in texts:
        ONE_REGEX.findall(raw.decode("utf-8", "replace"))
    regex = time.process_time() - start
    print(f"{len(paths):,} documents, {size:.1f} MB")
    for name, seconds in (("all layers", whole), ("tree alone", trees), ("one regex", regex)):
        rate = f"{len(paths) / seconds:,.0f} documents/s, {size / seconds:,.2f} MB/s"
        print(f"  {name:10}  {rate}, {seconds / regex:,.1f} × one regex")
    print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def growth() -> None:
    """Time of twice the text over time of the text: 2 is linear."""
    shipped = (SOURCES / "four-regulations.txt").read_bytes()
    print("time of twice the text / time of the text (2 is linear)")
    for times in (1, 2, 4):
        ratio = timed(lambda n=times: attempt(shipped * 2 * n)) / timed(
            lambda n=times: attempt(shipped * n)
        )
        print(f"  the four regulations × {times}: {ratio:.2f}")
    for name, piece in HOSTILE.items():
        head = "某某条例\n第一条 "
        half = (head + piece * (500_000 // len(piece))).encode()
        full = (head + piece * (1_000_000 // len(piece))).encode()
        seconds = timed(lambda raw=full: attempt(raw))
        ratio = seconds / timed(lambda raw=half: attempt(raw))
        print(f"  a million characters of {name}: {ratio:.2f} ({seconds:.2f} s)")


def main() -> None:
    """The corpus of the folder named, if one is, and growth."""
    if len(sys.argv) > 1:
        corpus(Path(sys.argv[1]))
    growth()


if __name__ == "__main__":
    main()
