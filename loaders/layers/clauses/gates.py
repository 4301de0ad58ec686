"""What is no sanction although its words name one (不是处罚): conduct, procedure, remedies, sayings."""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.layers.clauses.measured import Measure, Stops

_SAVING = re.compile(
    r"除(?!责令|没收|追缴|吊销|限期|给予|处[^理分])[^，。；]{0,80}?(?:以外|之外|外)(?=[，；。]|$)"
)
_BEFORE = re.compile(
    r"(?:被|受到?|受过|不得|不予|不能|不宜|免予|免于|免除|免|不再|无权|请求|主张|申请|拟|判令|除|因|曾|是否|能否|如何|"
    r"可能|减为|减至|严禁|关于|属于|包括|约定|协商|不需要|需要|无需|不|未|缴纳|收取|起诉|诉讼|享有|办理|提出|经|经过|无法|难以|督促)(?:依法|给予|处以|其|人民法院|行政机关)?$"
)
_TAIL = re.compile(
    r"^(?:后(?!果)|通知|决定|指令|令|书)|(?:的|之一|之日[^，]*|费用[^，]*|后|前|时|决定[^，]*|(?<![、者])(?<!者行政)的?(?:行政|刑事)?处罚(?:决定)?[^，]*|之前|期间|期满[^，]*|的?情形|的?案件[^，]*|的?措施|的?权力|的?证据|罪|的[^，]{0,6}行为|的?期限[^，]*|的?诉讼[^，]*|的?请求|的?规定|纠纷[^，]*|的?(?:依据|范围|方式|标准|数额|比例|程序|建议|条件|原因|问题|种类|幅度)[^，]*)$"
)
_START = re.compile(r"[，,。；;：:\n]")


def kept(text: str, found: list[Measure]) -> list[Measure]:
    """The measures that are imposed where they stand."""
    saved = [m.span() for m in _SAVING.finditer(text)]
    stops = Stops(text)
    ends = _last_ends(stops, found)
    nouns = {m.end for m in found if _PAPER.search(text[m.start : m.end])}
    return [
        m
        for m in found
        if not _saved(saved, m)
        and not _before(text, m)
        and not _tail(text, m, text[ends[m.end] : stops.after(ends[m.end])])
        and not _words(text, m)
        and ends[m.end] not in nouns
    ]


def _saved(saved: list[tuple[int, int]], m: Measure) -> bool:
    """除…外: the last saving phrase that begins before the measure holds it."""
    last = bisect_right(saved, (m.start, m.start + 1)) - 1
    return last >= 0 and saved[last][0] <= m.start < saved[last][1]


_PAPER = re.compile("(?:清单|单据|票据|收据|决定书|通知书|文书|证明书?|笔录)$|的处罚决定")


def _last_ends(stops: Stops, found: list[Measure]) -> dict[int, int]:
    """For each measure the end of the last one in its segment: a list shares its tail."""
    ends: dict[int, int] = {}
    last = -1
    for m in reversed(found):
        stop = stops.after(m.end)
        last = last if 0 <= last <= stop else m.end
        ends[m.end] = last
    return ends


_BY_LIST = re.compile(
    "(?:按照?|依照|依|根据|给予|分别|予以|作出)[^，]{0,12}(?:下列|以下|如下|不同)[^，]*$"
)


def _words(text: str, m: Measure) -> bool:
    """The measure's own object ends as a noun phrase of something else: 责令停产停业的."""
    words = text[m.start : m.end]
    if words.startswith(("依照", "按照", "依据")) and "应当" in words:
        return True  # 依照本条例规定应当给予行政处罚
    if m.type == "other" and re.search("不予(?:行政)?处罚$", words):
        return True  # 依照…的规定从轻、减轻或者不予行政处罚
    if _REVIEWED.match(words) or re.match("后(?!果)|之日|期间", text[m.end : m.end + 2]):
        return True
    if re.fullmatch("撤销[^的]{1,8}决定|(?:责令|限令|限期)?其?[退返追补缴收核承][^，]*费用", words):
        return False
    opens = words.endswith(("处罚", "处理")) and text[m.end : m.end + 1] in ("：", ":")
    if opens and _BY_LIST.search(text[max(0, m.start - 40) : m.end]):
        return True
    if re.search(
        "下列|以下规定|费用$|担保$|后无法|登记后|的类型|候查|规定$|刑罚$|注明|小时前|之前$|(?:停产|停业|停工|停止|整顿|整治|改正|吊销|没收|建设)(?:之日|的(?:期限|处罚|决定|财物|日期))|提交|说明理由|到庭|除外$|仍不|提供其掌握|其他情形$|立案|答辩|受理$|重新作出|不服$|原判|裁定$|判决$|要约|婚姻|(?<!解除)合同$|(?<!采取)其他必要措施|登记手续|登记之日|被执行人|处罚决定|的处罚(?:需|应|由)|应(?:当)?(?:征求|经|报(?!废)|符合)",
        words,
    ):
        return True
    return bool(
        re.search(
            r"(?:的|的情形|的行为|之日|决定|后|(?:之|次|翌)日起?|期间|的处罚|的措施|罪|时)$", words
        )
    ) or bool(
        re.match("[“《（(]", text[m.start - 1 : m.start])
        and re.match("[”》）)]", text[m.end : m.end + 1])
    )


