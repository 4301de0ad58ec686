"""Who acts in a penalty clause: the violator (违法主体) and the authority (处罚机关), by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEAD = (
    r"(?:警察|军官|士兵|法官|检察官|单位|个人|组织|机构|企业|公司|(?<!或)者|人员|(?<![他何个无])人|"
    r"部门|机关|政府|法院|检察院|学校|幼儿园|医院|银行|(?<!协)商|业主|方|员|师|局|所|站|中心|"
    r"委员会|协会|团体|集团|(?<!社)会|合作社|旅行社|出版社|报社|法人|厂|店|(?:农|林|牧|渔|商|市|停车|屠宰|养殖)场|"
    r"学生|考生|医生|主体|平台|船舶|(?<![账帐开])户|(?:职|员|民|童)工|公民|代表|居民|村民|家长|市民|司机|主任|"
    r"(?:船|厂|校|局|科|院|市|县|省|区|乡|镇|所|站|队|行|会|董事|家|机)长|队|馆|园|院|护士|博士)"
    r"(?:[（(][^（）()]{1,40}[）)])?(?:及其工作人员|工作人员)?"
)
_STARTS = (
    "涉嫌 构成 犯有 指示 投资 针对 违反 违法 违规 违章 违背 违约 未 不 擅自 有下列 有前 有本 "
    "有上 有第 有违 有其他 有以 拒 非法 滥用 玩忽 利用 将 超 隐瞒 隐匿 瞒 "
    "伪造 变造 泄露 泄漏 侵占 造成 实施 因 故意 逾期 没有 无 弄虚 虚 骗 截留 "
    "挪用 贪污 收受 索 徇私 失职 妨碍 妨害 阻碍 阻挠 干扰 侵犯 侵害 被 仍 "
    "继续 强迫 强制 强令 强行 诱 欺 允许 指使 授意 私 篡改 毁 损 破坏 转移 "
    "藏 销毁 披露 歧视 打击 改变 变更 终止 中断 克扣 拖 迟 贻误 推诿 乱 重复 "
    "串通 相互 围 以 出具 编造 谎 漏 缓 疏 过失 放弃 怠 纵容 包庇 袒护 帮助 "
    "参与 干预 插手 唆 煽 聚 扰 侮 诽 殴 威胁 恐吓 限制 排 变相 冒 盗 抢 "
    "夺 诈 敲 勒 劫 明知 发生 发现 在 从事 采取 采用 采购 采集 提供 使用 "
    "出租 出借 出卖 转让 买卖 倒卖 进行 存在 应当 应 经 向 为 对 组织 参加 "
    "销售 生产 经营 购买 设置 安排 委托 接受 聘用 招用 雇用 雇佣 制作 发布 "
    "刊登 播放 倾倒 堆放 占用 开采 采伐 盗伐 滥伐 猎 捕 携带 驾驶 乘坐 吸 赌 "
    "改 降低 减少 扣 停止 暂停 丧失 失去 申请 取得 以欺骗 办理 收取 索取 挂靠 "
    "转包 分包 肢解 迫使 致使 导致 拆 开展 履行 工作 不再 犯 醉酒 酒后 饮酒 "
    "屡 多次 连续 死亡 离 出售 收购 运输 储存 处置 填报 报送 提交 操纵 泄 "
    "制造 引进 要求 逃 偷 抗 欠 隐 玩 知道 通过 借 乘 编制 拥有 放任 管理不 "
    "作出 作虚 作假 违 选用 "
).split()
_START = (
    "(?:"
    + "|".join(sorted(map(re.escape, _STARTS), key=len, reverse=True))
    + r"|有(?![关限效权义机色偿利线])|受(?![托让益]))"
)
_NO_HEAD = r"(?!及|上|下|内|外|者|企业|单位|机构|公司|商|部门|人员|场所|平台|户|组织|项目|工程)"
_NOT_SUBJECT = re.compile(
    r"^(?:违|未|不|擅自|拒|非法|滥用|利用|将|隐瞒|伪造|在|向|为(?!他人)|以|因|从(?!事|业)|经(?!营|纪|办|济)|没有|对|使用(?!者|人|单位)|提供(?!者|方|商)|采取|通过|因|有|发现|造成|无(?!人|线)|超|故意|冒|逾期|转让(?!人|方)|出租(?!人|车|汽|方|屋)|买卖|盗|骗|玩忽|泄露|侵(?!权人)|破坏|妨|阻|私(?!募|营|人)|应|可以|已经?|需|必须|依法(?!设)|取得|持有|申请(?!人)|参加|负责|被(?!告|[^，]{1,6}(?:人|单位|者|企业|机构))|由|经(?!营|纪|办|济)|按|依|制作(?!者|单位|方)|强|引诱|容留|阻挠|组织(?!者|单位|机构|、)|伪|变造|殴|虐|遗弃|教唆)"
)
_SUBJECT = re.compile(
    rf"(?P<who>[^，]{{0,60}}?{_HEAD})(?:等|，)?(?={_START}{_NO_HEAD})(?!及其工作人员)"
)
_RELATIVE = re.compile(rf"(?P<who>[^，]{{2,60}}?的[^，的]{{0,16}}?{_HEAD})(?={_START})")

RESPONSIBLE = re.compile(
    r"主管人员|责任人|负责人|法定代表人|主要责任人|主管领导|主管人|董事|监事|高级管理人员|责任者"
)
_INDIVIDUAL = re.compile(
    r"(?:人员|个人|公民|自然人|驾驶员|员|师|职工|学生|旅客|乘客|家长|司机|士|公务员|代表|官|"
    r"(?:驾驶|监护|外国|未成年|军|工|证|嫌疑|被告|鉴定|老年|残疾|病|受害|候选|评标|经纪|主持|代理|竞买|继承|中国|犯罪)人)"
    r"(?:[（(][^）)]*[）)])?$"
)
_EITHER = re.compile(
    r"单位[、和或者以及]+个人|个人[、和或者以及]+单位|组织[、和或者以及]+个人|个人[、和或者]+组织|处理者$|当事人|行为人|申请人|所有人|责任人$|权利人|使用人|管理人|持有人|投标人|招标人|采购人|经营人|委托人|受让人|承包人|发包人|^者$|违法者|违反者|养犬人|业主|用户|承运人|托运人|收货人|发货人|许可人|供应商|保险人|出租人|承租人|所有者|使用者|违法行为人"
)
_ORGAN = re.compile(
    r"单位|机构|企业|公司|经营者|运营者|提供者|组织|机关|部门|政府|学校|医院|银行|法院|检察院|委员会|协会|团体|合作社|厂|店|场所|场$|所$|站$|中心|平台|业户|经营户|代理机构|院$|社$|法人|保险人|供应商|采购人|招标人|投标人|承运人|经营人|国家机关|园$|馆$|商$|生产者|销售者|加工者|开发者|生产者|发行人|举办者|广告主|发布者|主办者|承办者|收购者|作坊|摊贩|矿"
)


def target_of(who: str) -> str:
    """The target class of a violator as named: organisation, responsible_person, individual, any."""
    if re.search(
        "(?:部门|机关|机构|单位|企业|公司|政府|学校|组织)(?:[^，]{0,12})?(?:及其|和其|及|以及其)(?:工作人员|从业人员|人员)$",
        who,
    ):
        return "any"
    if RESPONSIBLE.search(who):
        return "responsible_person"
    if re.search(
        r"(?:单位|组织|机构|企业|公司)[、和或者以及]+(?:其)?(?:个人|工作人员|从业人员|人员)|"
        + _EITHER.pattern[:0]
        + r"(?:个人|公民|自然人)[、和或者以及]+[^，]*(?:单位|组织|企业|法人)",
        who,
    ):
        return "any"
    if re.search(r"工作人员$|从业人员$|(?:的|[^法])人员$|个人$|公民$|员$|师$", who):
        return "individual"
    if re.search(r"(?:投标|招标|采购|保险|承运|经营|发行)人$", who):
        return "organisation"
    if _EITHER.search(who):
        return "any"
    if _ORGAN.search(who):
        return "organisation"
    return "individual" if _INDIVIDUAL.search(who) else "any"


def subject(piece: str) -> str:
    """The violator a conduct begins with, "" where it begins with the act itself.

    >>> subject("电信业务经营者违反本法规定"), subject("未取得许可的单位擅自施工"), subject("擅自施工")
    ('电信业务经营者', '未取得许可的单位', '')
    """
    if re.match(r"(?:单位|个人|组织)?犯", piece):
        return re.match(r"(?:单位|个人|组织)?", piece).group()  # type: ignore[union-attr]
    pattern = _RELATIVE if _NOT_SUBJECT.match(piece) else _SUBJECT
    found = pattern.match(piece)
    who = found["who"] if found else ""
    return "" if re.match("(?:将|对|发布|招用|发展|把)", who) else who


def names(who: str) -> list[str]:
    """The violators of a list, as printed: complete names are split, a shared modifier or head is not."""
    who = re.sub(r"^其(?!他)|^(?:有关)?(?=其他直接)", "", who.strip("，、 "))
    who = re.sub(r"等$", "", who)
    parts = who.split("、")
    whole = (
        "的" in who
        or "及其" in who
        or "和" in parts[-1]
        or "或" in parts[-1]
        or RESPONSIBLE.search(who)
    )
    if (
        len(parts) > 1
        and not whole
        and all(re.fullmatch(rf".{{2,20}}?{_HEAD}", part) and len(part) > 2 for part in parts)
    ):
        return parts
    return [who] if who else []


_MODAL = (
    r"(?:依法|可以|应当|应|可|并|直至|并可|予以|给予|视情节轻重|视情节|根据情节轻重|根据情节|情节轻重|分别|同时|按照管理权限|按照职责分工|依据职责|依照职责|按照各自职责|依照各自职责|根据各自职责|按职责分工|"
    r"按照职责|在各自职责范围内|按照干部管理权限|按照权限|依据各自职责|根据职责|按照规定|按照有关规定|按照国家有关规定|视情|视情况|依职权|依照法定职权|还|也|均|各|一律|先|直接|处以|处|再|按照情节轻重|按|决定|酌情|对其|，|、|等|责令|向|及时)"
)
_TRIM = re.compile(rf"^(?:{_MODAL})+|(?:{_MODAL})+$")
_AUTHORITY_CUT = re.compile(
    r"(?:依法(?!设)|或者由|并由|按(?!照|职责)|依据|依照|按照|根据|(?<!电)视(?!听|频)|责令|给予|予以|可以|应当|(?<![许认])可(?!再生)|并(?!列)|对(?!外|台|港)|(?<!办事)(?<!管理)处(?=以|$)|在[^，]{1,16}(?:范围|权限|职责|公告)内|没收|吊销|查处|报请|报经|提请|提出|批评|通知|从重|分别|进行|决定|加以|及时|先|再|作出|向|或者由|责成|代为|组织(?!部)|限期|指定(?!的)|将|处罚|取消|撤销|收回|收缴|暂扣|约束|发放|下达|发出|送达|解聘|撤|追究|通报|加收|强制|(?<!办事)(?<!管理)处|督促|令其|宣布|追回|追还|指出|销毁|区别|查明|暂停|停止|代为|代履行|列入|记入|纳入|调整|收回|开除|建议|予|注销|降低|扣)"
)
_ORG_END = re.compile(
    r"(?:部门|机关|机构|政府|委员会|委|局|厅|署|办|办公室|法院|检察院|海关|院|单位|组织|公安|会|中心|部|所|站|队|支队|主管|处|银行|企业|学校)$"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands in front of a measure: the length of a condition, the authority, the violator."""

    condition: int = 0
    authority: str | None = None
    target: str | None = None


