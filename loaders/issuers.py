"""Who issued a text (制定机关), as its notes (or, of courts and congresses, its title) print it."""

from __future__ import annotations

import re

from loaders import dates

_N = r"第?[0-9一二三四五六七八九十百〇零○]{1,5}"
_CONGRESS = r"(?:人民代表大?会|人大)(?P<standing>常务委员会?|常委会)?"
NATIONAL = re.compile(rf"(?:{_N}届)?全国{_CONGRESS}")
_PLACE = (
    r"[\u4e00-\u9fff]{2,16}?(?:省|自治区|自治州|自治县|自治旗|特别行政区|市|州|地区|县|区|盟|旗)"
)
LOCAL = re.compile(rf"(?P<place>{_PLACE})(?:{_N}届)?{_CONGRESS}")
_LEADS = re.compile(r"^(?:并|经|由|根据|依据|于|已|批准|通过|修正|修订|公布)+")
_COURT = r"最高人民法院|最高人民检察院"
COURT = re.compile(_COURT)
_COURT_ACTS = re.compile(
    rf"({_COURT})(?=审判委员会|检察委员会|第[一二三四五六七八九十]{{1,3}}届检察委员会|公告|发布|公布)"
)
_BODY = (
    r"[\u4e00-\u9fff]{1,20}?(?:部|委员会|总局|局|总署|署|办公室|银行|总行|办公厅|管理委员会|科学院)"
)
MINISTRY = re.compile(
    rf"(?P<bodies>{_BODY}(?:、{_BODY}){{0,15}})"
    r"(?=令|第?[0-9０-９一二三四五六七八九十百零〇]+号令|公告|部长办公会|(?:[0-9]{4}年)?第?[0-9一二三四五六七八九十百]+次"
    r"|审议通过|通过|发布|公布|颁布|印发)"
)
_GOVERNMENT = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,16}?人民政府)(?=令|第?[0-9一二三四五六七八九十百]+|发布|公布)"
)
_CONSENT = re.compile(r"经(?P<bodies>[\u4e00-\u9fff、]{4,120}?)同意")
COUNCIL = re.compile(
    r"国务院(?![\u4e00-\u9fff]{0,8}(?:委员会|办公[室厅]))|中央人民政府(?!驻)|政务院"
)
_ARMY = re.compile(r"中央军事委员会|中央军委")


def issuers(title: str, notes: str, kind: str) -> tuple[str, ...]:
    """The issuers of a text of this kind; empty where neither title nor notes name any."""
    notes = dates.DATE.sub("\n", notes)
    if kind == "judicial_interpretation":
        return _courts(title, notes)
    if kind in ("law", "constitution") and (match := NATIONAL.search(notes)):
        return ("全国人民代表大会" + _standing(match),)
    if kind == "local_regulation" and (match := LOCAL.search(notes) or LOCAL.match(title)):
        return (_LEADS.sub("", match["place"]) + "人民代表大会" + _standing(match),)
    if kind == "administrative_regulation":
        return _central(notes)
    if kind == "departmental_rule":
        return _ministries(notes)
    match = _GOVERNMENT.search(notes)
    return (_LEADS.sub("", match["body"]),) if match else ()


def _standing(match: re.Match[str]) -> str:
    return "常务委员会" if match["standing"] else ""


def _courts(title: str, notes: str) -> tuple[str, ...]:
    found = COURT.findall(title[:20]) or _COURT_ACTS.findall(notes)
    return tuple(dict.fromkeys(found))


def _central(notes: str) -> tuple[str, ...]:
    """The State Council (only it makes these), and who issued a text with its approval."""
    if _ARMY.search(notes):
        return ("国务院", "中央军事委员会") if COUNCIL.search(notes) else ("中央军事委员会",)
    approved = re.search("国务院批准", notes) and not re.search("国务院令", notes)
    return (_ministries(notes) if approved else ()) or ("国务院",)


def _ministries(notes: str) -> tuple[str, ...]:
    """The bodies of the first decree or meeting the notes name, and those that consented."""
    for event in notes.split("\n"):
        named = [b for m in MINISTRY.finditer(event) for b in m["bodies"].split("、")]
        if not named:
            continue
        consent = _CONSENT.search(event)
        agreed = consent["bodies"].split("、") if consent else []
        bodies = [_LEADS.sub("", body).removeprefix("中华人民共和国") for body in [*named, *agreed]]
        return tuple(dict.fromkeys(bodies))
    return ()
