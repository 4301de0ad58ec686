"""Words of a measure that only name something, and sentences in which nobody did wrong."""

from __future__ import annotations

import pytest

from loaders.layers.clauses import gates, spans
from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

SPOKEN_OF = [
    "发现机动车有未处理的违法行为记录的，应当通知所有人，所有人应当按照告知的时间、地点接受处理。",
    "学校门前道路应当设置规范的警告、限速、让行等交通标志。",
    "货值金额难以确定的，按照《扣押、追缴、没收物品估价管理办法》的规定，委托估价机构确定。",
    "决定暂扣船舶的，经负责人批准后实施；处罚决定执行后，应当立即解除暂扣措施。暂扣船舶最长不得超过三十日。",
    "当事人逾期不接受处理的，主管部门可以依法处理暂扣物品。",
    "主管部门对违反本条例的单位和个人给予行政处罚，应当出具行政处罚决定书。",
    "被处罚单位应当自接到决定书之日起十五日内，将罚没款上缴指定的罚没帐户。",
    "认为可能影响罪犯定罪量刑的，最高人民法院应当裁定停止执行死刑。",
    "认为认定事实正确，但依法不应当判处死刑的，可以改判，并对其他应当判处死刑的被告人作出核准死刑的判决。",
    "和解协议约定的赔偿损失内容，被告人应当在协议签署后即时履行。",
    "旅行社应当向旅游者告知遵守行为规范的要求，劝阻旅游者不文明行为，并可以在旅游合同中约定旅游者严重违反行为规范时可以解除合同并承担违约责任。",
    "人民检察院应当向犯罪嫌疑人宣读监视居住决定书，由犯罪嫌疑人签名或者盖章，责令犯罪嫌疑人遵守刑事诉讼法第七十七条的规定，告知其违反规定应负的法律责任。",
    "人民法院为确定赔偿数额，在与侵权行为相关的账簿主要由被诉侵权人掌握的情况下，可以责令被诉侵权人提供与侵权行为相关的账簿；被诉侵权人不提供的，人民法院可以参考权利人的主张判定。",
]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_a_measure_that_is_only_spoken_of_is_no_clause(text: str) -> None:
    assert penalties(law(text)) == ()


BLAMELESS = [
    "许可所依据的客观情况发生重大变化的，为了公共利益的需要，公安机关可以撤回已经生效的许可。",
    "所有权人、管理人不明的桥梁、渡槽等，由人民政府指定管理单位，落实安全管理责任；丧失使用价值或者危害铁路安全的，应当依法予以拆除或者填堵。",
    "业主不履行维修义务的，可以由物业服务人报经业主委员会同意，代为维修养护，费用由业主承担。",
    "对严重违规违约的会员，行业协会也可以依据行业协会章程规定，取消其会员资格。",
    "主管部门查处涉嫌违法行为时，对有严重质量问题的产品，可以予以查封、扣押。",
    "信访工作人员人身安全受到侵害时，司法机关应当及时依法处理。",
    "认为下级人民检察院纠正意见错误的，应当书面通知下级人民检察院予以撤销。",
    "发现侵占、破坏山体的行为，应当及时阻止并报告有关部门，有关部门接到报告后应当及时依法处理。",
]


@pytest.mark.parametrize("text", BLAMELESS)
def test_where_nobody_did_wrong_there_is_no_clause(text: str) -> None:
    assert penalties(law(text)) == ()


LISTS = [
    ("财产不足以支付的，按照下列顺序执行：", ["罚金；", "没收财产。"]),
    ("有下列情形之一的，民政部门应当进行长期监护：", ["人民法院判决撤销监护人资格；"]),
]


@pytest.mark.parametrize(("opening", "items"), LISTS)
def test_a_list_of_papers_or_payments_is_no_clause(opening: str, items: list[str]) -> None:
    assert penalties(law((opening, items))) == ()


NAMED = [
    "涉及停业整顿、降低资质等级和吊销资质证书的，由颁发资质证书的机关决定。",
    "并将处理结果予以公布。",
    "因自然原因导致山体破损的，由所在地人民政府组织修复治理。",
    "债务清算完结的，可以适用简易注销登记程序。",
    "应当自吊销、撤销许可证之日起申请变更登记。",
    "对未予清偿部分的信息，有关金融机构不得再作为企业征信信息予以使用。",
    "最高人民法院核准死刑，并将判决书送达。",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_measure_in_a_name_or_a_prohibition_is_not_kept(text: str) -> None:
    found = spans.find(text)
    assert found
    assert gates.kept(text, found) == []


PUNISHED = [
    ("未取得许可证的，责令停止营业，对经营者给予警告。", ["责令停止营业", "给予警告"]),
    ("抗拒检查的，由公安机关处五日以下拘留。", ["处五日以下拘留"]),
    ("违反本条例规定，侵害他人权益的，由公安机关依法处理。", ["处理"]),
    ("故意损坏标志的，处警告，责令恢复原状。", ["处警告", "责令恢复原状"]),
]


@pytest.mark.parametrize(("text", "sanctions"), PUNISHED)
def test_a_wrong_is_punished_all_the_same(text: str, sanctions: list[str]) -> None:
    (found,) = penalties(law(text))
    assert [s.text for s in found.sanctions] == sanctions
