"""Definitions and abbreviations, the expected term and words beside each sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.document import Definition
from loaders.layers.definitions import definitions
from tests.loaders.documents import article, document

DEFINED = [
    ("本法所称数据，是指信息的记录。", [("本法所称", "数据", "信息的记录")]),
    ("本条例所称的志愿服务是指无偿的服务。", [("本条例所称", "志愿服务", "无偿的服务")]),
    ("数据安全，是指能力。其他。", [(None, "数据安全", "能力")]),
    ("刑法第三条规定的“明知”，是指知道。", [("刑法第三条规定", "明知", "知道")]),
    (
        "住所地是指户籍所在地，法人的住所地是指主要办事机构所在地。",
        [(None, "住所地", "户籍所在地"), (None, "法人的住所地", "主要办事机构所在地")],
    ),
    ("前款中，“甲”系指一；“乙”系指二。", [("前款中", "甲", "一"), (None, "乙", "二")]),
    (
        "船舶，是指各类船。其中，油轮是指运油的船。",
        [(None, "船舶", "各类船"), (None, "油轮", "运油的船")],
    ),
    ("本条例所称活动（以下简称活动），是指演出。", [("本条例所称", "活动", "演出")]),
    ("本条例所称拆船，指拆解。", [("本条例所称", "拆船", "拆解")]),
    ("和解债权人是指债权人。", [(None, "和解债权人", "债权人")]),
    ("家庭关系指导服务。由指定的机构办理，按指印。明确了目标，是指导工作的纲领。", []),
    ("本章规定的不是指连续承运人。", []),
]

SHORTENED = [
    ("根据《中华人民共和国刑法》（以下简称刑法）", "刑法", "《中华人民共和国刑法》"),
    (
        "通过与接收方订立个人信息出境标准合同（以下简称标准合同）的方式",
        "标准合同",
        "个人信息出境标准合同",
    ),
    (
        "本条例适用于市人民代表大会常务委员会（以下简称常委会）对预算的监督",
        "常委会",
        "市人民代表大会常务委员会",
    ),
    ("国务院设立城市更新委员会（以下简称委员会）。", "委员会", "城市更新委员会"),
    (
        "县级以上人民政府主管体育工作的部门（以下简称体育主管部门）负责管理。",
        "体育主管部门",
        "县级以上人民政府主管体育工作的部门",
    ),
    (
        "申请取水的单位或者个人（以下简称申请人），应当提出申请。",
        "申请人",
        "申请取水的单位或者个人",
    ),
    (
        "在境内从事生产经营活动的单位（以下统称生产经营单位）的安全生产",
        "生产经营单位",
        "在境内从事生产经营活动的单位",
    ),
    (
        "省人民政府制定本区域地方志编纂的总体规划（以下简称规划），并报备案。",
        "规划",
        "本区域地方志编纂的总体规划",
    ),
    ("为保护著作权人、表演者（以下统称权利人）的权利", "权利人", "著作权人、表演者"),
    (
        "政府设立由统计机构和有关部门组成的普查机构（以下简称普查机构），负责普查。",
        "普查机构",
        "由统计机构和有关部门组成的普查机构",
    ),
    ("由人工影响天气作业组织（以下简称作业组织）实施", "作业组织", "人工影响天气作业组织"),
    (
        "适用于经省人民政府批准设立的度假区（以下简称度假区）。",
        "度假区",
        "经省人民政府批准设立的度假区",
    ),
    (
        "林业、绿化部门为古树名木保护主管部门（以下简称主管部门）。",
        "主管部门",
        "古树名木保护主管部门",
    ),
    (
        "负责检查的机关，市民政局（以下简称“民政局”）和区、县民政机构（以下称民政机构）依照规定",
        "民政局",
        "市民政局",
    ),
    ("本条例所称城市公共交通设施（以下简称公交设施），包括车站", "公交设施", "城市公共交通设施"),
]


def read(text: str, items: list[str] | None = None) -> list[Definition]:
    body = (text, items) if items else text
    return list(definitions(document("样法", article(1, body))))


@pytest.mark.parametrize(("text", "expected"), DEFINED)
def test_terms(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    found = [d for d in read(text) if d.kind == "definition"]
    assert [(d.scope, d.term, d.definition) for d in found] == expected


@pytest.mark.parametrize(("text", "term", "words"), SHORTENED)
def test_abbreviations(text: str, term: str, words: str) -> None:
    found = next(d for d in read(text) if d.kind == "abbreviation")
    assert (found.term, found.definition) == (term, words)
    assert text[found.start : found.end].startswith(words)


def test_the_span_covers_term_and_definition() -> None:
    text = "本法所称数据，是指任何以电子或者其他方式对信息的记录。"
    (found,) = read(text)
    assert text[found.start : found.end] == "数据，是指任何以电子或者其他方式对信息的记录"


def test_a_list_of_terms_is_one_record_an_item() -> None:
    found = read("本法下列用语的含义：", ["食品，指供人食用的物品；", "保质期：保持品质的期限。"])
    assert [(d.source[-6:], d.scope, d.term, d.definition) for d in found] == [
        ("item_1", "本法下列用语的含义", "食品", "供人食用的物品"),
        ("item_2", "本法下列用语的含义", "保质期", "保持品质的期限"),
    ]


def test_a_term_defined_by_a_list_has_its_entries() -> None:
    (found,) = read("本法所称重大问题是指：", ["甲；", "乙。"])
    assert (found.term, found.definition) == ("重大问题", "（一）甲；\n（二）乙。")


@given(st.text("本法所称甲乙，是指系。；：“”（以下简称）的由为设立、\n", max_size=60))
def test_nothing_raises_and_spans_hold_the_term(text: str) -> None:
    for found in read(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.term in text[found.start : found.end]
