"""The named pieces of the citation grammar, as data: each with what it matches and what not.

Every pattern is bounded and its repetitions are atomic, so that reading stays linear on any text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.numerals import ARABIC, CHINESE, ENCLOSED, ROMAN


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the grammar; `matches` and `avoids` are its tests, matched from their start."""

    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    avoids: tuple[str, ...]


_N = rf"(?>[{CHINESE}]{{1,9}}|[{ARABIC}]{{1,9}})"
_AFTER = rf"(?:之(?>[{CHINESE}]{{1,3}}|[{ARABIC}]{{1,3}}))"
LETTERS = "甲乙丙丁戊己庚辛壬癸", "abcdefghijklmnopqrstuvwxyz"
"""What numbers an item beside numbers, in order: （甲）, (a)."""
_BRACKETED = (
    rf"(?:[（(〔][ \u3000]?(?:{_N}|{ROMAN}|[{LETTERS[0]}a-z])[ \u3000]?[）)〕]|[{ENCLOSED}])"
)
NUMBER = rf"(?:{_BRACKETED}|{_N}{_AFTER}?|{ROMAN})"
"""三, （三）, (3), ③, Ⅲ, 一百二十之一."""
RANGE = r"(?:至|到|[-－‐–—―~～﹣−]{1,2})"
AND = r"(?:、|和|及|与|或者|或|以及)"
# a comma joins numbers only where it can be nothing else: not 第一，二审…, 第1,260条 or 第5.2条
_COMMA = (
    rf"(?:(?!(?<=第[{ARABIC}]),[{ARABIC}]{{3}}(?![{ARABIC}]))(?<=[{ARABIC}])[ \u3000]?[，,；;﹑､/／&＆][ \u3000]?"
    rf"(?=[{ARABIC}])|(?<=[{ARABIC}]{{2}})．(?=[{ARABIC}]{{2}})"
    rf"|(?:(?<=[{CHINESE}]{{2}})|(?<=[法典例定释则》]第[{CHINESE}]))[ \u3000]?[，,；;﹑､][ \u3000]?(?=[{CHINESE}]))"
)
_MORE = (
    rf"(?>(?:[ \u3000]?(?:{AND}|{RANGE})[ \u3000]?第?{NUMBER}|{_COMMA}{_N}"
    rf"|(?<=[）)〕{ENCLOSED}]){_BRACKETED}){{0,50}})"
)
SIGNS = {"编": "part", "分编": "subpart", "章": "chapter", "节": "section"}
SIGNS |= {"条": "article", "款": "paragraph", "项": "item", "目": "subitem"}
# what makes of a sign the beginning of an ordinary word: 第三节课, 第一项目, 第二条例
_SIGN = (
    r"(?P<sign>分编|编(?![制号码辑写排])|章(?!程)|节(?![课目约])|条(?![例约件])|款(?!项|式)"
    r"|项(?!目)|目(?![标的录前]))"
)
_SUFFIX = rf"(?P<after>{_AFTER}(?![般切定个些类]))?"

_MISSING = rf"(?P<missing>(?=第[{CHINESE}]{{1,3}}款))"  # 第二十四第一款: 条 left out
SEGMENT = Piece(
    re.compile(
        rf"第[ \u3000]?(?P<numbers>{NUMBER}{_MORE})[ \u3000]?(?:{_SIGN}{_SUFFIX}|{_MISSING})"
    ),
    ("第二十五条", "第９条", "第(三)项", "第一百二十条之一", "第120条之1", "第38、39条",
     "第（一）、（二）项", "第一百二十之一条", "第三章", "第一至三款", "第 3 项", "第（一）（二）项",
     "第④项", "第①②项", "第Ⅲ项", "第III款", "第㈢项", "第38，39条", "第38, 39条", "第38/39条", "第38．39条",
     "第三十八，三十九条", "第120-1条"),
    ("第一次", "第三项目", "第二条例", "第一目标", "第一百号令", "第三节课", "第X条", "第i项", "第ⅩⅩ条",
     "第一，二款", "第一，三条", "第1,260条", "第5.2条", "第3．2条"),
)  # fmt: skip
"""One step of a provision's address, with a list or range of numbers: 第三项."""

_ITEM = rf"[（(](?:[{CHINESE}]{{1,3}}|[{ARABIC}]{{1,2}})[）)]"
DEEPER = Piece(
    re.compile(
        rf"(?P<numbers>(?:{_BRACKETED}{_MORE}|[{ARABIC}]{{1,4}}+(?>(?:{AND}|{RANGE})[{ARABIC}]{{1,4}}+){{0,50}}|{ROMAN}))"
        rf"[ \u3000]?(?P<sign>款(?!项|式)|项(?!目))"
        rf"|(?P<numbers2>[{CHINESE}]{{1,3}}+)(?P<sign2>款)"
        rf"|(?P<numbers3>{_ITEM}(?>(?:{AND}|{RANGE})?{_ITEM}){{0,50}})"
    ),
    (
        "（一）项",
        "2款",
        "一款",
        "（一）、（二）项",
        "（三）",
        "(3)",
        "④项",
        "①、②项",
        "Ⅲ项",
        "1、3项",
        "(3)、(4)",
    ),
    ("三项制度", "（以下简称", "2项目", "（2022）", "1、3项目"),
)
"""A further step written without 第, directly behind one: 第二十条一款, 第七条（三）."""

