"""What a fine is reckoned from (罚款的计算基数), as data: the words before 倍 or 百分之, the basis."""

from __future__ import annotations

import re

TIMES: tuple[tuple[str, str], ...] = (
    (r"印花税", "tax_multiple"),
    (
        r"违法所得|非法所得|违法收入|非法收入|违法获利|非法获利|获利|所得收入|所获收入|所得",
        "illegal_gains_multiple",
    ),
    (r"违法经营额|非法经营额|经营额|经营数额|经营总额|经营金额", "illegal_turnover_multiple"),
    (r"销售[^，]{0,4}总额", "sales_amount_multiple"),
    (r"补贴|补助|资助|扶持资金|奖补|专项资金|救助", "subsidy_multiple"),
    (r"骗取|骗领|套取|冒领|诈骗", "defrauded_amount_multiple"),
    (r"采购金额|采购额|采购价|购买|收购", "purchase_amount_multiple"),
    (r"税款|税额|应纳税|漏缴|偷税|印花税|税", "tax_multiple"),
    (r"货值|价值|等值价款|市场价|价款|价格|货款|估价", "goods_value_multiple"),
    (
        r"销售金额|销售额|已?收(?:取的?)?(?:价|房)?款额|销售收入|销售货款|营业额|营业收入|收入",
        "sales_amount_multiple",
    ),
    (
        r"所需[^，]{0,10}费用?|(?:处置|治理|修复|恢复|重建|清除|清理|拆除|代履行|代为[^，]{2,6}|整治)的?费用",
        "cost_multiple",
    ),
    (r"费|酬金|佣金|报酬|租金|票款|票价|款项|保证金|使用金|金额|数额|资金", "fee_multiple"),
    (r"成本|造价|投资|工程款", "cost_multiple"),
)
"""Bases of multiples, the more telling word first: 骗取补贴 is a subsidy, 广告费用 a fee."""

PERCENT: tuple[tuple[str, str], ...] = (
    (r"违法所得|非法所得|违法收入|非法收入|获利|所[获得]收入", "illegal_gains_percent"),
    (r"合同|中标|项目金额|采购金额|交易金额|成交", "contract_amount_percent"),
    (r"营业额|销售额|年收入|营业收入|年度?经营额|销售收入", "turnover_percent"),
)
"""Bases of percentages; any other percentage is a fraction of a multiple's basis."""

_PER_UNIT = re.compile(
    r"(?:每|按)(?:超过|超|增加|多|逾期|延误|迟延|少|缺)?(?:[^，。；、每]{0,4}?一)?"
    r"(?P<unit>(?:[日天月年]每)?[^，。；、每0-9一二三四五六七八九十百千万两]{1,8}?(?:每[日天月年])?)"
    r"(?:可?以?处以?|并处|罚款|的|按|计|给予)*$"
)


def basis_of(words: str, after: str, unit: str, before: str) -> tuple[str, str | None]:
    """(basis, unit): `words` stand before the amount, `after` behind it, `before` in front of both."""
    if words.endswith("标准加"):
        return "unspecified", None
    if unit == "元":
        per = _PER_UNIT.search(words) or re.match(r"[/／每]+(?P<unit>\w{1,3})", after)
        return ("per_unit", per["unit"]) if per else ("fixed", None)
    if unit not in ("倍", "%"):
        return "unspecified", None
    named = words if re.sub(r"^[并可以]*(?:处以?|罚款|的)*", "", words) else _last_named(before)
    if unit == "%" and re.search("注册资本|出资|从本单位[^，]{2,6}收入", named):
        return "unspecified", None
    table = PERCENT + TIMES if unit == "%" else TIMES
    if re.search("损失(?!费|[^，]{0,6}价值)|罚款(?:数额|金额|总额)", named):
        return "unspecified", None
    basis = next((basis for pattern, basis in table if re.search(pattern, named)), None)
    return (basis or ("fee_multiple" if unit == "倍" else "contract_amount_percent")), None


def _last_named(before: str) -> str:
    """The last basis named before an amount that names none: 没收违法所得，并处一倍以上五倍以下罚款."""
    found = list(_NAMED.finditer(before))
    return found[-1].group() if found else ""


_NAMED = re.compile("|".join(pattern for pattern, _ in TIMES[:-3]) + "|货值金额|销售金额|费用")
