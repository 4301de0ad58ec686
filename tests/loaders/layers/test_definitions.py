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
    ("前款中，“甲”系指一；“乙”系指二。", [("前款中", "甲", "一"), ("前款中", "乙", "二")]),
    ("前款所称甲木，是指一。乙木，是指二。", [("前款所称", "甲木", "一"), (None, "乙木", "二")]),
    (
        "船舶，是指各类船。其中，油轮是指运油的船。",
        [(None, "船舶", "各类船"), (None, "油轮", "运油的船")],
    ),
    ("本条例所称活动（以下简称活动），是指演出。", [("本条例所称", "活动", "演出")]),
    ("本条例所称拆船，指拆解。", [("本条例所称", "拆船", "拆解")]),
    ("和解债权人是指债权人。", [(None, "和解债权人", "债权人")]),
    ("家庭关系指导服务。由指定的机构办理，按指印。明确了目标，是指导工作的纲领。", []),
    ("本章规定的不是指连续承运人。", []),
    ("本条例所称散煤，是燃用的煤炭。", [("本条例所称", "散煤", "燃用的煤炭")]),
    ("本解释所称预付卡为商业预付卡。", [("本解释所称", "预付卡", "商业预付卡")]),
    (
        "本条例所称昼间为六时至二十二时；本条例所称夜间为二十二时至次日六时。",
        [("本条例所称", "昼间", "六时至二十二时"), ("本条例所称", "夜间", "二十二时至次日六时")],
    ),
    ("本条例所称博物馆不包括以普及为目的的场馆，其他应当作为支出。", []),
    ("本条例所称城市的范围为主城区。", []),
    ("市级测站的含义是指在河流设立的测站。", [(None, "市级测站", "在河流设立的测站")]),
    ("除第二条规定外，专利法所称申请日，是指优先权日。", [("专利法所称", "申请日", "优先权日")]),
    ("本条例所保护的植物，是指野生植物。", [("本条例所保护", "植物", "野生植物")]),
    ("具有相应特征，其中特定特征是指贡献。", [(None, "特定特征", "贡献")]),
    ("（五）“技术资料”是指图纸。", [(None, "技术资料", "图纸")]),
    (
        "样法第六条第二款关于作品的规定中的“物质条件”，是指资金。",
        [("样法第六条第二款关于作品的规定中", "物质条件", "资金")],
    ),
    ("本办法中的“年度”是指公历年度。", [("本办法中", "年度", "公历年度")]),
    ("前款规定的岗位是指临时岗位。", [("前款规定", "岗位", "临时岗位")]),
    ("样法所称在境内有住所，是指习惯性居住。", [("样法所称", "在境内有住所", "习惯性居住")]),
    ("在内地，是指第二审判决。", []),
    ("本办法规定保护的动物，是指野生动物。", [("本办法规定保护", "动物", "野生动物")]),
    ("样法规定的期间，应为三日；规定的股份，是指总和。", [("规定", "股份", "总和")]),
    ("属于民事案件，其所称的行为地，是指所在地。", [("其所称", "行为地", "所在地")]),
    ("这里所说“获得”，系指取得。", [("这里所说", "获得", "取得")]),
    ("前款规定的其他组织是指成立的组织，包括：", [("前款规定", "其他组织", "成立的组织")]),
    ("样法第六条规定的海船指适合航行的船舶。", [("样法第六条规定", "海船", "适合航行的船舶")]),
    ("样法规定的货物指已经装载的货物。", [("样法规定", "货物", "已经装载的货物")]),
    ("债务人住所地指债务人的办事机构所在地。", [(None, "债务人住所地", "债务人的办事机构所在地")]),
    ("本条中所称交付，指出资人转移现金。", [("本条中所称", "交付", "出资人转移现金")]),
    ("本条例所称操作系统是指管理资源的程序。", [("本条例所称", "操作系统", "管理资源的程序")]),
    (
        "本办法所称“日”，均指自然日；“工作日”指法定工作日。",
        [("本办法所称", "日", "自然日"), ("本办法所称", "工作日", "法定工作日")],
    ),
    ("实行一次申报、指运地一次查验。经指出后仍不改正。", []),
    (
        "本办法所称蚕种是指桑蚕种，包括原种；本办法所称生产包括冷藏。",
        [("本办法所称", "蚕种", "桑蚕种，包括原种")],
    ),
    (
        "本条所称造价，是指整体造价；违法收入按照平均单价与面积的乘积确定。",
        [("本条所称", "造价", "整体造价")],
    ),
    (
        "本条例所称企业，是指各类企业，其主要形式有：",
        [("本条例所称", "企业", "各类企业")],
    ),
    (
        "“甲车”“乙车”，是指未列入目录的车辆。",
        [(None, "“甲车”“乙车”", "未列入目录的车辆")],  # one record, as it is printed
    ),
    (
        "样法第三条规定的“怠于行使债权，对债权人造成损害的”，是指不履行债务。",
        [("样法第三条规定", "怠于行使债权，对债权人造成损害的", "不履行债务")],
    ),
    (
        "在香港特别行政区诉讼费是指命令支付的费用。",
        [("在香港特别行政区", "诉讼费", "命令支付的费用")],
    ),
    ("前款“近亲属”是指配偶。", [("前款", "近亲属", "配偶")]),
    ("侵犯著作权罪中的“复制”，是指翻印。", [("侵犯著作权罪中", "复制", "翻印")]),
    (
        "根据本法第三条的规定，本办法所称化学品，是指列入目录的物品。",
        [("本办法所称", "化学品", "列入目录的物品")],
    ),
    (
        "本办法所称期货合同，以下简称合同，是指标准化协议。",
        [("本办法所称", "期货合同", "标准化协议")],
    ),
    ("持有人，是指取得证书的企业，以下简称企业。", [(None, "持有人", "取得证书的企业")]),
    ("古城区，是指旧城。本条例特指完整保存的地区。", [(None, "古城区", "旧城")]),
]


