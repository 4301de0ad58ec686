"""The violator (违法主体) by the words: where a name ends, how a list splits, which target it is."""

from __future__ import annotations

import re

from loaders.layers.clauses import actor_words as words
from loaders.layers.clauses.described import described
from loaders.layers.clauses.named import names

_NAME = re.compile(rf"{words.HEAD}(?=(?:等|，)?{words.START})(?!及其工作人员)")
_TOPIC = re.compile(
    rf"(?P<who>[^，的]{{2,30}}?{words.HEAD})"
    "(?=[^，的]{2,14}(?:不符合|不合格|不达标|[未没]达到|低于|超过|不足|超标|不[落真属]?实|不清|不全|不当|达不到|错误|混乱))"
)
_CRIME = re.compile(r"(?P<who>(?:单位|个人|组织)?)犯")
_TOGETHER = re.compile(
    rf"(?P<who>[^，与和]{{2,30}}?{words.HEAD})(?=(?:与|和)[^，]{{2,30}}(?:串通|勾结|合谋|恶意|共谋|相互))"
)
_NONE = re.compile(
    "^(?:擅自|未|不)[^，的]{0,4}将|送[至交到][^，]*$|^在[^，]*[所场站店院馆园区]$|在[^，的]*(?:场所|地区)$|[未不](?!成年|动产|可移动|良)[^的]*$|^(?:使用|利用|通过|占用)[^，]*(?:场所|场地|车辆|平台|网站|船舶|设施)$|(?<!已).经(?![营济纪办销理])[^，]*[部机][门关构]$|^(?:.*责令|除|将|对|发布|招用|发展|把)|(?<![理自事缘])由(?!于)"
)
_POWERS = re.compile("审查|检查|决定|要求|作出|依照|按照|依据|根据|依法|应当|可以")
_FINDS = re.compile("(?:查处|查获|查明|发现|准许|同意|认为|认定|责令)(?!.*[未不]予)")
_WRONGS = re.compile("[未不]|违|滥|玩忽|徇|超|拒|擅自|非法|有下列|有前|失职|渎职|贪|泄")
_ACTOR = re.compile(
    rf"{words.HEAD}(?:等|双方)?$|责任者$|(?:领导|成员|干部|子女|亲属|职务|[董监]事|经理)$"
)
_CLASSES = (
    (re.compile("^(?:违法)?个人(?:用户|经营者|养殖户)?$"), "individual"),
    (re.compile("^(?:违法)?单位用户$"), "organisation"),
    (words.BOTH, "any"),
    (re.compile("^(?:项目|课题)负责人$|(?:参与|参加)者$"), "individual"),
    (re.compile("(?<!使用)安全责任人$|安全总监$"), "responsible_person"),
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
    if who.endswith("责任的人员"):
        return "responsible_person"
    parts = names(who)
    classes = {_class_of(part) for part in parts or [who]}
    return classes.pop() if len(classes) == 1 else "any"


def _class_of(who: str) -> str:
    head = who.rpartition("的")[2]
    who = head if len(head) > 1 and is_actor(head) and not words.BOTH.search(who) else who
    first, *others = _JOINT.split(who)
    if others and words.INDIVIDUAL.search(first) and words.ORGAN.search(others[-1]):
        return "any"  # 专家、专业机构
    return next((class_ for pattern, class_ in _CLASSES if pattern.search(who)), "any")


_JOINT = re.compile("、|或者|和|以及")


def subject(piece: str) -> str:
    """The violator a conduct begins with, "" where it begins with the act itself.

    >>> subject("电信业务经营者违反本法规定"), subject("未取得许可的单位擅自施工"), subject("擅自施工")
    ('电信业务经营者', '未取得许可的单位', '')
    """
    plain = _TITLE.sub(lambda title: "○" * len(title[0]), piece[:LONGEST])
    return piece[: len(_subject(plain))]


_TITLE = re.compile("《[^》]*》")


def _subject(piece: str) -> str:
    """The same, where no title in 《》 stands in the piece any more."""
    if crime := _CRIME.match(piece):
        return crime["who"]
    if outward := named_outward(piece):
        return outward
    if words.MAKES_ACT.match(piece) and not is_actor(piece):
        return ""
    if re.match("自[^，]{2,60}之日起", piece):
        return ""
    if words.begins_with_act(piece):
        who = described(piece)
    else:
        who = _name(piece) or (found["who"] if (found := _TOPIC.match(piece)) else "")
    who = "" if _NONE.search(who) else who
    if is_official(who) and _rules(piece, len(who)):
        return ""  # 主管部门依照本条例处罚时
    together = _TOGETHER.match(piece)
    return together["who"] if together and together.end("who") < len(who) else who


def _name(piece: str) -> str:
    """The shortest name that a deed follows, and no part of the description of a longer one."""
    piece = piece.partition("，")[0]
    names_ = (piece[: found.end()] for found in _NAME.finditer(piece[:100]))
    return next((name for name in names_ if not _DESCRIBES.search(name)), "")


_DESCRIBES = re.compile(
    "(?:负有|承担(?![者人方]|单位|机构|企业)|履行|行使|从事|仅为)[^，的]*$|(?:^|、)市场$"
)


def _rules(piece: str, at: int) -> bool:
    """Whether an authority does its office there, and no wrong."""
    if _FINDS.match(piece, at):
        return True
    return bool(_POWERS.match(piece, at)) and not _WRONGS.search(piece)


_OUTWARD = re.compile(
    rf"(?P<who>对(?:外|[^，的]{{2,20}}(?:有权|负有|具有|行使(?=[^，的]*[职管])|承担)[^，的]*的)[^，]{{0,40}}?{words.HEAD})(?={words.START}|$)"
)


def named_outward(piece: str) -> str:
    """对外承包工程的单位, 对…有权处理的机关: violators whose own name begins with 对."""
    found = _OUTWARD.match(piece)
    return found["who"] if found else ""


_DUTY = re.compile(
    rf"(?P<who>[^，]{{2,60}}?{words.HEAD})(?=，?(?:依法|都|均)?(?:应当|应|必须|不得|有义务|负有[^，]*义务|禁止))"
)
_OFFICIAL = re.compile("(?:部门|机关|政府|委员会|委|局|法院|检察院|海关|银行|机构)$")


def is_official(who: str) -> bool:
    """Whether the name is one of an authority: 主管部门, 公安机关."""
    return bool(_OFFICIAL.search(who))


def duty_bearer(words_: str) -> str:
    """X of X应当…: who later breaks the duty; "" where an authority is told what to do."""
    found = _DUTY.match(words_[:LONGEST])
    if not found or words_.endswith("的") or _OFFICIAL.search(found["who"]):
        return ""
    return "" if _NO_BEARER.match(found["who"]) else found["who"]


_NO_BEARER = re.compile("对|在|经|由|违反|未|任何|因")


def people(named: list[str]) -> str | None:
    """The class of the people among those named: individual, responsible_person; None of no people."""
    classes = [target_of(name) for name in named]
    return next((c for c in reversed(classes) if c in ("individual", "responsible_person")), None)


def is_actor(who: str) -> bool:
    """Whether the words end in a person, an institution or the like: no 行为, no 设施."""
    return bool(_ACTOR.search(who[-80:])) and not re.search("职守$|工程$|场$", who)
