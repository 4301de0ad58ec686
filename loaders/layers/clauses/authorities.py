"""What stands in front of a measure: a condition, the authority (处罚机关), the violator."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.layers.clauses.actor_words import NOT_SUBJECT
from loaders.layers.clauses.authority_words import CUT, MODAL, ORGAN_END
from loaders.layers.clauses.subjects import LONGEST, is_actor

_TRIM = re.compile(rf"^(?:{MODAL})+|(?:{MODAL})+$")
_BY = re.compile(r"(?<![自理缘事])由(?!于|此|其引)(?P<name>.+)$")
_BEFORE_BY = re.compile(rf"(?:{MODAL}|或者|以及|也)*(?:对[^，]*)?")
_PASSED_ON = re.compile("移送|移交|报|提请|经(?![济营贸信])|对(?!外|方)")
_AND_OTHERS = re.compile("等?")
_CONDITION = re.compile(
    r"(?P<words>.*(?:的|者))(?=，?(?:由(?!于)|依法|可以|应当|并|处(?!理|分|置)|给|予以|责令|按|依照|依据|对其"
    r"|对(?:直接|主要|有关|单位|个人|负有|法定)|$))"
)
_NO_CONDITION = re.compile(
    r"对(?!违反|未|不|擅自|拒|有|在|逾期|情节)[^，]{1,30}的$|(?:.*(?:并|可以))?由[^，]{2,40}的$"
)
_TARGET = re.compile(
    r"(?<![针相反面应绝校核比派])对于?(?P<who>(?:(?!对(?!外|台)|应当|可以|会同).){1,80}?)"
    rf"(?:{MODAL})*(?:(?:按|依|由|根据|视|在)[^，]*)?$"
)
_GIVEN = re.compile(
    r"(?:^|并|，|情节|轻重|依法|分别)给(?:予)?(?P<who>[^，予]{2,30}(?:人员|人|者|单位))(?:以)?$"
)
_FRONT = re.compile(
    r"(?P<who>[^，]{2,80}?(?:部门|机关|机构|政府|委员会|委(?![员托派])|局|法院|检察院|海关|银行|学校|单位|中心|会|厅|会议|办事处|港务监督|[总支大]队|监察队|警察|(?:检查|执法|巡查)人员)(?:（[^（）]{2,16}）)?)"
    r"(?=(?:及时|依法)?(?:发现|责令|可以|可(?=[根依以按对视处责予])|应当|有权|除|在[^，]{0,40}(?:中|时|后)|对|接到|经|认为|依据|依照|按照|处理|查实|认定|收到|根据|视|报[经请]))"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands in front of a measure: the length of a condition, the authority, the violator."""

    condition: int = 0
    authority: str | None = None
    target: str | None = None
    asker: str | None = None  # who asks the authority to act, and is the first one printed


def lead(text: str) -> Lead:
    """Reads 情节严重的，由公安机关对其 as condition, authority and violator."""
    if len(text) > LONGEST:
        return Lead()
    condition = _condition_length(text)
    rest = text[condition:].lstrip("，")
    by = _BY.search(rest)
    before = rest[: by.start()] if by else ""
    if by and ("的" not in before or "的" not in by["name"] or _BEFORE_BY.fullmatch(before)):
        authority, after = _authority(by["name"])
        asked, asker = _asked(after, authority)
        return Lead(condition, asked, _target(before) or _target(after), asker)
    if target := _target(rest):
        return Lead(condition, _bare_authority(rest[: rest.rindex(target) - 1]), target)
    authority, asker = _bare_asked(rest)
    behind = rest.partition(authority)[2] if authority else ""
    return Lead(condition, authority, _target(behind), asker)


def authority_in_front(words: str) -> str | None:
    """公安机关 of 公安机关发现…, 公安机关可以根据…; None where no authority begins the words."""
    found = _FRONT.match(words)
    if not found or re.match(
        "(?:对|在|向|违反|未|不|经|由|被|并|可以|应当|提请|报|通[知报])", found["who"]
    ):
        return None
    return found["who"]


def bearer(words: str) -> str | None:
    """承运人 of 承运人应当承担责任: who bears a liability."""
    if len(words) > LONGEST:
        return None
    name = re.sub("^.*(?:要求|请求|判令|判决|裁定)", "", _TRIM.sub("", words))
    name = re.split("应当|有责任", re.sub("^(?:，|但|则|并|且|由(?!于))+", "", name))[0]
    no_name = re.match("(?:移送|移交|交由|提请|报|与|和|向|为|给)", name) or re.search(
        "有限|与[^，]*人$|有权|请求", name
    )
    if re.match("(?:[^，]*，)*[^，]{0,4}[向给对](?!外|方)", words):
        return None  # 并向受损害方赔偿
    return name if name and len(name) < 40 and is_actor(name) and not no_name else None