def read(text: str, items: list[str] | None = None) -> list[Definition]:
    body = (text, items) if items else text
    return list(definitions(document("样法", article(1, body))))


@pytest.mark.parametrize(("text", "expected"), DEFINED)
def test_terms(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    found = [d for d in read(text) if d.kind == "definition"]
    assert [(d.scope, d.term, d.definition) for d in found] == expected


def test_the_span_covers_term_and_definition() -> None:
    text = "本法所称数据，是指任何以电子或者其他方式对信息的记录。"
    (found,) = read(text)
    assert text[found.start : found.end] == "数据，是指任何以电子或者其他方式对信息的记录"


def test_a_list_of_terms_is_one_record_an_item() -> None:
    entries = [
        "食品，指供人食用的物品；",
        "保质期：保持品质的期限；",
        "公园绿地：指向公众开放的绿地；",
        "预包装，是预先定量包装；",
        "散装为称重销售。",
    ]
    found = read("本法下列用语的含义：", entries)
    lead = "本法下列用语的含义"
    assert [(d.source[-6:], d.scope, d.term, d.definition) for d in found] == [
        ("item_1", lead, "食品", "供人食用的物品"),
        ("item_2", lead, "保质期", "保持品质的期限"),
        ("item_3", lead, "公园绿地", "向公众开放的绿地"),
        ("item_4", lead, "预包装", "预先定量包装"),
        ("item_5", lead, "散装", "称重销售"),
    ]


@pytest.mark.parametrize(
    ("lead", "scope"),
    [
        ("本法下列用语的含义是：", "本法下列用语的含义"),
        ("本条例相关用语含义如下：", "本条例相关用语含义如下"),
        ("著作权法和本条例中下列作品的含义：", "著作权法和本条例中下列作品的含义"),
        ("本条例自公布之日起施行。本条例的下列用语含义为：", "本条例的下列用语含义"),
        ("《样法》和本细则所称：", "《样法》和本细则所称"),
        ("本规则所用术语释义：", "本规则所用术语释义"),
        ("样法所附《税目表》中车辆的含义如下：", "样法所附《税目表》中车辆的含义如下"),
        ("本安排所称生效判决：", None),
        ("城市绿地分为：", None),
    ],
)
def test_the_lead_of_a_list_is_the_scope(lead: str, scope: str | None) -> None:
    (found,) = read(lead, ["食品，是指供人食用的物品；"])
    assert found.scope == scope


@pytest.mark.parametrize(
    ("text", "items", "term", "definition", "span"),
    [
        # the entries: they stand behind the unit's own text
        (
            "本法所称重大问题是指：",
            ["甲；", "乙。"],
            "重大问题",
            "（一）甲；\n（二）乙",
            "重大问题是指：\n（一）甲；\n（二）乙",
        ),
        (
            "前言。重大问题，是指",
            ["甲；"],
            "重大问题",
            "（一）甲",
            "重大问题，是指\n（一）甲",
        ),
        # words of its own: as they stand there
        (
            "本法所称重大问题是指下列情形：",
            ["甲；", "乙。"],
            "重大问题",
            "下列情形",
            "重大问题是指下列情形",
        ),
    ],
)
def test_a_term_defined_by_a_list(
    text: str, items: list[str], term: str, definition: str, span: str
) -> None:
    unit = article(1, (text, items)).children[0]
    (found,) = read(text, items)
    assert (found.term, found.definition) == (term, definition)
    assert unit.full_text.startswith(text)
    assert unit.full_text[found.start : found.end] == span


@pytest.mark.parametrize(
    ("text", "items"), [("重大问题是指：", []), ("重大问题是指。另有：", ["甲。"])]
)
def test_a_term_without_a_definition_is_none(text: str, items: list[str]) -> None:
    assert read(text, items) == []


@given(st.text("本法所称甲乙，是指系。；：“”（以下简称）的由为设立、\n", max_size=60))
def test_nothing_raises_and_spans_hold_the_term(text: str) -> None:
    for found in read(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.term in text[found.start : found.end]
