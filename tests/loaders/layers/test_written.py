"""Citations as people paste and write them; beside each form what it says."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import pytest

from loaders.layers.queries import citations_in, spelled
from tests.loaders.layers.test_queries import shown

TITLE = "最高人民法院关于适用《民法典》总则编若干问题的解释"
KNOWN = frozenset({"反诈法", "反电信网络诈骗法", "数据安全法", "民法典", "刑法", "广告法", TITLE, TITLE.removeprefix("最高人民法院")})  # fmt: skip

ONE = {
    # blanks of every kind, in every place
    "数据安全法\n第45条": "数据安全法 art_45",
    "反诈法\r\n第25条": "反诈法 art_25",
    "反诈法\n\n第25条": "反诈法 art_25",
    "反诈法\u2028第25条": "反诈法 art_25",
    "反诈法\t第25条": "反诈法 art_25",
    "反诈法   第25条": "反诈法 art_25",
    "反诈法\u00a0第\u00a025\u00a0条": "反诈法 art_25",
    "反诈\u200b法第25\u00ad条": "反诈法 art_25",
    "《反诈法》\n第25条": "反诈法 art_25",
    "《反诈法》 \r\n 第25条": "反诈法 art_25",
    "反诈法第45\n条": "反诈法 art_45",
    "反诈法第四十\n五条": "反诈法 art_45",
    "反诈法第\n四十五条": "反诈法 art_45",
    "反诈法第4\n5条": "反诈法 art_45",
    "反诈法第25条\n第2款": "反诈法 art_25__para_2",
    "反诈法第25条第2\n款（三）\n项": "反诈法 art_25__para_2__item_3",
    "刑法第一百二十条\n之一": "刑法 art_120-1",
    "刑法\n120条之一": "刑法 art_120-1",
    "反电信网络\n诈骗法第25条": "反电信网络诈骗法 art_25",
    "《反电信网络\n诈骗法》第25条": "反电信网络诈骗法 art_25",
    "德国民法典\n第577条": "德国民法典 art_577",
    # parts of an article, shortly
    "反诈法第25条(3)": "反诈法 art_25__item_3",
    "反诈法第25条第1款（3）": "反诈法 art_25__para_1__item_3",
    # brackets
    **{
        f"{opening}反诈法{closing}第25条": "反诈法 art_25"
        for opening, closing in ("‹›", "‹>", "〈〉", "<>", "＜＞", "「」", "『』", "“”", "‘’", '""', "''", "【】", "〖〗", "[]", "［］", "《>")
    },
    "“反诈法”\n第25条": "反诈法 art_25",
    "“反诈法”中的第25条": "反诈法 art_25",
    "【无此办法（试行）】第3条": "无此办法（试行） art_3",
    "“无此法”第25条": "无此法 art_25",
    "〈关于适用《民法典》总则编若干问题的解释〉第一条": "关于适用《民法典》总则编若干问题的解释 art_1",
    # what joins a law and its article
    **{
        f"{law}{joins}第45条": "数据安全法 art_45"
        for law in ("数据安全法", "《数据安全法》")
        for joins in ("之", "的", "中", "中的", "里的", "当中的", "项下的", "规定的", "所规定的", "中规定的", "①", "[1]")
    },
    "数据安全法（主席令第84号）第45条": "数据安全法 art_45",
    "数据安全法（2021年6月10日通过）的第45条": "数据安全法@2021 art_45",
    "民法典（合同编）第577条": "民法典 part_合同编__art_577",
    "民法典合同编第五百七十七条": "民法典 part_合同编__art_577",
    "民法典婚姻家庭编第1043条": "民法典 part_婚姻家庭编__art_1043",
    "民法典合同编通则第577条": "民法典 part_合同编__part_通则__art_577",
    "民法典总则第143条": "民法典 part_总则__art_143",
    "民法总则第143条": "民法总则 art_143",
    "刑法分则第264条": "刑法 part_分则__art_264",
    "民法典合同编第二章": "民法典 part_合同编__chp_2",
    "《民法典》总则编第143条": "民法典 part_总则编__art_143",
    "《民法典》“合同编”的第577条": "民法典 part_合同编__art_577",
    "《民法典·合同编》第577条": "民法典 part_合同编__art_577",
    "《民法典合同编》第577条": "民法典 part_合同编__art_577",
    "《民法典·合同编》": "民法典 part_合同编",
    "《法律法规汇编》": "法律法规汇编 ",
    # numbers
    "反诈法第25条第2款第④项": "反诈法 art_25__para_2__item_4",
    "反诈法25条②款": "反诈法 art_25__para_2",
    "广告法第九条第⑪项": "广告法 art_9__item_11",
    "广告法第九条第㈢项": "广告法 art_9__item_3",
    "广告法第九条第⑶项": "广告法 art_9__item_3",
    "广告法第九条第❸项": "广告法 art_9__item_3",
    "广告法第九条第Ⅲ项": "广告法 art_9__item_3",
    "广告法第九条第ⅳ项": "广告法 art_9__item_4",
    "广告法第九条第III项": "广告法 art_9__item_3",
    "广告法第九条(viii)项": "广告法 art_9__item_8",
    "刑法第120-1条": "刑法 art_120-1",
    "刑法第120－1条第2款": "刑法 art_120-1__para_2",
    "刑法120-1条": "刑法 art_120-1",
    "刑法第120-1至120-6条": "刑法 art_120-1..art_120-6",
    "刑法第119-121条": "刑法 art_119..art_121",
    "刑法第121条至第119条": "刑法 art_121..art_119",
    "反诈法第38至40条第2款": "反诈法 art_38..art_40__para_2",
    # a 款 or 项 that is written and cannot be read
    "反诈法第25条第X项": "反诈法 art_25 vague",
    "反诈法第25条第几款": "反诈法 art_25 vague",
    "反诈法第25条第2款第__项": "反诈法 art_25__para_2 vague",
    "反诈法第25条（A）项": "反诈法 art_25 vague",
    "反诈法第25条c项": "反诈法 art_25 vague",
    "反诈法第25条第ⅩⅩ款": "反诈法 art_25 vague",
    "反诈法第25条第九九九九九九九九九九款": "反诈法 art_25 vague",
    # judicial interpretations
    TITLE + "第一条": TITLE + " art_1",
    "关于适用〈民法典〉总则编若干问题的解释第一条": "关于适用〈民法典〉总则编若干问题的解释 art_1",
    "最高法关于适用《民法典》总则编若干问题的解释第一条": "最高法关于适用《民法典》总则编若干问题的解释 art_1",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE.items())
def test_the_whole_text_is_one_citation(text: str, expected: str) -> None:
    assert told(text) == [f"{text} = {expected}"]


@pytest.mark.parametrize(("text", "expected"), ONE.items())
def test_what_stands_before_and_behind_is_no_part_of_it(text: str, expected: str) -> None:
    assert told(f"依照{text}规定的，") == [f"{text} = {expected}"]


TABLE = [
    # a list: what stands behind it belongs to its last number
    ("反诈法第25、38条第2款", ["反诈法第25 = 反诈法 art_25", "38条第2款 = 反诈法 art_38__para_2"]),
    ("广告法第9、10条第2款第（一）项", ["广告法第9 = 广告法 art_9", "10条第2款第（一）项 = 广告法 art_10__para_2__item_1"]),
    ("广告法第九条第一、二款第三项", ["广告法第九条第一 = 广告法 art_9__para_1", "二款第三项 = 广告法 art_9__para_2__item_3"]),
    ("广告法第九条第⑨、⑪项", ["广告法第九条第⑨ = 广告法 art_9__item_9", "⑪项 = 广告法 art_9__item_11"]),
    ("广告法第九条1、3项", ["广告法第九条1 = 广告法 art_9__item_1", "3项 = 广告法 art_9__item_3"]),
    ("广告法第九条第1款(3)、(4)", ["广告法第九条第1款(3) = 广告法 art_9__para_1__item_3", "(4) = 广告法 art_9__para_1__item_4"]),
    ("反诈法第25条（2022）", ["反诈法第25条 = 反诈法 art_25"]),
    ("刑法第120-1、120-2条", ["刑法第120-1 = 刑法 art_120-1", "120-2条 = 刑法 art_120-2"]),
    *[
        (f"数据安全法第38{comma}39条", ["数据安全法第38 = 数据安全法 art_38", "39条 = 数据安全法 art_39"])
        for comma in ("，", ",", ", ", "，\n", "；", ";", "/", "．", "､", "&")
    ],
    ("数据安全法第三十八，三十九条", ["数据安全法第三十八 = 数据安全法 art_38", "三十九条 = 数据安全法 art_39"]),
    ("数据安全法第八，九条", ["数据安全法第八 = 数据安全法 art_8", "九条 = 数据安全法 art_9"]),
    ("第一，第三条", ["第三条 = ? art_3"]),
    ("第一，二审", []),
    ("首先，第一，三条意见", []),
    ("民法典第1,260条", []),
    ("规范第5.2条", []),
    ("规范第5．2条", []),
    ("反诈法第38 39条", []),
    # a line break that divides
    ("王某\n反诈法第25条", ["反诈法第25条 = 反诈法 art_25"]),
    ("第四章 数据安全制度\n第二十一条", ["第四章 = ? chp_4", "第二十一条 = ? art_21"]),
    ("第四章 监督管理办法\n第二十一条", ["第四章 = ? chp_4", "第二十一条 = ? art_21"]),
    ("反诈法第25条\n（三）其他", ["反诈法第25条 = 反诈法 art_25"]),
    ("反诈法第25条①规定", ["反诈法第25条 = 反诈法 art_25"]),
    # brackets that are no title's
    ("“本法”第25条", ["第25条 = ? art_25"]),
    ("他说“对”第25条", ["第25条 = ? art_25"]),
    ("“根据规定”第25条", ["第25条 = ? art_25"]),
    # what follows a step that cannot be read is not told either
    ("反诈法第25条第X款第三项", ["反诈法第25条第X款 = 反诈法 art_25 vague", "第三项 = ? item_3 vague"]),
    ("反诈法第25条第X项，前款", ["反诈法第25条第X项 = 反诈法 art_25 vague", "前款 = ?  vague"]),
    ("反诈法第25条第1次付款", ["反诈法第25条 = 反诈法 art_25"]),
    # several counted back: somewhere above them
    ("《反诈法》第25条，前两条", ["《反诈法》第25条 = 反诈法 art_25", "前两条 = 反诈法  vague"]),
    ("反诈法第25条，前两条第一款", ["反诈法第25条 = 反诈法 art_25", "前两条第一款 = 反诈法  vague"]),
    ("反诈法第25条第三款，前两款", ["反诈法第25条第三款 = 反诈法 art_25__para_3", "前两款 = 反诈法 art_25 vague"]),
    ("反诈法第25条第三款，前两款第一项", ["反诈法第25条第三款 = 反诈法 art_25__para_3", "前两款第一项 = 反诈法 art_25 vague"]),
    # who is named before 《关于…》 issued it
    ("两高《关于办理案件的解释》第五条", ["《关于办理案件的解释》第五条 = 两高关于办理案件的解释 art_5"]),
    ("最高人民法院、最高人民检察院《关于办理案件的解释》第五条", ["《关于办理案件的解释》第五条 = 最高人民法院、最高人民检察院关于办理案件的解释 art_5"]),
    ("依照国务院《关于办理案件的规定》第五条", ["《关于办理案件的规定》第五条 = 国务院关于办理案件的规定 art_5"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_citations_in(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_names_are_spelled_in_one_way() -> None:
    assert spelled("關於適用〈民法典〉的解釋(一)") == "关于适用《民法典》的解释（一）"


def told(text: str) -> list[str]:
    return [shown(text, named) for named in citations_in(text, KNOWN)]
