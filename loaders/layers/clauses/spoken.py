"""Measures that are only spoken of: in a name, in what is agreed or told, in what follows from them."""

from __future__ import annotations

import re

from loaders.layers.clauses.measured import Measure

_END = re.compile(r"[。；;\n]")
_MARKS = re.compile(r"[，,。；;：:\n]")


def is_spoken_of(text: str, m: Measure) -> bool:
    """Whether the words of a measure name something else: 设置警告、让行等标志, 停止执行死刑."""
    words, front = text[m.start : m.end], text[max(0, m.start - 90) : m.start]
    here = _MARKS.split(front)[-1]
    behind = _END.split(text[m.end : m.end + 100])[0]
    if _TITLE_OPENS.search(front) and _TITLE_CLOSES.match(text, m.end):
        return True
    if _NAME.search(words) or _DONE.search(here):
        return True
    if _TAKEN.match(words) and _HANDED.search(here):
        return True
    if _DECIDED.match(behind) and _INVOLVING.search(here + words):
        return True
    if words.endswith(_MADE_KNOWN) and (_RESULT.search(here) or _FOUND_OUT.match(behind)):
        return True
    if _SINCE.search(here) and _DAY.search(words + behind):
        return True
    return _of_type(m.type, words, here, behind)


def _of_type(type_: str, words: str, here: str, behind: str) -> bool:
    """What makes a name of one type of measure."""
    if type_ == "warning":
        return bool(_SIGNS.match(behind) or here.startswith("发布"))
    if type_ == "criminal_liability":
        told = bool(_SENTENCE.search(here) or _SENTENCED.match(behind))
        return told and "责任" not in words
    if type_ == "civil_liability":
        return bool(_AGREED.search(here))
    if type_ == "fine":
        return here == "对" and "当场" in behind
    if words.startswith("负") and _TOLD.search(here):
        return True
    return words.endswith("处罚") and bool(_ON_PUNISHING.match(behind))


_TITLE_OPENS = re.compile("《[^》]*$")
_TITLE_CLOSES = re.compile("[^《]{0,90}》")
"""《扣押、追缴、没收物品估价管理办法》."""
_NAME = re.compile(
    "^罚没(?:的|帐户|账户|物品|所得|职责)|^(?:暂扣|扣押|扣留|查封)的"
    "|^(?:暂扣|扣押|扣留|查封|责令)[^，。；]*(?:期限|最长|时间)不得超过"
    "|登记(?:程序|申请书)$|^注销证明文件$|^(?!责令)[^，]*接受处理$"
)
"""罚没帐户, 简易注销登记程序, 暂扣船舶最长不得超过三十日."""
_DONE = re.compile("(?:解除|取回|发还|领取|认领)$|抗拒[^，]*$")
"""解除暂扣, 抗拒检查、拘留."""
_TAKEN = re.compile("暂扣|扣押|扣留|没收|收缴|查封")
_HANDED = re.compile("(?:处理|返还|保管|归还|退还)$")
"""处理暂扣物品: what becomes of things that were taken."""
_SINCE = re.compile("应当自[^，]{0,30}$")
_DAY = re.compile("^[^，。]{0,60}之[日次]")
"""应当自吊销、撤销许可证之日起申请变更."""
_INVOLVING = re.compile("^涉及")
_DECIDED = re.compile("[^，]*的，由[^。；]*(?:决定|批准)")
"""涉及停业整顿、吊销证书的，由颁发机关决定."""
_MADE_KNOWN = ("公布", "公示", "公开")
_RESULT = re.compile("将?(?:处理|查处|调查|核查)(?:的)?(?:结果|情况)[^，]{0,16}$")
_FOUND_OUT = re.compile("(?:查处|处理|处罚)(?:结果|情况)")
"""将处理结果予以公布: an organ tells what it did."""
_SIGNS = re.compile("[^。；，]{0,20}(?:标志|标识|标线|信号)")
_SENTENCE = re.compile(
    "(?:停止|继续|实际|裁定|在)执行$|(?:核准|适用|复核|认为|将|确定的[^，]{0,8})$"
)
_SENTENCED = re.compile("的(?:犯罪|被告人|罪犯|案件)|时应当|(?:判决|裁定)书")
"""停止执行死刑, 判处死刑的被告人: of a sentence that is given elsewhere."""
_AGREED = re.compile("(?:和解协议书?|(?:^|[^同议的照按]))约定(?!和|或|及)[^，；]*$")
"""和解协议约定的赔偿损失内容, 在合同中约定…承担违约责任."""
_TOLD = re.compile("告知[^，]*应$")
_ON_PUNISHING = re.compile("，(?:应当|必须)(?:出具|制作|填写|告知|听取|开具)")
"""给予行政处罚，应当出具决定书."""
