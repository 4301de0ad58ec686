"""The violator (违法主体) by the words: where a name ends, how a list splits, which target it is."""

from __future__ import annotations

import re

from loaders.layers.clauses import actor_words as words

_SUBJECT = re.compile(
    rf"(?P<who>[^，]{{0,60}}?{words.HEAD})(?:等|，)?(?={words.START})(?!及其工作人员)"
)
_RELATIVE = re.compile(rf"(?P<who>[^，]{{2,60}}?的[^，的]{{0,16}}?{words.HEAD})(?={words.START})")
_CRIME = re.compile(r"(?P<who>(?:单位|个人|组织)?)犯")
_TOGETHER = re.compile(
    rf"(?P<who>[^，与和]{{2,30}}?{words.HEAD})(?=(?:与|和)[^，]{{2,30}}(?:串通|勾结|合谋|恶意|共谋|相互))"
)
_NONE = re.compile("(?:将|对|发布|招用|发展|把)")
_ACTOR = re.compile(rf"{words.HEAD}(?:等|双方)?$|责任者$|(?:领导|成员|干部|子女|亲属|职务)$")
_NAME = re.compile(rf".{{2,40}}?{words.HEAD}")
_STAFF = re.compile(r"(?:工作|从业)人员$")
_ROLE = re.compile(
    r"(?:生产|销售|经营|使用|加工|运输|收购|服务|所有|管理|建设|施工|运营)(?:者|人|单位)"
)
_AND_STAFF = re.compile(r"及其(?P<staff>(?:工作|从业|执法)?人员)$")
_AND_CHIEFS = re.compile(r"、(?=(?:直接负责|负有责任|负有直接责任)的)")
_CLASSES = (
    (re.compile("^(?:违法)?个人(?:用户|经营者|养殖户)?$"), "individual"),
    (re.compile("^(?:违法)?单位用户$"), "organisation"),
    (words.BOTH, "any"),
    (words.RESPONSIBLE, "responsible_person"),
    (words.PERSON, "individual"),
    (words.BUSINESS, "organisation"),
    (words.EITHER, "any"),
    (words.ORGAN, "organisation"),
    (words.INDIVIDUAL, "individual"),
    (words.IN_ORGAN, "organisation"),
)
LONGEST = 400
"""Longer stretches between two marks are no prose; they are not read for names."""


def target_of(who: str) -> str:
    """The target class of a violator as named: organisation, responsible_person, individual, any."""
    head = who.rpartition("的")[2]
    who = head if len(head) > 1 and is_actor(head) and not words.BOTH.search(who) else who
    listed = _listed(who) if "、" in who else [who]
    classes = {next((t for p, t in _CLASSES if p.search(name)), "any") for name in listed}
    return classes.pop() if len(classes) == 1 else "any"


def subject(piece: str) -> str:
    """The violator a conduct begins with, "" where it begins with the act itself.

    >>> subject("电信业务经营者违反本法规定"), subject("未取得许可的单位擅自施工"), subject("擅自施工")
    ('电信业务经营者', '未取得许可的单位', '')
    """
    if crime := _CRIME.match(piece):
        return crime["who"]
    pattern = _RELATIVE if words.NOT_SUBJECT.match(piece) else _SUBJECT
    found = pattern.match(piece[:LONGEST])
    who = found["who"] if found and not _NONE.match(found["who"]) else ""
    together = _TOGETHER.match(piece)
    return together["who"] if together and together.end("who") < len(who) else who


def names(who: str) -> list[str]:
    """The violators of a list, as printed: complete names split, a shared modifier or head not."""
    who = re.sub(r"^其(?:中的?|(?!他))", "", who.strip("，、 ")).removesuffix("等")
    who = re.sub(r"^[^，、的]*单位(?=直接负责的主管人员)", "", who)
    if staff := _AND_STAFF.search(who):
        return [*_institutions(who[: staff.start()]), staff["staff"]]
    if chiefs := _AND_CHIEFS.search(who):
        return [*_listed(who[: chiefs.start()]), who[chiefs.end() :]]
    return _listed(who)


def _institutions(who: str) -> list[str]:
    """The institutions in front of 及其工作人员: complete names, joined by 和 or 或者, are split."""
    parts = [part for part in re.split("(?<!所)以及|和|或者", who) if part]
    if "的" in who or not all(_INSTITUTION.search(part) for part in parts):
        return _listed(who)
    return [name for part in parts for name in _listed(part)]


_INSTITUTION = re.compile(f"{words.HEAD}$")


def _listed(who: str) -> list[str]:
    """The complete names of a 、 list, the last of them joined by 、 or 或者; else the whole."""
    parts = who.split("、")
    if joined := _joined(who):
        return joined
    if len(parts) > 1:
        parts = [*parts[:-1], *re.split("或者|和|以及(?!其)", parts[-1])]
    whole = re.search("的|及其", who) or words.RESPONSIBLE.search(who)
    staff = _STAFF.search(parts[-1]) and not re.search("[员者人]$", parts[0])
    shared = _ROLE.fullmatch(parts[-1]) and not _ROLE.fullmatch(parts[0])
    complete = all(len(part) > 2 and _NAME.fullmatch(part) for part in parts)
    if len(parts) > 1 and complete and not (whole or staff or shared):
        return parts
    return [who] if who else []


def _joined(who: str) -> list[str]:
    """人民政府及其有关部门, 建设单位和施工单位: complete names of institutions without a 、."""
    parts = _AND.split(who)
    if len(parts) < 2 or re.search("[、的]", who):
        return []
    return parts if all(len(p) > 2 and _WHOLE.fullmatch(p) for p in parts) else []


_AND = re.compile("及其|所?以及|及|和|或者")
_WHOLE = re.compile(".{1,30}(?:政府|部门|机构|单位|企业|公司|经营者|机关|委员会|客户|社|领队)")


def is_institution(who: str) -> bool:
    """Whether the name is one of an institution or a business: 建设单位, no 持有人."""
    return bool(re.search("(?:单位|企业|公司|机构|部门|机关|经营者|学校|医院|组织|政府)$", who))


def people(named: list[str]) -> str | None:
    """The class of the people among those named: individual, responsible_person; None of no people."""
    classes = [target_of(name) for name in named]
    return next((c for c in reversed(classes) if c in ("individual", "responsible_person")), None)


def is_actor(who: str) -> bool:
    """Whether the words end in a person, an institution or the like: no 行为, no 设施."""
    return bool(_ACTOR.search(who[-80:])) and not re.search("职守$|工程$|场$", who)
