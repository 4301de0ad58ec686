"""What a fine is reckoned from (罚款的计算基数), as data: the words before 倍 or 百分之, the basis."""

from __future__ import annotations

import re

TIMES: tuple[tuple[str, str], ...] = (
    (r"印花税|[未少欠不漏]缴[^，]*税|偷税", "tax_multiple"),
    (
        r"违法所得|非法所得|违法收入|非法收入|违法获利|非法获利|获利|所得收入|所获收入|所得|(?<!土地)(?<!公共)收益",
        "illegal_gains_multiple",
    ),
    (
        r"违法经营额|非法经营额|经营额|经营数额|经营总额|经营金额|(?:交易|成交)金?额",
        "illegal_turnover_multiple",
    ),
    (r"(?:销售|批发|出售)(?:[^，]{0,4}总额|金额)|预[付售]款", "sales_amount_multiple"),
    (
        r"土地出让金|出让金|地价款|土地收益|缴[^，]*财政收入|(?:应(?:当)?(?:筹集|缴|交|缴存|交存)|维修)[^，]*资金",
        "fee_multiple",
    ),
    (r"补贴|补助(?!粮)|资助|扶持资金|奖补|专项资金|救助", "subsidy_multiple"),
    (r"骗取|骗领|套取|冒领|诈骗", "defrauded_amount_multiple"),
    (
        r"采购金额|采购额|采购价|(?:购买|收购|购进|进货)[^，]{0,6}(?:金额|总额|价款|款额|货款|费用)",
        "purchase_amount_multiple",
    ),
    (r"税款|税额|应纳税|漏缴|税", "tax_multiple"),
    (r"货值|价值|等值价款|市场总?价|价款|价格|货款|估价|售价|重置价|单价", "goods_value_multiple"),
    (
        r"销售额|已?收(?:取的?)?(?:价|房)?款额|销售收入|销售货款|营业额|营业收入|收入",
        "sales_amount_multiple",
    ),
    (
        r"所需[^，]{0,10}(?:费用?|经费)|(?:处置|治理|修复|恢复|重建|清除|清理|拆除|代履行|代为[^，]{2,6}|整治|建设|施工|工程|预算|补测|重测)的?费用",
        "cost_multiple",
    ),
    (
        r"费|酬金|佣金|报酬|租金|票款|票价|款项|保证金|使用金|邮资|滞纳|补偿标准|欠[缴交]|应[补缴交付]",
        "fee_multiple",
    ),
    (r"成本|造价|投资|工程款", "cost_multiple"),
)
"""Bases of multiples, the more telling word first: 骗取补贴 is a subsidy, 广告费用 a fee."""

PERCENT: tuple[tuple[str, str], ...] = (
    (
        r"违法所得|非法所得|违法收入|非法收入|获利|所[获得]收入|(?<!土地)收益",
        "illegal_gains_percent",
    ),
    (r"(?:费用?|酬金|报酬|佣金|收费总额)的?$", "fee_multiple"),
    (r"造价|投资", "cost_multiple"),
    (
        r"合同|中标|项目金额|采购金额|交易金额|成交|抵押额|工程价款",
        "contract_amount_percent",
    ),
    (r"营业额|年度?销售额|营业收入|年度?经营额|年度?销售收入", "turnover_percent"),
)
"""Bases of percentages; any other percentage is a fraction of a multiple's basis."""

_CONTRACT = re.compile("(?:合同|工程)[^，]{0,4}(?:价款|金额|总额)")
"""Also by multiples: 合同约定价款一倍, a hundred percent of it."""
_NO_BASIS = re.compile(
    "注册资本|出资|年年?收入|从本(?:单位|企业)[^，]{2,6}收入|损失(?!费|[^，]{0,6}价值)|罚款(?:数额|金额|总额)"
)
"""What no basis stands for: capital, somebody's own income, a loss, another fine."""

_PER_UNIT = re.compile(
    r"(?:每|按)(?:超过|超|增加|多|逾期|延误|迟延|少|缺)?(?:[^，。；、每]{0,4}?一)?"
    r"(?P<unit>(?:[日天月年]每)?[^，。；、每0-9一二三四五六七八九十百千万两]{1,8}?(?:（[^（）]{1,8}）)?)"
    r"(?:处?(?P<term>每[日天月年]))?(?:可?以?处以?|并处|罚款|的|按|计|给予)*$"
)
_EACH = re.compile(
    r"每[^，。；]{1,6}?一(?P<unit>[^\W一二三四五六七八九十百千万两])[^，。；一]{0,20}，(?:可以)?$"
)
"""每销售一条未取得证明的犬只，处五百元罚款."""


def basis_of(words: str, after: str, unit: str, before: str) -> tuple[str, str | None]:
    """(basis, unit): `words` stand before the amount, `after` behind it, `before` in front of both."""
    if words.endswith("标准加"):
        return "unspecified", None
    if unit == "元":
        return _of_money(words, after, before)
    if unit not in ("倍", "%"):
        return "unspecified", None
    named = (
        words if re.sub(r"^[并可以]*(?:处以?|罚款|的)*", "", words) else _in_front(words, before)
    )
    if _NO_BASIS.search(named):
        return "unspecified", None
    if unit == "倍" and _CONTRACT.search(named):
        return "contract_amount_percent", None
    table = PERCENT + TIMES if unit == "%" else TIMES
    return next(
        (basis for pattern, basis in table if re.search(pattern, named)), "unspecified"
    ), None


def _of_money(words: str, after: str, before: str) -> tuple[str, str | None]:
    """An amount by itself, or for each of something."""
    per = _PER_UNIT.search(words)
    if per:
        return "per_unit", per["unit"] + (per["term"] or "")
    each = re.match(r"[/／每]+(?P<unit>\w{1,3})", after) or _EACH.search(before)
    return ("per_unit", each["unit"]) if each else ("fixed", None)


def _in_front(words: str, before: str) -> str:
    """The basis of an amount that names none: of a bare amount in its own segment, else the last.

    对建设单位工程合同价款|百分之一以下罚款; 没收违法所得，并|处一倍以上五倍以下罚款.
    """
    bare = "" if words else re.split("[，。；]", before)[-1][-24:]
    if any(re.search(pattern, bare) for pattern, _ in PERCENT + TIMES):
        return bare
    found = list(_NAMED.finditer(before))
    return found[-1].group() if found else ""


_NAMED = re.compile("|".join(pattern for pattern, _ in TIMES[:-3]) + "|货值金额|销售金额|费用")
