"""Twice the text takes twice the time, whatever the text: measured in one run, no clock to beat."""

from __future__ import annotations

import contextlib
import gc
import time

import pytest

from loaders import pipeline
from loaders.catalogue import Catalogue
from loaders.errors import Refused
from loaders.pipeline import Options
from tests.loaders.hostile import SHAPES

SIZE = 10_000  # characters
MOST = 100_000
LEAST = 0.02  # seconds below which a time says nothing
RATIO = 3.5  # a quadratic step would take four times as long


def seconds(text: str) -> float:
    """The best of two readings, in processor time."""
    raw = text.encode()
    best = float("inf")
    for _ in range(2):
        gc.collect()
        start = time.process_time()
        with contextlib.suppress(Refused):
            pipeline.trees(raw, "hostile.md", Options(Catalogue()))
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_text(shape: str) -> None:
    size = SIZE
    single = seconds(SHAPES[shape](size))
    while single < LEAST and size < MOST:  # fast shapes are tried on more
        size *= 4
        single = seconds(SHAPES[shape](size))
    if single >= LEAST / 4:  # else too fast to tell
        assert seconds(SHAPES[shape](2 * size)) / single < RATIO
    assert single / size < 1e-4  # seconds a character: exponential patterns never get here
