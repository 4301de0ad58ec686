"""Texts that grow without end, each a shape on which a careless pattern or loop is not linear."""

from __future__ import annotations

from collections.abc import Callable

_HEAD = "# 灯塔条例\n\n第一章 总则\n\n第一条 为了甲，制定本条例。\n\n第二条 有下列情形的：\n\n"


def _repeated(piece: str, after: str = "") -> Callable[[int], str]:
    return lambda size: _HEAD + piece * (size // len(piece)) + after


def _noted(piece: str) -> Callable[[int], str]:
    return lambda size: "# 灯塔条例\n" + piece * (size // len(piece)) + "\n第一条 甲。"


def _numbered(line: str) -> Callable[[int], str]:
    return lambda size: _HEAD + "".join(line.format(i) for i in range(3, size // len(line)))


SHAPES: dict[str, Callable[[int], str]] = {
    "第": _repeated("第"),
    "full brackets": _repeated("（"),
    "half brackets": _repeated("("),
    "pairs of brackets": _repeated("()"),
    "blanks": _repeated(" ", "甲"),
    "wide blanks": lambda size: _HEAD + "甲" + "\u3000" * size + "a",
    "blanks after a stop": lambda size: _HEAD + "。" + " " * size + "a",
    "一、": _repeated("一、"),
    "（一）": _repeated("（一）"),
    "（一） as lines": _repeated("（一）\n"),
    "一、 as lines": _repeated("一、\n"),
    "1. as lines": _repeated("1.\n"),
    "lists that restart": _repeated("（一）甲；\n（二）乙；\n1.丙；\n"),
    "inline lists": _repeated("：（一）甲；（二）乙；"),
    "one line": _repeated("甲"),
    "short lines": _repeated("甲\n"),
    "lines that end in a comma": _repeated("甲，\n"),
    "lines of one 、": _repeated("、\n"),
    "cells": _repeated("|\n"),
    "titles": _repeated("甲法\n"),
    "chapters": _repeated("第一章 甲\n"),
    "bare headings": _repeated("总则\n第三条 甲。\n"),
    "first articles": _repeated("第一条 甲\n"),
    "first articles without a title": lambda size: "第一条 甲\n" * (size // 6),
    "regulations": lambda size: "甲条例\n第一条 乙。\n" * (size // 11),
    "headed regulations": lambda size: "# 甲条例\n第一条 乙。\n" * (size // 13),
    "articles": _numbered("第{}条 甲乙丙。\n"),
    "annexes": _repeated("附件1\n"),
    "annexes between articles": _numbered("附件{0}\n第{0}条 甲。\n"),
    "annexes before one article": _repeated("附件1\n第三条 甲。\n"),
    "nested quotes": _repeated("《〈"),
    "opened quotes": _repeated("《"),
    "quotes": _repeated("《甲乙》"),
    "quotes, almost repealed": lambda size: _HEAD + "第三条 " + "《甲〈乙〉》" * (size // 7) + "同时废",
    "quotes, repealed": lambda size: _HEAD + "第三条 " + "《甲〈乙〉》" * (size // 7) + "同时废止",
    "clauses": _repeated("自2020年1月1日起"),
    "decrees": _noted("令"),
    "ministries": _noted("部、"),
    "places": _noted("省人大"),
    "dates": _noted("2020年1月1日通过"),
    "notes as lines": _noted("2020年1月1日甲部令第1号公布\n"),
    "sentences in the notes": _noted("甲乙丙丁，戊己\n"),
    "links": _repeated("[甲]("),
    "comments": _repeated("<!--"),
    "stars": _repeated("**甲"),
    "form feeds": _repeated("\f"),
    "pages": _repeated("甲，\n\n— 3 —\n\f\n"),
    "contents": lambda size: "灯塔条例\n目录\n" + "第一章 甲\n" * (size // 6) + "第一章 甲\n第一条 乙。",
    "amendments": lambda size: "# 关于修改《甲》的决定\n一、" + "增加" * (size // 2) + "\n",
    "a long title": lambda size: "# " + "甲" * size + "\n第一条 乙。",
    "a title of many lines": lambda size: "甲\n" * (size // 2) + "乙法\n第一条 丙。",
}  # fmt: skip
