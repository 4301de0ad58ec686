"""Which titles in 《》 are references, and which document a title means in this one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.document import Document, Unit, UnitType
from loaders.layers.cited import Law, Of

_PERIODICAL = re.compile(
    r"(?:(?<!通|申|年|季|月|快|填|汇|简|预|警|呈|上|举)报|公报|周刊|月刊|杂志|期刊|学刊|画报|进行曲|之歌|歌)$"
)
_ANNEXED = re.compile(r"(?:所附的?|后附的?|附件[一二三四五六七八九十0-9]*[:：]?|[（(]附|本)$")
_ANOTHERS = re.compile(r"(?:》|(?<![本办])法|(?<!本)(?:条例|办法|规定|细则|规则))所附的?$")
"""车船税法所附《…》: the annex of another document."""
_REPEALED = re.compile(r"[^。；]{0,80}?(?:废止|停止执行|停止施行|失效)")
_SHORT = re.compile(
    r"《([^《》]{2,100})》[（(](?:以下|下|统|合|简|并)*(?:简称|称|统称|合称)为?[：:]?[“「《]?([^“”「」《》（）()，。；]{2,30})[”」》]?[）)]"
)
_STATE = "中华人民共和国"
_PAREN = str.maketrans("()〈〉＜＞<>", "（）《》《》《》")


def spelled(text: str) -> str:
    """The text with each kind of bracket round a title one kind, every character where it was."""
    return text.translate(_PAREN)


def plain(title: str) -> str:
    """A title as it is compared: without 中华人民共和国, spaces and kinds of brackets."""
    return re.sub(r"\s", "", spelled(title)).removeprefix(_STATE)


def shortened(texts: Iterable[str]) -> dict[str, str]:
    """The names texts make for titles, where they are not those without 中华人民共和国.

    >>> shortened(["《消费税暂行条例》（以下简称条例）"])
    {'条例': '消费税暂行条例'}
    """
    full: dict[str, str] = {}
    for text in texts:
        for match in _SHORT.finditer(text):
            if match[2] != plain(match[1]):
                full.setdefault(match[2], match[1])
    return full


def _subject(title: str) -> Law | None:
    """The law a title is about: 关于适用《刑法》…的解释."""
    match = re.search(r"[《〈<]([^《》〈〉<>]{2,60})[》〉>]", title)
    return Law(Of.TITLE, match[1], *match.span()) if match else None


class Names:
    """The names a document uses: its own, and those it makes for others."""

    def __init__(self, document: Document) -> None:
        regulation = document.regulation
        self._own = {
            plain(n) for n in (regulation.title, regulation.short_title, *regulation.aliases)
        }
        self._annexes = {
            plain(u.heading) for u in document.units if u.type is UnitType.ANNEX and u.heading
        }
        self._full = shortened(unit.text for unit in document.walk())
        self.known = frozenset(self._full)
        self.subject = _subject(regulation.title)

    def full(self, words: str) -> str:
        """The title a name stands for: written out where this document shortens it."""
        return self._full.get(words, words)

    def title(self, law: Law, text: str) -> str:
        """The title of another document; as printed where 以下简称《…》 makes it."""
        made = text[max(0, law.start - 1) : law.start] in ("称", "为")
        return law.words if made and law.of is Of.TITLE else self.full(law.words)

    def own(self, law: Law, text: str) -> bool:
        """Whether a name means this document; its repealed predecessor may have the same."""
        if plain(self.full(law.words)) not in self._own:
            return False
        return law.of is not Of.TITLE or not _REPEALED.match(text, law.end)

    def counts(self, law: Law, unit: Unit) -> bool:
        """Whether a title that stands alone is a reference."""
        if _PERIODICAL.search(law.words) or plain(law.words) in self._annexes:
            return False
        before = unit.text[max(0, law.start - 24) : law.start]
        if _ANNEXED.search(before) and not _ANOTHERS.search(before):
            return False
        return unit.type is not UnitType.PREAMBLE or plain(law.words) not in self._own