_COND = re.compile(
    r"^(?P<cond>.*(?:的|者))(?=(?:，)?(?:由(?!于)|依法|可以|应当|并|处(?!理|分|置)|给|予以|责令|按|依照|依据|对其|对(?:直接|主要|有关|单位|个人|负有|法定)|$))"
)


def lead(text: str) -> Lead:
    """Reads 情节严重的，由公安机关对其 as condition, authority and violator."""
    cond = _condition_length(text)
    rest = text[cond:].lstrip("，")
    authority, target = None, None
    by = re.search(r"(?<![自理缘事])由(?!于|此|其引)(?P<x>.+)$", rest)
    if (
        by
        and "的" not in rest[: by.start()]
        or by
        and (
            by.start() == 0
            or re.match(rf"(?:{_MODAL}|或者|以及|也|对[^，]*)*$", rest[: by.start()])
        )
    ):
        authority, after = _authority(by["x"])
        target = _target(rest[: by.start()]) or _target(after)
    else:
        target = _target(rest)
        if target:
            authority = _bare_authority(rest[: rest.rindex(target) - 1], cond > 0)
        else:
            authority = _bare_authority(rest, cond > 0)
            target = (
                _target(rest[len(authority) :])
                if authority and rest.startswith(authority)
                else target
            )
    return Lead(cond, authority, target)


