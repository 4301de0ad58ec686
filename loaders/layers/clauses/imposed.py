"""Whether a measure that others than authorities may take, or that says little, is imposed."""

from __future__ import annotations

import re

from loaders.layers.clauses import authorities
from loaders.layers.clauses.conduct_words import SUBJECT_ONLY
from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.procedure import is_step
from loaders.layers.clauses.reading import Reading
from loaders.layers.clauses.subjects import is_official

_VIOLATION = re.compile(
    "违反|违法|违规|未|不|擅自|拒|非法|滥用|玩忽|徇私|虚假|骗|伪造|损害|侵|妨|阻|泄露|失职|渎职|风险|破坏|威胁|实施|造成|上述情形|前款"
)
WRONG = re.compile(
    "抵触|弄虚|挪用|侵占|贪污|截留|私分|冒领|套取|违反|违法|违规|违纪|违约|犯罪|擅自|拒|非法|滥用|玩忽|徇私|虚假|骗|伪造|损害|侵|妨|阻碍|泄露|失职|渎职|破坏|逾期|[未不](?:按|依法|依照|听制止|履行|执行|办理|取得|缴|报|申报|登记|接受|服从|配合|改正|遵守|经(?!营)|建立|设置)|造成|前款|上述情形"
)
"""Words of a violation that are not said of anything else: 不, 未 alone are."""
_NO_ORGAN = re.compile("(?:单位|企业|(?<!负责)人|公司|亲属|学校|者)$")
_NOT_BY = re.compile(f"{_NO_ORGAN.pattern}|法院|检察院|仲裁")
_FOLLOWS = re.compile(
    "的，(?:应当|依法|立即|及时|一律|必须|由[^，。；]{2,60})*$|(?:部门|机关|政府|机构|办事处)[^。；]*对[^，]*(?:违反|违法|违规)(?P<deed>)[^，]*行为(?:应当|依法|及时|立即)*$"
)
"""What stands between a violation and an act that follows it at once."""
_PUBLISHED = ("公布", "公示", "公告", "曝光", "公开", "社会通报")


def idle(reading: Reading, measure: Measure, before: str) -> bool:
    """Whether nothing in front of 限制竞争 makes it more than an act among the conduct."""
    if not measure.weak or reading.sanctions or reading.state.listed or reading.state.authority:
        return False
    if reading.told or reading.opening:
        return False
    if _of_deed(_FOLLOWS.search(_before(reading, measure))):
        return False
    last = reading.pending[-1].text if reading.pending else ""
    if last.endswith(("的", "之一")) or SUBJECT_ONLY.fullmatch(last[-60:]):
        return False
    front = authorities.lead(before)
    told = front.authority and ("由" in before or is_official(front.authority))
    return not (told or front.condition)


def imposed(reading: Reading, measure: Measure) -> bool:
    """限期拆除, 不得从事, 公布, 处理 count only where an authority or a violation is named."""
    words = reading.text[measure.start : measure.end]
    before = _before(reading, measure)
    if _of_others(reading, words, before):
        return False
    if measure.type == "occupational_ban" and words.startswith(("不得", "不准")):
        banned = words.startswith("不得再") and _CONVICTED.search(before)
        return bool(reading.sanctions or banned)  # else a rule of eligibility
    if measure.type == "other" and words.endswith(_PUBLISHED):
        return bool(reading.sanctions or (reading.state.target and _violated(reading)))
    if measure.type == "other" and words.startswith("追究") and reading.opening:
        return reading.opening.conditional or _violated(reading)
    if measure.open:
        return _in_slot(reading, measure)
    if measure.weak:
        return _demanded(reading, measure, words)
    strictly = words.endswith(("处理", "处置")) or words.startswith(
        ("组织", "指定", "委托", "安排")
    )
    return not measure.vague or _violated(reading, strictly)


def _of_others(reading: Reading, words: str, before: str) -> bool:
    """A step of a case, a remedy, or what is everybody's right or duty: 劝阻, 作出处理."""
    if is_step(words, reading.state.authority) or _ELSEWHERE.search(before):
        return True
    if words == "作出处理":
        return not _TOLD_TO.search(before)
    return words.endswith(("劝阻", "制止")) and not _stopped_by_organ(reading, before)


