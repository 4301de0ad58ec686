"""Whether a measure that others than authorities may take, or that says little, is imposed."""

from __future__ import annotations

import re

from loaders.layers.clauses.reading import Reading
from loaders.layers.clauses.spans import Measure

_VIOLATION = re.compile(
    "违反|违法|违规|未|不|擅自|拒|非法|滥用|玩忽|徇私|虚假|骗|伪造|损害|侵|妨|阻|泄露|失职|渎职|风险|破坏|威胁|实施|造成|上述情形|前款"
)
_PUBLISHED = ("公布", "公示", "公告", "曝光", "公开")


def imposed(reading: Reading, measure: Measure) -> bool:
    """限期拆除, 不得从事, 公布, 处理 count only where an authority or a violation is named."""
    words = reading.text[measure.start : measure.end]
    if measure.type == "occupational_ban" and words.startswith(("不得", "不准")):
        return bool(reading.sanctions)  # else a rule of eligibility
    if measure.type == "other" and words.endswith(_PUBLISHED):
        return bool(reading.sanctions or (reading.state.target and _violated(reading)))
    if measure.weak:
        here = reading.state.authority not in (None, reading.base.authority)
        return bool(here or reading.sanctions or reading.state.listed)
    return not measure.vague or _violated(reading)


def _violated(reading: Reading) -> bool:
    first, state = reading.opening, reading.state
    if state.severity or state.condition or reading.sanctions or reading.told:
        return True
    if first is None:
        return False
    return bool(
        first.general or first.listed or first.violated or _VIOLATION.search(first.conduct or "")
    )
