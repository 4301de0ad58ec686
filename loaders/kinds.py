"""The kind of a regulation (效力级别), as its notes and its title tell."""

from __future__ import annotations

import re

from loaders import dates
from loaders.issuers import COUNCIL, COURT, LOCAL, MINISTRY, NATIONAL

LABELS = {
    "constitution": "宪法",
    "law": "法律",
    "administrative_regulation": "行政法规",
    "departmental_rule": "部门规章",
    "local_regulation": "地方性法规",
    "judicial_interpretation": "司法解释",
    "other": "其他",
}
"""The closed set of kinds, each with its Chinese label."""

_CONSTITUTION = re.compile("(?:中华人民共和国)?宪法(?:修正案.*)?")
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,4}(?<![城都])市(?![场政容区])"
    r"|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|[\u4e00-\u9fff]{2,12}(?:自治州|自治县|自治旗)"
    r"|[\u4e00-\u9fff]{2,4}经济特区|[\u4e00-\u9fff]{1,3}县|中国（[\u4e00-\u9fff]{2,4}）自由贸易"
)
_LOCAL_TITLE = re.compile(r"条例|规则")
_ARMY = re.compile("中央军事委员会|中央军委")


def kind(title: str, notes: str) -> str:
    """The code of the kind; `other` where neither title nor notes tell."""
    if _CONSTITUTION.fullmatch(title):
        return "constitution"
    if COURT.match(title):
        return "judicial_interpretation"
    return _by_notes(title, dates.DATE.sub("\n", notes)) or _by_title(title)


def _by_notes(title: str, notes: str) -> str | None:
    """Who adopted or promulgated it; what the State Council approved counts as its own."""
    local = bool(_PLACE.match(title))
    if NATIONAL.search(notes) and not local:
        return "law"
    if COURT.search(notes):
        return "judicial_interpretation"
    if LOCAL.search(notes):
        return "local_regulation"
    if COUNCIL.search(notes) or _ARMY.search(notes):
        return "administrative_regulation"
    return "departmental_rule" if MINISTRY.search(notes) and not local else None


def _by_title(title: str) -> str:
    if title.removeprefix("中华人民共和国").startswith("国务院"):
        return "administrative_regulation"
    if LOCAL.match(title) or (_PLACE.match(title) and _LOCAL_TITLE.search(title)):
        return "local_regulation"
    if re.match("中华人民共和国.*(?:(?<!办)法|法典)$", title):
        return "law"
    # Only the State Council may call a national text 条例 (规章制定程序条例 art. 7)
    if title.endswith("条例") and not title.startswith("中国共产党"):
        return "administrative_regulation"
    return "other"
