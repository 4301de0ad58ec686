"""Measures that fall on no wrongdoer: claims, rewards, complaints, competence, one's own steps."""

from __future__ import annotations

import re

from loaders.layers.clauses.measured import Measure
from loaders.layers.clauses.subjects import is_official


def falls_on_nobody(text: str, m: Measure) -> bool:
    """Whether the sentence tells of something else than a punishment: 可以要求其赔偿损失."""
    words = text[m.start : m.end]
    start = max(text.rfind(mark, 0, m.start) for mark in "。\n") + 1
    before, behind = text[max(start, m.start - 200) : m.start], text[m.end : m.end + 60]
    part = re.split("；", before)[-1]
    if _BY_OWN_WORDS.search(words) or _RULE.search(part):
        return True
    if _handled(before, words) or (words.endswith("处罚") and _COMPETENCE.search(part)):
        return True
    if m.type != "civil_liability" and _claimed(part):
        return True
    if m.type == "rectification_order":
        stops = _OWN_STOP.match(words) and part.endswith(("应当", "必须"))
        return bool(stops and _TELLS.search(words + behind))
    return _of_type(m.type, words, before, part)


def _of_type(type_: str, words: str, before: str, part: str) -> bool:
    """What makes nothing of one type of measure: a reward, a claim on an insurer, a shorter term."""
    if type_ == "credit_record":
        return bool(_GOOD.search(before)) and not _BAD.search(before)
    if type_ == "civil_liability":
        return any(p.search(part) for p in (_WILLING, _INSURED, _CLAIMED))
    if type_ == "licence_revocation" or words.endswith(("撤销", "注销", "收缴")):
        return bool(_OWN_REGISTER.search(part) or _GRANTED.search(part))
    telling = {"fine": _FORBIDDEN, "criminal_liability": _REDUCED}.get(type_)
    return bool(telling and telling.search(part))


_BY_OWN_WORDS = re.compile(
    "补偿(?!性)[^，]*处理|(?:合同|协议)(?:的)?约定(?:予以|进行)?处理$|按因公"
    "|应急(?:处置)?预案|^解除(?:封锁|暂扣|查封|扣押|冻结|留置)"
)
"""给予适当补偿或者作其他处理, 按照合同约定处理."""

_RULE = re.compile(
    "(?:决定|裁[判定]|处理)[^，]{0,6}(?:确有|有)错误[^。]*$|可以?(?:依法)?委托[^，]*，?(?:对[^，]*，?)?(?:实施[^，]*)?$|接受$"
)
"""A decision is corrected, an office handed on, 当事人接受处理."""
_COMPETENCE = re.compile(
    "(?:处罚权|(?:本[^，]{1,4}|前款)规定的(?:行政)?处罚|违法行为的处罚|相应的行政处罚)[^；]*$"
)
"""Whose office it is: 相对集中行政处罚权的，由…处罚."""


def _claimed(part: str) -> bool:
    """业主可以要求行为人停止侵害: whoever asks is no authority."""
    found = _ASKS.search(part)
    return bool(found) and not is_official(found["who"])  # type: ignore[index]


_ASKS = re.compile(
    "(?P<who>[^，；]{2,40}?)(?:可以|有权)(?:向[^，]{2,30})?(?:要求|请求)(?![^，]{0,20}(?:部门|机关|政府|街道|委员会|法院))[^，；]{0,40}$"
)
_CLAIMED = re.compile(
    "(?:支持|协助|帮助)[^，]{0,30}(?:要求|请求)[^，]{0,20}$|(?:可以|有权)(?:依法)?向[^，]{1,30}要求$"
)
"""支持志愿者向对方要求赔偿, but not 受害人有权请求该行为人承担民事责任."""
_INSURED = re.compile("由[^，]*保险公司[^，]*责任限额[^，]*$")


def _handled(before: str, words: str) -> bool:
    """接到投诉后应当及时处理: how a complaint is dealt with."""
    return words.endswith(("处理", "查处", "处置")) and bool(_COMPLAINT.search(before))


_COMPLAINT = re.compile(
    "(?:接到|收到|受理)[^，。]{0,30}(?:举报|投诉|控告|检举|报告)[^，。；]{0,10}，?[^。；]{0,60}$"
    "|^(?:任何|一切)?[^，。对]{0,10}(?:个人|者|公民|单位|组织|群众)(?:[^，。]{0,30}，)?[^，。]{0,4}(?:有权|可以)[^。]*?(?:举报|投诉|控告|检举)[^。]*$"
)
_GOOD = re.compile("表彰|荣誉称号|见义勇为|道德模范|先进|良好[^，]{0,8}(?:信息|记录)")
_BAD = re.compile("[弄骗假取拒]|失信|违|撤销")
_FORBIDDEN = re.compile(
    "(?:严禁|不得|禁止)[^，]*(?:收费|罚款|执法|摊派|实施|进行)[^，]*$|严禁[^，]*$"
)
_WILLING = re.compile("(?:积极|主动|自愿|尽力|已经?全部|全部)(?:退赃|退赔)?(?:、|和|或者|并)*$")
_REDUCED = re.compile("减刑|假释|减为|减至")
_OWN_REGISTER = re.compile(
    "应当(?:自[^，]{2,60}|[^，]{0,20})(?:向|到)[^，]{2,40}(?:部门|机关|机构)[^，由]{0,8}$"
)
"""到备案的公安机关撤销备案: whose own registration it is."""
_GRANTED = re.compile("准予(?:注销|变更|撤销)[^，]*，[^；]*$|准予[^，]{0,12}并$")
_OWN_STOP = re.compile("(?:立即)?停止|采取")
_TELLS = re.compile("^[^。；]*(?:报告|通知)")
"""应当立即停止使用，并报告: a duty of who notices something."""
