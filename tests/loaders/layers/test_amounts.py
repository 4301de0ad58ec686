"""Amounts of fines, detention, prison and bans, each beside the words it is read from."""

from __future__ import annotations

import pytest

from loaders.document import Fine
from loaders.layers import amounts

FINES = [
    ("处五千元以上五万元以下罚款", Fine("fixed", 5000, 50000)),
    ("处五十万元以下罚款", Fine("fixed", None, 500000)),
    ("处一千元罚款", Fine("fixed", 1000, 1000)),
    ("处一至三万元的罚款", Fine("fixed", 10000, 30000)),
    ("处五百至二千元罚款", Fine("fixed", 500, 2000)),
    ("处5-10万元罚款", Fine("fixed", 50000, 100000)),
    ("处1000元以上1万元以下罚款", Fine("fixed", 1000, 10000)),
    ("处500元以上、5000元以下罚款", Fine("fixed", 500, 5000)),
    ("处２万元以上５万元以下的罚款", Fine("fixed", 20000, 50000)),
    ("处不超过五百元的罚款", Fine("fixed", None, 500)),
    ("处五千万元以下", Fine("fixed", None, 50_000_000)),
    ("处违法所得一倍以上十倍以下罚款", Fine("illegal_gains_multiple", 1, 10)),
    ("处所获收入30%以上3倍以下罚款", Fine("illegal_gains_multiple", 0.3, 3)),
    ("处违法所得百分之五以下罚款", Fine("illegal_gains_percent", None, 5)),
    ("处违法经营额一倍以上五倍以下的罚款", Fine("illegal_turnover_multiple", 1, 5)),
    ("上一年度营业额百分之五以下罚款", Fine("turnover_percent", None, 5)),
    ("处货值金额等值以上三倍以下罚款", Fine("goods_value_multiple", 1, 3)),
    ("处货值金额百分之五十以上三倍以下罚款", Fine("goods_value_multiple", 0.5, 3)),
    ("处销售金额百分之五十以上二倍以下罚款", Fine("sales_amount_multiple", 0.5, 2)),
    ("处采购金额一倍以上三倍以下罚款", Fine("purchase_amount_multiple", 1, 3)),
    ("处骗取金额2倍以上5倍以下的罚款", Fine("defrauded_amount_multiple", 2, 5)),
    ("处骗取补贴一倍以上三倍以下罚款", Fine("subsidy_multiple", 1, 3)),
    ("处所需处置费用三倍以上五倍以下罚款", Fine("cost_multiple", 3, 5)),
    ("处应缴纳复垦费一倍以下罚款", Fine("fee_multiple", None, 1)),
    ("处资源损失价值一倍以下的罚款", Fine("goods_value_multiple", None, 1)),
    ("处广告费用三倍以上五倍以下的罚款", Fine("fee_multiple", 3, 5)),
    ("处该设施造价一倍以下的罚款", Fine("cost_multiple", None, 1)),
    ("处欠缴税款百分之五十以上五倍以下的罚款", Fine("tax_multiple", 0.5, 5)),
    ("处合同价款5‰以上1％以下的罚款", Fine("contract_amount_percent", 0.5, 1)),
    ("处每平方米一百元以上一千元以下的罚款", Fine("per_unit", 100, 1000, "平方米")),
    ("处每株五百元罚款", Fine("per_unit", 500, 500, "株")),
    ("处五千以上二万以下罚款", Fine("fixed", 5000, 20000)),
    ("处10万以上20万以下的罚款", Fine("fixed", 100000, 200000)),
    ("处所获收入百分之十以上百分之五十以下的罚款", Fine("illegal_gains_percent", 10, 50)),
    ("依照第六条规定的标准加一倍罚款", Fine("unspecified")),
    ("处低于成本价格销售商品总额一倍以上二倍以下的罚款", Fine("sales_amount_multiple", 1, 2)),
    ("处以罚款", Fine("unspecified")),
    ("处违法所得三倍以上但不超过五万元罚款", Fine("illegal_gains_multiple", 3, None)),
    ("处违法所得三倍以下、但最高不超过三万元的罚款", Fine("illegal_gains_multiple", None, 3)),
    ("处地下室造价百分之五最高不超过十万元的罚款", Fine("cost_multiple", 0.05, 0.05)),
    ("处每处五十元以上二百元以下罚款", Fine("per_unit", 50, 200, "处")),
    ("按每处处五十元罚款", Fine("per_unit", 50, 50, "处")),
    ("处每只（头、匹）二十元罚款", Fine("per_unit", 20, 20, "只（头、匹）")),
    ("按每个出租车位处每月二千元的罚款", Fine("per_unit", 2000, 2000, "个出租车位每月")),
    ("处合同约定的勘察费、设计费25%以上50%以下的罚款", Fine("fee_multiple", 0.25, 0.5)),
    ("处工程价款2%以上4%以下的罚款", Fine("contract_amount_percent", 2, 4)),
    ("处以合同约定价款一倍以上二倍以下罚款", Fine("contract_amount_percent", 100, 200)),
    ("处建设工程造价或者合同价款的百分之五以下罚款", Fine("cost_multiple", None, 0.05)),
    ("处绿地建设预算费用三倍罚款", Fine("cost_multiple", 3, 3)),
    ("处以出让金百分之三十以下的罚款", Fine("fee_multiple", None, 0.3)),
    ("处土地使用权地价款3至5倍的罚款", Fine("fee_multiple", 3, 5)),
    ("处应筹集专项资金一倍的罚款", Fine("fee_multiple", 1, 1)),
    ("处少缴财政收入10%以上30%以下的罚款", Fine("fee_multiple", 0.1, 0.3)),
    ("处以进货总额5％以上10％以下的罚款", Fine("purchase_amount_multiple", 0.05, 0.1)),
    ("处非法收购烟叶价值20％以上50％以下的罚款", Fine("goods_value_multiple", 0.2, 0.5)),
    ("处以批发总额10％以上20％以下的罚款", Fine("sales_amount_multiple", 0.1, 0.2)),
    ("处出售金额一倍以下的罚款", Fine("sales_amount_multiple", None, 1)),
    ("处违法销售产品货值金额一倍以下的罚款", Fine("goods_value_multiple", None, 1)),
    ("处房屋销售额千分之五以上千分之十以下的罚款", Fine("sales_amount_multiple", 0.005, 0.01)),
    ("处上一年度销售额百分之一以下的罚款", Fine("turnover_percent", None, 1)),
    ("处交易额三至五倍的罚款", Fine("illegal_turnover_multiple", 3, 5)),
    ("处该项目收益百分之五十的罚款", Fine("illegal_gains_percent", 50, 50)),
    ("处少缴或者骗取的税款1倍以下的罚款", Fine("tax_multiple", None, 1)),
    ("处上一年年收入40%的罚款", Fine("unspecified", 40, 40)),
    ("处从本企业取得收入的1倍以上10倍以下罚款", Fine("unspecified", 1, 10)),
    ("处以票面金额5%的罚款", Fine("unspecified", 5, 5)),
    ("处挪用金额二倍以下的罚款", Fine("unspecified", None, 2)),
    ("处五倍罚款", Fine("unspecified", 5, 5)),
]


