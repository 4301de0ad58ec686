"""The kind of a regulation (效力级别) and who issued it, as its title and notes tell."""

from __future__ import annotations

import re

from loaders import dates

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

_PLACE = r"[\u4e00-\u9fff]{2,12}?(?:省|自治区|自治州|自治县|特别行政区|市|州|地区|县|区|盟|旗)"
_N = r"第?[0-9一二三四五六七八九十百〇零○]{1,5}"
_NATIONAL = re.compile(rf"(?:{_N}届)?全国(?:人民代表大会|人大)(?P<standing>常务委员会|常委会)?")
_LOCAL = re.compile(
    rf"(?P<place>{_PLACE})(?:{_N}届)?(?:人民代表大会|人大)(?P<standing>常务委员会|常委会)?"
)
_COURT = re.compile(r"最高人民法院|最高人民检察院")
_COUNCIL = re.compile(r"国务院|中央军事委员会|中央人民政府(?!驻)|政务院")
_MINISTRY = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{1,16}?(?:部|委员会|总局|局|署|办公室|银行|总署|总行))"
    r"(?:、[\u4e00-\u9fff、]{2,60})?(?:令|公告|[0-9]{4}年第|第[0-9一二三四五六七八九十百零]+号令)"
)
_CONSENT = re.compile(r"经(?P<bodies>[\u4e00-\u9fff、]{4,120}?)同意")


def kind(title: str, notes: str) -> str:
    """The code of the kind; `other` where neither title nor notes tell."""
    if re.fullmatch("(中华人民共和国)?宪法(修正案.*)?", title):
        return "constitution"
    if _COURT.match(title) or (_COURT.search(notes) and not _NATIONAL.search(notes)):
        return "judicial_interpretation"
    notes = dates.DATE.sub(" ", notes)
    if _NATIONAL.search(notes) and not re.match(_PLACE, title.removeprefix("中华人民共和国")):
        return "law"
    if _LOCAL.search(notes) or re.match(rf"{_PLACE}.*(?:条例|规则)", title):
        return "local_regulation"
    if _MINISTRY.search(_COUNCIL.sub("国务院；", notes)) and "国务院令" not in notes:
        return "departmental_rule"
    if _COUNCIL.search(notes):
        return "administrative_regulation"
    if re.match("中华人民共和国.*(?:法|法典)$", title):
        return "law"
    # Only the State Council may call a national text 条例 (规章制定程序条例 art. 7)
    if title.endswith("条例") and not title.startswith("中国共产党"):
        return "administrative_regulation"
    return "other"


def issuers(title: str, notes: str) -> tuple[str, ...]:
    """Who issued the text, as its notes (or, of courts, its title) print it, in full."""
    if courts := _COURT.findall(title[:20]):
        return tuple(dict.fromkeys(courts))
    notes = dates.DATE.sub(" ", notes)
    if match := _NATIONAL.search(notes):
        return ("全国人民代表大会" + ("常务委员会" if match["standing"] else ""),)
    if match := _LOCAL.search(notes):
        return (match["place"] + "人民代表大会" + ("常务委员会" if match["standing"] else ""),)
    if "国务院" in notes and "国务院令" in notes.replace(" ", ""):
        return ("国务院",)
    if match := _MINISTRY.search(notes):
        consent = _CONSENT.search(notes)
        others = consent["bodies"].split("、") if consent else []
        return (match["body"].removeprefix("中华人民共和国"), *others)
    return ("国务院",) if _COUNCIL.search(notes) else ()
