"""Texts that are no regulation of their own: refused with the line and a reason."""

from __future__ import annotations

import pytest

from loaders.errors import Refused
from tests.loaders.reading import law, read

CASES = {
    "amendment by articles": (
        "# 中华人民共和国刑法修正案（二十）\n\n第一条 将刑法第一条修改为：“甲。”\n\n第二条 删去刑法第二条。",
        "only amends other texts",
        1,
    ),
    "amendment by points": (
        "# 云岭市人民代表大会常务委员会关于修改《灯塔条例》的决定\n\n一、将第三条修改为：“甲。”"
        "\n\n二、增加一条，作为第四条：“乙。”",
        "only amends other texts",
        1,
    ),
    "shell": ("\n\n# 云岭市灯塔条例\n\n2020年1月1日通过\n", "has a title but no provisions", 3),
    "case": (
        "# 指导性案例12号：甲诉乙灯塔纠纷案\n\n一、基本案情。甲毁坏灯塔。\n\n二、裁判理由。",
        "is a case",
        1,
    ),
    "news": ("灯塔节开幕\n\n本报讯，灯塔节昨日开幕，市民纷纷前往。", "no regulation found", 1),
    "empty": ("", "no regulation found", 1),
    "blank": ("\n \n\u3000\n", "no regulation found", 1),
    "articles without a title": (
        "\n\n第一条 甲。\n\n第二条 乙。",
        "no title stands before the first article",
        3,
    ),
}


@pytest.mark.parametrize(("text", "reason", "line"), CASES.values(), ids=CASES)
def test_refused(text: str, reason: str, line: int) -> None:
    with pytest.raises(Refused) as error:
        read(text, "text.md")
    assert reason in error.value.reason
    assert error.value.line == line


def test_a_decision_that_says_something_itself_is_loaded() -> None:
    text = "# 关于修改灯费的决定\n\n一、灯费为五元。\n\n二、灯费由守灯人收取。\n\n三、本决定自公布之日起施行。"
    assert [u.eid for u in read(text)[0].units] == ["point_1", "point_2", "point_3"]


def test_the_reason_names_the_text() -> None:
    with pytest.raises(Refused, match="《云岭市灯塔条例》 has a title but no provisions"):
        read(law().replace("云岭", "# 云岭", 1))
