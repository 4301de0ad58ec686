"""Titles, the names that follow from them, and ids."""

from __future__ import annotations

import pytest

from loaders import address, titles


@pytest.mark.parametrize(
    "line",
    [
        "中华人民共和国反电信网络诈骗法",
        "云岭市灯塔条例（试行）",
        "关于审理灯塔案件适用法律若干问题的解释（二）",
        "云岭市实施《中华人民共和国航道法》办法",
    ],
)
def test_titles(line: str) -> None:
    assert titles.is_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "违反本条例",
        "根据有关法律规定",
        "第一章 规范",
        "第五条 法律",
        "（一）办法",
        "《云岭市灯塔条例》",
        "附件：办法",
        "灯塔应当保护。按照规定",
        "2023年1月1日",
        "法",
    ],
)
def test_lines_that_are_no_title(line: str) -> None:
    assert not titles.is_title(line)


@pytest.mark.parametrize(
    ("above", "below", "goes_before"),
    [
        ("最高人民法院", "关于审理灯塔案件的解释", True),
        ("中华人民共和国", "灯塔法", True),
        ("云岭市实施《中华人民共和国", "航道法》办法", True),
        ("2021年7月30日", "灯塔条例", False),
        ("总理　李某", "灯塔条例", False),
        ("第745号", "灯塔条例", False),
        ("云岭市人民政府令", "灯塔条例", False),
        ("第一章 总则", "灯塔条例", False),
        ("目录", "灯塔条例", False),
        ("云岭市渡口条例", "灯塔条例", False),
        ("听众", "关于灯塔的规定", False),
    ],
)
def test_titles_broken_over_lines(above: str, below: str, goes_before: bool) -> None:
    assert titles.goes_before(above, below) is goes_before


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("云岭市灯塔条例", "yun-ling-shi-deng-ta-tiao-li-"),
        ("中华人民共和国女法", "nv-fa-"),
        ("App管理规定2.0", "app-guan-li-gui-ding-20-"),
        ("灯" * 40 + "条例", "deng-" * 12),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    made = titles.slug(title)
    assert made.startswith(slug)
    assert len(made) <= 60 + 5
    assert made == titles.slug(title)


def test_slugs_of_two_titles_with_one_sound_differ() -> None:
    assert titles.slug("灯塔法") != titles.slug("登塔法")


@pytest.mark.parametrize(
    ("heading", "name"),
    [("总则", "zong-ze"), ("A类灯塔", "a-lei-deng-ta"), ("１２３", "heading"), ("…", "heading")],
)
def test_the_name_of_a_division_is_part_of_an_eid(heading: str, name: str) -> None:
    assert titles.name(heading) == name
    assert address.parse(f"chp_{name}") is not None


@pytest.mark.parametrize(
    ("title", "short"),
    [("中华人民共和国灯塔法", "灯塔法"), ("中华人民共和国宪法", "宪法"), ("灯塔条例", "灯塔条例")],
)
def test_short_titles(title: str, short: str) -> None:
    assert titles.short(title) == short
