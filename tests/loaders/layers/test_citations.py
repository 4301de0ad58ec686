"""Citations by grammar: the words, whose provision, and the address, beside each sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import address
from loaders.layers.citations import find
from loaders.layers.cited import Citation

TABLE: list[tuple[str, list[str]]] = [
    # enumerations: one for each, the law taken along
    ("违反本法第十二条、第十八条规定的", ["本法第十二条 本法 art_12", "第十八条 本法 art_18"]),
    (
        "民法典第一百五十七条和本解释第七条、第十一条",
        [
            "民法典第一百五十七条 民法典 art_157",
            "本解释第七条 本解释 art_7",
            "第十一条 本解释 art_11",
        ],
    ),
    (
        "依照刑法第一百一十四条或者第一百一十五条第一款、第二款",
        [
            "刑法第一百一十四条 刑法 art_114",
            "第一百一十五条第一款 刑法 art_115__para_1",
            "第二款 刑法 art_115__para_2",
        ],
    ),
    (
        "第十七条、十八条和第二十条第（三）项、（四）项",
        [
            "第十七条 - art_17",
            "十八条 - art_18",
            "第二十条第（三）项 - art_20__item_3",
            "（四）项 - art_20__item_4",
        ],
    ),
    (
        "刑法第一百二十条之一规定的帮助恐怖活动罪或者第一百九十一条规定的洗钱罪",
        ["刑法第一百二十条之一 刑法 art_120-1", "第一百九十一条 刑法 art_191"],
    ),
    (
        "合同法第五十五条规定的“1年”、第七十五条",
        ["合同法第五十五条 合同法 art_55", "第七十五条 合同法 art_75"],
    ),
    (
        "根据《中华人民共和国民事诉讼法》（以下简称民事诉讼法）第一百零八条",
        [
            "《中华人民共和国民事诉讼法》 中华人民共和国民事诉讼法 -",
            "第一百零八条 中华人民共和国民事诉讼法 art_108",
        ],
    ),
    (
        "在刑法第二百八十条后增加一条，作为第二百八十条之一",
        ["刑法第二百八十条 刑法 art_280", "第二百八十条之一 刑法 art_280-1"],
    ),
    (
        "违反第二十一条、第二十四第一款规定",
        ["第二十一条 - art_21", "第二十四第一款 - art_24__para_1"],
    ),
    # ranges and lists in one
    ("第三十九条至第四十一条", ["第三十九条至第四十一条 - art_39..art_41"]),
    ("第39条-第41条", ["第39条-第41条 - art_39..art_41"]),
    (
        "第二十九条第（二）项至第（五）项",
        ["第二十九条第（二）项至第（五）项 - art_29__item_2..art_29__item_5"],
    ),
    ("有第（一）、（二）、（四）项行为", ["第（一）、（二）、（四）项 - item_1 item_2 item_4"]),
    ("刑法第38、39条", ["刑法第38、39条 刑法 art_38 art_39"]),
    (
        "第十九条第二、三项和第五项",
        ["第十九条第二、三项 - art_19__item_2 art_19__item_3", "第五项 - art_19__item_5"],
    ),
    ("第（一）至（三）项", ["第（一）至（三）项 - item_1..item_3"]),
    # relative
    ("前款第二项至第七项", ["前款第二项至第七项 前款 item_2..item_7"]),
    ("前款所列第（一）、（二）项", ["前款 前款 -", "第（一）、（二）项 前款 item_1 item_2"]),
    ("本款第（二）项、第（三）项", ["本款第（二）项 本款 item_2", "第（三）项 本款 item_3"]),
    ("前条第一款、第三款", ["前条第一款 前条 para_1", "第三款 前条 para_3"]),
    ("有前款（一）至（六）项规定行为", ["前款（一）至（六）项 前款 item_1..item_6"]),
    ("本条前两款", ["本条前两款 前款 -"]),
    (
        "婚姻法第三十二条第三款前三项",
        ["婚姻法第三十二条第三款前三项 婚姻法 art_32__para_3__item_1..art_32__para_3__item_3"],
    ),
    # names without brackets
    (
        "劳动者依据劳动合同法第三十条第二款和调解仲裁法第十六条规定",
        [
            "劳动合同法第三十条第二款 劳动合同法 art_30__para_2",
            "调解仲裁法第十六条 调解仲裁法 art_16",
        ],
    ),
    ("单位犯刑法分则第三章第一节规定之罪", ["刑法分则第三章第一节 刑法 chp_3__sec_1"]),
    (
        "经营者有食品安全法实施条例第六十七条情形",
        ["食品安全法实施条例第六十七条 食品安全法实施条例 art_67"],
    ),
    ("依照道路旅客运输管理规定第九条", ["道路旅客运输管理规定第九条 道路旅客运输管理规定 art_9"]),
    (
        "依照香港特别行政区基本法第二十三条",
        ["香港特别行政区基本法第二十三条 香港特别行政区基本法 art_23"],
    ),
    ("违反本条例规定第三十二条", ["第三十二条 - art_32"]),
    # titles
    (
        "《关于修改〈中华人民共和国刑法〉的决定》",
        ["《关于修改〈中华人民共和国刑法〉的决定》 关于修改〈中华人民共和国刑法〉的决定 -"],
    ),
    ("《A法》《B法》", ["《A法》 A法 -", "《B法》 B法 -"]),
    (
        "本条例第三章、第四章第二节",
        ["本条例第三章 本条例 chp_3", "第四章第二节 本条例 chp_4__sec_2"],
    ),
    ("《食品卫生法》第９条第(二)项", ["《食品卫生法》第９条第(二)项 食品卫生法 art_9__item_2"]),
]

NOTHING = [
    "本条例所称国家规定",
    "第一次、第三届",
    "第一项目、第二条例",
    "安全第一、预防为主",
    "收支两条线",
    "以前条件、本项目、本章程、本编制",
    "五百条以上的信息",
    "香港法例第178章",
    "“第一百二十条 以暴力",
    "第",
    "《",
    "第一、二审裁判文书",
    "《未闭合的第",
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_citations(text: str, expected: list[str]) -> None:
    assert [shown(text, citation) for citation in find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_citation(text: str) -> None:
    assert find(text) == []


@given(st.text("第一二十百条款项之前本法《》（）()、和至12 刑该的规定“”，。\n", max_size=60))
def test_any_text_is_read_and_spans_are_exact(text: str) -> None:
    place = 0
    for citation in find(text, {"刑法"}, strict=True):
        assert place <= citation.start < citation.end <= len(text)
        place = citation.end


@pytest.mark.parametrize(
    "text",
    [
        "第",
        "《",
        "1",
        "、",
        "第1、",
        "《》",
        "前款",
        "（一）",
        "第1条至",
        "刑法第1条、",
        "第一条之",
    ],
)
def test_reading_grows_with_the_length(text: str) -> None:
    assert steps(text * 4000) < 3 * steps(text * 2000) + 1000


def steps(text: str) -> int:
    """How many lines of Python run while a text is read."""
    import sys

    count = 0

    def trace(*_: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find(text)
    finally:
        sys.settrace(before)
    return count


def shown(text: str, citation: Citation) -> str:
    whose = citation.law.words if citation.law else "-"
    if citation.anchor:
        sign = {"article": "条", "paragraph": "款", "item": "项"}[citation.anchor.type]
        whose = ("前" if citation.anchor.back else "本") + sign
    places = [
        address.join(p.first) + (f"..{address.join(p.last)}" if p.last else "")
        for p in citation.places
    ]
    return " ".join([text[citation.start : citation.end], whose, *(places or ["-"])])
