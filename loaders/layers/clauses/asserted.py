"""Punishments that are asserted without a condition (…的): 违章建筑由主管部门责令限期拆除."""

from __future__ import annotations

import re

from loaders.document import Sanction
from loaders.layers.clauses.imposed import WRONG
from loaders.layers.clauses.reading import Reading
from loaders.layers.clauses.subjects import is_official


def asserted(own: Reading, named: list[Sanction]) -> bool:
    """某人员弄虚作假，主管部门应当责令改正: a misdeed told without 的, and who punishes it."""
    if any(_CONVICTS.search(sanction.text) for sanction in named):
        return True
    if any(_imposed(own.text, s) for s in named if s.item is None):
        return True
    deed = own.opening.conduct if own.opening else None
    borne = any(s.type in ("administrative_discipline", "confiscation_of_gains") for s in named)
    who = own.authority or (borne and own.opening and own.opening.subject)
    if not deed or not WRONG.search(deed) or not (who or _DEED.match(deed)):
        return False
    return any(_PUNISHES.match(sanction.text) for sanction in named)


_DEED = re.compile("虚报|冒领|套取|骗取|擅自|违反|盗|伪造|拒不|非法|隐瞒|私分|截留|挪用")
"""A misdeed that stands first, and needs no authority beside it."""
_CONVICTS = re.compile("定罪(?:处罚|从重|，)|罪(?:论处|处罚)")
_PUNISHES = re.compile("责令|没收|吊销|处以?[^理置分]|(?:给予|予以)[^，]*(?:处分|警告|罚款|拘留)")
"""Measures that only a wrongdoer bears, though the words in front are no condition (…的)."""


def _imposed(text: str, sanction: Sanction) -> bool:
    """Whether the words in front say who imposes it, and on what."""
    start = sanction.start or 0
    before = text[max(0, start - 200) : start]
    part = re.split("[。；\n]", before)[-1]
    if _COMPETENCE.search(part) or _NO_MEASURE.match(text, sanction.end or 0):
        return False
    plain = part.removesuffix("责令")
    words, part = part[len(plain) :] + sanction.text, plain
    if sanction.type.startswith("confiscation") and _GOT.search(part):
        return True
    if sanction.type == "civil_liability":
        return bool(_LIABLE.search(part))
    if _BANNED.match(words) and _CONVICTED.search(part):
        return True
    if not _ORDERS.match(words):
        return False
    found = _OF_WRONG.search(part)
    told = found and (not found["who"] or is_official(found["who"]))
    return bool(_BY.search(part) or told or _FOUND.search(part))


_COMPETENCE = re.compile(
    "行使|负责|委托|处罚权|职责[：，]|(?:规定的|违法行为的)(?:行政)?处罚|采取[^，]*$|不得[^，]*$|禁止[^，]*$"
)
_NO_MEASURE = re.compile("[^。；]{0,30}上缴|的?(?:票据|单据|财物|行为|建议|决定[^，。；]{0,4}送达)")
_ORDERS = re.compile(
    "责[令成]|限期|(?:予以|依法|一律)?(?:没收|收缴|追缴|取缔|吊销|撤销|查处|关闭|拆除|封闭|暂扣|通报批评)|进行通报|给予(?:通报|处分|警告)"
    "|降低[^，]*(?:资质|等级)|注销[^，]*证|处[^理置分]|(?:按照?|依照)[^，]*(?:处罚|查处)"
)
"""What only an authority does, and to a wrongdoer or to what is wrong."""
_BY = re.compile("[^，由]{3,}，?(?:应当|均|应)?由(?!于|此)[^，。；]{2,80}$")
"""未经批准的取水工程，由水行政主管部门…: an object, and who deals with it."""
_OF_WRONG = re.compile(
    "(?:对(?!外)[^，]*|(?:^|，)[^，对应告]*)(?:隐患|问题|违[法规章反]|未经(?!批准前)|不符合|不合格|恐怖主义|非法|影响[^，]*的|管理混乱)[^，]*，?"
    "(?P<who>[^，]{0,40}?)(?:可以|应当|应|有权|可|按照[^，]{0,12}|根据[^，]{0,6}|，|及时|立即|依法|并){0,8}$"
)
"""对有火灾隐患的单位，公安机关可以…: what is wrong, and who deals with it."""
_FOUND = re.compile(
    "发现[^，]*(?:问题|隐患|违法|违规|违反|不合格|不符合)[^，]*，?(?:应当?|可以|及时|立即|依法)*$"
)
_GOT = re.compile(
    "(?:(?:违法|非法|赌博|犯罪)[^，]{0,4}(?:所得|获得|获取|收入|财物)|赌[资具]|违禁品|拐卖|假冒|侵权)[^，]*"
    "(?:一律|应|由[^，]{2,40}|有权|可以)(?:依照[^，]{0,40}|应当?|依法|及时)*$|"
    "(?:非法|违法)[^，]{0,4}(?:所得|收入|财物)，(?:[^，]{2,40})?(?:应当|有权|可以|一律|依法)+$"
)
"""非法收入…应当: what was got unlawfully, in front of 予以没收."""
_LIABLE = re.compile(
    "(?:造成|引起)的[^，]*(?:损失|损害)，应?当?由[^，]{2,30}$|^[^，]{0,4}(?:损坏|毁损|污染|破坏|侵占)[^，]*应当(?:依法)?$"
)
_BANNED = re.compile("(?:终身|[^，]{1,6}年内[^，]{0,20}|)不(?:得|再)")
_CONVICTED = re.compile(
    "被[^，]{0,12}(?:追究|判|吊销|开除|撤销|处罚)[^，]*(?:人员?|者|的|之日起)，?$|自[^，]*(?:吊销|撤销|处罚)[^，]*之日起$"
)
"""被追究刑事责任的人员, 自吊销许可证之日起: a ban follows from the punishment."""
