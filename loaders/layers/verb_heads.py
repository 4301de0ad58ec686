"""Whether a word that may be a verb is one where it stands: 管理单位 and 机构编制管理 hold none."""

from __future__ import annotations

import re

from loaders.layers import clause_marks as marks
from loaders.layers import verb_marks
from loaders.layers.clause_words import VERBS
from loaders.layers.governing import Reading

_HEAD = re.compile(
    r"(?:^|(?<![反供适相响效])应当?|可以|必须|不得|需要?|为了?|负责|依法|统一|共同|定期|及时|组织|会同|和|"
    r"或者?|并|、|自觉|认真|严格|全面|积极|切实|充分|主动|本[市省区县州]|国家|部门|"
    r"机关|机构|政府|委员会|法院|检察院|[人者]|规定|加强|有权|拒绝|申请|请求|要求|已经|尚未|[为给向对]其|支持|鼓励|分别|自行|不再|继续|"
    r"妥善|合理|如实|规范|公开|公平|免费|无偿|按时|按期|足额|单独|集中|重新|擅自|私自|非法|直接|间接|优先|先行|"
    r"立即|尽快|适时|自主|独立|联合|专门|随意|任意|故意|真实|准确|完整|正确|有效|科学|"
    r"[学理效时格确整真速]地|[境域围市省县国日月年期限]内|期间|期限|(?<!其)中|逐步|提前|另行|已|未)$"
)
"""What stands before a verb at the head of its clause."""

NO_VERB = re.compile(r"(?:受|的|(?<![务场究出诊托处])所)$")
"""What stands before a word that then is no verb that governs: 所属, 收入的征收."""

_TOWARDS = re.compile(r"[对向就]")
"""What a verb within 通过…对…提出…（…）的单位 is done to."""

_OTHERS = re.compile(r"(?:其他|他人|第三人|任何)")
"""What only a verb takes: 许可其他经营者."""

_SHORT_NOUN = re.compile(
    r"^(?:行政|主管|管理|监督)*(?:(?:单位|部门|机构|机关|人员|企业|场所)(?!的)"
    r"|(?:项目|工作|活动|阶段)(?:$|[、和及与或]))"
    r"|^(?:登记|备案|记录|报告)?(?:制度|机制|体系|中心|站点)$"
)
"""A noun that a verb before it only tells the kind of: 经营、管理单位."""

_AFTER_NOUN = re.compile(r"(?:机关|部门|机构|单位|组织|人员|委员会|政府|法院)(?:、|和|或者?)$")
"""A noun in a list, which no verb follows: 侦查机关、审查起诉机关."""

_ORDERED = re.compile(r"(?:应当?|可以|必须|不得|并|负责|依法|有权)$")
"""What only a verb follows."""

_COMPOUND = re.compile(
    r"(?:保护|开发|管理|控制|建设|试验|示范|实验|服务|作业|禁止|限制|监控|治理|规划|种植|养殖)｜区|机构编制｜|指定｜(?:媒体|地点|区域|时间|账户|位置)|政府组织｜|安置｜补助|发展｜改革|审查｜起诉"
    r"|｜(?:费(?!用)|金(?![融属额])|局(?![域部面])|区(?![域县块内级、])|[者性]|人(?![民员身才口工类体事])|地(?![方区址域上下])|员(?!工)|站|委(?!托)|中(?![国央华小介心])|过程|期间)"
)
"""Verbs in the names of fields: 机构编制管理机关."""

_LISTED = re.compile(r"(?:^|[、和及或与]|或者)$")
"""Where a word that mostly tells the kind of a noun is none: 车辆、运输工具."""

_SERIAL = re.compile(
    "裁定|决定|申报|准予|同意|请求|要求|负责|组织|申请|鼓励|支持|禁止|允许|引导|帮助|协助|停止|提倡|从事|授权|委托|会同|责令|督促|指导"
)
"""Verbs that take another verb: 负责管理, 禁止使用."""

_LED = (
    "将",
    "把",
    "在",
    "向",
    "为",
    "对",
    "与",
    "按照",
    "根据",
    "依照",
    "依据",
    "依托",
    "利用",
    "通过",
    "运用",
)
"""Prepositions behind whose noun a verb follows: 将案件移送."""


def is_verb(reading: Reading) -> bool:
    """Whether the word is a verb where it stands: 管理单位 and 机构编制管理 hold none."""
    serial = not reading.before and _SERIAL.fullmatch(reading.led)
    if "late" in VERBS.get(reading.word, ()) and _LISTED.search(reading.before) and not serial:
        return False
    if not (_stands(reading) or _OTHERS.match(reading.rest)):
        return False
    if not reading.before and reading.led in VERBS and not _SERIAL.fullmatch(reading.led):
        return False  # 制定运营应急预案
    if not reading.before and reading.led in ("对", "对于"):
        return False  # 对进口货物
    if reading.rest.startswith(("经营", "管理", "使用", "实施", "监督", "保护", "建设")):
        return False
    if short(reading) or _AFTER_NOUN.search(reading.before):
        return False
    return not _COMPOUND.search(reading.before + reading.word + "｜" + reading.rest[:2])


def short(reading: Reading) -> bool:
    """Whether the word only tells the kind of a noun: 经营单位, 参加人员."""
    return bool(_SHORT_NOUN.match(reading.rest) and not _ORDERED.search(reading.before))


def _stands(reading: Reading) -> bool:
    """Whether what precedes leaves room for a verb: a modal, a doer, 将…."""
    before, tail = reading.before, reading.tail
    if _HEAD.search(reading.head) or (tail.startswith("的") and _TOWARDS.search(before)):
        return True
    if acts_on(reading):
        return True
    if "late" in VERBS.get(reading.word, ()):
        return False
    ends = reading.led not in ("将", "把") or marks.OBJECT.match(tail)
    return reading.led in _LED and "、" not in before and bool(ends)


def acts_on(reading: Reading) -> bool:
    """Whether somebody does something to what is named: 纳税人销售｜使用过的资产（…），应当."""
    acts = verb_marks.PERSON.search(reading.before) and verb_marks.TOPIC.match(reading.tail)
    return bool(acts and verb_marks.NO_AGENT.search(reading.rest))
