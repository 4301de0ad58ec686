"""What an order (责令) or an act without 责令 demands, and what is taken or revoked, as data."""

from __future__ import annotations

import re

CONNECTOR = re.compile(r"(?:、|或者|和|以及|并|或)")
GAINS = re.compile(
    r"(?:(?!物|工具|设备|原料|产品)[^，、]){0,30}?(?:其|全部|所有|的|违法|非法|不当|不正当|犯罪|取得|所获|获得|所得|因此|上述|经营|交易|生产|销售|其他|已|有关|相关|出租|转让|从|中|由此|且){0,8}"
    r"(?:所得|收入|获利|利益|收益|利润|报酬|租金)(?:及其?孳息|部分|款)?"
    r"|[^，、]{0,8}收取?的?[^，、]{0,10}(?:费用?|款项?)"
)
LICENCE = re.compile(
    r"证(?!据|明|券|实|人|言)|照(?![顾明相])|资格|资质|许可|登记|文号|文件|批件|批准|备案|称号|牌|注册|认证|核准|审批|学籍|学位|经营权|科目"
)

VERB = (
    r"(?:限期|立即|停止|停[产业工建运航用机飞办]|恢复|采取|消除|退还|退回|退赔|退出|补[种办缴交建栽救植足正测]|"
    r"拆除|赔偿|暂停|关闭|改正|整改|纠正|缩减|公开|限制|清除|清理|治理|修复|重新|缴纳|缴清|召回|销毁|撤销|搬迁|搬离|迁出|迁移|转让|更换|更正|整治|"
    r"赔礼|收回|追回|归还|返还|处理(?!设施|场|厂|单位|企业|中心|站|费)|封闭|回填|改建|改造|重建|履行|移除|移走|驶离|离开|更新|支付|提供|安装|备案|登记|办理|排除|下架|无害化|撤换|改组|回收|追缴|补发|返工|返修|加固|退缴|缴还|交还|腾退|复绿|复垦|终止|关停|撤[出离走]|疏散)"
)
ACTS = re.compile(VERB)
_SPLIT = re.compile(
    rf"(?:、|，|(?<!立即)(?<!及时)(?<!当场)(?:或者|或)|以及|并且|和|并)(?={VERB}(?!的))"
)
_SHARED = re.compile("(?:责令|限令)?其?(?:立即)?停止[^，。；]{2,30}(?:行为|活动)")
"""停止进口、销售或者提供行为: acts that share the object at the end."""
_BARE = re.compile(r"[^、，。；]{2}")

_TYPES: tuple[tuple[str, str], ...] = (
    (r"^(?:(?:责令|限令|勒令)其?(?:立即)?)?停止其?活动$", "rectification_order"),
    (r"(?:暂停|停止)[^，]*审批", "other"),
    (r"^追回[^，]*(?:款|资金|基金|费|税|奖|补贴|津贴)", "other"),
    (r"停止(?:违法|非法|侵|不法|该|上述|[^，]{2,12}行为$)", "rectification_order"),
    (r"执业|从业|任职", "occupational_ban"),
    (r"(?:暂停|停止)[^，]{0,8}(?:履行职责|职务|职权)", "other"),
    (
        r"(?:停止|暂停|终止)(?:为其|向其|对其)?(?:提供|供(?!应)|联网|接入|互联网|信息)[^，]*",
        "service_suspension",
    ),
    (r"关闭[^，]*(?:网站|应用程序|账号|网页|栏目|频道)|下架", "app_or_site_takedown"),
    (
        r"停[产业工建航运办机飞课学]|暂停|限产|限制生产|缩减业务|停止[^，]{0,6}(?:业务|招生|办[学园]|新增|作业|资格)|(?:停止|暂停|终止)(?:其|日常|一切|全部|业务|经营){0,3}活动$"
        r"|停止(?:受理|办理|承接|开展|从事|接受)(?![^，]*(?:违法|非法))[^，]{0,20}(?:业务|活动)|停止[^，、]{1,10}(?:项目|工程)建设$|停止(?:建设|施工|营业|运营|运行|作业|生产经营|经营)(?!的|行为|假|不|未)",
        "suspension_of_business",
    ),
    (r"关闭|取缔|关停", "closure"),
    (r"赔偿(?!金)|赔礼", "civil_liability"),
    (
        r"回避|悔过|检讨|(?:作出?|书面|深刻|停职)检查|辞|撤换|更换[^，]*(?:人员|董事|负责人)|处分|改组|(?<!原)出境|离境|召集|书面",
        "other",
    ),
)


def type_of(words: str) -> str:
    """The type of what is ordered: 停业整顿 → suspension_of_business; else rectification_order."""
    return next((t for pattern, t in _TYPES if re.search(pattern, words)), "rectification_order")


def open_type(words: str) -> str:
    """The type of an act with any object: 纠正 and 停止违法 undo, the rest is `other`."""
    if re.match("纠正|通知|命令|(?:停止|终止)(?:违法|侵|其?违)", words):
        return "rectification_order"
    found = next((t for pattern, t in _TYPES if re.search(pattern, words)), "other")
    business = re.search(
        "业务|营业|经营|生产|施工|作业|进口|承接|招生|办[学园]|运[营行]|活动|航", words
    )
    return found if business or found != "suspension_of_business" else "other"


ALONE = re.compile(
    r"(?:责令|限令|勒令)?(?:其|[^，、]{1,10}(?:人|者|单位|企业))?(?:限期|立即)?(?:停止|暂停|终止|中止|拆除|清除|改建|重建|修复|更换|更新|补办|补缴|补交|退还|返还|追回|缴纳|撤换|拆改|加固|回收|修补|修理)"
)


def _shares_object(left: str, right: str) -> bool:
    """暂停或者终止其业务活动: the first act has no object but that of the second."""
    return bool(ALONE.fullmatch(left)) and not _BARE.fullmatch(right)


def members(words: str) -> list[tuple[int, int]]:
    """The spans of the acts in a list: 停止建设、限期拆除 are two; 封井或者回填, on one object, one."""
    parts, start = [], 0
    for cut in _SPLIT.finditer(words):
        rest = words[cut.end() :]
        if _SHARED.fullmatch(words[start:]):
            continue
        alternative = (
            cut.group() in ("或者", "或", "、", "和", "并") and len(words[start : cut.start()]) > 2
        )
        if _shares_object(words[start : cut.start()], rest):
            continue
        same = type_of(words[start : cut.start()]) == type_of(_SPLIT.split(rest)[0])
        if (
            same
            and _BARE.fullmatch(rest)
            and not re.search("改正|整改|原状", words[start:])
            and alternative
        ):
            continue
        parts.append((start, cut.start()))
        start = cut.end()
    return [*parts, (start, len(words))]
