"""A small corpus that holds every kind of unit, version, status and fact."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from loaders.document import (
    Correction,
    Definition,
    Document,
    Fine,
    Penalty,
    Reference,
    Sanction,
    Target,
    Unit,
    UnitType,
)
from tests.loaders.documents import article, chapter, document, preamble

TODAY = dt.date(2024, 1, 1)
NET = "中华人民共和国网络法"
DATA = "数据管理办法"
OLD = "旧网络条例"
COURT = "关于网络案件的解释"
PART = "上海市某条例"


def _section(*below: Unit) -> Unit:
    return Unit(
        UnitType.SECTION, "chp_2__sec_1", "第一节", "", 9, 1, heading="经营者", children=below
    )


def _second() -> Unit:
    """第二条之一, with an item that has subitems."""
    made = article(2, ("有下列情形之一的，不适用本法：", ["军用网络：", "其他。"]), "另行规定。")
    eid = "art_2-1"
    renamed = _renamed(made, "art_2", eid)
    item = renamed.children[0].children[0]
    subitem = Unit(
        UnitType.SUBITEM, f"{item.eid}__subitem_1", "第1目", "涉密网络；", 7, 1, marker="1."
    )
    first = replace(item, children=(subitem,))
    opening = renamed.children[0]
    opening = replace(opening, children=(first, *opening.children[1:]))
    children = (opening, *renamed.children[1:])
    return replace(renamed, label="第二条之一", suffix=1, children=children)


def _renamed(unit: Unit, old: str, new: str) -> Unit:
    below = tuple(_renamed(child, old, new) for child in unit.children)
    return replace(unit, eid=new + unit.eid.removeprefix(old), children=below)


def _annex() -> Unit:
    inner = _renamed(article(1, "附件的条文。"), "art_1", "annex_1__art_1")
    return Unit(UnitType.ANNEX, "annex_1", "附件1", "", 30, 1, heading="名录", children=(inner,))


def _net(date: str, effective: dt.date, first: str) -> Document:
    units = (
        preamble("为了治理网络，制定本法。"),
        chapter(1, "总则", article(1, first), article(2, "本法所称数据，是指记录。"), _second()),
        chapter(
            2,
            "义务",
            _section(
                article(3, "经营者应当：登记。", ("经营者不得：", ["出售个人信息；", "洗钱。"]))
            ),
        ),
        chapter(
            3,
            "责任",
            article(4, "违反本法第三条第二款规定的，由公安机关处五十万元以下罚款。"),
            article(5, "违反本法规定的，给予警告。"),
        ),
        _annex(),
    )
    return document(
        NET,
        *units,
        date=date,
        id="net-law",
        kind="law",
        issuers=("全国人民代表大会常务委员会",),
        aliases=("网法",),
        document_number="主席令第一号",
        effective_date=effective,
        effective_date_basis="stated",
        corrections=(Correction("art_3__para_2__item_1", "岀售", "出售", "官方文本"),),
        references=_net_references(),
        definitions=(Definition("art_2__para_1", "definition", "数据", "记录", "本法所称", 4, 11),),
        penalties=_net_penalties(),
    )


def _net_references() -> tuple[Reference, ...]:
    target = Target("net-law", NET, "art_3__para_2", article="3", paragraph=2, status="resolved")
    chapters = Target("net-law", NET, "chp_3", status="resolved", articles=("art_4", "art_5"))
    return (
        Reference("art_4__para_1", "本法第三条第二款", 2, 10, "internal", "absolute", (target,)),
        Reference("art_5__para_1", "本章", 0, 2, "internal", "relative", (chapters,)),
    )


def _net_penalties() -> tuple[Penalty, ...]:
    fine = Sanction(
        "fine",
        "处五十万元以下罚款",
        19,
        28,
        severity=("serious", "other"),
        severity_text="情节严重的",
        target="any",
        fine=Fine("fixed", None, 500000.0),
    )
    detention = Sanction(
        "detention",
        "处十五日以下拘留",
        0,
        8,
        target="individual",
        authority="安全机关",
        detention=(None, 15),
        by_reference=("《治安管理处罚法》第十条",),
    )
    return (
        Penalty(
            "art_4__para_1",
            violates=("art_3__para_2",),
            conduct_items=("art_3__para_2__item_1",),
            subjects=("经营者", "直接负责的主管人员"),
            authority="公安机关",
            sanctions=(fine, detention),
        ),
        Penalty(
            "art_5__para_1",
            general_violation=True,
            conduct="违反本法规定",
            sanctions=(Sanction("warning", "给予警告", 8, 12),),
            complete=False,
        ),
    )


def _data() -> Document:
    cited = Target(None, "网络法", "art_3", article="3")
    whole = Target(None, "中华人民共和国刑法", None)
    return document(
        DATA,
        article(1, "根据《网络法》第三条和《中华人民共和国刑法》，制定本办法。"),
        article(2, "违反《网络法》第二章规定，100%罚。"),
        date="2023-05-01",
        id="data-rules",
        kind="departmental_rule",
        issuers=("公安部", "教育部"),
        effective_date=dt.date(2023, 8, 15),
        effective_date_basis="metadata",
        repeals=(OLD,),
        references=(
            Reference("art_1__para_1", "《网络法》第三条", 2, 10, "external", "absolute", (cited,)),
            Reference(
                "art_1__para_1", "《中华人民共和国刑法》", 11, 22, "external", "law", (whole,)
            ),
            Reference(
                "art_2__para_1",
                "《网络法》第二章",
                2,
                10,
                "external",
                "absolute",
                (Target(None, "网络法", "chp_2"),),
            ),
        ),
        penalties=(
            Penalty(
                "art_2__para_1",
                violates=("《网络法》第二章",),
                sanctions=(Sanction("other", "罚", 17, 18),),
            ),
        ),
    )


def _court() -> Document:
    points = [
        replace(
            _renamed(article(number, text), f"art_{number}", f"point_{number}"),
            type=UnitType.POINT,
            label=label,
        )
        for number, label, text in ((1, "一、", "第一点。"), (2, "二、", "第二点。"))
    ]
    return document(
        COURT,
        *points,
        date="undated",
        id="court",
        kind="judicial_interpretation",
        aliases=("通则",),
    )


def documents() -> list[Document]:
    """The documents, in the order they are stored."""
    old = document(
        OLD,
        article(1, "旧条例。"),
        date="2000-01-01",
        id="old-net",
        kind="administrative_regulation",
        aliases=("通则",),
    )
    part = document(PART, article(7, "部分条文。"), date="2019-01-01", id="part", complete=False)
    return [
        _net("2016-11-07", dt.date(2017, 6, 1), "第一版。"),
        _net("2020-03-01", dt.date(2020, 7, 1), "第二版。"),
        _net("2023-12-01", dt.date(2025, 1, 1), "第三版。"),
        _data(),
        old,
        _court(),
        part,
    ]
