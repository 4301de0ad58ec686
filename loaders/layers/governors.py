"""Where the object of a clause begins: behind the verbs and prepositions that govern it.

A clause is read from the left. A word that governs moves the beginning behind itself; one that
belongs to a description of the noun (从事…的单位, 由…组成的机构) does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERBS = (
    "设立|建立|成立|组建|设置|制定|编制|拟订|拟定|制订|订立|签订|签署|提交|填写|填报|填具|领取|取得|获得|印制|核发|发放|颁发|发给|换发|出具"
    "|采用|使用|运用|利用|包括|包含|含有|确定|划定|指定|委托|聘请|聘任|聘用|邀请|发布|公布|实行|实施|推行|开展|进行|举办|举行|组织|会同"
    "|配备|缴纳|缴存|交纳|收取|征收|加强|规范|保障|保护|促进|维护|推进|完善|提供|编写|组织开展|召开|选举|推选|任命|选派|派出|歧视|往来"
    "|出口|进口|从事|许可|作出|做出|提出|发行|列入|纳入|载入|适用|遵守|执行|履行|加入|参加|获取|购买|建设|支持|鼓励|依托|引入|引进|开立|开设"
    "|受理|办理|制作|出版|统称|通报|通知|报送|接受|承担|享有|享受|持有|持|发展|管理|监督|违反|推广|落实|划分|推动|选择|选定|选任|增设|兴办|创办|开办|主管|负责|听取|审议|便利|进出(?!口)|授予|许可(?=其他|他人)|设(?=“)|上缴|缴入|存入|划入|转入|上报|提请|配置|购置|发挥|解决|结合|划设|明确|提倡|投保|承包|安装|撤销|改变|购领|招收|招用|查验|检查|审查|审核|惩治|打击|预防|防止|防治|治理|处理|运营|运行|健全|健全完善|加快|提高|鼓励|实现|弘扬|传承|继承|繁荣|方便|深化|优化|改善|扶持|救助|帮助|引导|统筹|指导|协助|监测|评估|评定"
)
# may be part of a noun (保障金, 规范性文件): they govern only at the head of the clause
_NOMINAL = frozenset(
    "结合 解决 听取 审议 检查 审查 审核 预防 防止 防治 治理 处理 运营 运行 提高 加快 救助 帮助 引导 统筹 指导 协助 监测 评估 评定 扶持 优化 改善 聘用 撤销 改变 组织 规范 保障 保护 建设 支持 管理 监督 发展 使用 利用 许可 通知 通报 推广 执行 实施 维护 促进 出口 进口 服务 办理 受理 制作 出版 "
    "编制 提供 履行 接受 享受 推进 划分 选择 适用 指定 提出 发行 推动 承担 主管 负责".split()
)
_DESCRIBING = frozenset(
    "从事 承担 享有 享受 参加 持有 持 使用 利用 取得 获得 领取 接受 实施 开展 进行 提供 组织 包含 含有 进口 出口 管理 加入 履行 执行 "
    "监督 获取 购买 违反 适用 往来 办理 主管 负责 列入 纳入 缴纳".split()
)
_PASSIVE = re.compile(
    r"(?:规定|确定|指定|批准|核准|委托|提供|派驻|委派|选派|设立|设置|认定|发布|公布|颁发|核发|制定|编制|编纂|组成|牵头|核定|划定|授权|备案|统一|任命|聘任|聘用"
    r"|审定|认可|许可|签订|订立|签发|出具|推荐|选举|举办|主办|承办|建设|管理|使用|所有|经营|生产|印制|监制|开发|所属|属|直属|下设|派出|要求|需要|负责|召开|通过|作出|形成|产生|收取|征收)$"
)
_HEAD = re.compile(
    r"(?:^|应当?|可以|必须|不得|需要?|为了?|负责|依法|统一|共同|定期|及时|组织|会同|和|或者?|并|、|自觉|认真|严格|全面|积极|切实|充分|主动|本[市省区县州]|国家|主管部门|行政部门|机关|机构|政府|委员会|加强|有权|拒绝|申请|支持|鼓励|分别|自行|不再|继续|逐步|提前|另行|已|未)$"
)
_SAID = re.compile(r".*(?:所称|所指|所说|所谓)的?")
_COPULA = re.compile(
    r"(?:是指|系指|特指|指的是|分为|称为|命名为|作为|(?<![还但凡于正若可只也总如既不即])是(?![否非由])|(?<=[门关位构人者区员地物级容象围会院])为(?!主|了|止))"
)
_AIMS = "规范|保障|加强|促进|保护|维护|推进|健全|完善|提高|保证|实施|防止|加快|鼓励|发展|弘扬|建设|方便|便利|全面"
_PURPOSE = re.compile(
    rf"^(?:为|为了)(?:进一步|切实|更好地|更好|依法|有效|正确|公正)?(?:(?:{_AIMS})(?:和|、|与)?){{1,3}}"
    r"|^为了(?:进一步|切实|更好地|更好|依法|有效|正确|公正)?[\u4e00-\u9fff]{2}(?!地)"
)
_EXCEPT = re.compile(r"^除")
_PREPOSITION = re.compile(
    r"(?:(?:储存|贮存|存放|存储|投放|安装|设立|设置|建立)在|适用于|位于|限于|用于|属于|归于|坐落于|起源于|对于|关于|按照|根据|依照|依据|通过"
    r"|(?<![认作成视称定分以较行])为(?!主|了|止|期|限)|(?<![自理事缘因])由|(?<![绝反应相核面针校配比成])对(?![外策象口应])|(?<![方导趋倾面])向(?![前心])|(?<![参赋授付给])与|(?<![合共相会不协陪])同(?![级时意志样等期类])|(?<![即])将|把"
    r"|(?<![神财已曾历])经(?![营济费过验理常])|(?<![供补])给(?![予付])|(?<![可所予加足得])以(?![上下内外及前后])|(?<![所存现潜])在(?![编岗校职建线读籍]))"
)
_PLACE = re.compile(
    r"[^的]{1,40}?(?:期间|过程中|内(?![容部地陆外河蒙资贸务径页层]))(?=[\u4e00-\u9fff]{2})"
)
_PREDICATE = re.compile(
    r"^[，,]?(?:应|可|必须|不得|负责|主管|是|系|均|都|须|需|依法|有权|享有|承担|不再|不适用|适用|具体|统一|方可|在|申请|从事)|^(?![的、和及或等与内中时后前以])[\u4e00-\u9fff]"
)
_OBJECT = re.compile(
    r"^(?:[。；;：:]|[，,](?:并|由|报|经|以|对|按|向|其|明确|用于|实行|为|作为|与|根据|将)|$)"
)


def behind(clause: str, tail: str, term: str) -> int:
    """The offset in `clause` at which the expression at its end begins.

    `tail` is what follows the bracket, `term` what the expression is shortened to.
    """
    start = 0
    for pattern in (_SAID, _PURPOSE):
        if (match := pattern.match(clause)) and match.end() < len(clause):
            start = match.end()
    if _OUTSIDE.match(tail) and _EXCEPT.match(clause):
        return 1
    place = start
    plain = _BRACKETED.sub(lambda match: "○" * len(match[0]), clause)
    while word := _WORD.search(plain, place):
        place = word.end()
        reading = Reading(clause[start : word.start()], word[0], clause[place:], tail, term, start)
        if _governs(reading):
            start = place
            if "的" in reading.rest and word[0] in ("由", "对", "向", "与", "同"):
                break
        elif word[0] == "在" and (end := _beyond(reading)):
            start = place = place + end
    return start + _junk(clause[start:])


_WORD = re.compile(f"{_COPULA.pattern}|{_PREPOSITION.pattern}|{_VERBS}")
_JUNK = re.compile(
    r"^(?:了|过|和|及|或者|或|以及|并|、|的|一个|凡是|凡|均|都|应当|必须|可以|不得|本(?=《))+"
)
_OUTSIDE = re.compile(r"^(?:之外|以外|外)")
_MODAL = re.compile(r"(?:应当?|必须|可以|不得|，|分别|负责)$")
_DIRECT = re.compile(r"^(?![，,。；;：、的和及或等与内中时后前以])[\u4e00-\u9fff]")
_NOUN_BEFORE = re.compile(r"[门关位构人者区员地物级容象围会院]$")
_RULING = frozenset("主管 负责 管理".split())
_OF_DUTY = frozenset("从事 承担 负责 主管 管理 参加 享有 持有 持 监督".split())
_DONE_TO = re.compile(r"(?:实施|进行|负有|负责|承担|行使|予以|具有)[^的]*的")
_APPROVED = re.compile(r"(?:批准|核准|同意|授权|许可|审核|登记)")
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]|“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Reading:
    """A word that may govern: what stands before it since the last that did, and behind it."""

    before: str
    word: str
    rest: str
    tail: str
    term: str
    start: int


def _junk(rest: str) -> int:
    match = _JUNK.match(rest)
    return match.end() if match and match.end() < len(rest) else 0


def _governs(reading: Reading) -> bool:
    word, rest, term = reading.word, reading.rest, reading.term
    if len(rest) < 2 or rest[0] in "的、者等并和及或" or rest == term:
        return False
    name = term.lstrip("市省县区州本国")  # the prefix may stand for 本市
    if "的" not in rest and covers(name, reading.before + word + rest) and not covers(name, rest):
        return False
    if _COPULA.fullmatch(word) or word == "是":
        return True
    if _PREPOSITION.fullmatch(word):
        return _by_preposition(reading)
    return _by_verb(reading)


def _by_preposition(reading: Reading) -> bool:
    word, rest, tail, before = reading.word, reading.rest, reading.tail, reading.before
    if word == "为" and _NOUN_BEFORE.search(before):
        return True
    if (word == "经" and _APPROVED.match(rest)) or (word == "对" and _DONE_TO.match(rest)):
        return False
    if "的" not in rest:
        if word in ("在", "以", "经", "通过", "根据", "依照", "按照", "依据", "为"):
            used = word not in ("为", "以") or bool(_DIRECT.match(tail))
            return used and not re.search(r"[为下内中]", rest)
        return True
    if word in ("适用于", "限于") or (word == "在" and tail[:1] in "内中上期"):
        return True
    if word in ("在", "以", "根据", "依照", "按照", "依据") or (not before and reading.start):
        return False
    modal = bool(_MODAL.search(before))
    return modal or bool((_PREDICATE if word in "对将把" else _DIRECT).match(tail))


def _beyond(reading: Reading) -> int:
    """How far 在…内 reaches, where what is shortened is an action done there."""
    place = None if "的" in reading.rest else _PLACE.match(reading.rest)
    return place.end() if place else 0


def _by_verb(reading: Reading) -> bool:
    word, rest, tail, before = reading.word, reading.rest, reading.tail, reading.before
    if word in _NOMINAL and not _HEAD.search(before):
        return False
    if before.endswith("受") or before.endswith("所"):
        return False
    if "的" not in rest:
        return True
    described = rest[: rest.index("的")]
    passive = _PASSIVE.search(described)
    if passive and passive.start() >= 2 and word not in _OF_DUTY:
        return True
    if word in _DESCRIBING:
        return bool(before) and bool(_OBJECT.match(tail)) and word in _RULING
    if passive or _PREDICATE.match(tail):
        return False
    return bool(before) or bool(_OBJECT.match(tail))


def covers(term: str, text: str) -> bool:
    """Whether the characters of the term occur in the text in their order."""
    rest = iter(text)
    return all(char in rest for char in term)
