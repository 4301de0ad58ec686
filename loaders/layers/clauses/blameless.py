"""Sentences in which nobody did wrong: public interest, nature, private bodies, mere suspicion."""

from __future__ import annotations

import re

from loaders.layers.clauses.measured import Measure


def is_blameless(text: str, m: Measure) -> bool:
    """Whether the words in front give another reason for a measure than a wrong: 因公共利益需要."""
    start = max(text.rfind(mark, 0, m.start) for mark in "。\n") + 1
    before, words = text[max(start, m.start - 200) : m.start], text[m.start : m.end]
    part = re.split("；", before)[-1]
    if _PUBLIC.search(before) or _MORE.search(part):
        return True
    if words.startswith("不得再"):
        return bool(_BANK.search(part))
    if words.startswith("代为"):
        return bool(_BY_MANAGER.search(part))
    if _SEIZES.match(words) and _SUSPECTED.search(before):
        return True
    if _BY_CHARTER.search(part) or (words.endswith(_DEALT) and _VICTIM.search(before)):
        return True
    if _UNDOES.search(words) and _CORRECTED.search(part):
        return True
    return m.type in _REPAIRS and bool(_NATURE.search(part) or _UNOWNED.search(before))


_PUBLIC = re.compile("(?:公共|社会|国家)利益[^，。；]{0,8}需要|客观情况发生重大变化")
"""为了公共利益的需要，可以撤回许可: against compensation."""
_MORE = re.compile("包括但不限于[^；]*$")
_BANK = re.compile("(?:金融机构|银行)$")
"""金融机构不得再要求提供担保: a prohibition, and no consequence."""
_BY_MANAGER = re.compile("由物业服务[^；]*$")
"""由物业服务人代为维修: among private people."""
_BY_CHARTER = re.compile("(?:可以|也可)依据[^，]*章程(?:的)?(?:规定)?，$")
"""行业协会可以依据章程取消其会员资格."""
_SEIZES = re.compile("(?:予以)?(?:查封|扣押|扣留|封存)")
_SUSPECTED = re.compile("查处涉嫌|有根据认为")
"""查处涉嫌违法行为时，可以查封: a power of inquiry."""
_REPAIRS = {"other", "rectification_order", "civil_liability", "acted", "forced"}
_NATURE = re.compile(
    "(?:因|由于)[^，。；]{0,12}(?:自然灾害|自然原因|历史原因|环境影响(?!评价|报告))|无法确定[^，。；]{0,12}(?:责任|主体)"
)
"""因自然原因导致破损的，由人民政府组织修复."""
_UNOWNED = re.compile("(?:所有权人|管理人|责任人|权属)[^，。；]{0,6}不明的")
_DEALT = ("处理", "查处")
_VICTIM = re.compile("受到[^，]{0,4}侵害[^，]{0,3}，[^。]*$")
"""安全受到侵害时，司法机关应当依法处理: of who was wronged."""
_UNDOES = re.compile("撤销|取消|变更")
_CORRECTED = re.compile(
    "(?:意见|决定|裁定|裁决|判决)[^，]{0,24}(?:错误|不当|不正确|不符)[^，]*，[^；]*$"
)
"""认为决定错误的，予以撤销: an organ corrects what was decided."""
