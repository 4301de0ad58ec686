"""The number of the decree, as the notes print it."""

from __future__ import annotations

import pytest

from tests.loaders.reading import law, one

CASES = [
    ("2008年8月1日中华人民共和国国务院令第530号公布", "中华人民共和国国务院令第530号"),
    ("（2016年8月4日云岭市人大常委会公告第72号公布）", "云岭市人大常委会公告第72号"),
    ("法释〔2022〕9号", "法释〔2022〕9号"),
    ("云岭市人民政府令（2020年第3号）公布", "云岭市人民政府令（2020年第3号）"),
    (
        "1993年12月13日国务院令第135号发布\n2008年11月10日国务院令第539号公布",
        "国务院令第539号",
    ),
    (
        "1994年7月6日国务院令第157号公布\n2014年4月29日国务院令第651号《关于修改的决定》修订",
        "国务院令第157号",
    ),
    (
        "1990年3月12日国家教育委员会令第10号、国家体育运动委员会令第11号发布",
        "国家教育委员会令第10号、国家体育运动委员会令第11号",
    ),
    ("1997年4月10日海关总署第61号令发布", "海关总署第61号令"),
    ("2020年1月1日云岭市人大常委会通过", None),
]


@pytest.mark.parametrize(("notes", "number"), CASES)
def test_document_numbers(notes: str, number: str | None) -> None:
    document = one(law(*notes.split("\n"), "第一条 甲。"))
    assert document.regulation.document_number == number
