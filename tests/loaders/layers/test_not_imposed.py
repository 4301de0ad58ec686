"""Words of measures that impose nothing: conduct of items, rights, nouns, announcements, papers."""

from __future__ import annotations

import pytest

from loaders.layers import sanctions
from loaders.layers.penalties import penalties
from tests.loaders.layers.test_penalties import law

LISTS: list[tuple[str, list[str], list[str]]] = [
    (
        "违反规定的，由主管部门给予警告，并按照下列规定处以罚款；构成犯罪的，依法追究刑事责任：",
        ["擅自开垦的，处五千元罚款；", "擅自烧荒的，处一千元罚款。"],
        ["给予警告", "追究刑事责任", "处五千元罚款", "处一千元罚款"],
    ),
    (
        "有下列行为之一的，由主管部门予以处罚；造成损失的，依法承担赔偿责任：",
        ["擅自砍伐的，处五千元罚款；", "擅自移植的，责令改正。"],
        ["承担赔偿责任", "处五千元罚款", "责令改正"],
    ),
    (
        "有下列行为之一的，由主管部门给予警告，可以并处罚款；违反治安管理的，由公安机关给予处罚：",
        ["损坏标志的；", "拒绝检查的，责令改正。"],
        ["给予警告", "处罚款", "给予处罚", "责令改正"],
    ),
    (
        "经营者有下列情形之一的，由主管部门没收违法所得；情节严重的，责令停产停业：",
        [
            "未及时对过期食品予以销毁，或者进行无害化处理的；",
            "在主管部门责令其召回或者停止经营后，仍拒不停止经营；",
            "截留、私分罚款、没收财物；",
        ],
        ["没收违法所得", "责令停产停业"],
    ),
    (
        "经营者有下列情形之一的，由主管部门没收违法所得：",
        ["出售过期食品的，责令停产停业；", "砍伐古树，每株处五万元罚款。"],
        ["没收违法所得", "责令停产停业", "处五万元罚款"],
    ),
]


@pytest.mark.parametrize(("opening", "items", "wanted"), LISTS)
def test_what_the_opening_and_the_items_impose(
    opening: str, items: list[str], wanted: list[str]
) -> None:
    (found,) = penalties(law((opening, items)))
    assert [s.text.removeprefix("每株") for s in found.sanctions] == wanted
    assert found.complete


SENTENCES: list[tuple[str, list[str]]] = [
    (
        "旅行社违反规定的，承担违约责任；旅行社赔偿后，有权向造成损失的经营者追究违约责任。",
        ["承担违约责任"],
    ),
    ("企业迟延交付的，承担违约责任，买受人有权解除合同。", ["承担违约责任"]),
    ("因非法扣押生猪，给货主造成损失的，应当依法赔偿。", ["赔偿"]),
    ("违反规定的，由海事部门处一千元罚款，避免或者减少污染损害。", ["处一千元罚款"]),
    ("由侵权人承担民事责任。侵权人无力承担民事责任，请求补偿的，给予补偿。", ["承担民事责任"]),
    (
        "违反规定的，可以暂扣当事人使用的工具，并出具暂扣凭证。暂扣的工具应当妥善保存。",
        ["暂扣当事人使用的工具"],
    ),
    (
        "欠缴税款的，税务机关可以阻止其出境。阻止出境的具体办法，由公安部制定。",
        ["阻止其出境"],
    ),
    (
        "单位未缴纳的，税务机关应当责令单位限期缴纳。责令单位限期缴纳的期限，不超过六十日。",
        ["责令单位限期缴纳"],
    ),
    (
        "妨害诉讼的，人民法院可以予以拘留。对同一行为的罚款、拘留不得连续适用。",
        ["予以拘留"],
    ),
    ("不履行收费、罚没职责的，给予警告处分。", ["给予警告处分"]),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_what_is_imposed(text: str, wanted: list[str]) -> None:
    assert [s.text for s, _ in sanctions.read(text).sanctions] == wanted


TYPES: list[tuple[str, ...]] = [
    ("违反规定的，责令改正，追回有关款项。", "rectification_order 责令改正", "other 追回有关款项"),
    ("擅自举办的，由文化部门责令其停止活动。", "rectification_order 责令其停止活动"),
    ("未申报的，由文化部门责令限期停止活动。", "suspension_of_business 责令限期停止活动"),
    (
        "情节严重的，吊销许可证或者告知乡、镇人民政府注销临时备案。",
        "licence_revocation 吊销许可证",
        "licence_revocation 注销临时备案",
    ),
    ("处每平方米二百元罚款，但罚款最高不超过二千元。", "fine 处每平方米二百元罚款"),
    (
        "非法购买的，没收非法购买的民用爆炸物品及其违法所得。",
        "confiscation_of_property 没收非法购买的民用爆炸物品",
        "confiscation_of_gains 违法所得",
    ),
    ("有违法收入的，由主管部门予以没收。", "confiscation_of_gains 予以没收"),
    ("构成其他犯罪的，依照数罪并罚的规定处罚。", "criminal_liability 依照数罪并罚的规定处罚"),
]


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row[0][:20])
def test_of_which_type(row: tuple[str, ...]) -> None:
    assert [f"{s.type} {s.text}" for s, _ in sanctions.read(row[0]).sanctions] == list(row[1:])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("情节严重的，吊销其《收费许可证》。", ()),
        ("未改正的，由主管部门停止其享受《中华人民共和国乡镇企业法》规定的优惠。", ()),
        ("擅自使用的，责令停止违反商标法第十三条规定使用商标的行为。", ()),
        ("擅自使用的，依照《中华人民共和国商标法》处罚。", ("中华人民共和国商标法",)),
    ],
)
def test_what_a_consequence_refers_to(text: str, cited: tuple[str, ...]) -> None:
    (found,) = penalties(law("违反规定，" + text))
    assert found.sanctions[0].by_reference == cited