def _demanded(reading: Reading, measure: Measure, words: str) -> bool:
    """Whether an authority is told to do it, another measure stands beside it, or a deed in front."""
    who = reading.state.authority
    here = who not in (None, reading.base.authority) and not _NO_ORGAN.search(who or "")
    here = here and (not measure.vague or _violated(reading))
    act = measure.type == "rectification_order" or words.startswith(("终止", "追回"))
    follows = act and _follows(reading, measure)
    return bool(here or reading.sanctions or reading.state.listed or follows)


_TOLD_TO = re.compile("(?:由(?!于)|提请|报请)[^，。；]*依法$|责令[^。；]*，依法$")
"""Who is told to deal with it, and does not only what is his duty: 由主管部门依法作出处理."""
_ELSEWHERE = re.compile(
    "的，(?:依照|按照|依据|从)其规定$|有权(?:向[^，]{1,20})?(?:提请|投诉|举报|控告|申诉)[^，]*$|配合[^，]{0,20}$"
)
"""依照其规定追究 says nothing; 有权提请主管部门处理 is a remedy; who only helps imposes nothing."""


_CONVICTED = re.compile("被[^，。；]{0,6}(?:追究|判|吊销|撤销|开除|处)[^，。；]*人员?，$")
"""被追究刑事责任的人员，不得再从事会计工作."""


_ORGAN_MAY = re.compile("(?:部门|机关|机构|政府|局|警察|民警|现场负责人)(?:有权|可以)(?:依法)?$")
"""Who may act is an authority: 颁发证书的部门有权."""
_UNTOLD = re.compile("(?:的|逾期[^，]*)，(?:可以|依法|一律)*$")
_TAKES = re.compile("追|收[回容]|撤|取消|拆除|销毁|停止|暂停|终止|扣|不予|不受理")
"""What nobody but an authority does to a violator: 违反规定的，追回补贴."""


def _in_slot(reading: Reading, measure: Measure) -> bool:
    """Any act of an authority named in the same part, or beside a sanction of the same sentence."""
    before = reading.text[: measure.start]
    sentence, part = before.rfind("。"), max(before.rfind("。"), before.rfind("；"))
    who = reading.state.authority
    wrong = WRONG.search(before[part + 1 :]) or "行为之一" in before
    here = before[part + 1 :]
    organ = who and not _NOT_BY.search(who) and who in here and f"{who}的" not in here and wrong
    near = here[-60:]
    taken = _UNTOLD.search(near) and _TAKES.match(reading.text, measure.start)
    organ = organ or (wrong and (taken or _ORGAN_MAY.search(near)))
    beside = any(sanction.start > sentence for sanction, _ in reading.sanctions)
    return bool((organ or beside) and _violated(reading))


def _before(reading: Reading, measure: Measure) -> str:
    return reading.text[max(0, measure.start - 120) : measure.start]


def _follows(reading: Reading, measure: Measure) -> bool:
    """违反规定的，限期拆除: the act stands directly behind the violation."""
    found = _FOLLOWS.search(_before(reading, measure))
    return bool(found) and (_of_deed(found) or _violated(reading, True))


def _of_deed(found: re.Match[str] | None) -> bool:
    return bool(found) and found["deed"] is not None  # type: ignore[index]


def _stopped_by_organ(reading: Reading, before: str) -> bool:
    """劝阻, 制止 are everybody's right and the duty of many; of an organ they are a measure."""
    who = reading.state.authority or ""
    if reading.sanctions:
        return True
    organ = who and not _NOT_OF_STATE.search(who)
    return bool(organ) or _of_deed(_FOLLOWS.search(before))


_NOT_OF_STATE = re.compile("业主|物业|居民|村民|责任人|酒店|工会|协会")


_BROKEN = re.compile("违反|违背|[未不]按|有[^，。；]*(?:行为|情形)")


def _violated(reading: Reading, strictly: bool = False) -> bool:
    """Whether a violation was named; 处理 is said of much else, so its must be named as one."""
    first, state = reading.opening, reading.state
    wrong = WRONG if strictly else _VIOLATION
    told = reading.told and (
        not strictly or any(map(wrong.search, (*reading.subjects, *state.aimed)))
    )
    if state.severity or reading.sanctions or told:
        return True
    if state.condition and (not strictly or wrong.search(state.condition)):
        return True
    if first is None:
        return False
    cites = first.violated and not (strictly and first.conduct and not _BROKEN.search(reading.text))
    return bool(first.general or first.listed or cites or wrong.search(first.conduct or ""))
