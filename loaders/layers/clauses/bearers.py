"""Who bears what stands behind the words (责任主体): a duty, a liability; and who only gets it."""

from __future__ import annotations

import re

from loaders.layers.clauses import subjects
from loaders.layers.clauses.authorities import Lead, bearer

_BORNE = {"civil_liability", "criminal_liability", "occupational_ban"}
_OWN_ACT = re.compile(
    "(?:予以|依法)?(?:修复|恢复|拆除|退[还回赔出]|归还|返还|清除|清理|补|采取|停止|消除|治理|改正|整改|重建|改建|搬迁|支付|缴)"
)
_CHARGED = re.compile("限期|立即|改正|整改|纠正")
"""责成所在地人民政府限期整改: who is told to act is who the order falls on."""
_SINCE = re.compile("自[^，]{2,30}之日起$")
"""其法定代表人自许可证被吊销之日起: when a ban begins."""
_PAYS = re.compile("(?:给予|予以|进行|作出)?(?:经济|合理|适当)?(?:赔偿|补偿|赔礼)")
_JUDGED = re.compile(
    "(?P<before>.*?的，|.*?，)?(?P<who>[^，]{0,30}?(?:法院|仲裁庭|仲裁委员会|仲裁机构))[^，]{0,24}?"
    "(?:判令|判决|裁定|裁决|责令|要求|确定由?)(?P<whom>[^，]{1,30})"
)


def borne(found: Lead, words: str, measured: str, type_: str) -> Lead:
    """The lead of a measure, where those named bear it themselves or are its victims."""
    judged = _JUDGED.fullmatch(words)
    if type_ == "civil_liability" and judged and subjects.is_actor(judged["whom"]):
        return Lead(found.condition, judged["who"], judged["whom"])
    if found.authority and _CHARGED.match(measured) and words.endswith("责成" + found.authority):
        return Lead(found.condition, None, found.authority)
    if found.authority and _does(found.authority, words, measured):
        return Lead(found.condition, None, found.authority)
    if found.target and type_ == "civil_liability" and _PAYS.match(measured):
        found = Lead(found.condition, found.authority)  # 对受害人给予赔偿
    borne_ = type_ in _BORNE or measured.startswith(("引咎", "辞"))
    if found.target or found.authority or not borne_:
        return found
    rest = _SINCE.sub("", words[found.condition :])
    duty = subjects.duty_bearer(rest.lstrip("，")) if type_ == "civil_liability" else ""
    return Lead(found.condition, None, bearer(rest) or duty or None)


def _does(who: str, before: str, words: str) -> bool:
    """Whether who stands before a measure bears it: 建设单位应当及时修复."""
    if re.match("(?:予以|依法|加付)?(?:承担|赔偿|负|引咎|辞)", words) or "自行" in before[-8:]:
        return True
    if re.match("给予(?:赔偿|补偿)", words):
        return "由" not in before
    ordered = subjects.is_official(who) or re.search("由|责令|会同", before)
    return bool(_OWN_ACT.match(words)) and not ordered
