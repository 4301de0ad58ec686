"""What courts, procuratorates and reviewing organs do in their proceedings (程序), and is no sanction."""

from __future__ import annotations

import re

_COURT = re.compile("法院|检察院|法庭|合议庭|仲裁|复议机关|执行员|审判")
"""Organs that decide on disputes and crimes; what they demand is mostly a step of the case."""

_PUNISHES = re.compile(
    "罚|没收|收缴|训诫|悔过|道歉|赔|责任|处分|警告|批评|拘留|徒刑|死刑|拘役|管制|剥夺|资格|证(?!据|人)|职务|称号"
    "|责令[^，]{0,8}(?:停止|改正|纠正|退|删除|恢复|消除|履行|拆除|关闭|整改)|停止[侵违]|禁止|限制|列入|纳入|公布|暂扣|除名|终止会见|免除|解除|返还|[记载]入|信用|诚信"
)
"""Measures of courts that fall on a wrongdoer."""

_STEP = re.compile(
    "(?:撤销|变更|撤回)[^，]{0,12}(?:案件|逮捕|起诉|判决|裁定|裁决|原判|原决定|之诉|强制措施|程序|申请(?!资格)|委托)"
    "|(?:终止|终结|中止)[^，]{0,6}(?:审理|审查|侦查|诉讼|再审|仲裁|执行|撤销程序)"
    "|没收[^，]*(?:意见书|申请书|的?申请|裁定)|起诉书|死刑复核|不予(?:核准|批准逮捕|追诉|起诉|立案|认定|采纳|准许|支持)|驳回"
    "|按(?:自动|视为|弃权|放弃|撤)[^，]*处理|^按[^照规第本《，]{0,10}(?:撤诉|撤回|婚姻|关系|弃权)[^，]*处理$"
    "|程序(?:予以|进行)?处理$|代为(?:送达|宣读|保管|照护|履行职务)|说明(?:其[^，]*的)?理由?$|提出保证人|[交缴]纳[^，]*保证金|折价赔偿"
    "|责令[^，]{0,12}提供[^，]*(?:证据|保证人)|责令被诉|^(?:责令|要求)当事人(?:及时处理|限期补充)|从宽处理$|(?:减刑|假释)(?:建议)?$"
)
"""Steps of a case, whoever takes them."""


def is_step(words: str, who: str | None) -> bool:
    """Whether a measure is a step of a case: 撤销原判决, 责令当事人提供证据; `who`: the authority."""
    if _STEP.search(words):
        return True
    return bool(who and _COURT.search(who)) and not _PUNISHES.search(words)