def _condition_length(text: str) -> int:
    found = _CONDITION.match(text)
    if not found or not found["words"].endswith("的") or _NO_CONDITION.match(found["words"]):
        return 0
    return len(found["words"])


def _authority(text: str) -> tuple[str | None, str]:
    """The authority the text begins with, and what follows it."""
    cuts = [cut.start() for cut in CUT.finditer(text, 1)] or [len(text)]
    modified = [end for end in [*cuts[1:], len(text)] if _MODIFIED.fullmatch(text, 0, end)]
    for end in [cuts[0], *modified]:
        name = _TRIM.sub("", text[:end])
        if (ORGAN_END.search(name) or is_actor(name)) and not _PASSED_ON.match(name):
            return name + _AND_OTHERS.match(text, text.find(name) + len(name))[0], text[end:]  # type: ignore[index]
    return None, text[cuts[0] :]


_MODIFIED = re.compile("[^，、对其给令向按依]{1,24}的[^，的对其给令向按依]{2,40}")
"""具有查处职责的相关部门: a word that may end a name stands in its modifier."""


def _bare_authority(rest: str) -> str | None:
    """市容环境卫生行政主管部门 in front of 责令限期改正, without 由."""
    return _bare_asked(rest)[0]


def _bare_asked(rest: str) -> tuple[str | None, str | None]:
    first, after = _authority(_PASSED.sub("", rest))
    asked, asker = _asked(after, _fitting(first))
    return _fitting(asked), asker


def _fitting(name: str | None) -> str | None:
    name = re.sub("^(?:并|同时)+", "", name or "")
    name = re.split("(?<![自理缘])由", name)[-1]  # 被挪用的资金由劳动部门
    fits = (
        ORGAN_END.search(name)
        and (len(name) > 2 or name == "海关")
        and ("的" not in name[-3:] or _BY_OFFICE.match(name))
    )
    return name if fits else None


_BY_OFFICE = re.compile(
    "(?:原|负责)?(?:颁发|核发|作出|批准|负有|行使)[^，的]{2,20}的(?:部门|机关|机构)$"
)
"""颁发证照的部门."""

_PASSED = re.compile(
    "^(?:，|并|或者|同时|应当|可以|应|可|及时|立即|依法|有权)*(?:(?:提请|报请|商请|函请|请求|建议|责成|通知|通报|告知|交由|移送|移交|报告|向|(?:督促|要求)(?=其主管|其上级|[^，]*(?:监察|部门|机关|委员会|大会))|报(?!经|送|告|表))(?:或者)?)+"
)
"""提请有关人民政府责令关闭: who is asked to do it does it."""


def _asked(after: str, first: str | None) -> tuple[str | None, str | None]:
    """人民政府 of 提请人民政府 behind the name of who asks it, and who asks."""
    found = _ASKS.match(after)
    asked, rest = _authority(found["who"]) if found else (None, "")
    if not found or not asked:
        return first, None
    return _asked(rest, asked)[0], first if found["asks"] else None


_ASKS = re.compile(
    "(?:可以|应当|及时|立即|依法|书面|并|，)*(?:(?P<asks>提请|报请|建议|商请|函请|督促(?=其主管|其上级|[^，]*(?:监察|部门|机关|委员会|大会))|向(?=[^，]{2,40}提出))|通报|移送|移交|报告)(?P<who>[^，]+)"
)
"""Who only passes a case on (通报, 移送) is no authority."""

_CITING = re.compile(
    r"(?:有|实施|具有)(?:前[^，的]{1,3}款?|[本第][^，的]{1,80})(?:规定|所列)?(?:的)?(?:违法)?(?:行为|情形)?的(?:单位的)?(?=.{2})"
)


def _target(text: str) -> str | None:
    """The violator behind 对, without the citation of what he did: 有前款规定情形的."""
    found = _TARGET.search(text) or _GIVEN.search(text)
    if not found or not is_actor(found["who"]):
        return None
    if NOT_SUBJECT.match(found["who"]) and "的" not in found["who"] and found["who"] != "组织":
        return None  # 对阻碍工作人员依法执行职务: an act, and whom it is done to
    cited = _CITING.match(found["who"])
    return found["who"][cited.end() :] if cited else found["who"]
