"""Lists of violators (违法主体): which members are names of their own, and which share words.

A list is cut at 、 和 或者 及其; a part joins the name before it where one modifier or one head
serves both: 开展…活动的组织、个人; 医疗、保健机构; 财政部门和有关部门的工作人员.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.layers.clauses import actor_words as words

_JOINT = re.compile(
    r"(?P<own>(?:以?及|和|与|、)其(?!他|它|余|中[的，有一之]))|以及|及|(?<![公共饱])和(?![解平谐])|或者?|(?<!参)与|(?<!^组织)、"
)
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]|《[^》]*》")
_BARE = re.compile(
    r"(?:单位|个人|组织|机构|企业|公司|部门|机关|团体|人员|公民|居民|自然人|法人|学校|船舶|场所|平台|用户|职工|员工|家属|亲属|父母|子女|.{2}[者人])"
)
_SHORT = (
    "(?:商会|学会|工会|[业车货店船雇]主|[买卖甲乙]方|出[租让借]方|旅客|乘客|行人|血站"
    "|教师|导游|领队|督学|律师|专家|司机|[船校厂县]长)"
)
_COMPLETE = re.compile(rf"(?:{_BARE.pattern}|{_SHORT})$|(?=.{{3}}).*{words.HEAD}$")
_OFFICE = re.compile("(?:主要|法定|项目|单位|企业)?(?:负责人|代表人|实际控制人|总监|董事|监事)")
_SHARED = re.compile("任何|有关|相关|其他|各|境[内外]|中国境|所有|该|本|上述")
_OTHER = re.compile("(?:其他|其它|有关|相关)[^的]*$")
_AND_SO_ON = re.compile(r"等(?:相关|有关)?(?P<head>部门|单位|机构|机关|企业|组织|人员)$")
_CITING = re.compile(
    "^(?:有|实施|具有|存在)(?:下列|以下|上述|前[^，的]{1,3}款?|[本第][^，的]{1,80})(?:规定|所列)?的?[^，的]{0,8}(?:行为|情形)(?:之一)?的"
)
"""有前款规定的行为之一的单位: a name that only a citation modifies."""
_BEARER = re.compile(
    r"^(?:该|本|所在|有关|部门或者)?(?:单位|机构)(?=(?:直接|负有(?:直接)?责任)的?)"
)


@dataclass(slots=True)
class _Name:
    joint: str
    text: str
    own: bool = False  # 其 before it

    def add(self, other: _Name) -> None:
        self.text += other.joint + other.text

    @property
    def modified(self) -> str | None:
        """The head behind a modifier: 单位 of 违反规定的单位; None without one."""
        parts = self.text.replace("设区的", "").rpartition("的")
        return parts[2] if parts[1] else None


def names(who: str) -> list[str]:
    """The violators of a list, as printed: complete names split, a shared modifier or head not."""
    return list(dict.fromkeys(name for part in re.split("[，；]", who) for name in _names(part)))


def _names(who: str) -> list[str]:
    """The same of a list without commas."""
    found: list[_Name] = []
    parts = _parts(_cleaned(who))
    two = sum(not _STAFF.fullmatch(part.text) for part in parts) == 2
    for name in parts:
        last = name is parts[-1] and not _COMPLETE.match(name.text)
        alike = two and name.joint == "或者" and name.text.startswith("其他")
        if found and (last or alike or not _apart(found, name)):
            found[-1].add(name)
        else:
            found.append(name)
    return [name.text for name in _with_staff(found) if name.text]


def _cleaned(who: str) -> str:
    who = re.sub(r"^其(?:中的?|(?!他))", "", who.strip("，、 ")).removesuffix("等")
    who = _BEARER.sub("", _CITING.sub("", who))
    also = _AND_SO_ON.search(who)
    return who[: also.start()] if also and who[: also.start()].endswith(also["head"]) else who


def _parts(who: str) -> list[_Name]:
    """The parts with the joint in front of each; 和 inside brackets is none."""
    plain = _BRACKETS.sub(lambda match: "○" * len(match[0]), who)
    found, joint, own, start = [], "", False, 0
    for cut in _JOINT.finditer(plain, 1):
        found.append(_Name(joint, who[start : cut.start()], own))
        joint, own, start = cut[0], bool(cut["own"]), cut.end()
    return [*found, _Name(joint, who[start:], own)]


def _apart(found: list[_Name], name: _Name) -> bool:
    """Whether a part is a name of its own, and does not share words with the one before."""
    last = found[-1]
    head = last.modified
    if name.own and _STAFF.fullmatch(name.text):
        return True
    if not _COMPLETE.match(last.text):
        return False
    if words.RESPONSIBLE.search(last.text) and words.RESPONSIBLE.search(name.text):
        plain = "的" not in last.text or name.text.startswith(("直接负责的", "负有"))
        offices = _OFFICE.fullmatch(last.text) and _OFFICE.fullmatch(name.text)
        return bool((name.joint == "、" and plain) or offices or _OF_INSTITUTION.match(name.text))
    if "的" in name.text or (name.own and head is None):
        return True
    if _BARE.fullmatch(name.text):
        shared = head is not None or _SHARED.match(last.text) or "、" in last.text
        return not shared and (last.text[-1] != name.text[-1] or len(last.text) < 4)
    return head is None or bool(_BARE.fullmatch(head) and not _OTHER.match(name.text))


_INSTITUTION = re.compile(rf"(?:{words.INSTITUTION}|办)(?:[（(][^）)]*[）)])?$")
_OF_INSTITUTION = re.compile(rf".*(?:{words.INSTITUTION})")
_STAFF = re.compile(r"[^的]{0,4}(?:人员|职工|员工|干部|成员|负责人|领导)")
_STAFF_OF = re.compile(
    rf".*(?:{words.INSTITUTION}|办)(?:[（(][^）)]*[）)])?(?:等|中|内)?(?:的|有关|相关|主要|(?:从事|负责|负有|直接)[^，]*的)*"
    r"(?:工作|从业|执法|管理|组成|相关|有关|领导|主管|责任)?(?:人员|职工|员工|干部|成员|负责人|责任人|领导人?|股东代表)(?:和[^、]*)?$"
)


def _with_staff(found: list[_Name]) -> list[_Name]:
    """财政部门和有关部门的工作人员: the institutions in front belong to the name of their staff."""
    left: list[_Name] = []
    for name in found:
        if _STAFF_OF.fullmatch(name.text):
            while left and _INSTITUTION.search(left[-1].text):
                if name.joint == "以及" and "、" in name.text:
                    break  # A、B以及C、D的代表
                before = left.pop()
                before.add(name)
                name = before
        left.append(name)
    return left
