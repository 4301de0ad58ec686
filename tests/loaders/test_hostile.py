"""Whatever the text, reading it ends in documents or in `Refused`, and the documents are sound."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import address, decode, pipeline
from loaders.catalogue import Catalogue
from loaders.document import Document
from loaders.errors import Refused
from loaders.pipeline import Options
from tests.loaders.rebuilding import invented, lost

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
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(codec="utf-8"), max_size=60).map("".join)
LAWS = TEXTS.map(lambda text: "灯塔条例\n\n第一条 甲。\n\n" + text)


def trees(raw: bytes, printed: bool = False) -> list[Document]:
    with contextlib.suppress(Refused):
        return pipeline.trees(raw, "text.md", Options(Catalogue(), printed=printed))
    return []


def check(document: Document) -> None:
    eids = [unit.eid for unit in document.walk()]
    assert len(set(eids)) == len(eids)
    for eid in eids:
        parts = address.parse(eid)
        assert parts is not None
        assert address.join(parts) == eid
    assert all(unit.line >= 1 for unit in document.walk())
    assert all(diagnostic.line >= 1 for diagnostic in document.diagnostics)
    assert document.regulation.title
    assert document.version.effective_date_basis in ("metadata", "stated", "assumed", "unknown")


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS, LAWS))
def test_any_text(text: str) -> None:
    for document in trees(text.encode()):
        check(document)


@settings(max_examples=200, deadline=None)
@given(LAWS)
def test_any_text_as_printed(text: str) -> None:
    for document in trees(text.encode(), printed=True):
        check(document)


@settings(max_examples=300, deadline=None)
@given(LAWS)
def test_nothing_of_any_text_is_lost(text: str) -> None:
    raw = text.encode()
    if documents := trees(raw):
        assert not lost(decode.decode(raw), documents)
        assert not invented(decode.decode(raw), documents)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    for document in trees(raw):
        check(document)


@settings(max_examples=100, deadline=None)
@given(LAWS)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    assert trees(text.encode()) == trees(text.encode())
