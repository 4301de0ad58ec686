"""Words in and behind a measure by which it is a noun: 责令停产停业的, 罚款的数额."""

from __future__ import annotations

import re

from loaders.layers.clauses.measured import Measure

_TAIL = re.compile(
    r"^(?:后(?!果|放行)|通知|决定|指令|令|书)|(?:的|之一|之日[^，]*|费用[^，]*|后|前|时|决定[^，]*|(?<![、者])(?<!者行政)的?(?:行政|刑事)?处罚(?:决定)?[^，]*|之前|期间|期满[^，]*|的?情形|的?案件[^，]*|的?措施|的?权力|的?证据|罪|的[^，]{0,6}行为|的?期限[^，]*|的?诉讼[^，]*|的?请求|的?规定|的(?:具体)?办法|不得(?:连续|重复|同时)?适用|纠纷[^，]*|的?(?:依据|范围|方式|标准|数额|比例|程序|建议|条件|原因|问题|种类|幅度)[^，]*)$"
)
_START = re.compile(r"[，,。；;：:\n]")


_BY_LIST = re.compile(
    "(?:按照?|依照|依|根据|给予|分别|予以|作出)[^，]{0,12}(?:下列|以下|如下|不同)[^，]*$"
)


_OWN = re.compile(
    "没收[^，]*费用|责令[^，]*作出[^，]*决定|(?:责令|限期|限令)[^，]*(?:补办|办理)[^，]*手续|(?:解除|终止)[^，]*合同|(?:责令|限令|立即|限期|其)*(?:停止|终止|纠正)[^，]*的(?:行为|活动)|撤销(?:[^的]{0,20}|[^，]{0,16}(?:许可|审批|办理|奖励|资助|登记)|(?:批准|准予|同意|许可)[^，]{1,12}的)决定|(?:责令|限令|限期)?其?[退返追补缴收核承支][^，]*费用"
)
"""Objects that only look like nouns of something else."""
_INSIDE = re.compile(
    "下列|以下规定|费用$|担保$|后无法|登记后|的类型|候查|规定$|刑罚$|注明|小时前|之前$|(?:停产|停业|停工|停止|整顿|整治|改正|吊销|没收|建设|拆除|清除)(?:之日|的(?:期限|处罚|决定|财物|日期)|(?<=拆除)的[^，])|提交|说明理由|到庭|除外$|仍不|提供其掌握|其他情形$|前不得|限期[^，]*逾期|决定规定|(?:从轻|减轻)(?:或者减轻)?处罚$|立案|答辩|受理$|的期限$|重新作出|不服$|原判|裁定$|判决$|要约|婚姻|(?<!解除)(?<!劳动)(?<!聘用)合同$|(?<!采取)其他必要措施|登记手续|登记之日|被执行人|处罚决定|诉讼请求$|的处罚(?:需|应|由)|应(?:当)?(?:征求|经|报(?!废)|符合)"
)
_NOUN_END = re.compile(
    r"(?:的|的情形|的行为|之日|决定|后|(?:之|次|翌)日起?|期间|的处罚|的措施|罪|时)$"
)


def is_noun(text: str, m: Measure) -> bool:
    """The measure's own object ends as a noun phrase of something else: 责令停产停业的."""
    words = text[m.start : m.end]
    if _told_of(text, m, words):
        return True
    if _OWN.fullmatch(words):
        return False
    opens = words.endswith(("处罚", "处理")) and text[m.end : m.end + 1] in ("：", ":")
    if opens and _BY_LIST.search(text[max(0, m.start - 40) : m.end]):
        return True
    quoted = re.match("[“《（(]", text[m.start - 1 : m.start]) and re.match(
        "[”》）)]", text[m.end : m.end + 1]
    )
    return bool(_INSIDE.search(words) or _NOUN_END.search(words) or quoted)


def _told_of(text: str, m: Measure, words: str) -> bool:
    """Whether a measure is only spoken of: 应当给予行政处罚, 不予处罚, 罚没款."""
    if words.startswith(("依照", "按照", "依据")) and "应当" in words and m.type != "fine":
        return True  # 依照本条例规定应当给予行政处罚
    if m.type == "other" and re.search("不予(?:行政)?处罚$", words):
        return True  # 依照…的规定从轻、减轻或者不予行政处罚
    if _REVIEWED.match(words) or re.match("后(?!果|放行)|之日|期间", text[m.end : m.end + 3]):
        return True
    return bool(re.match("罚没(?:款|财物|收入|物)", words))


_REVIEWED = re.compile(
    "(?:依照|按照|适用)[^，]*诉讼法[^，]*处理$"
    "|(?:撤销|变更)[^，]{0,24}(?:行政行为|复议决定|判决|裁定|裁决|仲裁)"
)
"""What courts and reviewing organs do to a decision."""


_ADVICE = re.compile(
    "(?:、[^，。；、]{2,12})*等?的?(?:司法|监察|监督|处理|处分|处罚|书面)?的?(?:建议|意见)"
)
"""向任免机关提出给予处分的建议: a measure that an authority asks for."""
_FRAME = re.compile(
    "(?:以及|或者|、|和)[^，。；]{2,16}等(?:行政)?处罚|的(?:处理)?决定"
    "|等?的?(?:行政|纪律|相应)*(?:措施|处罚|处理(?:决定)?)"
)
"""给予…等处罚, 作出…的决定: the noun around measures that are given or made."""


def in_phrase(text: str, m: Measure, tail: str) -> bool:
    """Whether the words behind the last measure of the segment make nouns of them: …的决定."""
    tail = tail[-300:]
    if _FRAME.fullmatch(tail):
        clause = _START.split(text[max(0, m.start - 60) : m.start].removesuffix("，直至"))[-1]
        given = re.search(
            "采取|给予|予以|处以|实施|处|作出|责令", clause + text[m.start : m.start + 2]
        )
        return not given or text.endswith("采取", m.start, m.end)
    if _ADVICE.fullmatch(tail) and m.type != "other":
        return not re.search("提出(?!的)", _START.split(text[max(0, m.start - 60) : m.start])[-1])
    if re.match("的标准(?:给予|予以|进行)?处罚", tail):
        return False
    if tail.startswith("并") and not tail.endswith("的"):
        return False
    return bool(tail) and bool(_TAIL.search(tail))
