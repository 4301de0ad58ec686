"""Tiers (情节) and other conditions in front of measures: what the words before 的 mean, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.layers.amounts import DIGITS, read_range

MINOR = re.compile(r"(?:情节|后果|危害)(?:较|显著|特别)?(?:轻微|轻(?!重))|初次违法|危害后果轻微")
SERIOUS = re.compile(r"情节(?:特别)?严重|情节(?:特别)?恶劣")
REFUSAL = re.compile(
    r"(?:拒不|拒绝(?!(?:、|或者)?[^，]{0,4}阻[碍挠]))(?!执行[^，]{6})|(?:逾期|到期|仍|仍然|限期内|期限内|期满后?|届满)[^，]{0,12}?(?:不|未|没有|拒)"
    r"|^(?:经[^，]{1,12}后?)?(?:当场)?(?:不|未)(?:按照?(?:要求|期|时|规定期限))?(?:停止|改正|整改|恢复|拆除|清除|治理|采取|补|服从|履行|听|执行|清理|修复|纠正|缴(?!、|或者少)|停|退|消除)"
    r"|(?:整改|改正|治理|警告|劝阻|制止|教育|责令|催告|通知)[^，、]{0,8}后?[^，、]{0,4}(?:仍|不|拒|未|无效)|^(?:仍)?继续(?:违法|营业|经营|施工|生产|使用|建设|销售|从事|作业|开办|运营|占用|实施)[^，]{0,12}的$|屡教不改|不听劝阻|不听制止"
)
OTHER = re.compile(
    r"(?<!没有)(?<!未)(?<!尚未)(?:情节(?:较|比较)?重|情节较为?严重|情节一般|(?:造成|引起|导致|致使|发生|引发|产生|酿成)[^，]{0,40}?(?:严重|重大|特大|较大|特别)(?!违法|违纪|违规|变更|变化)[^，]{0,24}|后果(?:特别)?严重|"
    r"(?:数额|数量|金额|损失|影响)(?:特别)?(?:较大|巨大|特别巨大|重大|恶劣|严重)|危害(?:特别)?严重|性质(?:特别)?(?:恶劣|严重)|造成(?:一定|不良|恶劣|社会)[^，]{0,6}(?:后果|影响|危害)|造成(?:危害)?后果|造成[^，。；]{0,14}事故的?$|(?:致使|造成)[^，]{0,20}(?:后果|事故)发生"
    r"|致人[^，]{0,6}(?:重伤|死亡)|有其他(?:特别)?严重情节)"
)
CRIME = re.compile(r"构成[^，。；]{0,12}?(?:犯罪|罪)|涉嫌[^，]{0,6}犯罪|触犯刑律|触犯刑法|犯罪的?$")
NOT_CRIME = re.compile(
    r"(?:尚不|尚未|不|未)(?:够|足以)?(?:构成犯罪|够刑事处罚|追究刑事责任|给予刑事处罚|够刑事)|依法不予刑事处罚|尚不够"
)
SECURITY = re.compile(
    r"触犯《[^》]*》|触犯[^，]{0,8}治安|构成[^，]{1,40}行为|(?:构成|违反|属于|有)[^，]{0,10}治安管理[^，]{0,8}"
)
DAMAGE = re.compile(
    r"(?:造成|[给对][^，]{1,24}造成|致使|导致|构成)[^，]{0,40}?(?:损失|损害|伤害|损毁|损坏|毁损|侵权|权益|污染|后果|破坏|事故|伤亡|危害)|受到损[害失]|违约"
)
GAINS = re.compile(
    r"(?:没有|无|有|未取得|获得|取得|难以计算|无法计算|未获得)?[^，]{0,12}?(?P<what>违法所得|非法所得|违法收入|非法收入|违法经营额|非法经营额|货值金额|所得|获利|经营额)"
    r"(?:[^，]{0,40}?(?P<how>不足|不满|不到|超过|达到|在|以上|以下|难以计算|无法计算|数额较大)?)"
)
_BELOW = re.compile(
    rf"(?:不足|不满|不到|低于)(?:人民币)?({DIGITS}[万千百亿]*元)|({DIGITS}[万千百亿]*元)以下"
)
_ABOVE = re.compile(rf"({DIGITS}[万千百亿]*元)以上|(?:超过|达到|满)({DIGITS}[万千百亿]*元)")
_NONE = re.compile(
    r"(?:没有|无|未取得|未获得|未获)(?:违法|非法)?(?:所得|收入|获利|经营额|的)|无法计算|难以计算|无[^，]{0,4}所得"
)


@dataclass(frozen=True, slots=True)
class Gains:
    """没有违法所得或者违法所得不足五万元的: a fine's `condition` and `threshold`."""

    condition: str | None
    threshold: float | None


