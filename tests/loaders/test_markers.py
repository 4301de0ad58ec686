"""The grammar of markers: what each matches, and what it must not."""

from __future__ import annotations

import pytest

from loaders import markers


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("（一）甲", ("(一)", 1, "（一）", "甲")),
        ("(十二) 甲", ("(一)", 12, "(十二)", "甲")),
        ("（二〇）甲", ("(一)", 20, "（二〇）", "甲")),
        ("㈢甲", ("(一)", 3, "㈢", "甲")),
        ("一、甲", ("一、", 1, "一、", "甲")),
        ("二十一、 甲", ("一、", 21, "二十一、", "甲")),
        ("三、一个代表团", ("一、", 3, "三、", "一个代表团")),
        ("1.甲", ("1.", 1, "1.", "甲")),
        ("12、甲", ("1.", 12, "12、", "甲")),
        ("３．甲", ("1.", 3, "３．", "甲")),
        ("⒋甲", ("1.", 4, "⒋", "甲")),
        ("（1）甲", ("(1)", 1, "（1）", "甲")),
        ("⑵甲", ("(1)", 2, "⑵", "甲")),
        ("3）甲", ("1)", 3, "3）", "甲")),
        ("①甲", ("①", 1, "①", "甲")),
        ("⑳甲", ("①", 20, "⑳", "甲")),
    ],
)
def test_entries(line: str, entry: tuple[str, int, str, str]) -> None:
    assert markers.entry(line) == entry


@pytest.mark.parametrize(
    "line",
    [
        "1.5米以下",
        "（以下称甲）",
        "（一）至（三）项所列人员，适用本款。",
        "（四）、（五）项所列人员，适用本款。",
        "一、二级保护动物",
        "二、三、四级企业",
        "2023年",
        "一九九八年",
        "第一条 甲",
        "",
    ],
)
def test_what_is_no_entry(line: str) -> None:
    assert markers.entry(line) is None


@pytest.mark.parametrize(
    ("style", "number", "marker"),
    [
        ("(一)", 12, "（十二）"),
        ("一、", 3, "三、"),
        ("1.", 10, "10."),
        ("(1)", 2, "（2）"),
        ("①", 3, "③"),
    ],
)
def test_markers_made_are_read_again(style: str, number: int, marker: str) -> None:
    assert markers.make(style, number) == marker
    assert markers.entry(marker + "甲") == (style, number, marker, "甲")


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("第一章 总则", ("一", "章", "总则")),
        ("第二章规划与建设", ("二", "章", "规划与建设")),
        ("第三章制度", ("三", "章", "制度")),
        ("第2章 甲", ("2", "章", "甲")),
        ("第一分编 通则", ("一", "分编", "通则")),
        ("第二编 物权", ("二", "编", "物权")),
        ("第十节", ("十", "节", "")),
        ("笫五节 甲", ("五", "节", "甲")),
    ],
)
def test_divisions(line: str, groups: tuple[str, str, str]) -> None:
    match = markers.DIVISION.match(line)
    assert match is not None
    assert (match["number"], match["sign"], match["rest"]) == groups


@pytest.mark.parametrize(
    "line", ["第三章规定的条件", "第三章、第四章", "第三章的规定", "第一编制单位", "第三章和第四章"]
)
def test_what_is_no_division(line: str) -> None:
    assert markers.DIVISION.match(line) is None


@pytest.mark.parametrize(
    ("line", "cites"),
    [
        ("第一条 中国公民有权", False),
        ("第五条 所有单位", False),
        ("第六条 项目法人", False),
        ("第七条 到期不缴的", False),
        ("第八条 第三方机构", False),
        ("第九条　和平利用", False),
        ("第十条规定的情形", True),
        ("第十条 规定的情形", True),
        ("第十条所称甲", True),
        ("第十条、第十一条", True),
        ("第十条 第二款", True),
        ("第十条至第十二条", True),
        ("第一百二十条之一第二款", True),
        ("第十条公民有权", False),
    ],
)
def test_an_article_or_a_citation(line: str, cites: bool) -> None:
    match = markers.ARTICLE.match(line)
    assert match is not None
    assert markers.cites(match) is cites


@pytest.mark.parametrize(
    ("rest", "heading"),
    [
        ("总则", True),
        ("生活、卫生", True),
        ("规定的，从其规定", True),
        ("规定的，", False),
        ("甲。", False),
        ("总则 第二章 甲", False),
        ("长" * 61, False),
    ],
)
def test_headings(rest: str, heading: bool) -> None:
    assert markers.heads(rest) is heading
