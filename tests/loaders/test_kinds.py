"""Kind and issuers, from notes and title."""

from __future__ import annotations

import pytest

from loaders.issuers import issuers
from loaders.kinds import kind

NPC = "全国人民代表大会"
CASES = [
    # title, notes, kind, issuers
    ("中华人民共和国宪法", f"1982年12月4日第五届{NPC}第五次会议通过", "constitution", (NPC,)),
    (
        "中华人民共和国灯塔法",
        f"2020年1月1日第十三届{NPC}常务委员会第九次会议通过",
        "law",
        (NPC + "常务委员会",),
    ),
    (
        "全国人民代表大会常务委员会关于灯塔的决定",
        "2020年1月1日第十三届全国人大常委会第九次会议通过",
        "law",
        (NPC + "常务委员会",),
    ),
    (
        "云岭市灯塔条例",
        "2020年1月1日云岭市第三届人民代表大会常务委员会第九次会议通过",
        "local_regulation",
        ("云岭市人民代表大会常务委员会",),
    ),
    (
        "云岭市立法条例",
        "2020年1月1日云岭市第三届人民代表大会第一次会议通过",
        "local_regulation",
        ("云岭市人民代表大会",),
    ),
    (
        "云岭彝族自治县自治条例",
        "2020年1月1日经云岭彝族自治县第三届人民代表大会第一次会议通过",
        "local_regulation",
        ("云岭彝族自治县人民代表大会",),
    ),
    (
        "云岭市人民代表大会常务委员会关于灯塔的规定",
        "",
        "local_regulation",
        ("云岭市人民代表大会常务委员会",),
    ),
    ("云岭经济特区灯塔条例", "", "local_regulation", ()),
    (
        "灯塔条例",
        "2020年1月1日中华人民共和国国务院令第1号公布",
        "administrative_regulation",
        ("国务院",),
    ),
    (
        "灯塔管理办法",
        "1988年1月1日国务院批准\n1988年2月1日交通部、海关总署令第1号发布",
        "administrative_regulation",
        ("交通部", "海关总署"),
    ),
    ("城市灯塔条例", "", "administrative_regulation", ("国务院",)),
    ("国务院关于灯塔的规定", "", "administrative_regulation", ("国务院",)),
    (
        "灯塔保卫条例",
        "2020年1月1日国务院、中央军事委员会令第1号公布",
        "administrative_regulation",
        ("国务院", "中央军事委员会"),
    ),
    (
        "灯塔检查办法",
        "2020年1月1日国家市场监督管理总局令第1号公布",
        "departmental_rule",
        ("国家市场监督管理总局",),
    ),
    (
        "灯塔检查规定",
        "2008年7月17日经人力资源和社会保障部第6次部务会议通过",
        "departmental_rule",
        ("人力资源和社会保障部",),
    ),
    ("市场灯塔检查规定", "2020年1月1日公安部令第1号公布", "departmental_rule", ("公安部",)),
    (
        "最高人民法院、最高人民检察院关于灯塔案件的解释",
        "",
        "judicial_interpretation",
        ("最高人民法院", "最高人民检察院"),
    ),
    (
        "人民法院灯塔规则",
        "2021年5月18日最高人民法院审判委员会第1838次会议通过",
        "judicial_interpretation",
        ("最高人民法院",),
    ),
    ("云岭市灯塔办法", "2020年1月1日云岭市人民政府第5次常务会议通过", "other", ("云岭市人民政府",)),
    ("中国共产党灯塔条例", "", "other", ()),
    ("云岭市灯塔规定", "", "other", ()),
    ("中华人民共和国灯塔检定管理办法", "", "other", ()),
    ("中华人民共和国灯塔法", "", "law", ()),
]


@pytest.mark.parametrize(("title", "notes", "code", "bodies"), CASES)
def test_kinds_and_issuers(title: str, notes: str, code: str, bodies: tuple[str, ...]) -> None:
    assert kind(title, notes) == code
    assert issuers(title, notes, code) == bodies
