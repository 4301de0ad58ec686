"""Places of terms, and the piece of text around the first."""

from __future__ import annotations

import pytest

from loaders.search.find import snippet, spans


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("处罚款，罚款", ["罚款"], [(1, 3), (4, 6)]),
        ("處罰款", ["罚款"], [(1, 3)]),
        ("ＡＢab", ["ab"], [(0, 2), (2, 4)]),
        ("哈哈哈", ["哈哈"], [(0, 2)]),
        ("罚款罚", ["罚", "罚款"], [(0, 1), (0, 2), (2, 3)]),
        ("无", ["罚"], []),
    ],
)
def test_spans(text, terms, expected):
    assert spans(text, terms) == expected


def test_a_snippet_is_cut_around_the_match():
    text = "".join(chr(0x4E00 + n) for n in range(300))
    assert snippet(text, 150) == "…" + text[130:230] + "…"
    assert snippet(text, 0) == text[:100] + "…"
    assert snippet(text, 299) == "…" + text[200:]
    assert snippet("短\n文", 2) == "短 文"
