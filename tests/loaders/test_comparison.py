"""What changed between two texts, beside each the answer a reader would give."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.comparison import Entry, differences

A, B, C = "经营者应当登记。", "任何人不得出售个人信息。", "违反本法规定的，处五十万元以下罚款。"
C2 = "违反本法规定的，处一百万元以下罚款。"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([A, B], [A, B], []),
        ([A, B], [A, B, C], ["added 3"]),
        ([A, B, C], [A, C], ["removed 2", "renumbered 3 2"]),
        ([A, C], [B, A, C], ["added 1", "renumbered 1 2", "renumbered 2 3"]),
        ([A, C], [A, C2], ["changed 2 2"]),
        ([A, C], [A, B, C2], ["added 2", "changed 2 3"]),  # other words, and another number
        ([A, B, C], [C, A, B], ["renumbered 3 1", "renumbered 1 2", "renumbered 2 3"]),
        ([A, B], [A, C], ["changed 2 2"]),  # wholly other words under its number
        ([A, A, B], [A, B], ["removed 2", "renumbered 3 2"]),
        ([A, B], [A, A, B], ["added 2", "renumbered 2 3"]),
        ([B, A], [A], ["removed 1", "renumbered 2 1"]),
        ([], [A], ["added 1"]),
        ([A], [], ["removed 1"]),
        (["", ""], ["", A], ["changed 2 2"]),
    ],
)
def test_differences(old: list[str], new: list[str], expected: list[str]) -> None:
    assert told(old, new) == expected


def told(old: list[str], new: list[str]) -> list[str]:
    found = differences(entries(old), entries(new))
    return [
        " ".join([d.kind, *(str(n + 1) for n in (d.old, d.new) if n is not None)]) for d in found
    ]


def entries(texts: list[str]) -> list[Entry]:
    return [Entry(f"art_{number}", text) for number, text in enumerate(texts, 1)]


TEXTS = st.lists(st.sampled_from([A, B, C, C2, "", "甲"]), max_size=6)


@given(TEXTS, TEXTS)
def test_every_article_is_told_of_once_or_is_the_same(old: list[str], new: list[str]) -> None:
    found = differences(entries(old), entries(new))
    befores = [d.old for d in found if d.old is not None]
    afters = [d.new for d in found if d.new is not None]
    assert len(set(befores)) == len(befores)
    assert len(set(afters)) == len(afters)
    same = [n for n in range(len(new)) if n not in afters]
    assert all(new[n] == old[n] for n in same)
    assert len(same) == len(old) - len(befores)
    order = [d.new for d in found if d.new is not None]
    assert order == sorted(order)


def test_a_thousand_rewritten_articles_take_a_moment() -> None:
    words = "公民法人组织机关应当依照规定登记办理申请许可处罚监督"
    old, new = (
        [words[n % 7 : n % 7 + 9] + chr(0x4E00 + 37 * n + shift) * 9 for n in range(1000)]
        for shift in (0, 1)
    )
    started = time.process_time()
    assert len(differences(entries(old), entries(new))) == 1000
    assert time.process_time() - started < 10