@pytest.mark.parametrize(("words", "expected"), FINES)
def test_fine(words: str, expected: Fine) -> None:
    assert amounts.fine(words) == expected


def test_a_multiple_without_basis_takes_the_one_named_before() -> None:
    expected = Fine("illegal_gains_multiple", 1, 5)
    assert amounts.fine("处一倍以上五倍以下罚款", "没收违法所得，并") == expected


def test_an_amount_after_each_is_per_unit() -> None:
    fine = amounts.fine("处以三千元以上六千元以下的罚款", "按每介绍一人")
    assert fine == Fine("per_unit", 3000, 6000, "人")


def test_a_bare_percentage_takes_the_basis_of_its_own_segment() -> None:
    expected = Fine("contract_amount_percent", 1, 2)
    before = "没收违法所得，对建设单位工程合同价款"
    assert amounts.fine("百分之一以上百分之二以下的罚款", before) == expected


def test_an_amount_behind_each_deed_is_per_unit() -> None:
    expected = Fine("per_unit", 500, 500, "条")
    assert amounts.fine("处五百元罚款", "每销售一条未取得检疫证明的犬只，") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("处十日以上十五日以下拘留", (10, 15)),
        ("处十五日以下拘留", (None, 15)),
        ("处五日拘留", (5, 5)),
        ("予以拘留", (None, None)),
    ],
)
def test_days(words: str, expected: tuple[int | None, int | None]) -> None:
    assert amounts.days(words) == expected


def test_months() -> None:
    assert amounts.months("六个月至三年以内不准其出境") == (6, 36)
    assert amounts.months("不准其出境") == (None, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("处三年以上七年以下有期徒刑", (3, 7, False)),
        ("处三年以下有期徒刑", (None, 3, False)),
        ("十年以上有期徒刑", (10, None, False)),
        ("处六个月以上三年以下有期徒刑", (0.5, 3, False)),
        ("无期徒刑", (None, None, True)),
    ],
)
def test_imprisonment(words: str, expected: tuple[float | None, float | None, bool]) -> None:
    assert amounts.imprisonment(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("五年内不得从事食品生产经营管理工作", (5, False)),
        ("终身不得从事食品生产经营管理工作", (None, True)),
        ("暂停六个月以上一年以下执业活动", (1, False)),
        ("禁止其从事相关业务", (None, False)),
    ],
)
def test_ban(words: str, expected: tuple[float | None, bool]) -> None:
    assert amounts.ban(words) == expected
