"""Citations in free text, whose answer stands beside each: what other tools get wrong first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import address
from loaders.layers.queries import citations_in
from loaders.layers.trail import Named
from loaders.simplified import simplified

KNOWN = frozenset("反诈法 反电信网络诈骗法 民法典 刑法 网络安全法 个人信息保护法 公司法".split())  # noqa: SIM905

TABLE: list[tuple[str, list[str]]] = [
    # existing tools: wrong article, nothing, or a law that is not meant
    ("《刑法》第一百二十条之一", ["《刑法》第一百二十条之一 = 刑法 art_120-1"]),
    (
        "《个人信息保护法》第六十六条第九款",
        ["《个人信息保护法》第六十六条第九款 = 个人信息保护法 art_66__para_9"],
    ),
    ("民法典第577条", ["民法典第577条 = 民法典 art_577"]),
    ("第９９９条", ["第９９９条 = ? art_999"]),
    ("依照本法第六十六条", ["本法第六十六条 = ? art_66"]),
    ("反诈法第38、39条", ["反诈法第38 = 反诈法 art_38", "39条 = 反诈法 art_39"]),
    (
        "刑法第一百一十四条、第一百一十五条第一款",
        ["刑法第一百一十四条 = 刑法 art_114", "第一百一十五条第一款 = 刑法 art_115__para_1"],
    ),
    ("第三十九条至第四十一条", ["第三十九条至第四十一条 = ? art_39..art_41"]),
    ("《不存在的民法典》第1条", ["《不存在的民法典》第1条 = 不存在的民法典 art_1"]),
    ("不存在的民法典第1条", ["不存在的民法典第1条 = 不存在的民法典 art_1"]),
    ("德国民法典第823条", ["德国民法典第823条 = 德国民法典 art_823"]),
    ("旧公司法第16条", ["旧公司法第16条 = 旧公司法 art_16"]),
    ("合同法第五十二条", ["合同法第五十二条 = 合同法 art_52"]),
    # ways people write
    ("反诈法第25条第2款", ["反诈法第25条第2款 = 反诈法 art_25__para_2"]),
    ("反诈法 第 25 条 第 2 款", ["反诈法 第 25 条 第 2 款 = 反诈法 art_25__para_2"]),
    ("刑法120条之1", ["刑法120条之1 = 刑法 art_120-1"]),
    ("请问民法典577条怎么说", ["民法典577条 = 民法典 art_577"]),
    ("我国民法典第1条", ["民法典第1条 = 民法典 art_1"]),
    (
        "反電信網絡詐騙法第二十五條第一款第（三）項",
        ["反電信網絡詐騙法第二十五條第一款第（三）項 = 反电信网络诈骗法 art_25__para_1__item_3"],
    ),
    (
        "《数据出境安全评估办法》第八条第(三)项",
        ["《数据出境安全评估办法》第八条第(三)项 = 数据出境安全评估办法 art_8__item_3"],
    ),
    (
        "2022年反电信网络诈骗法第25条",
        ["2022年反电信网络诈骗法第25条 = 反电信网络诈骗法@2022 art_25"],
    ),
    (
        "反电信网络诈骗法(2022)第25条",
        ["反电信网络诈骗法(2022)第25条 = 反电信网络诈骗法@2022 art_25"],
    ),
    (
        "《反电信网络诈骗法》（2022年）第25条",
        ["《反电信网络诈骗法》（2022年）第25条 = 反电信网络诈骗法@2022 art_25"],
    ),
    ("《网络安全法》", ["《网络安全法》 = 网络安全法 "]),
    # words that point back
    (
        "反诈法第25条第二款……违反前款的，该法第三十条",
        [
            "反诈法第25条第二款 = 反诈法 art_25__para_2",
            "前款 = 反诈法 art_25__para_2",
            "该法第三十条 = 反诈法 art_30",
        ],
    ),
    (
        "反诈法第25条规定的，本条第一款、第二款",
        [
            "反诈法第25条 = 反诈法 art_25",
            "本条第一款 = 反诈法 art_25__para_1",
            "第二款 = 反诈法 art_25__para_2",
        ],
    ),
    ("反诈法第25条。前款", ["反诈法第25条 = 反诈法 art_25", "前款 = 反诈法 art_25 vague"]),
    (
        "《网络安全法》很重要。本法第三条",
        ["《网络安全法》 = 网络安全法 ", "本法第三条 = 网络安全法 art_3"],
    ),
    ("第二款", ["第二款 = ? para_2 vague"]),
    # nothing to find, and hostile
    ("今天天气很好", []),
    ("", []),
    ("第第第第", []),
    ("《《《", []),
    ("第条", []),
    ("安全第一、预防为主", []),
    ("第零条", ["第零条 = ? art_0"]),
    ("刑法第99999条", ["刑法第99999条 = 刑法 art_99999"]),
    ("刑法第10条至第3条", ["刑法第10条至第3条 = 刑法 art_10..art_3"]),
    ("刑法第1条至第10000条", ["刑法第1条至第10000条 = 刑法 art_1..art_10000"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_citations_in(text: str, expected: list[str]) -> None:
    assert [shown(text, named) for named in citations_in(text, KNOWN)] == expected


def test_own_regulation_goes_before_the_law_named() -> None:
    found = citations_in("刑法第一条，依照本法第三条", KNOWN, own=True)
    assert [named.title for named in found] == ["刑法", None]


def test_a_name_with_marks_in_it_is_found_whole() -> None:
    name = "最高人民法院、最高人民检察院关于办理诈骗刑事案件的解释"
    (found,) = citations_in(f"根据{name}第一条", {name})
    assert (found.title, found.start) == (name, 2)


@given(
    st.text(
        "刑法民典反诈第一二十百条款项之前本该《》（）()、和至12 2022年条款項裏，。", max_size=50
    )
)
def test_nothing_raises_and_spans_are_in_order(text: str) -> None:
    place = 0
    for named in citations_in(text, KNOWN):
        assert place <= named.start < named.end <= len(text)
        place = named.end


@given(st.text(max_size=30))
def test_simplifying_keeps_every_place(text: str) -> None:
    assert len(simplified(text)) == len(text)


def shown(text: str, named: Named) -> str:
    law = (named.title or "?") + (f"@{named.year}" if named.year else "")
    path = address.join(named.path) + (f"..{address.join(named.last)}" if named.last else "")
    return f"{text[named.start : named.end]} = {law} {path}" + (" vague" if named.vague else "")
