"""Texts that nobody wrote: what is typical of laws, and of what laws are printed with, at random."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "第", "一", "二", "十", "零", "万", "条", "章", "节", "编", "分编", "款", "项", "之一",
    "、", "。", "，", "；", "：", "（", "）", "(", ")", "《", "》", "〈", "〉", "“", "”", "【",
    "】", "\n", "\n\n", "\n\n\n", "\r\n", "\f", "\v", " ", "\u3000", "\u2028", "\t", "# ",
    "## ", "- ", "**", "|", "<!-- a -->", "[", "](", "1", "１", ".", "①", "㈠", "⒈", "⑴",
    "附件", "附：", "附则", "附表", "目录", "总则", "序言", "令", "公告", "号", "甲法", "条例",
    "办法", "决定", "解释", "关于修改", "修正案", "2020年1月1日", "通过", "批准", "公布",
    "施行", "自", "起", "同时废止", "废止", "国务院", "省", "人民代表大会常务委员会", "部",
    "\n第一条 ", "\n第二条 ", "\n第三条 ", "\n第一章 ", "\n第二章 ", "\n第一节 ", "\n（一）",
    "\n（二）", "\n（三）", "\n一、", "\n二、", "\n1.", "\n2.", "\n附件1\n", "\n附件2\n",
    "\n# 灯塔条例\n", "\n渡口办法\n", "\n目录\n", "甲乙丙", "应当保护。", "有下列情形的：",
    "— 3 —", "\n12\n", "𠮷", "é",
)  # fmt: skip
SAID = (
    "本法", "本条例", "前款", "前两款", "前三条", "上条", "本章", "该法", "同款", "第一款",
    "第二款", "第（一）项", "第一项至第三项", "第二条第一款", "第一条、第三条", "第三条至第一条",
    "规定的", "违反", "依照", "所称", "，是指", "以下简称", "（以下简称甲）", "“乙”", "《刑法》",
    "由公安机关", "主管部门", "责令改正", "给予警告", "没收违法所得", "并处", "可以", "处", "罚款",
    "十万元", "一万元以上", "五万元以下", "三倍以下", "百分之十", "违法所得", "不足", "的，",
    "情节严重", "拒不改正", "吊销许可证", "责令停业整顿", "五日以上十日以下", "拘留", "三年以下",
    "有期徒刑", "无期徒刑", "直接负责的主管人员", "其他直接责任人员", "个人", "单位", "构成犯罪的",
    "依法追究刑事责任", "终身", "不得从事", "六个月内不得出境", "没有违法所得的", "造成损失",
)  # fmt: skip
"""What references, definitions and penalty clauses are made of."""


def _texts(*pieces: str) -> st.SearchStrategy[str]:
    any_piece = st.sampled_from(pieces) | st.characters(codec="utf-8")
    return st.lists(any_piece, max_size=60).map("".join)


TEXTS = _texts(*PIECES)
LAWS = TEXTS.map(lambda text: "灯塔条例\n\n第一条 甲。\n\n" + text)
CLAUSES = st.lists(
    st.lists(st.sampled_from(SAID + PIECES), max_size=20).map("".join), min_size=1, max_size=4
).map(lambda paragraphs: "灯塔条例\n\n第一条 甲。\n\n第二条 违反本条例，" + "\n".join(paragraphs))