UNREAD = Piece(
    re.compile(
        rf"[ \u3000]?(?:第[ \u3000]?(?:[^\u4e00-\u9fff《》。；：，、！\n]|[{CHINESE}几某多之甲-癸]){{1,20}}?"
        r"|[（(〔][^《》。；：，、！\n（）()〔〕]{1,10}[）)〕]|[A-Za-z*×？?□_]{1,4})"
        r"[ \u3000]?(?:款(?!项|式)|项(?!目)|目(?![标的录前]))"
    ),
    ("第X项", "第⑩⑩款", "第几项", "第c项", "（X）项", "第__款", "第九九九九九九九九九九款", "？款"),
    ("规定的项", "第一次付款", "的款项", "第三项目", "（以下简称甲）款项"),
)
"""A step directly behind one that is read, whose number is none that can be read."""

MEMBER = Piece(
    re.compile(rf"(?P<numbers>{NUMBER}{_MORE})[ \u3000]?{_SIGN}{_SUFFIX}"),
    ("三十二条", "（二）项", "40条"),
    ("三次", "两条例"),
)
"""A member of an enumeration written without 第: 第十七条、十八条."""

RELATIVE = Piece(
    re.compile(
        rf"(?P<own>本条)?(?P<back>前|(?<![以之路网地水陆海岸线车船会])上)[一1１]?"
        r"(?P<type>款(?![项式])|条(?![件约例文款])|项(?!目))"
        rf"|(?P<own2>本条)?前(?P<count>(?>[{CHINESE}几数各]{{1,3}}|[{ARABIC}]{{1,2}}))"
        r"(?P<type2>款(?![项式])|条(?![件约例文款])|项(?!目))"
        r"|(?P<back3>前)(?P<type3>章(?!程(?!序))|节(?![目约能日]))"
    ),
    ("前款", "前两款", "前三条", "前条", "前项", "本条前款", "上款", "前3款", "前章", "前一款"),
    ("前条件", "前条款", "前条约", "前项目", "前款项", "前款式"),
)
"""A provision counted back from where the words stand: 前款, 前两款, 前条."""

HERE = Piece(
    re.compile(
        r"本(?P<type>条(?![例约件线目文])|款(?![项式])|项(?!目)|章(?!程(?!序))|节(?![目约能日点])"
        r"|分编|编(?![制号码辑写排]|委会))"
    ),
    ("本条", "本款", "本章", "本节", "本编"),
    ("本条例", "本章程", "本项目", "本款项", "本编制", "本条约"),
)
"""The provision the words stand in: 本条, 本款, 本章."""

KINDS = (
    "法典|办法|条例|规定|解释|规则|细则|规范|规程|决定|决议|章程|准则|守则|通则|总则|意见|通知"
    "|批复|宪章|公约|协定|协议|条约|安排|纲要|方案|标准|制度|指引|指南|目录|大纲|修正案|宪法|法"
)
_OWN_KIND = rf"(?:实施|施行|暂行|若干|试行|补充|修改|指导|管理|组织|议事|工作){{0,2}}(?:{KINDS})"
OWN = Piece(
    re.compile(
        rf"(?<![基根样])本(?:{_OWN_KIND}|《[^《》\n]{{1,80}}》)(?:[（(]试行[）)])?[ \u3000]?$"
    ),
    ("本法", "本条例", "本办法", "本解释", "本规则", "本实施细则", "本《规范》"),
    ("基本法", "本市", "本单位"),
)
"""The document's own name for itself, directly before a number: 本法第十二条."""

THAT = Piece(
    re.compile(rf"(?:该|(?<![合共相等])同)(?:{KINDS})[ \u3000]?$"),
    ("该法", "同法", "该条例", "该解释"),
    ("合同法", "该市"),
)
"""The document named last: 该法第三条."""

JOIN = Piece(
    re.compile(
        r"[ \u3000]?(?:(?:之|的)?(?:有关|相关)?规定|的)?[ \u3000]?"
        rf"(?:{AND}|及其|并|[，,；])[ \u3000]?(?:{AND})?[ \u3000]?$"
    ),
    ("、", "和", "规定和", "，", "以及", "的规定或者"),
    ("，应当", "规定的", ""),
)
"""What may stand between two members of one enumeration."""

OF = Piece(
    re.compile(
        r"(?:(?:所列举|所列|所规定|规定|列举|所称|所指|所述)(?:的|之)?|中所列的?|中规定的|中的?|的|之)?$"
    ),
    ("所列", "规定的", "中", "所列的", ""),
    ("规定的行为，", "、"),
)
"""What may stand between a provision and a part of it: 前款所列第（一）项."""

ALIKE = Piece(
    re.compile(
        rf"(?:规定的|所列的?|的|规定)?[^，。；：、《》第]{{0,30}}(?:{AND}|或者是)[ \u3000]?(?:{AND})?$"
    ),
    ("规定的帮助恐怖活动罪或者", "的情形和"),
    ("规定的行为，或者", "。和"),
)
"""What stands between members of one enumeration that each say more: 第三条规定的甲罪或者第五条规定的乙罪."""

AMENDED = Piece(
    re.compile(
        r"[^第《》。；]{0,24}?(?:作为|改为|改作|调整为|修改为|移作|并入|增加|中的?)[ \u3000]?[“「]?$"
    ),
    ("后增加一条，作为", "修改为", "改为", "调整为“", "增加一款，作为"),
    ("规定的行为", "。作为"),
)
"""What stands between the provision an amendment changes and the number it gives."""

THROUGH = Piece(
    re.compile(rf"[ \u3000]?{RANGE}[ \u3000]?$"),
    ("至", "到", "-", " — "),
    ("、", "至少"),
)
"""What joins the ends of a range."""

PIECES = {
    "SEGMENT": SEGMENT, "DEEPER": DEEPER, "UNREAD": UNREAD, "MEMBER": MEMBER, "RELATIVE": RELATIVE, "HERE": HERE,
    "OWN": OWN, "THAT": THAT, "JOIN": JOIN, "OF": OF, "ALIKE": ALIKE, "AMENDED": AMENDED, "THROUGH": THROUGH,
}  # fmt: skip
