"""Lines: what is taken off, what is kept, and where each line stood in the file."""

from __future__ import annotations

import pytest

from loaders.normalise import Line, cells, lines, tidy


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  第一条　甲  ", "第一条　甲"),
        ("- （一）甲；", "（一）甲；"),
        ("• （一）甲；", "（一）甲；"),
        ("**第一条** 甲", "第一条 甲"),
        ("__第一条__ 甲", "第一条 甲"),
        ("姓名______", "姓名______"),
        ("2**3**", "23"),
        ("见[附件](http://x.cn/a)。", "见附件。"),
        ("甲<!-- 注 -->乙", "甲乙"),
        ("\ufeff甲\u200b乙\u00ad", "甲乙"),
        ("\ue004甲\ue004", "甲"),
        ("甲。\ufffc", "甲。"),
        ("－5℃", "－5℃"),
    ],
)
def test_what_is_no_text_is_taken_off(raw: str, text: str) -> None:
    assert [line.text for line in lines(raw)] == [text]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("甲\n\n乙", [Line(1, "甲"), Line(3, "乙", 1)]),
        ("甲\r\n\r\n\r\n乙", [Line(1, "甲"), Line(4, "乙", 2)]),
        ("甲\r乙", [Line(1, "甲"), Line(2, "乙")]),
        ("甲\n\f乙", [Line(1, "甲"), Line(2, "乙", 2)]),
        ("## 甲\n乙", [Line(1, "甲", 0, 2), Line(2, "乙")]),
        ("甲\u2028乙", [Line(1, "甲"), Line(1, "乙")]),
        ("甲\v乙", [Line(1, "甲"), Line(1, "乙")]),
        (" \u3000\n<!-- END -->\n甲", [Line(3, "甲", 2)]),
        ("甲。 第二条 乙。", [Line(1, "甲。"), Line(1, "第二条 乙。")]),
        ("甲； （二）乙。", [Line(1, "甲；"), Line(1, "（二）乙。")]),
        ("甲。第二章 乙丙", [Line(1, "甲。"), Line(1, "第二章 乙丙")]),
        ("甲。 第二条规定的乙。", [Line(1, "甲。 第二条规定的乙。")]),
        ("", []),
    ],
)
def test_lines_know_where_they_stood(raw: str, expected: list[Line]) -> None:
    assert lines(raw) == expected


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        ("总 则", "总则"),
        ("总　　则", "总则"),
        ("自 2023 年 6 月 1 日起施行", "自2023年6月1日起施行"),
        ("GB 18030", "GB 18030"),
        ("甲,乙;丙:丁?", "甲，乙；丙：丁？"),
        ("1,000元", "1,000元"),
        ("10:30", "10:30"),
        ("(以下称甲）", "（以下称甲）"),
        ("（以下称甲)", "（以下称甲）"),
        ("甲(A)乙", "甲（A）乙"),
        ("f(x)", "f(x)"),
        ("f(x) = (1)", "f(x) = (1)"),
        ("甲\u00a0乙", "甲乙"),
        ("PM2.5", "PM2.5"),
    ],
)
def test_text_as_the_official_print_sets_it(printed: str, official: str) -> None:
    assert tidy(printed) == official


def test_as_printed_keeps_punctuation() -> None:
    assert tidy("甲 ,乙(丙)", widen=False) == "甲 ,乙(丙)"


@pytest.mark.parametrize(
    ("printed", "served"), [("序号　　名称", "序号 名称"), ("1\t北渡(东)", "1 北渡（东）")]
)
def test_columns_of_an_annex_stay_apart(printed: str, served: str) -> None:
    assert cells(printed) == served
