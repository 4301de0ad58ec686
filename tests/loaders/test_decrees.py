"""The decree before a title: part of the preamble, and what it says of the text."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders.decrees import is_head
from tests.loaders.reading import one

LAW = """中华人民共和国主席令

第九九号

《中华人民共和国灯塔法》已由中华人民共和国第十四届全国人民代表大会常务委员会第九次会议于2024年3月5日通过，现予公布，自2024年7月1日起施行。

中华人民共和国主席　林某

2024年3月6日

中华人民共和国灯塔法

第一条 甲。
"""
JOINT = """国家航海局
中华人民共和国渔业部
国家浮标委员会
令

第15号

《灯塔管理暂行办法》已经2023年5月23日国家航海局2023年第12次局务会议审议通过，并经渔业部、国家浮标委员会同意，现予公布，自2023年8月15日起施行。

2023年7月10日

灯塔管理暂行办法

第一条 甲。
"""


def test_a_law() -> None:
    document = one(LAW)
    regulation, version = document.regulation, document.version
    assert (regulation.title, regulation.kind) == ("中华人民共和国灯塔法", "law")
    assert regulation.document_number == "中华人民共和国主席令第九九号"
    assert regulation.issuers == ("全国人民代表大会常务委员会",)
    assert (version.id, version.promulgated) == ("2024-03-05", dt.date(2024, 3, 6))
    assert (version.effective_date, version.effective_date_basis) == (dt.date(2024, 7, 1), "stated")
    assert [unit.type.value for unit in document.units] == ["preamble", "article"]
    assert document.units[0].text.startswith("《中华人民共和国灯塔法》已由")
    assert document.diagnostics == ()


def test_a_joint_rule() -> None:
    document = one(JOINT)
    assert document.regulation.title == "灯塔管理暂行办法"
    assert document.regulation.kind == "departmental_rule"
    assert document.regulation.issuers == ("国家航海局", "渔业部", "国家浮标委员会")
    assert document.version.id == "2023-05-23"
    assert document.version.promulgated == dt.date(2023, 7, 10)
    assert document.version.effective_date == dt.date(2023, 8, 15)
    assert document.diagnostics == ()


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("中华人民共和国国务院令", True),
        ("中华人民共和国国务院令第 745 号", True),
        ("国家税务总局公告2020年第3号", True),
        ("令", True),
        ("国务院关于统一计量的命令", False),
        ("关于灯塔的公告", False),
        ("灯塔条例", False),
    ],
)
def test_heads(line: str, head: bool) -> None:
    assert is_head(line) is head
