"""Brackets round the name of a law other than 《》, as people write them: “反诈法”第25条."""

from __future__ import annotations

import re
from collections.abc import Container

from loaders.layers import between, interpretations, names
from loaders.layers.grammar import KINDS
from loaders.numerals import ARABIC, CHINESE

_OPEN, _CLOSE = "《‹〈<＜「『【〖“‘\"'［\\[〔«", "》›〉>＞」』】〗”’\"'］\\]〕»"
_IN = rf"[^{_OPEN}{_CLOSE}。；！？\n]"
_PAIR = re.compile(
    rf"[{_OPEN}](?P<name>{_IN}{{0,30}}关于{_IN}{{1,30}}《{_IN}{{1,40}}》{_IN}{{1,60}}|{_IN}{{2,80}})[{_CLOSE}]"
    rf"(?=(?:{between.BEHIND_TITLE.pattern})(?:[（(][^（）()]{{1,40}}[）)])?"
    rf"(?:第|[{CHINESE}{ARABIC}]{{1,6}}条))"
)
_LAW = re.compile(rf"(?:{KINDS})(?:[（(][^（）()]{{1,6}}[）)])?\Z")


def titled(text: str, known: Container[str] = frozenset()) -> str:
    """The text with 《》 round each name of a law that an article follows, no character moved."""
    chars = list(text)
    for pair in _PAIR.finditer(text):
        if _name(pair["name"], known):
            chars[pair.start()], chars[pair.end("name")] = "《", "》"
    return "".join(chars)


def _name(words: str, known: Container[str]) -> bool:
    if "《" in words:
        about = interpretations.parted(words)[1]
        return about.startswith("关于") and bool(_LAW.search(words))
    name, _ = between.in_title(words)
    return names.start_of_name(name, 0, len(name), known, strict=True) == 0
