"""Penalty clauses: the worked examples whole, and clause by clause what is read from a sentence."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from loaders import pipeline
from loaders.document import Document, Penalty
from loaders.layers.penalties import penalties
from loaders.layers.references import references
from tests.loaders.documents import article, chapter, document

HERE = Path(__file__).parent / "penalties"
FIELDS = ("violates", "general_violation", "conduct", "condition", "subjects", "authority")


def booklet() -> dict[str, Document]:
    raw = (Path(pipeline.__file__).parent / "sources" / "four-regulations.txt").read_bytes()
    return {d.regulation.id: d for d in pipeline.parse(raw, "four-regulations.txt")}


def data_security_law() -> Document:
    name = "data-security-law.md"
    (parsed,) = pipeline.parse((HERE / name).read_bytes(), name)
    return parsed


def expected(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return loaded


@pytest.mark.parametrize(
    "name",
    [
        "data-security-law",
        "anti-telecom-fraud-law",
        "generative-ai-measures",
        "standard-contract-measures",
        "data-export-assessment-measures",
    ],
)
def test_worked_examples(name: str) -> None:
    whole = data_security_law() if name == "data-security-law" else booklet()[name]
    found = {penalty.eid: penalty for penalty in whole.penalties}
    wanted = {clause["eid"]: clause for clause in expected(name)}
    assert list(found) == list(wanted)
    for eid, clause in wanted.items():
        assert_clause(found[eid], clause)


def assert_clause(found: Penalty, wanted: dict[str, Any]) -> None:
    served = json.loads(json.dumps(asdict(found)))
    for name in (*FIELDS, "conduct_items"):
        assert served[name] == wanted[name], name
    assert found.borderline == wanted.get("borderline", False)
    assert [s["text"] for s in served["sanctions"]] == [s["text"] for s in wanted["sanctions"]]
    for sanction, right in zip(served["sanctions"], wanted["sanctions"], strict=True):
        for name in right:
            if not name.startswith("also_right"):
                also = right.get(f"also_right_{name}s", [])
                assert sanction[name] in [right[name], *also], (right["text"], name)


def law(*paragraphs: str | tuple[str, list[str]]) -> Document:
    """A law with the paragraphs as article 5, after four articles to cite."""
    four = [article(n, "一。", "二。") for n in range(1, 5)]
    five = article(5, *paragraphs)
    whole = document("中华人民共和国样法", chapter(1, "总则", *four), chapter(2, "法律责任", five))
    return replace(whole, references=references(whole))


CLAUSES: list[tuple[str, dict[str, Any]]] = [
    (
        "违反本法第三条规定，擅自施工的，由建设主管部门责令改正，可以并处一万元以下罚款。",
        {"violates": ("art_3",), "conduct": "擅自施工", "authority": "建设主管部门"},
    ),
    (
        "违反本法第一条至第三条规定的，由海关处一万元罚款。",
        {"violates": ("art_1", "art_2", "art_3"), "conduct": None, "authority": "海关"},
    ),
    (
        "建设单位违反本法规定，未办理手续的，由主管部门责令改正。",
        {"general_violation": True, "subjects": ("建设单位",), "conduct": "未办理手续"},
    ),
    (
        "银行业金融机构、非银行支付机构违反本法规定的，给予警告。",
        {
            "subjects": ("银行业金融机构", "非银行支付机构"),
            "conduct": "违反本法规定",
            "authority": None,
        },
    ),
    (
        "窃取数据，尚不构成犯罪的，由公安机关处五日以下拘留。",
        {"condition": "尚不构成犯罪的", "conduct": "窃取数据", "authority": "公安机关"},
    ),
    (
        "伪造证件的，没收证件；变造证件的，由公安机关处一千元罚款。",
        {"conduct": "伪造证件；变造证件", "authority": "公安机关"},
    ),
    (
        "市容环境卫生行政主管部门发现擅自占用道路的，应当责令改正。",
        {"conduct": "发现擅自占用道路", "authority": "市容环境卫生行政主管部门", "subjects": ()},
    ),
    (
        "对玩忽职守，造成损失的工作人员，由其所在单位依法给予处分。",
        {"conduct": "玩忽职守", "subjects": ("工作人员",), "authority": "其所在单位"},
    ),
    (
        "市政府和有关部门及其工作人员在工作中徇私舞弊造成重大损失的，依法给予处分。",
        {"subjects": ("市政府", "有关部门", "工作人员"), "conduct": "在工作中徇私舞弊"},
    ),
    (
        "企业未按规定报告，尚不构成犯罪的，由主管部门处警告；构成犯罪的，依法追究刑事责任。",
        {"condition": None, "conduct": "未按规定报告"},
    ),
    (
        "各级人民政府及其有关部门在工作中不履行职责的，对单位直接负责的主管人员给予处分；构成犯罪的，依法追究刑事责任。",
        {"subjects": ("各级人民政府", "有关部门", "直接负责的主管人员")},
    ),
    ("企业未按规定登记的，登记机关可以对该企业处一万元罚款。", {"subjects": ("企业",)}),
    (
        "未经批准出境的人员，一年内不准出境，并由公安机关给予警告。",
        {"subjects": ("未经批准出境的人员",), "conduct": "未经批准出境"},
    ),
    (
        "对外承包工程的单位未按照规定存缴备用金的，由主管部门责令改正。",
        {
            "subjects": ("对外承包工程的单位",),
            "conduct": "未按照规定存缴备用金",
        },
    ),
    (
        "燃气经营者应当定期检查设施。未按照规定检查的，责令改正。",
        {"subjects": ("燃气经营者",), "conduct": "未按照规定检查"},
    ),
    (
        "粮食经营者承储储备粮，违反本法第三条规定，掺杂使假的，没收违法所得。",
        {"subjects": ("粮食经营者",), "conduct": "掺杂使假", "violates": ("art_3",)},
    ),
    (
        "检查机关依法检查时，运输企业拒不提供资料的，给予警告。",
        {"subjects": ("运输企业",), "conduct": "拒不提供资料"},
    ),
    (
        "对阻碍税务机关工作人员依法执行职务的，由公安机关给予警告。",
        {"subjects": (), "conduct": "阻碍税务机关工作人员依法执行职务"},
    ),
    (
        "未取得许可证施工的，责令停止建设；尚可采取措施消除影响的，限期改正；无法消除影响的，限期拆除。",
        {"conduct": "未取得许可证施工"},
    ),
    (
        "申请人未补正材料的，责令改正；申请人在规定期限内不改正的，处一千元罚款。",
        {"conduct": "未补正材料", "subjects": ("申请人",)},
    ),
    (
        "因建设确需占用绿地的，应当经批准，并由园林主管部门恢复绿地。占用绿地造成损坏的，占用者应当承担赔偿责任。",
        {"subjects": ("占用者",), "conduct": "占用绿地造成损坏"},
    ),
    (
        "违反本法规定，在防火期内有下列行为之一，但未引起火灾的，由主管部门处一千元罚款。",
        {"conduct": None, "general_violation": True},
    ),
    (
        "因施工损坏航道设施的，建设单位应当及时予以修复或者依法赔偿。",
        {"subjects": ("建设单位",), "authority": None},
    ),
    (
        "技术利用单位向无许可证的单位，销售放射源的，责令改正。",
        {"subjects": ("技术利用单位",), "conduct": "向无许可证的单位，销售放射源"},
    ),
    (
        "设施所有权人、使用人未接入监管平台，或者未保证装置正常的，责令改正。",
        {"subjects": ("设施所有权人、使用人",), "conduct": "未接入监管平台，或者未保证装置正常"},
    ),
    (
        "各级政府信访部门对收到的事项应当登记而未登记的，依法给予处分。",
        {"subjects": ("各级政府信访部门",), "conduct": "对收到的事项应当登记而未登记"},
    ),
    (
        "对本级各部门和下级政府违反预算的行为，审计机关依法责令改正。",
        {"subjects": ("本级各部门", "下级政府"), "conduct": "违反预算"},
    ),
    (
        "对于不报送或者不按照规定报送的，由主管部门责令改正。",
        {"conduct": "不报送或者不按照规定报送"},
    ),
    ("国家工作人员有上述行为的，由其主管部门给予处分。", {"conduct": None}),
    ("违反本法规定的行为，由主管部门处一万元罚款。", {"conduct": "违反本法规定"}),
    (
        "建设单位未报批的，责令停止建设；对建设单位直接负责的主管人员给予处分。",
        {"subjects": ("建设单位", "直接负责的主管人员")},
    ),
    (
        "运输企业未报告的，责令改正；造成严重后果的，其主要负责人应当引咎辞职。",
        {"subjects": ("运输企业", "主要负责人")},
    ),
    (
        "政府采购监督管理部门对投诉逾期未作处理的，由上级机关责令改正。",
        {"subjects": ("政府采购监督管理部门",), "conduct": "对投诉逾期未作处理"},
    ),
    (
        "来访人辱骂、骚扰接待人员的，由公安机关给予警告。",
        {"subjects": ("来访人",), "conduct": "辱骂、骚扰接待人员"},
    ),
    (
        "境外注册人指定的在我国境内的企业法人未协助召回的，责令改正。",
        {"subjects": ("境外注册人指定的在我国境内的企业法人",), "conduct": "未协助召回"},
    ),
    (
        "政府设立的研究机构、高等院校未建立管理制度的，责令改正。",
        {"subjects": ("政府设立的研究机构、高等院校",), "conduct": "未建立管理制度"},
    ),
    (
        "运输车辆出现遗撒的，由城市管理部门处二百元罚款。",
        {"subjects": ("运输车辆",), "conduct": "出现遗撒"},
    ),
    (
        "批发企业从无许可证的企业购买卷烟的，责令改正。",
        {"subjects": ("批发企业",), "conduct": "从无许可证的企业购买卷烟"},
    ),
    (
        "医务人员买卖人体器官的，由卫生主管部门没收违法所得。",
        {"subjects": ("医务人员",), "conduct": "买卖人体器官"},
    ),
    (
        "指使会计人员伪造会计凭证的，由财政部门处一万元罚款。",
        {"subjects": (), "conduct": "指使会计人员伪造会计凭证"},
    ),
    (
        "提交虚假材料取得合作社登记的，由登记机关责令改正。",
        {"subjects": (), "conduct": "提交虚假材料取得合作社登记"},
    ),
    (
        "有关单位接到司法建议后，拒不采纳的，由其上级机关责令改正。",
        {"subjects": ("有关单位",)},
    ),
    (
        "地方政府主要负责人对事故的防范有失职情形的，依法给予处分。",
        {"subjects": ("地方政府主要负责人",), "conduct": "对事故的防范有失职情形"},
    ),
    (
        "在学校和其他公共场所吸烟的，由卫生部门责令改正。",
        {"subjects": (), "conduct": "在学校和其他公共场所吸烟"},
    ),
    (
        "服务提供者违反本法第一条规定，或者直播机构违反本法第二条规定的，由网信部门责令改正。",
        {"subjects": ("服务提供者", "直播机构"), "conduct": None},
    ),
    (
        "违反本法规定，经责令改正，逾期不改正的，由园林部门处一万元罚款。",
        {"subjects": (), "conduct": "违反本法规定"},
    ),
    ("应税船舶有下列行为之一的，由海关责令改正。", {"subjects": ("应税船舶",), "conduct": None}),
    (
        "前款规定以外的任何个人制造假证的，由公安机关处一万元罚款。",
        {"subjects": ("前款规定以外的任何个人",), "conduct": "制造假证"},
    ),
    (
        "企业的领导干部玩忽职守的，由主管部门给予处分。",
        {"subjects": ("企业的领导干部",), "conduct": "玩忽职守"},
    ),
    (
        "工作人员在商品市场建设与管理工作中玩忽职守的，依法给予处分。",
        {"subjects": ("工作人员",), "conduct": "在商品市场建设与管理工作中玩忽职守"},
    ),
    (
        "建设、市场监督管理等有关部门的工作人员玩忽职守的，依法给予处分。",
        {"subjects": ("建设、市场监督管理等有关部门的工作人员",), "conduct": "玩忽职守"},
    ),
    (
        "用人单位使用童工的，由劳动部门处一万元罚款。",
        {"subjects": ("用人单位",), "conduct": "使用童工"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CLAUSES)
def test_clause(text: str, wanted: dict[str, Any]) -> None:
    (found,) = penalties(law(text))
    assert {name: getattr(found, name) for name in wanted} == wanted


def test_conduct_of_the_paragraph_before() -> None:
    found = penalties(law("走私货物的，处一万元罚款。", "有前款行为，情节严重的，由海关没收货物。"))
    assert found[1].violates == ("art_5__para_1",)
    assert found[1].conduct is None


def test_a_consequence_by_reference_is_not_violated() -> None:
    found = penalties(law("走私货物的，处一万元罚款。", "运送走私货物的，依照前款规定处罚。"))
    assert found[1].violates == ()
    (sanction,) = found[1].sanctions
    assert (sanction.type, sanction.by_reference) == ("other", ("art_5__para_1",))


def test_another_law_is_named_as_printed() -> None:
    (found,) = penalties(
        law("盗窃数据的，依照《中华人民共和国刑法》第二百六十四条的规定追究刑事责任。")
    )
    (sanction,) = found.sanctions
    assert sanction.by_reference == ("《中华人民共和国刑法》第二百六十四条",)
    assert sanction.text == "追究刑事责任"


def test_listed_conduct() -> None:
    items = ["违反第一条规定，未登记的；", "拒绝检查的。"]
    (found,) = penalties(law(("有下列行为之一的，由主管部门责令改正：", items)))
    assert found.conduct_items == ("art_5__para_1__item_1", "art_5__para_1__item_2")
    assert found.violates == ("art_1",)
    assert found.conduct is None


def test_items_with_their_own_sanctions() -> None:
    items = ["违反第一条规定的，处一万元罚款；", "违反第二条规定的，责令改正，处二万元罚款。"]
    opening = "经营者违反本法规定，有下列行为之一的，由主管部门按照下列规定处罚："
    (found,) = penalties(law((opening, items)))
    assert [(s.text, s.item, s.violates) for s in found.sanctions] == [
        ("处一万元罚款", "art_5__para_1__item_1", ("art_1",)),
        ("责令改正", "art_5__para_1__item_2", ("art_2",)),
        ("处二万元罚款", "art_5__para_1__item_2", ("art_2",)),
    ]
    assert (found.violates, found.authority) == (("art_1", "art_2"), "主管部门")
    assert {s.target for s in found.sanctions} == {"organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "人民法院审理商标纠纷案件，对假冒商标的商品，责令销毁。",
        "监督检查人员可以采取下列措施：责令停止作业；没收物品。",
        "罚款全部上缴国库。",
        "公安机关应当依法查处。",
        "本条例规定的责令企业停止建设或者停业、关闭，由作出决定的人民政府决定。",
        "对行政处罚决定不服的，可以依法申请行政复议。",
        "本法适用于监察机关对违法的公职人员给予处分的活动。",
        "决定机关应当告知其违反规定的法律后果，责令其按时报到。",
        "运输企业发现驾驶人员吸毒的，应当责令其停止驾驶。",
        "行政复议机关认为规定违反上位法的，责令制定机关予以纠正。",
        "从事服务的酒店对燃放烟花爆竹的行为，应当予以劝阻。",
        "有关部门应当及时受理、依法处理。",
    ],
)
def test_no_clause(text: str) -> None:
    assert penalties(law(text)) == ()


def test_a_crime_at_the_end_falls_on_all_who_were_named() -> None:
    (found,) = penalties(
        law("医疗机构未履行职责的，对直接负责的主管人员给予处分；构成犯罪的，依法追究刑事责任。")
    )
    assert [s.target for s in found.sanctions] == ["responsible_person", "any"]
