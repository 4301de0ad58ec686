"""Regulations to be cited: those that ship, and laws with what these do not have."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from loaders.catalogue import SOURCES
from loaders.document import Document, Unit, UnitType
from loaders.pipeline import parse
from tests.loaders.documents import article, chapter, document

CRIMES = "中华人民共和国刑法"
CIVIL = "中华人民共和国民法典"
PRIVACY = "中华人民共和国个人信息保护法"
COMPANIES = "中华人民共和国公司法"
REPLY = "最高人民法院关于网络案件的批复"
BOTH = "最高人民法院、最高人民检察院关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释"
GENERAL = "最高人民法院关于适用《中华人民共和国民法典》总则编若干问题的解释"
FIRST, SECOND = "最高人民法院关于办理案件的规定", "最高人民检察院关于办理案件的规定"
CITY = "某市电信条例"


def documents() -> list[Document]:
    """The documents, in the order they are stored."""
    shipped = SOURCES / "four-regulations.txt"
    return [
        *parse(shipped.read_bytes(), shipped.name),
        document(CRIMES, *_crimes(), date="1997-03-14", id="criminal-law", kind="law"),
        document(CIVIL, *_civil(), date="2020-05-28", id="civil-code", kind="law"),
        document(
            PRIVACY, article(66, "一。", "二。"), date="2021-08-20", id="pipl", complete=False
        ),
        _companies("2018-10-26", dt.date(2018, 10, 26), "旧公司法的条文。"),
        _companies("2023-12-29", dt.date(2024, 7, 1), "新公司法的条文。"),
        document("甲省电信条例", article(1, "甲。"), article(3, "甲三。"), id="a", aliases=(CITY,)),
        document("乙省电信条例", article(1, "乙。"), article(2, "乙二。"), id="b", aliases=(CITY,)),
        document(REPLY, _point(1), _point(2), date="undated", id="reply"),
        document(BOTH, article(5, "五。"), date="2017-05-08", id="both"),
        document(GENERAL, article(1, "一。"), date="2022-02-24", id="general"),
        document(FIRST, article(7, "七。"), date="2001-01-01", id="first"),
        document(SECOND, article(7, "七。"), date="2002-01-01", id="second"),
    ]


def _crimes() -> list[Unit]:
    """第一百一十九条 to 第一百二十条之二; the last has items in two of its paragraphs."""
    two = article(120, ("甲：", ["甲一；", "甲二。"]), ("乙：", ["乙一；", "乙二；", "乙三。"]))
    return [
        article(119, "一一九。"),
        article(120, "一二〇。"),
        _after(article(120, "一二〇之一。"), 1),
        _after(two, 2),
        article(121, "一二一。"),
    ]


def _after(unit: Unit, suffix: int) -> Unit:
    """第一百二十条 as 第一百二十条之一."""
    old, new = unit.eid, f"{unit.eid}-{suffix}"

    def renamed(one: Unit) -> Unit:
        below = tuple(renamed(child) for child in one.children)
        return replace(one, eid=new + one.eid.removeprefix(old), children=below)

    label = f"{unit.label}之{'一二三'[suffix - 1]}"
    return replace(renamed(unit), label=label, suffix=suffix)


def _civil() -> list[Unit]:
    """Two parts whose chapters count anew; 第五百七十七条 printed twice."""
    parts = []
    for number, heading, first in ((1, "总则", 1), (2, "物权", 577)):
        eid = f"part_{number}"
        held = [chapter(n, f"{heading}{n}", *below, parent=eid) for n, below in _held(first)]
        label = f"第{'一二'[number - 1]}编"
        parts.append(
            Unit(UnitType.PART, eid, label, "", 1, number, heading=heading, children=tuple(held))
        )
    return parts


def _held(first: int) -> list[tuple[int, list[Unit]]]:
    chapters = [(1, [article(first, "首条。")]), (2, [article(first + 1, "次条。")])]
    if first == 577:
        again = article(600, "重印。")
        twice = replace(again, eid="art_600-dup2", children=())
        chapters.append((3, [again, twice]))
    return chapters


def _companies(date: str, effective: dt.date, text: str) -> Document:
    return document(
        COMPANIES, article(16, text), date=date, id="company-law", effective_date=effective
    )


def _point(number: int) -> Unit:
    made = article(number, f"第{number}点。")
    old, new = made.eid, f"point_{number}"
    below = tuple(replace(c, eid=c.eid.replace(old, new)) for c in made.children)
    label = f"{'一二'[number - 1]}、"
    return replace(made, eid=new, type=UnitType.POINT, label=label, children=below)
