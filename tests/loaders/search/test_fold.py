"""What counts as one character, and that every text keeps its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.search.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("罚款", "罚款"),
        ("罰款", "罚款"),
        ("個人信息", "个人信息"),
        ("ＡＢＣａｂｃ１２３", "abcabc123"),
        ("，：；（）％", ",:;()%"),
        ("、。《》“”", "、。《》“”"),
        ("A\u3000b\tc\u00a0d\ne", "a b c d e"),
        ("ｶﾞ", "カ\u3099"),  # the mark stays a character of its own
        ("ﬁ½…", "ﬁ½…"),  # each would become several
        ("İß", "İß"),
        ("①Ⅱ㎡", "1ii㎡".replace("ii", "ⅱ")),
        ("干涉复核著作权", "干涉复核著作权"),  # simplified text stays as it is
        ("\ud800x\udfff", "\ufffdx\ufffd"),
        ("\x00", " "),
        ("\U0010ff2c", "\ufffd"),
        ("𠮷", "𠮷"),
    ],
)
def test_folded(text, folded):
    assert fold(text) == folded


@given(st.text(max_size=40), st.data())
def test_a_part_folds_to_the_part_of_what_is_folded(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(text[start:end]) == folded[start:end]
    assert fold(folded) == folded
    assert "\n" not in folded


def test_every_character_folds_to_one_that_stays():
    every = "".join(map(chr, range(0x110000)))
    folded = fold(every)
    assert len(folded) == len(every)
    assert fold(folded) == folded