def is_gains(words: str) -> bool:
    """Whether the words are a condition about gains, turnover or the value of goods."""
    return (
        bool(re.search(r"违法所得|非法所得|(?:违法|非法)?收入|经营额|货值|获利", words))
        and len(words) < 60
        and bool(
            re.search(
                r"^(?:没有|无|有|未|违法|非法|货值|经营|获利|违法生产|所得|前[款项]|其|涉案|产品|已|且|但|如|且有|或者|对).{0,40}",
                words,
            )
        )
        and bool(
            _NONE.search(words)
            or _BELOW.search(words)
            or _ABOVE.search(words)
            or re.match(r"(?:如|对|其|并|且)?(?:已)?有", words)
            or "所得" in words[-8:]
        )
    )


def gains(words: str) -> Gains:
    """What a fine may ask about gains or turnover: condition and threshold in yuan."""
    kind = "illegal_turnover" if "经营额" in words else "illegal_gains"
    if "货值" in words and "所得" not in words:
        return Gains(None, None)
    below, above = _BELOW.search(words), _ABOVE.search(words)
    found, condition = (above, "at_least") if above else (below, "below")
    if found:
        read = read_range(found[1] or found[2])
        return Gains(f"{kind}_{condition}", read.max if read else None)
    return Gains("no_illegal_gains" if _NONE.search(words) else None, None)


_NOT_DONE = re.compile("未(?:按[^，]{2,8})?(?:采取|落实)(?!补救|治理|整改措施的)[^，]{3,}措施")
"""未采取封闭、密闭措施防止泄漏的: a deed, though an order stood before."""
_SUM_ONLY = re.compile(
    rf"(?:不足|不满|不到|低于|超过|达到|满)?(?:人民币)?{DIGITS}[万千百亿]*元(?:以上|以下)?的"
)
_GAINED = re.compile("(?:违法|非法)(?:所得|收入|经营额)")


def asked_in(condition: str, before: str) -> str | None:
    """What a condition of several parts asks about gains; 不足十万元的 goes on with those named before."""
    first = condition.partition("，")[0]
    if condition != first and _NONE.match(first) and is_gains(first):
        return first
    named = _GAINED.findall(before.rpartition("。")[2]) if _SUM_ONLY.fullmatch(condition) else []
    return named[0] + condition if named else None


def severity(words: str, ordered: bool) -> tuple[str, ...]:
    """The tiers the words name, in their order; `ordered`: an order stood before, to be disobeyed."""
    named = []
    for name, pattern in (("minor", MINOR), ("serious", SERIOUS), ("other", OTHER)):
        if found := pattern.search(words):
            named.append((found.start(), name))
    refusal = REFUSAL.search(words)
    if refusal and (ordered or re.search("改正|整改", words)) and not _NOT_DONE.match(words):
        named.append((refusal.start(), "refusal"))
    names = [name for _, name in sorted(named)]
    if (
        "serious" in names
        and "other" in names
        and not re.search("或者|，|、|造成|后果|影响", words)
    ):
        names.remove("other")
    return tuple(dict.fromkeys(names))