def _condition_length(text: str) -> int:
    found = _COND.match(text)
    if found and not re.match(
        r"对(?!违反|未|不|擅自|拒|有|在|逾期|情节)[^，]{1,30}的$", found["cond"]
    ):
        words = found["cond"]
        if words.endswith("的") and not re.search(r"(?:^|并|可以)由[^，]{2,40}的$", words):
            return len(words)
    return 0


def _authority(text: str) -> tuple[str | None, str]:
    cut = _AUTHORITY_CUT.search(text, 1)
    name = text[: cut.start()] if cut else text
    after = text[len(name) :]
    name = _TRIM.sub("", name)
    if re.match("移送|移交|报|提请|经", name):
        name = ""
    fits = _ORG_END.search(name) or is_actor(name)
    return (name if fits else None), after


def _bare_authority(rest: str, after_condition: bool) -> str | None:
    name = _TRIM.sub("", _authority(rest)[0] or "")
    name = re.sub("^(?:并|同时|其)+", "", name)
    if (
        name
        and _ORG_END.search(name)
        and (len(name) > 2 or name == "海关")
        and "的" not in name[-3:]
    ):
        return name
    return None


_TARGET = re.compile(
    r"(?<![针相反面应绝校核比派])对于?(?P<who>(?:(?!对(?!外|台)).){1,80}?)"
    r"(?:" + _MODAL + r"|按照?[^，]*|依[^，]*|由[^，]*|根据[^，]*|视[^，]*|在[^，]*)*$"
)