def _before(text: str, m: Measure) -> bool:
    before = text[max(0, m.start - 12) : m.start]
    clause = _START.split(text[max(0, m.start - 60) : m.start])[-1]
    sentence = re.split("[。；]", text[max(0, m.start - 120) : m.start])[-1]
    if m.type == "other" and _ABOUT.match(text, m.end):
        return True  # 对…实施行政处罚，由…决定
    if m.type == "civil_liability" and re.search(
        "提起[^，]{0,8}诉讼|起诉|申请仲裁|请求人民法院", sentence
    ):
        return True
    if re.match("本(?:法|条例|办法|规定|细则)规定的(?:行政处罚，|[^由]*$)", sentence):
        return True  # 本条例规定的责令停业、关闭，由…决定
    if _SCOPE.search(sentence) and "：" not in sentence:
        return True
    if "注销" in text[m.start : m.end] and _REGISTERS.search(clause):
        return True
    if text[m.start : m.end] == "罚款" and _PAID.search(clause):
        return True  # 结清欠缴的费用、罚款
    if _IMPOSES.search(clause) and _AS_PENALTY.match(text, m.end):
        return False
    hit = _BEFORE.search(before)
    if hit:
        return not hit.group().startswith("除")
    return bool(_PASSIVE.search(clause)) and not re.search("作出(?:以下|下列|如下)", clause)


_REVIEWED = re.compile(
    "(?:依照|按照|适用)[^，]*诉讼法[^，]*处理$"
    "|(?:撤销|变更)[^，]{0,24}(?:行政行为|复议决定|判决|裁定|裁决|仲裁)"
)
"""What courts and reviewing organs do to a decision."""

_PAID = re.compile("(?:缴|结清|欠|支付|交纳)[^，]{0,40}[费金款税](?:、|和|以?及|或者)$")
_IMPOSES = re.compile("(?:由[^，的]{2,30}|可以|应当|对其)[^，的]{0,12}作出[^的]{0,20}$")
_AS_PENALTY = re.compile("[^，。；]{0,16}(?:的(?:行政)?处罚|等处[理罚])(?:[，。；]|$)")
"""由主管部门作出暂停或者撤销资格的处罚."""

_REGISTERS = re.compile("(?:办理|申请|申报)[^，]*$")
"""办理变更登记或者注销登记: whose own registration it is."""

_ABOUT = re.compile("，由[^，。；]{2,60}(?:决定|办理|实施|执行|负责)[。；]")
_SCOPE = re.compile(r"^[^，。；]{0,30}(?<!不)适用于|^[^，。；]{0,20}所称")
_PASSIVE = re.compile(
    r"(?:被(?!告)|受到|受过|不得|作出(?!特别)|免予|判令|请求|主张|申请(?!人)|不再|不应|无需|拟|可能|有权(?:要求|请求|提出|向|获得)|不影响|优先于|已经?)(?!.*的，)[^的]{0,30}$"
)


def _tail(text: str, m: Measure, tail: str) -> bool:
    tail = tail[-300:]
    if re.fullmatch("等?的?(?:行政|纪律|相应)*(?:措施|处罚|处理)", tail):
        clause = _START.split(text[max(0, m.start - 60) : m.start])[-1]
        return not re.search(
            "采取|给予|予以|处以|实施|处|作出", clause + text[m.start : m.start + 2]
        )
    if re.match("的标准(?:给予|予以|进行)?处罚", tail):
        return False
    if tail.startswith("并") and not tail.endswith("的"):
        return False
    return bool(tail) and bool(_TAIL.search(tail))
