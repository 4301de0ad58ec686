"""A clause is complete where no words of a measure are left unread."""

from __future__ import annotations

import pytest

from loaders.layers import sanctions
from loaders.layers.clauses.completeness import read_whole


@pytest.mark.parametrize(
    "text",
    [
        "违反规定的，责令停业整顿或者吊销营业执照，并处五百元罚款。",
        "违反规定被责令改正，拒不改正的，自责令改正之日起按照原处罚数额按日连续处罚。",
        "违反规定的，除依法给予处分外，处警告；对罚款决定不服的，可以申请行政复议。",
    ],
)
def test_everything_read(text: str) -> None:
    assert read_whole(text, [s for s, _ in sanctions.read(text).sanctions])


@pytest.mark.parametrize("lost", ["处五百元罚款", "吊销营业执照", "十年内不得再次申请", "责令改正"])
def test_words_of_a_measure_left(lost: str) -> None:
    text = f"违反规定的，给予警告，{lost}。"
    named = [s for s, _ in sanctions.read(text).sanctions]
    assert read_whole(text, named)
    assert not read_whole(text, named[:1])
