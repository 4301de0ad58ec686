"""Measures beside others, and words of measures that impose nothing."""

from __future__ import annotations

import pytest

from loaders.layers import sanctions

NAMED: list[tuple[str, ...]] = [
    (
        "资助项目的负责人违反规定的，由管理机构给予警告，暂缓拨付资助经费。",
        "warning 给予警告",
        "other 暂缓拨付资助经费",
    ),
    (
        "个人被处以吊销许可证处罚的，自许可证被吊销之日起10年内不得从事印刷经营活动。",
        "occupational_ban 10年内不得从事印刷经营活动",
    ),
    (
        "违反规定的，由民政部门给予批评教育或者处分；对责任人员依法给予处分、处罚。",
        "other 给予批评教育",
        "administrative_discipline 处分",
        "administrative_discipline 给予处分",
        "other 处罚",
    ),
    (
        "行政机关违反规定的，对直接负责的主管人员给予行政问责和行政处分；工作人员徇私舞弊的，由有权机关依法处分。",
        "other 给予行政问责",
        "administrative_discipline 行政处分",
        "administrative_discipline 处分",
    ),
    (
        "单位违反规定的，由主管部门责令限期改正，将违法收取的费用退还劳动者，并对主管人员依法给予处分。",
        "rectification_order 责令限期改正",
        "rectification_order 将违法收取的费用退还劳动者",
        "administrative_discipline 给予处分",
    ),
    (
        "企业违反规定的，由主管部门责令改正，禁止或者限制其从事招标投标等活动，禁止或者限制其从境外接收数据，禁止或者限制其出境。",
        "rectification_order 责令改正",
        "occupational_ban 禁止或者限制其从事招标投标等活动",
        "other 禁止或者限制其从境外接收数据",
        "exit_ban 禁止或者限制其出境",
    ),
    (
        "违反规定的，由厂长予以行政处分，直至辞退；辞退职工应征求工会的意见。",
        "administrative_discipline 予以行政处分",
        "other 辞退",
    ),
    (
        "违反规定的，撤销批准文件，并予公布；经营者违反规定的，撤销其线路经营权，并可以实施临时接管。",
        "licence_revocation 撤销批准文件",
        "other 予公布",
        "licence_revocation 撤销其线路经营权",
        "other 实施临时接管",
    ),
    (
        "有关单位未消除隐患的，主管部门可以约谈责任单位负责人，要求其采取有效措施消除隐患。",
        "other 约谈",
        "rectification_order 要求其采取有效措施消除隐患",
    ),
    (
        "调解员违反规定的，责令改正；情节严重的，由聘任单位免职或者解聘，依法追究法律责任。",
        "rectification_order 责令改正",
        "other 免职或者解聘",
        "other 追究法律责任",
    ),
    (
        "违反规定的，由主管部门予以制止并批评教育；情节严重的，由中国证监会作出暂停或者撤销业务资格的处罚。",
        "rectification_order 予以制止",
        "other 批评教育",
        "other 暂停",
        "licence_revocation 撤销业务资格",
    ),
    (
        "逾期不改正的，处十万元的罚款，报主管部门核减其生产、使用配额数量；逾期未改正的，可以缓拨、减拨、停拨或者追回补偿资金。",
        "fine 处十万元的罚款",
        "other 核减其生产、使用配额数量",
        "other 缓拨、减拨、停拨或者追回补偿资金",
    ),
    (
        "违反本法规定的，由人民政府责令改正，依法处理：",
        "rectification_order 责令改正",
        "other 处理",
    ),
    (
        "发现违法的，责令停止使用，重新组织验收，排除障碍或者采取其他补救措施。",
        "rectification_order 责令停止使用",
        "rectification_order 重新组织验收",
        "rectification_order 排除障碍",
        "rectification_order 采取其他补救措施",
    ),
    (
        "弄虚作假的，由人民法院将其从名单库中除名；除名后五年内不得被纳入名单库。",
        "other 除名",
        "other 五年内不得被纳入名单库",
    ),
    (
        "情节严重的，依照章程予以罢免；被判处刑罚的，应当剥夺其预备役军衔。",
        "other 予以罢免",
        "other 剥夺其预备役军衔",
    ),
    (
        "违反规定的，应当根据情节依法处理，由监察部门追究相关责任主体的责任。",
        "other 处理",
        "other 追究相关责任主体的责任",
    ),
    (
        "逾期未恢复的，处所占绿地应缴费用一倍以上三倍以下罚款；拒不改正的，可以自责令改正的次日起，按照原处罚数额按日连续处罚。",
        "fine 处所占绿地应缴费用一倍以上三倍以下罚款",
        "fine 按照原处罚数额按日连续处罚",
    ),
    (
        "船舶违反规定的，海事管理机构可以禁止船舶离港或者限制船舶航行、停泊、作业。",
        "other 禁止船舶离港",
        "other 限制船舶航行、停泊、作业",
    ),
    (
        "违反规定的，责令停止承接新的代理业务六个月，直至吊销执业许可证。",
        "suspension_of_business 责令停止承接新的代理业务六个月",
        "licence_revocation 吊销执业许可证",
    ),
    ("从事所列活动的，应当递交发布海上航行警告、航行通告的书面申请。",),
    ("注销登记的，应当先结清欠缴的社会保险费、滞纳金、罚款。",),
    (
        "不服从核材料管制、违反规定的，追究刑事责任。",
        "criminal_liability 追究刑事责任",
    ),
    ("在减为无期徒刑后再减刑时违反规定的，附加剥夺政治权利的期限不得少于三年。",),
    ("其他依法应当给予行政处分或者应当追究刑事责任的行为。",),
    ("违反规定的，应当及时核查，并向社会公布核查结果。",),
    (
        "侵犯商业秘密的，责令侵权人返还或者销毁载有商业秘密的图纸；存在安全隐患的，责令承办者立即或者限期消除。",
        "rectification_order 责令侵权人返还或者销毁载有商业秘密的图纸",
        "rectification_order 责令承办者立即或者限期消除",
    ),
    (
        "业主委员会违反规定的，街道办事处应当责令业主委员会限期组织召开，责令其成员暂停履行职责。",
        "rectification_order 责令业主委员会限期组织召开",
        "other 责令其成员暂停履行职责",
    ),
    (
        "泄露信息的，由主管部门责令相关责任人员向捐献人、父母赔礼道歉，责令其按一般树木价值的十倍赔偿损失。",
        "civil_liability 责令相关责任人员向捐献人、父母赔礼道歉",
        "civil_liability 责令其按一般树木价值的十倍赔偿损失",
    ),
    (
        "发现隐患的，主管部门应当责令有关单位和个人立即消除或者限期消除。",
        "rectification_order 立即消除",
        "rectification_order 限期消除",
    ),
    (
        "伪造许可证的，由发证机关收缴或者予以吊销，没收违法所得。",
        "confiscation_of_property 收缴",
        "licence_revocation 予以吊销",
        "confiscation_of_gains 没收违法所得",
    ),
    (
        "为其提供便利的，没收全部储存、运输收入；没收违法所得及其储存、运输的烟草专卖品。",
        "confiscation_of_gains 没收全部储存、运输收入",
        "confiscation_of_gains 没收违法所得",
        "confiscation_of_property 储存、运输的烟草专卖品",
    ),
    (
        "违反规定的，追回奖金和减免、返还的税款；逾期未缴的，责令限期缴纳，按日加收千分之三的滞纳金。",
        "other 追回奖金和减免、返还的税款",
        "rectification_order 责令限期缴纳",
        "other 按日加收千分之三的滞纳金",
    ),
    (
        "违反规定的，依照有关医疗纠纷预防和处理、医疗事故处理的行政法规的规定予以处罚。",
        "other 依照有关医疗纠纷预防和处理、医疗事故处理的行政法规的规定予以处罚",
    ),
    (
        "逾期不改正的，由主管部门指定单位代为清理，代为处置费用由产生单位承担；不能履行职责的，委托其他成年人代为监护。",
        "other 指定单位代为清理",
    ),
    (
        "情节严重的，取消或者提请有关机关依法取消其相应资质，吊销船长职务证书（扣留职务证书时间最长不超过六个月）。",
        "licence_revocation 取消其相应资质",
        "licence_revocation 吊销船长职务证书",
    ),
    (
        "依照本条例规定责令限期拆除的户外广告，设置单位应当自行拆除；因拆除发生的费用由设置人、撤销人承担。",
    ),
    (
        "当事人应当在责令限期拆除决定规定的期限内，自行拆除违法建筑；可以比照既遂犯从轻或者减轻处罚。",
    ),
    (
        "违反规定的，由海洋部门责令停止违法行为，拆除违法养殖设施，暂时停止作业，消除可能产生的危害，并处一万元罚款。",
        "rectification_order 责令停止违法行为",
        "rectification_order 拆除违法养殖设施",
        "suspension_of_business 暂时停止作业",
        "rectification_order 消除可能产生的危害",
        "fine 处一万元罚款",
    ),
    (
        "违反规定的，没收违法所得，并监督销毁受污染的茶叶；没收非法销售的烟草，并将非法销售的烟草专卖品公开销毁。",
        "confiscation_of_gains 没收违法所得",
        "other 监督销毁受污染的茶叶",
        "confiscation_of_property 没收非法销售的烟草",
        "other 将非法销售的烟草专卖品公开销毁",
    ),
    (
        "违反规定的，责令改正，并处违法生产的兽药（包括已出售的和未出售的，下同）货值金额2倍以上5倍以下罚款。",
        "rectification_order 责令改正",
        "fine 处违法生产的兽药（包括已出售的和未出售的，下同）货值金额2倍以上5倍以下罚款",
    ),
    (
        "违反规定的，责令限期改正；拒不改正的，海事管理机构应当撤销相应的行政许可决定，并依法处理、处罚。",
        "rectification_order 责令限期改正",
        "licence_revocation 撤销相应的行政许可决定",
        "other 处理",
        "other 处罚",
    ),
    (
        "情节严重的，责令停止执业活动，其直接责任人员自处罚决定作出之日起五年内不得在医疗机构内从事管理工作。",
        "occupational_ban 责令停止执业活动",
        "occupational_ban 五年内不得在医疗机构内从事管理工作",
    ),
    (
        "违反规定的，主任会议可以责成承办单位限期改正并报告处理结果。",
        "rectification_order 责成承办单位限期改正",
    ),
    (
        "逾期不纠正的，责令限期纠正；拒不纠正的，上级机关有权予以变更或者撤销。",
        "rectification_order 责令限期纠正",
        "other 予以变更",
        "other 撤销",
    ),
    (
        "考生作弊的，其考试成绩作废，三年内不得再次参加考试；外国企业违反规定的，主管部门责令改正，采取相应处理措施。",
        "other 成绩作废",
        "other 三年内不得再次参加考试",
        "rectification_order 责令改正",
        "other 采取相应处理措施",
    ),
    (
        "情节严重的，取消其代表性传承人资格或者保护单位资格。",
        "licence_revocation 取消其代表性传承人资格",
        "licence_revocation 保护单位资格",
    ),
    ("原处理、复查意见适用依据错误的，予以撤销或者变更。",),
    (
        "骗取登记证明的，由认定登记机构撤销其认定登记证明，并处一万元罚款；非法享受的税收优惠，由有关部门追回。",
        "licence_revocation 撤销其认定登记证明",
        "fine 处一万元罚款",
        "other 追回",
    ),
    (
        "违反规定的，由公路管理机构责令限期拆除；逾期不拆除的，由公路管理机构拆除，有关费用由违法行为人承担。",
        "rectification_order 责令限期拆除",
        "other 拆除",
    ),
    (
        "擅自出口的，处一万元罚款，主管部门可以暂停直至撤销其经营许可；教育机构可以依法解除聘用合同或者劳动合同。",
        "fine 处一万元罚款",
        "other 暂停",
        "licence_revocation 撤销其经营许可",
        "other 解除聘用合同或者劳动合同",
    ),
    (
        "违反规定的，并处没收违法所得和违法所得等值以下的罚款。",
        "confiscation_of_gains 处没收违法所得",
        "fine 违法所得等值以下的罚款",
    ),
    (
        "违反规定的，其主管部门应当予以纠正，并追究直接责任人员的行政责任。",
        "rectification_order 予以纠正",
        "other 追究直接责任人员的行政责任",
    ),
    (
        "涉嫌伪造证件的，由公安机关查处；涉嫌非法行医的，由卫生健康部门查处；涉嫌犯罪的，移送司法机关处理。",
        "other 查处",
        "other 查处",
    ),
    (
        "情节严重的，责令停业整顿，可以向社会通报，不再将其列入名录；撤销奖励，收回证书、奖章和奖金。",
        "suspension_of_business 责令停业整顿",
        "other 向社会通报",
        "other 不再将其列入名录",
        "other 撤销奖励",
        "other 收回证书、奖章和奖金",
    ),
    (
        "违反本条例的幼儿园，由教育行政部门视情节轻重，给予限期整顿、停止招生、停止办园的行政处罚：",
        "rectification_order 给予限期整顿",
        "suspension_of_business 停止招生",
        "suspension_of_business 停止办园",
    ),
    (
        "以不正当手段获得法律援助的，法律援助机构应当停止对其援助，并责令其支付全部费用。",
        "other 停止对其援助",
        "rectification_order 责令其支付全部费用",
    ),
    (
        "违反前款所称的要求，擅自披露商业秘密的，应当依法承担民事责任。",
        "civil_liability 承担民事责任",
    ),
    ("投诉事项有下列情形之一的，司法行政部门不予受理：",),
    ("对违反行政管理秩序的行为，可以设定不超过十万元的罚款。",),
    ("对法院确定的无期徒刑予以转换的，转换后的刑罚不附加适用剥夺政治权利。",),
    ("原告请求不足的，人民法院可以向其释明变更或者增加停止侵害等诉讼请求。",),
    ("公用企业的不正当竞争行为，由市级监督检查部门查处。",),
    (
        "市知识产权局认定侵权行为成立的，应当作出责令侵权人停止侵权的处理决定。",
        "rectification_order 责令侵权人停止侵权",
    ),
    (
        "排污单位拒不履行作出的责令停产、停业决定，继续违法生产的，由环境保护部门处一万元罚款。",
        "fine 处一万元罚款",
    ),
    (
        "因做假账等违法行为被依法追究刑事责任的人员，不得再从事会计工作。",
        "occupational_ban 不得再从事会计工作",
    ),
    (
        "违反规定的，主管部门可以分别给予警告、五千元至五万元的罚款以及停止登山活动等处罚。",
        "warning 给予警告",
        "fine 五千元至五万元的罚款",
        "rectification_order 停止登山活动",
    ),
]


