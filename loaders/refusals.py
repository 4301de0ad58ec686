"""Texts that are no regulation of their own, each with the reason a person is told."""

from __future__ import annotations

import re

from loaders.document import Unit, UnitType
from loaders.segments import Segment

_AMENDS = re.compile(r"修正案|关于(?:修改|修订|废止|停止).{0,200}的(?:决定|命令|通知)")
_INSTRUCTS = re.compile(
    r"修改为|修订为|改为|删[去除]|增加.{0,12}[条款项节章]|作为第|予以废止|停止(?:施行|适用)|作(?:如下|出)修[改正]|条文顺序"
)
_CASE = re.compile(
    r"(?:指导性?|典型|公报)案例|案例\d|案例[一二三四五六七八九十]+号|(?:诉|纠纷|罪|侵权|索赔).{0,20}案$"
)


def refusal(segment: Segment, units: tuple[Unit, ...], preamble: str) -> str | None:
    """Why a text is not stored, or None."""
    if _CASE.search(segment.title):
        return f"《{segment.title}》 is a case, not a regulation"
    provisions = [u for u in units if u.type is not UnitType.ANNEX and _says(u)]
    if _AMENDS.search(segment.title) and _instructs(provisions, preamble):
        return f"《{segment.title}》 only amends other texts; load the amended text itself"
    if not provisions and len(preamble) < 10:
        return f"《{segment.title}》 has a title but no provisions"
    return None


def _says(unit: Unit) -> bool:
    return any(u.text for u in unit.walk())


def _instructs(units: list[Unit], preamble: str) -> bool:
    """Whether at least half of the provisions change other texts."""
    texts = [a.full_text for u in units for a in u.walk() if a.type in _PROVISIONS] or [preamble]
    return 2 * sum(bool(_INSTRUCTS.search(text)) for text in texts) >= len(texts)


_PROVISIONS = (UnitType.ARTICLE, UnitType.POINT)
