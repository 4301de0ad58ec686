"""Whether all was read that a penalty clause imposes: words of measures left outside of it."""

from __future__ import annotations

import re

from loaders.document import Sanction

_LEFT = re.compile(
    r"罚款(?![数金总]?额|的?(?:决定|幅度|标准|缴|收))|没收|吊销|责令|处分(?!决定)|警告(?!标)|拘留(?!所)|徒刑|罚金|取缔|通报批评|撤职|开除"
    r"|追究[^，。；]{0,20}责任|(?:年|月|终[身生])内?，?(?:不得|禁止|不予|不受理)|暂扣(?!的|凭证|期)|停业|代为[清治恢拆处]"
)
"""Words that name a measure."""

_SAID = re.compile(
    r"除[^，。；]{0,80}?(?:以外|之外|外)(?=[，；。]|$)|[^，。；：]*(?:的|之一|者|之日起?[^，。；]*|[时后前])(?=[，：]|$)"
    r"|(?:前款|前条|本法|本条例|本办法|本规定|第[^，。；]{1,12}[条款项])[^，。；由]*规定的[^，。；]*|[^，。；]*(?:决定书|申请(?:人民法院|行政|复议|仲裁|听证)|之日|[被受]|不服|复议|诉讼|上缴|缴纳|决定权|程序|执行)[^，。；]*"
    r"|[^，。；]*(?:由|移送|提请|建议|报|告知|通知|备案|拒绝|不予|免予|从轻|减轻|所称|是指|包括|适用)[^，。；]{0,60}"
)
"""Segments in which such a word imposes nothing: conditions, procedure, savings, explanations."""

_SHARED = re.compile(r"(?:责令|限令|勒令)[^■，。；]{0,24}■|[^■]*(?:罚款|处罚|处理)：■?$")
"""责令 before a list that was read; 依照下列规定处以罚款： before items that were."""

_SENTENCE = re.compile(r"[^，。；：\n]+[，。；：\n]?")


def read_whole(text: str, named: list[Sanction]) -> bool:
    """Whether no segment is left that names a measure and in which none was read."""
    spans = [(s.start or 0, s.end or 0) for s in named]
    return not any(_unread(match, spans) for match in _SENTENCE.finditer(text))


def _unread(segment: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    left, at = "", segment.start()
    inside = [(a, b) for a, b in spans if a < segment.end() and b > segment.start()]
    for start, end in [*inside, (segment.end(), segment.end())]:
        left += segment.string[at : max(at, start)] + "■"
        at = max(at, end)
    word = _LEFT.search(_SHARED.sub("■", left))
    return bool(word) and not _SAID.fullmatch(segment.group().rstrip("，。；"))