@pytest.mark.parametrize("row", NAMED, ids=lambda row: row[0][:20])
def test_what_is_named(row: tuple[str, ...]) -> None:
    found = [f"{s.type} {s.text}" for s, _ in sanctions.read(row[0]).sanctions]
    assert found == list(row[1:])


TARGETS: list[tuple[str, list[str]]] = [
    (
        "企业违反规定的，其法定代表人自许可证被吊销之日起十年内不得担任企业的法定代表人。",
        ["responsible_person"],
    ),
    ("项目负责人、参与者弄虚作假的，给予警告。", ["individual"]),
    (
        "公司违反规定，情节严重的，监督管理部门对负有责任的董事，可以禁止其从事业务。",
        ["responsible_person"],
    ),
    ("专家、专业机构违反规定的，予以通报批评。", ["any"]),
    ("个体工商户擅自制造计量器具的，没收违法所得。", ["organisation"]),
    ("醉酒的人实施犯罪的，追究刑事责任。", ["individual"]),
    ("厂长以权谋私的，给予处分；领导干部失职的，处一万元罚款。", ["individual", "individual"]),
    (
        "违反规定的，对责任人员给予警告处分；情节严重的，给予开除处分。",
        ["responsible_person", "responsible_person"],
    ),
]


@pytest.mark.parametrize(("text", "targets"), TARGETS)
def test_on_whom(text: str, targets: list[str]) -> None:
    assert [s.target for s, _ in sanctions.read(text).sanctions] == targets
