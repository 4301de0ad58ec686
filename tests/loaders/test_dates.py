"""Dates as the law writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders import dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022年12月1日", dt.date(2022, 12, 1)),
        ("2022 年 12 月 1 日", dt.date(2022, 12, 1)),
        ("２０１３年１月１日", dt.date(2013, 1, 1)),
        ("二〇二二年十二月一日", dt.date(2022, 12, 1)),
        ("一九九八年十月三十一日", dt.date(1998, 10, 31)),
        ("二○○一年二月二十八日", dt.date(2001, 2, 28)),
        ("2023年2月30日", None),
        ("0000年1月1日", None),
    ],
)
def test_dates(text: str, day: dt.date | None) -> None:
    match = dates.DATE.fullmatch(text)
    assert match is not None
    assert dates.read(match) == day


@pytest.mark.parametrize("text", ["2022年12月", "22年1月1日", "12月1日", "2022-12-01"])
def test_what_is_no_date(text: str) -> None:
    assert dates.DATE.search(text) is None


def test_each_date_with_the_words_up_to_the_next() -> None:
    text = "2020年1月1日甲通过 根据2021年2月2日乙修正"
    assert list(dates.dated(text)) == [
        (dt.date(2020, 1, 1), "甲通过 根据"),
        (dt.date(2021, 2, 2), "乙修正"),
    ]