def _target(text: str) -> str | None:
    found = _TARGET.search(text) or re.search(
        r"(?:^|并|，)给(?:予)?(?P<who>[^，予]{2,30}(?:人员|人|者|单位))(?:以)?$", text
    )
    return found["who"] if found and is_actor(found["who"]) else None


_ACTOR = re.compile(rf"{_HEAD}(?:等|双方)?$|责任者$|(?:领导|成员|干部|子女|亲属|职务)$")


def is_actor(words: str) -> bool:
    """Whether the words end in a person, an institution or the like: no 行为, no 设施."""
    return bool(_ACTOR.search(words)) and not re.search("职守$|工程$|场$", words)


def authority_in_front(words: str) -> str | None:
    """公安机关 of 公安机关发现…, 公安机关可以根据…; None where no authority begins the words."""
    found = re.match(
        r"(?P<who>[^，]{2,50}?(?:部门|机关|机构|政府|委员会|局|法院|检察院|海关|银行|学校|单位|中心|会|厅))(?=(?:及时|依法)?(?:发现|可以|应当|有权|在[^，]*(?:中|时|后)|对|接到|经|认为|依据|依照|按照|处理|查实|认定|收到|根据))",
        words,
    )
    return (
        found["who"]
        if found and not re.match("(?:对|在|向|违反|未|不|经|由|被)", found["who"])
        else None
    )


def bearer(words: str) -> str | None:
    """承运人 of 承运人应当承担责任: who bears a liability."""
    name = re.sub(r"^(?:，|但|则|并|且)+", "", _TRIM.sub("", words))
    fits = name and is_actor(name) and len(name) < 40 and not re.match("(?:与|和|向|为|给)", name)
    return name if fits and not re.search("有限|与[^，]*人$", name) else None
