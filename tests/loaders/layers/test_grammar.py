"""Every piece of the grammar reads its examples and leaves its false positives."""

from __future__ import annotations

import pytest

from loaders.layers.grammar import PIECES


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, piece in PIECES.items() for text in piece.matches]
)
def test_matches(name: str, text: str) -> None:
    match = PIECES[name].pattern.match(text)
    assert match
    assert match.end() == len(text)


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, piece in PIECES.items() for text in piece.avoids]
)
def test_avoids(name: str, text: str) -> None:
    match = PIECES[name].pattern.match(text)
    assert not match or match.end() < len(text)
