"""Measures of forms that are rarer: lists behind a verb, advice, acts without an order in front."""

from __future__ import annotations

import pytest

from loaders.layers import sanctions

NAMED: list[tuple[str, ...]] = [
    (
        "违反规定的，由防疫机构责令改正；拒不改正的，由防疫机构代作处理，所需费用由违法行为人承担；情节严重的，收容犬只。",
        "rectification_order 责令改正",
        "other 代作处理",
        "other 收容犬只",
    ),
    (
        "单位违反规定的，责令改正，退回已由基金支付的相关费用，没收其所收取的检测费用，一年内暂停承接质量检测、安全鉴定业务。",
        "rectification_order 责令改正",
        "rectification_order 退回已由基金支付的相关费用",
        "confiscation_of_gains 没收其所收取的检测费用",
        "suspension_of_business 一年内暂停承接质量检测、安全鉴定业务",
    ),
    (
        "无法保证安全的，责令从危险区域内撤出作业人员或者暂停施工；拒不执行的，采取查封现场、强制拆除等措施。",
        "rectification_order 从危险区域内撤出作业人员",
        "suspension_of_business 暂停施工",
        "other 查封现场",
        "other 强制拆除",
    ),
    (
        "执法人员违反规定的，可以作出告诫、离岗培训、调离执法岗位等处理决定。",
        "other 告诫",
        "other 离岗培训",
        "other 调离执法岗位",
    ),
    (
        "行政机关违反规定的，由审计机关责令改正，并可以向其主管部门提出给予处分的建议。",
        "rectification_order 责令改正",
        "administrative_discipline 给予处分",
    ),
    (
        "违反规定砍伐树木的，责令停止违法行为，并在规定地点补种树木；骗取补助的，依法收回或者追缴其获得的财政资金或者其他利益。",
        "rectification_order 责令停止违法行为",
        "rectification_order 在规定地点补种树木",
        "other 收回或者追缴其获得的财政资金或者其他利益",
    ),
    (
        "拒不履行停产决定，继续违法生产的，人民政府可以作出停止或者限制向排污单位供水的决定。",
        "service_suspension 停止或者限制向排污单位供水",
    ),
    (
        "违反规定的，由市殡葬管理处责令停产停业；情节轻微的，给予口头警告后放行；对不听劝阻的人员强行带离现场或者立即予以拘留。",
        "suspension_of_business 责令停产停业",
        "warning 给予口头警告",
        "other 强行带离现场",
        "detention 予以拘留",
    ),
    (
        "对严重违反规定的企业，有关部门应当约谈其负责人，将相关信息向公共信用信息平台归集，并在征信系统中记录；约谈情况向社会公开。",
        "other 约谈",
        "credit_record 向公共信用信息平台归集",
        "credit_record 在征信系统中记录",
        "other 向社会公开",
    ),
    (
        "用人单位违反规定的，由劳动部门责令改正；拒不改正的，由劳动部门提请人民政府处理；骗取补助的，依法追回，给予警告。",
        "rectification_order 责令改正",
        "other 处理",
        "other 追回",
        "warning 给予警告",
    ),
    (
        "建设单位未设置信报箱的，责令限期补办登记手续；逾期未改正的，由邮政部门指定其他单位设置信报箱，所需费用由建设单位承担。",
        "rectification_order 责令限期补办登记手续",
        "other 指定其他单位设置信报箱",
    ),
    (
        "发放许可证的部门违反规定的，予以收回或者注销；违法停放的，处二百元罚款，并可以将该机动车拖移至不妨碍交通的地点。",
        "other 予以收回",
        "licence_revocation 注销",
        "fine 处二百元罚款",
        "other 将该机动车拖移至不妨碍交通的地点",
    ),
    (
        "未取得规划许可证进行建设的，责令停止建设；无法消除影响的，依法拆除，不能拆除的，没收实物；拒不改正的，由人民政府责令有关部门依法拆除违法建筑。",
        "suspension_of_business 责令停止建设",
        "rectification_order 拆除",
        "confiscation_of_property 没收实物",
        "rectification_order 拆除违法建筑",
    ),
    (
        "学者弄虚作假的，由所在单位将违法行为记入其学术诚信档案；情节严重的，自该行为被记入学术诚信档案之日起五年内不得申报科学技术项目。",
        "credit_record 记入其学术诚信档案",
        "other 五年内不得申报科学技术项目",
    ),
    (
        "违反规定的，由统计机构给予警示，责令改正，予以通报：",
        "other 给予警示",
        "rectification_order 责令改正",
        "criticism_notice 予以通报",
    ),
    ("因自然灾害致使公路中断的，公路管理机构应当组织养护作业单位及时修复。",),
    (
        "违反规定的，由科技部门收缴并销毁非法印制的票据，没收违法所得；情节严重的，依法吊销营业执照和资格证书。",
        "confiscation_of_property 收缴",
        "other 销毁非法印制的票据",
        "confiscation_of_gains 没收违法所得",
        "business_licence_revocation 吊销营业执照",
        "licence_revocation 资格证书",
    ),
    (
        "监理单位违反规定的，应当返还监理费用，由主管部门责令停止违法行为、限期改正或者责令采取限制生产、停产整治等措施。",
        "rectification_order 返还监理费用",
        "rectification_order 停止违法行为",
        "rectification_order 限期改正",
        "suspension_of_business 采取限制生产",
        "suspension_of_business 停产整治",
    ),
    (
        "主管部门不给予行政处罚的，上级主管部门有权责令其作出行政处罚决定；负责鉴定的单位违反规定的，应当按照规定，赔偿申请单位的损失。",
        "rectification_order 责令其作出行政处罚决定",
        "civil_liability 赔偿申请单位的损失",
    ),
]


@pytest.mark.parametrize("row", NAMED, ids=lambda row: row[0][:20])
def test_what_is_named(row: tuple[str, ...]) -> None:
    found = [f"{s.type} {s.text}" for s, _ in sanctions.read(row[0]).sanctions]
    assert found == list(row[1:])
