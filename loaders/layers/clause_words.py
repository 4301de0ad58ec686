"""The words by which a clause is read, as data: verbs, prepositions, and what stands around them."""

from __future__ import annotations

import re
from pathlib import Path


def _verbs() -> dict[str, frozenset[str]]:
    lines = Path(__file__).with_name("verbs.txt").read_text(encoding="utf-8").splitlines()
    return {words[0]: frozenset(words[1:]) for line in lines if (words := line.split())}


VERBS = _verbs()
"""Verbs that may govern, and in what they are special.

`nominal`: also part of nouns (保障金), so that it governs only at the head of its clause; `late`: not
even there, nor in a list (车辆、运输工具); `-机`: not behind these characters (机构建设 holds no 构建).
`describing`: mostly in the description of a noun (从事…的单位); `duty`: so even before 指定的 and
the like; `ruling`: governs behind its subject all the same (…部门主管本区域内的企业).
"""

COORDINATED = re.compile(f"(?:(?:{'|'.join(VERBS)})(?:、|或者?|和|以及|并|及))+$")
"""Verbs side by side with one that follows."""

SAID = re.compile(r".*(?:所称|所指|所说|所谓)的?")
"""本条例所称: a term is named, and begins behind."""

COPULA = re.compile(
    r"(?:是指|系指|特指|指的是|划?分为|称为|命名为|作为|"
    r"(?<![还但凡于正若可只也总如既不即])是(?![否非由])|"
    r"(?<=[门关位构人者区员地物级容象围会院准额费金率数])为(?!主|了|止))"
)
"""是, 为 and the like: what follows is named."""

PURPOSE = re.compile(
    r"^(?:为|为了)(?:进一步|切实|更好地|更好|依法|有效|正确|公正)?(?:(?:规范|保障|加强|"
    r"促进|保护|维护|推进|健全|完善|提高|保证|实施|防止|加快|鼓励|发展|弘扬|建设|方便|便利|"
    r"全面)(?:和|、|与)?){1,3}|^为了(?:进一步|切实|更好地|更好|依法|有效|正确|"
    r"公正|[\u4e00-\u9fff]{2,4}地)?(?![对在与由])[\u4e00-\u9fff]{2}(?!地)"
)
"""为了规范…: the object of a purpose begins behind its verb."""

EXCEPT = re.compile(r"^除")
"""除…外."""

OUTSIDE = re.compile(r"^(?:之外|以外|外)")
"""外 behind the bracket."""

OUTSIDE_LATER = re.compile(r"^[^，。；]{0,12}外")
"""外 that belongs to 除 before the bracket."""

PREPOSITION = re.compile(
    r"(?:(?:储存|贮存|存放|存储|投放|安装|设立|设置|建立)在|适用于|位于|限于|用于|(?<!不)属于|"
    r"归于|(?:记载|记录|登记|存放|保存|刊登|应用)于|坐落于|起源于|对于|关于|按照|根据|依照|依据|通过|"
    r"(?<![认作成视称定分以较行])为(?!主|了|止|期|限)|(?<![自理事缘因])由(?!于)|"
    r"(?<![绝反应相核面针校配比成])对(?![外策象口应])|(?<![方导趋倾面])向(?![前心])|"
    r"(?<![参赋授付给])与|(?<![合共相会不协陪])同(?![级时意志样等期类])|(?:(?<=可以)|(?<=应当)|(?<=能够)|(?<=有权))和|(?<![即])将|把|(?<![原基])因(?![素此而为子果公地])|从(?![事业而属轻重严快宽简优])|(?<![来独亲各])自(?![行主治然己愿动觉身用有筹建查理检收首费营律救产贸])|"
    r"(?<![神财已曾历未])经(?![营济费过验理纪销贸办手停期典络]|常(?!务))|(?<![供补寄交付送转])给(?![予付])|"
    r"(?<![可所予加足得])以(?![上下内外及前后]|.[代换养促带])|(?<![达得受遭收接感遇岁月日年时])到(?![期达位场账岗])|(?<![所存现潜])在(?![编岗校职建线读籍]))"
)
"""Prepositions, not as parts of words (自由, 对外, 合同, 以上)."""

JUNK = re.compile(
    r"^(?:了|就|过|和|及|或者|或|以及|并|、|的|一个(?!人)|凡是|凡|均|都|应当|必须|可以|不得|"
    r"本(?=《))+"
)
"""Words that never begin an expression."""

JUNK_DESCRIBED = re.compile(
    r"^(?:了|就|过|和|及|或者|或|以及|并|、|的|一个(?!人)|凡是|凡|均|都|将|把|本(?=《))+"
)
"""The like before a description, which may begin with 不得: 不得公开的信息."""

BRACKETED = re.compile(r"[（(][^（）()]*[）)]|“[^“”]*”")
"""Brackets and quotes, in which nothing governs."""

_SPECIAL = r"进出(?!口|境(?!内))|规范(?!性)|许可(?=其他|他人)|设(?=“)"
_SPECIAL += r"|派出(?![机所单])"
_SPECIAL += r"|(?<![申汇上呈填举通情预警公海日快简电月年季学画书])报(?![告名酬刊废社警纸表送请批案复导价考销关道备])"


def _guarded(verb: str) -> str:
    behind = "".join(flag[1:] for flag in VERBS[verb] if flag.startswith("-"))
    return f"(?<![{behind}]){verb}" if behind else verb


WORD = re.compile(
    "|".join(
        [
            COPULA.pattern,
            PREPOSITION.pattern,
            *map(_guarded, sorted(VERBS, key=len, reverse=True)),
            _SPECIAL,
        ]
    )
)
"""Any word that may govern."""
