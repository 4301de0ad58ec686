"""Words in front of a measure by which it imposes nothing: 被, 申请, 不予, 曾受到."""

from __future__ import annotations

import re

from loaders.layers.clauses.measured import Measure

_BEFORE = re.compile(
    r"(?:被|受到?|受过|不得|不予|不能|不宜|免予|免于|免除|免|不再|无权|请求|主张|申请|拟|除|因|曾|是否|能否|如何|"
    r"可能|减为|减至|严禁|设定|不附加适用|不附加|关于|属于|包括|约定|协商|不需要|需要|无需|不|未|缴纳|收取|起诉|诉讼|享有|办理|提出|经|经过|无法|难以|督促|无力|避免或者|防止或者|(?<!停止)(?<!制止)(?:非法|违法))(?:依法|给予|处以|其|人民法院|行政机关)?$"
)
_START = re.compile(r"[，,。；;：:\n]")


def denied(text: str, m: Measure) -> bool:
    """Whether the words in front say that the measure is none, not now, or somebody's wish."""
    clause = _START.split(text[max(0, m.start - 60) : m.start])[-1]
    sentence = re.split("[。；]", text[max(0, m.start - 120) : m.start])[-1]
    if _of_kind(text, m, clause, sentence):
        return True
    if _IMPOSES.search(clause) and _AS_PENALTY.match(text, m.end):
        return False
    if re.match("本(?:法|条例|办法|规定|细则)规定的(?:行政处罚，|[^由]*$)", sentence):
        return True  # 本条例规定的责令停业、关闭，由…决定
    if _SCOPE.search(sentence) and "：" not in sentence:
        return True
    if hit := _BEFORE.search(text[max(0, m.start - 12) : m.start]):
        advised = hit.group().startswith("提出") and _ADVISED.match(text, m.end)
        return not (hit.group().startswith("除") or advised)
    return bool(_PASSIVE.search(clause)) and not re.search("作出(?:以下|下列|如下)", clause)


def _of_kind(text: str, m: Measure, clause: str, sentence: str) -> bool:
    """What makes nothing of one kind of measure: 结清欠缴的费用、罚款, 办理注销登记."""
    words = text[m.start : m.end]
    return bool(
        (m.type == "other" and _ABOUT.match(text, m.end))
        or (m.type == "civil_liability" and _SUED.search(sentence))
        or ("注销" in words and _REGISTERS.search(clause))
        or (words == "罚款" and _PAID.search(clause))
        or (words in _HANDLED and not m.beside and not _BY_ORGAN.search(sentence))
        or (words.endswith(("撤销", "变更")) and _REVIEW.search(sentence))
        or _REMEDY.search(clause)
        or _CAP.match(words)
    )


_CAP = re.compile("罚款(?:总额|数额)?最高")
"""但罚款最高不超过二千元: how far a fine goes, and no fine of its own."""
_REMEDY = re.compile("有权(?:向|通过)[^，]*$|(?:(?<!负责)人|者|方|户|业主|旅客)有权(?:依法)?$")
"""买受人有权解除合同, 有权向经营者追究责任: what the injured may do."""
_REVIEW = re.compile("原(?:处理|决定|判决|裁定|行政)|复查|复核|复议")
"""原处理意见…的，予以撤销或者变更: a decision is reviewed."""
_HANDLED = ("查处", "处理", "处罚")
_BY_ORGAN = re.compile(
    "依[法规纪][^，]{0,4}$|(?:的|单位|个人|人员|者)，(?:应当|必须)?由(?!于)(?!.*(?:移送|移交|报|协助|配合))[^，]*$"
)
"""由公安机关查处, 依法处理, but not 移送有关部门处理."""
_SUED = re.compile("提起[^，]{0,8}诉讼|起诉|申请仲裁|请求人民法院")
_PAID = re.compile("(?:缴|结清|欠|支付|交纳)[^，]{0,40}[费金款税](?:、|和|以?及|或者)$")
_IMPOSES = re.compile("(?:由[^，的]{2,30}|可以|应当|对其)[^，的]{0,12}作出[^的]{0,20}$")
_AS_PENALTY = re.compile(
    "[^，。；]{0,30}(?:的(?:行政)?(?:处罚|(?:处理)?决定)|等处[理罚](?:决定)?)(?:[，。；]|$)"
)
"""由主管部门作出暂停或者撤销资格的处罚."""

_REGISTERS = re.compile("(?:办理|申请|申报)[^，]*$")
"""办理变更登记或者注销登记: whose own registration it is."""

_ADVISED = re.compile("[^，。；]{0,20}(?:建议|意见)|、[^，。；]*(?:建议|意见)[，。；]")
"""提出给予处分的建议: an authority asks for it."""
_ABOUT = re.compile("，由[^，。；]{2,60}(?:决定|办理|实施|执行|负责)[。；]")
"""对…实施行政处罚，由…决定."""
_SCOPE = re.compile(r"^[^，。；]{0,30}(?<!不)适用于|^(?!违反)[^，。；]{0,20}所称")
_PASSIVE = re.compile(
    r"(?:被(?!告|[^，]{1,10}之日起)|受到|受过|不得|作出的?(?!特别|之日)|免予|请求|主张|申请(?!人)|不再|不应|无需|拟|可能|有权(?:要求|请求|提出|向|获得|督促|通过)|不影响|优先于|已经?)(?!.*的，)[^的]{0,30}$"
)
