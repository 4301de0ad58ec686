"""Which paragraphs with measures are penalty clauses, and which are borderline."""

from __future__ import annotations

import re

from loaders.document import Sanction, Unit
from loaders.layers.clauses.asserted import asserted
from loaders.layers.clauses.reading import Reading

_POWERS = re.compile(
    r"(?:有权|可以|应当|行使|享有)[^，。]{0,20}(?:采取|行使)[^，。]{0,12}(?:下列|以下)[^，。]{0,10}(?:措施|职权|权力)|(?:职责|职权|权利|义务|种类|包括|内容|条件|要求|事项|材料|程序|指|有)(?:是|为|有|如下)*：$|应当(?:履行|遵守)[^，。]{0,10}(?:下列|以下)|人民法院(?:在)?审理[^，。]{0,20}案件|^(?:行政)?复议机关|^[^，。；]*(?:企业|公司|学校|经营者|运营者|平台|提供者|(?<!人民)银行)(?:在[^，。]{1,20})?发现[^。]*的，应当|人民法院(?:应予|应当|不予|予以|可以)?(?:支持|受理)"
)


_DUTIES = re.compile(
    "(?:职责|职权|权力|权利|任务)(?:是|为|有|包括|主要|如下)*：$|认定为[^：，]{0,80}：$|应当(?:遵守|符合|具备|做到)[^，。；]{0,10}(?:下列|以下)[^，。；]{0,10}：$"
    "|(?:应当|必须|并|应)[^，。；]{0,6}(?:遵守|落实|符合|具备|做到)[^，。；]{0,20}(?:下列|以下|如下)[^，。；]{0,20}：$|不予(?:注册|登记|受理|批准|许可)：$|范围包括：$"
    "|将(?:下列|以下)[^，。；]{0,8}(?:事项|信息)[^：]*：$|不得(?:有|实施|从事|进行)?(?:下列|以下)[^。；]{0,10}：$"
    "|履行(?:下列|以下|如下)[^，。；]{0,6}(?:义务|责任|职责)：$"
    "|监督[^，：]*内容[^，：]*：$|不批准逮捕：$|予以释放：$|提出[^，：]{0,6}意见：$|(?:提交|附送)(?:下列|以下)[^：]*：$|顺序[^，：]*：$|属于[^：，]*“[^：，”]*”：$|(?:转让[^：，]{0,6}|监护)：$"
    "|(?:下列|以下)[^，。；]{0,10}不得[^，。；]{1,6}：$|(?:复议决定|判决|裁定|裁决)：$"
)


_TRANSITION = re.compile(
    "本[^，]{1,6}(?:施行|实施|公布)(?:之日)?[^，]{0,4}前|已经?(?:建成|设立|存在|投入使用)"
)
"""What was there before the law is put in order: no violation."""


def is_clause(
    paragraph: Unit, own: Reading, below: list[tuple[Unit, Reading]], named: list[Sanction]
) -> bool:
    """Whether the measures found are attached to a violator."""
    if _DUTIES.search(paragraph.text):
        return False
    if _TRANSITION.match(paragraph.text) and all(s.type == "rectification_order" for s in named):
        return False
    first = own.opening
    in_items = any(r.sanctions and r.opening and r.opening.conditional for _, r in below)
    if _POWERS.search(paragraph.text) and not in_items:
        return False
    if all(s.text.startswith("注销") for s in named) and _TAKEN.search(paragraph.text):
        return False
    told = first and (first.conditional or first.listed or first.condition)
    conditions = bool(own.conducts) or any(s.condition or s.severity for s in named)
    return bool(told or own.told or conditions or in_items) or asserted(own, named)


_TAKEN = re.compile("被(?:没收|撤销|撤回|吊销|收回|注销)[^，。；]*的，")
"""许可被撤销的，应当注销登记: what follows from an act, and punishes nobody."""

_STEP = re.compile("约谈|终止[^，]{0,6}评估|通报[^，]*所在单位")
_MILD = re.compile("终止|(?:要求|按照?)[^，]*(?:整改|改正)$")
_HARD = re.compile("责令|处|没收|吊销|给予|纳入|记入|列入")
"""Measures beside which 约谈 is one more of them."""
_BARE = re.compile("追究(?:其|相应|有关|的)*(?:法律)?责任$")


def is_borderline(named: list[Sanction], general_part: bool) -> bool:
    """约谈 and the like, or a bare 追究法律责任 among the general provisions (总则)."""
    if any(_STEP.search(s.text) for s in named) and not any(_HARD.match(s.text) for s in named):
        return True
    if all(_MILD.match(s.text) for s in named):
        return True
    return general_part and all(_BARE.search(s.text) for s in named)
