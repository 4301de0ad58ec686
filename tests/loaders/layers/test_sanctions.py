"""What one text imposes: type and words of each sanction, and what governs it."""

from __future__ import annotations

import re
import time

import pytest

from loaders.layers import sanctions
from loaders.layers.clauses import measures

NAMED = [
    (
        "机构出具虚假文件的，依法责令停止执业或者吊销相应资格，并对责任人员采取终身市场禁入措施；且终生不得重新取得证书。",
        "occupational_ban 停止执业",
        "licence_revocation 吊销相应资格",
        "occupational_ban 采取终身市场禁入措施",
        "other 终生不得重新取得证书",
    ),
    (
        "违反规定的，处销售金额等额的罚款，责令承担相关修复费用，由有关部门按照各自职责分工依法予以处罚；单位歇业的，应当办理变更登记或者注销登记。",
        "fine 处销售金额等额的罚款",
        "rectification_order 责令承担相关修复费用",
        "other 予以处罚",
    ),
    (
        "企业骗取资金的，由主管部门追回骗取、挪用的资金，调整有关会计账目；逾期不改正的，由供电单位中止供电，强行带离现场。",
        "other 追回骗取、挪用的资金",
        "other 调整有关会计账目",
        "other 中止供电",
        "other 强行带离现场",
    ),
    (
        "社会团体违反规定的，责令撤换直接负责的主管人员，给予行政处罚或者处分。",
        "other 责令撤换直接负责的主管人员",
        "other 给予行政处罚",
        "administrative_discipline 处分",
    ),
    (
        "违反规定的，由公安机关限制其业务范围；拒不改正的，可以纠正违法行为，通知寄件人限期撤回。",
        "other 限制其业务范围",
        "rectification_order 纠正违法行为",
        "rectification_order 通知寄件人限期撤回",
    ),
    (
        "违反规定的，分别追究经济责任和行政责任；情节严重的，追究责任人员的行政责任或刑事责任。",
        "other 追究经济责任",
        "other 行政责任",
        "other 追究责任人员的行政责任",
        "criminal_liability 刑事责任",
    ),
    (
        "非法出售假币的，依照刑法第一百七十一条的规定，以出售假币罪定罪处罚；构成其他罪的，分别以诈骗罪和盗窃罪定罪，实行并罚。",
        "criminal_liability 依照刑法第一百七十一条的规定，以出售假币罪定罪处罚",
        "criminal_liability 分别以诈骗罪和盗窃罪定罪，实行并罚",
    ),
    (
        "单位违反规定的，由主管部门依照有关法律的规定处理、处罚；对主管人员依规依纪依法严肃处理；拒不改正的，给予直接责任人员行政处分。",
        "other 依照有关法律的规定处理、处罚",
        "other 严肃处理",
        "administrative_discipline 给予直接责任人员行政处分",
    ),
    (
        "纳税人违反规定的，处不缴或者少缴税款百分之五十以上五倍以下的罚款；情节严重的，处所收费用五倍的罚款。",
        "fine 处不缴或者少缴税款百分之五十以上五倍以下的罚款",
        "fine 处所收费用五倍的罚款",
    ),
    (
        "违反规定的，除责令其补缴费用外，按照每少缴一人每月处五百元罚款的标准给予处罚。",
        "rectification_order 责令其补缴费用",
        "fine 每少缴一人每月处五百元罚款",
    ),
    (
        "造成事故的，按照直接损失的一倍以上三倍以下计算罚款；未培训的，每少培训一人罚款五百元。",
        "fine 按照直接损失的一倍以上三倍以下计算罚款",
        "fine 每少培训一人罚款五百元",
    ),
    (
        "单位违反规定的，给予通报，责令退还多收的费用、采取补救措施；自受处罚后三年内，不得从事鉴定活动。",
        "criticism_notice 给予通报",
        "rectification_order 退还多收的费用",
        "rectification_order 采取补救措施",
        "occupational_ban 三年内，不得从事鉴定活动",
    ),
    (
        "违反规定的，处警告，五年内禁止其法定代表人、主要负责人从事经营活动；情节严重的，可以在三年内不受理其提出的申请，终身不得重新取得证书。",
        "warning 处警告",
        "occupational_ban 五年内禁止其法定代表人、主要负责人从事经营活动",
        "other 在三年内不受理其提出的申请",
        "other 终身不得重新取得证书",
    ),
    (
        "外国商会违反规定的，予以警告、罚款、限期停止活动、撤销登记、明令取缔的处罚；专家违反规定的，取消其评审专家资格。",
        "warning 予以警告",
        "fine 罚款",
        "suspension_of_business 限期停止活动",
        "licence_revocation 撤销登记",
        "closure 明令取缔",
        "other 取消其评审专家资格",
    ),
    (
        "违反规定的，给予纪律处分，直至撤销职务；构成违反治安管理行为的，由公安机关依法给予处罚。",
        "administrative_discipline 给予纪律处分，直至撤销职务",
        "public_security_penalty 给予处罚",
    ),
    (
        "违反规定的，由主管部门依法给予处分和行政处罚；对他人的损害，参照本法第三条的规定处罚。",
        "administrative_discipline 给予处分",
        "other 行政处罚",
        "other 参照本法第三条的规定处罚",
    ),
    (
        "违反规定的，没收、销毁侵权商品，并处没收违法所得；情节严重的，吊销营业执照或者经营许可证。",
        "confiscation_of_property 没收",
        "other 销毁侵权商品",
        "confiscation_of_gains 处没收违法所得",
        "business_licence_revocation 吊销营业执照",
        "licence_revocation 经营许可证",
    ),
    (
        "违反规定的，按每辆机动车处五千元罚款、每台机械处一万元罚款；逾期不改正的，无偿收回土地使用权。",
        "fine 按每辆机动车处五千元罚款",
        "fine 每台机械处一万元罚款",
        "other 无偿收回土地使用权",
    ),
    (
        "违反规定的，取消其三年内参加依法必须进行招标的项目的投标资格；逾期不改正的，责令停止同期住宅项目建设。",
        "other 取消其三年内参加依法必须进行招标的项目的投标资格",
        "suspension_of_business 责令停止同期住宅项目建设",
    ),
    (
        "违反规定的，由主管部门予以撤销备案；逾期不拆除的，指定有关单位代为拆除，强制清除障碍。",
        "licence_revocation 予以撤销备案",
        "other 指定有关单位代为拆除",
        "other 强制清除障碍",
    ),
    (
        "违反规定的，由公安机关扣押农业机械；情节严重的，责令暂停信息更新，吊销许可证、执业证书。",
        "other 扣押农业机械",
        "service_suspension 责令暂停信息更新",
        "licence_revocation 吊销许可证",
        "licence_revocation 执业证书",
    ),
    (
        "违反规定的，按照每人一千元以上五千元以下的标准计算，处以罚款；情节严重的，责令停产整顿或者吊销许可证。",
        "fine 按照每人一千元以上五千元以下的标准计算，处以罚款",
        "suspension_of_business 停产整顿",
        "licence_revocation 吊销许可证",
    ),
    (
        "排除、限制竞争的，由主管部门处一万元罚款，追缴树木或其变卖所得，并宣布证书无效。",
        "fine 处一万元罚款",
        "confiscation_of_property 追缴树木",
        "confiscation_of_gains 其变卖所得",
        "other 宣布证书无效",
    ),
    (
        "违反规定的，责令暂停相关业务、停业整顿、吊销相关业务许可证或者吊销营业执照。",
        "suspension_of_business 暂停相关业务",
        "suspension_of_business 停业整顿",
        "licence_revocation 吊销相关业务许可证",
        "business_licence_revocation 吊销营业执照",
    ),
    (
        "违反规定的，没收出版物、违法所得；没收违法所得和用于违法经营的工具、设备。",
        "confiscation_of_property 没收出版物",
        "confiscation_of_gains 违法所得",
        "confiscation_of_gains 没收违法所得",
        "confiscation_of_property 用于违法经营的工具、设备",
    ),
    (
        "违反规定的，由公安机关处警告或者五百元以下罚款；情节严重的，处十日以下拘留、一千元以下罚款。",
        "warning 处警告",
        "fine 五百元以下罚款",
        "detention 处十日以下拘留",
        "fine 一千元以下罚款",
    ),
    (
        "违反规定的，对个人处五百元以上二千元以下、对单位处二千元以上一万元以下罚款。",
        "fine 处五百元以上二千元以下",
        "fine 处二千元以上一万元以下罚款",
    ),
    (
        "违反规定的，并处五千万元以下或者上一年度营业额百分之五以下罚款。",
        "fine 处五千万元以下",
        "fine 上一年度营业额百分之五以下罚款",
    ),
    (
        "违反规定的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金；处无期徒刑，并处没收财产。",
        "criminal_liability 处三年以下有期徒刑",
        "criminal_liability 拘役",
        "criminal_liability 管制",
        "criminal_liability 单处罚金",
        "criminal_liability 处无期徒刑",
        "criminal_liability 没收财产",
    ),
    (
        "违反规定的，责令停止违法行为，限期拆除违法建筑物、构筑物，恢复原状；责令关闭；予以取缔。",
        "rectification_order 责令停止违法行为",
        "rectification_order 限期拆除违法建筑物、构筑物",
        "rectification_order 恢复原状",
        "closure 责令关闭",
        "closure 予以取缔",
    ),
    (
        "违反规定的，依法给予警告、记过或者记大过的行政处分；暂扣或者吊销许可证，五年内不得从事相关业务。",
        "administrative_discipline 给予警告、记过或者记大过的行政处分",
        "other 暂扣",
        "licence_revocation 吊销许可证",
        "occupational_ban 五年内不得从事相关业务",
    ),
    (
        "违反规定的，依照《中华人民共和国治安管理处罚法》的规定处罚；依照前款规定处罚。",
        "public_security_penalty 依照《中华人民共和国治安管理处罚法》的规定处罚",
        "other 依照前款规定处罚",
    ),
    (
        "违反规定的，由有关部门责令限期整改，记入信用记录；代为清除；造成损失的，依法承担赔偿责任。",
        "rectification_order 责令限期整改",
        "credit_record 记入信用记录",
        "other 代为清除",
        "civil_liability 承担赔偿责任",
    ),
    (
        "违反规定的，由外交部责令暂停或者终止其业务活动；情节严重的，责令改组管理组织、撤换负责人，停业整治。",
        "suspension_of_business 责令暂停或者终止其业务活动",
        "other 改组管理组织",
        "other 撤换负责人",
        "suspension_of_business 停业整治",
    ),
    (
        "违反规定的，责令改正或者关闭；责令依法公布；责令限期缴纳应当上缴的款项；责令按照会计制度的规定进行处理。",
        "rectification_order 改正",
        "closure 关闭",
        "rectification_order 责令依法公布",
        "rectification_order 责令限期缴纳应当上缴的款项",
        "rectification_order 责令按照会计制度的规定进行处理",
    ),
    (
        "毁坏树木的，责令停止违法行为，补种三倍的树木，可以处罚款；情节严重的，给予六个月以内停机整顿的处罚。",
        "rectification_order 责令停止违法行为",
        "rectification_order 补种三倍的树木",
        "fine 处罚款",
        "suspension_of_business 给予六个月以内停机整顿",
    ),
    (
        "挪用基金的，追回被挪用的基金；情节严重的，给予吊销执照的处罚，并取消许可，关闭其分支机构。",
        "other 追回被挪用的基金",
        "licence_revocation 给予吊销执照",
        "licence_revocation 取消许可",
        "closure 关闭其分支机构",
    ),
    (
        "违反规定的，有关部门应当予以劝阻、制止；逾期不拆除的，予以强制恢复或者强制拆除，并归还业主。",
        "other 予以劝阻",
        "rectification_order 制止",
        "other 予以强制恢复或者强制拆除",
    ),
    (
        "任何人对违法取得的财物隐瞒不报的，对违法取得的财物，予以没收；投标无效；禁止其在一年内承揽新的项目。",
        "confiscation_of_gains 予以没收",
        "other 投标无效",
        "suspension_of_business 禁止其在一年内承揽新的项目",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [(first, rest) for first, *rest in NAMED])
def test_type_and_words(text: str, expected: list[str]) -> None:
    found = [s for s, _ in sanctions.read(text).sanctions]
    assert [f"{s.type} {s.text}" for s in found] == expected
    assert all(text[s.start : s.end] == s.text for s in found)


@pytest.mark.parametrize(
    "text",
    [
        "被责令停产停业的，应当立即停止生产。",
        "除依法追究刑事责任外，由本单位处理。",
        "作出吊销许可证、较大数额罚款的行政处罚决定前，应当告知当事人。",
        "受到警告、罚款处罚的，可以申请行政复议。",
        "有下列情形之一的，不承担民事责任。",
        "请求其承担赔偿责任的，人民法院应予支持。",
        "有下列情形之一的，不得担任董事。",
        "发生事故时，生产经营者应当立即采取补救措施。",
        "业主委员会对违法装修的行为，应当予以劝阻。",
        "应当停止使用、销毁该侵权复制品。",
        "被补偿人拒绝腾退的，由补偿人督促限期退还过渡房。",
        "“责令支付仍不支付”是指经责令支付报酬的除外。",
        "公安机关对违法行为实施行政处罚，由上级机关会同有关部门决定。",
    ],
)
def test_no_sanction(text: str) -> None:
    assert sanctions.read(text).sanctions == []


GOVERNED = [
    ("违反规定的，由甲局责令改正；拒不改正的，处一万元罚款。", ["refusal"], "拒不改正的", None),
    ("违反规定的，处警告；情节严重的，处一万元罚款。", ["serious"], "情节严重的", None),
    ("违反规定的，处警告；造成严重后果的，处一万元罚款。", ["other"], "造成严重后果的", None),
    ("违反规定的，处警告；情节较轻的，处一万元罚款。", ["minor"], "情节较轻的", None),
    (
        "违反规定的，由甲局责令改正；拒不改正或者情节严重的，处一万元罚款。",
        ["refusal", "serious"],
        "拒不改正或者情节严重的",
        None,
    ),
    (
        "拒不改正的，处一万元罚款；造成损失的，赔偿损失。",
        [],
        None,
        "造成损失的",
    ),
    ("违反规定的，处警告；没有违法所得的，处一万元罚款。", [], None, "没有违法所得的"),
    ("违反规定的，处警告；构成犯罪的，依法追究刑事责任。", [], None, "构成犯罪的"),
    ("违反规定的，处警告；责任人员构成犯罪的，依法追究刑事责任。", [], None, "构成犯罪的"),
    (
        "玩忽职守，造成严重后果的，依法给予处分；构成犯罪的，依法追究刑事责任。",
        ["other"],
        "造成严重后果的",
        "构成犯罪的",
    ),
    (
        "违反规定的，处警告；情节严重构成犯罪的，依法追究刑事责任。",
        ["serious"],
        "情节严重",
        "构成犯罪的",
    ),
    (
        "违反规定，造成重大损失，情节严重，构成犯罪的，依法追究刑事责任。",
        ["serious"],
        "情节严重",
        "构成犯罪的",
    ),
    (
        "违反规定的，处费用二倍的罚款，费用不足十万元的，按十万元计算，没收违法所得。",
        [],
        None,
        None,
    ),
    (
        "未备案的，处警告；伪造证件的，处一万元罚款。",
        [],
        None,
        "伪造证件的",
    ),
]


@pytest.mark.parametrize(("text", "severity", "severity_text", "condition"), GOVERNED)
def test_what_governs_the_last(
    text: str, severity: list[str], severity_text: str | None, condition: str | None
) -> None:
    last, _ = sanctions.read(text).sanctions[-1]
    assert (list(last.severity), last.severity_text, last.condition) == (
        severity,
        severity_text,
        condition,
    )


def test_a_gains_condition_governs_only_the_next_fine() -> None:
    text = (
        "违反规定的，没收违法所得，没有违法所得的，处一万元罚款，可以责令停业整顿；"
        "违法所得五万元以上的，并处违法所得一倍罚款。"
    )
    found = [s for s, _ in sanctions.read(text).sanctions]
    assert [s.condition for s in found] == [None, "没有违法所得的", None, "违法所得五万元以上的"]
    fines = [(s.fine.condition, s.fine.threshold) for s in found if s.fine]
    assert fines == [("no_illegal_gains", None), ("illegal_gains_at_least", 50000)]


def test_a_tier_before_the_authority_covers_the_whole() -> None:
    text = "盗版，情节严重的，由版权局处一万元罚款；构成犯罪的，依法追究刑事责任。"
    found = [s for s, _ in sanctions.read(text).sanctions]
    assert [s.severity for s in found] == [("serious",), ("serious",)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "企业违反规定的，处警告，对直接负责的主管人员处罚款。",
            ["organisation", "responsible_person"],
        ),
        ("单位和个人违反规定的，处警告，对个人处罚款。", ["any", "individual"]),
        ("工作人员滥用职权的，依法给予处分。", ["individual"]),
        ("擅自施工的，处警告，处五日拘留。", ["any", "individual"]),
        ("对违反规定的单位，处警告。", ["organisation"]),
        (
            "卫生部门及其工作人员玩忽职守的，给予处分；构成犯罪的，依法追究刑事责任。",
            ["individual", "any"],
        ),
        ("企业违反规定的，追究有关人员的责任。", ["responsible_person"]),
        ("企业职工违反规定的，处警告。", ["individual"]),
        ("新闻机构和个人违反规定的，处警告。", ["any"]),
        ("国家机关和企业工作人员违反规定的，处警告。", ["individual"]),
        ("复垦义务人违反规定的，处警告；复垦义务人为矿山企业的，处罚款。", ["any", "organisation"]),
        ("违反规定的，处警告；属于国家工作人员的，给予处分。", ["any", "individual"]),
        (
            "企业违反规定的，处警告；对主管人员处罚款；有违法所得的，没收违法所得。",
            ["organisation", "responsible_person", "any"],
        ),
        (
            "有下列行为的，责令改正，对主管人员给予处分；构成犯罪的，追究刑事责任。",
            ["any", "responsible_person", "any"],
        ),
    ],
)
def test_target(text: str, targets: list[str]) -> None:
    assert [s.target for s, _ in sanctions.read(text).sanctions] == targets


@pytest.mark.parametrize(("kind", "pattern", "example"), measures.LEXICON)
def test_every_entry_of_the_lexicon_is_alive(kind: str, pattern: str, example: str) -> None:
    found = measures.heads().search(example)
    assert found
    assert kind in {measures.kind_of(found), *_also(example)}, pattern


def _also(example: str) -> set[str]:
    """Kinds whose own entry would match the example too, but stands later."""
    return {k for k, p, _ in measures.LEXICON if re.search(p, example)}


HOSTILE = [
    "警告",
    "依照《",
    "《",
    "一",
    "对",
    "的，",
    "处",
    "责令、",
    "（",
    "违反",
    "由",
    "并可",
    "没收、",
    "责令暂停或者",
    "对违法的行为",
    "，补种树木",
]


@pytest.mark.parametrize("part", HOSTILE)
def test_time_grows_with_the_length(part: str) -> None:
    def seconds(count: int) -> float:
        text = "违反规定的，" + part * count + "处一万元罚款。"
        start = time.process_time()
        sanctions.read(text)
        return time.process_time() - start

    small, large = seconds(1000), seconds(8000)
    assert large < max(40 * small, 1.0)
