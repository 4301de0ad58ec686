"""Whole files written for the purpose, with the tree each must become."""

from __future__ import annotations

import pytest

from tests.loaders.reading import FIXTURES, codes, fixture, outline, read

BOOKLET = """
preamble 序言 （2030年5月6日云岭市海事局2030年第4次局务会议审议通过）
chp_1 第一章 总则
art_1
art_1__para_1 为了规范灯塔管理（以下称管理），保障航行安全，根据有关法律，制定本办法。
art_2
art_2__para_1 在本市海域内设置、守护灯塔，适用本办法。灯塔的设置应当符合航行安全的需要。
art_2__para_2 国家另有规定的，从其规定。
chp_2 第二章 守护
art_3
art_3__para_1 守护人应当做到：
art_3__para_1__item_1 （一）每日擦拭透镜；
art_3__para_1__item_2 （二）按时点灯、熄灯，并作好记录；
art_3__para_1__item_3 （三）不得擅离岗位。
art_4
art_4__para_1 有下列情形之一的，应当报告：
art_4__para_1__item_1 （一）雾笛失灵的；
art_4__para_1__item_2 （二）灯光中断的；
art_4__para_1__item_3 3.发生其他事故的。
art_4__para_2 报告应当载明时间、地点。
chp_3 第三章 附则
art_5
art_5__para_1 本办法自2030年7月1日起施行。2011年4月3日公布的《云岭市航标管理暂行办法》（云海发〔2011〕3号）同时废止。
"""
FERRY = """
art_1
art_1__para_1 渡口应当配备救生设备。
art_2
art_2__para_1 渡船不得超载。超载的，责令卸载。
art_3
art_3__para_1 本规定自公布之日起施行。
"""
CODE = """
preamble 序言 2029年3月4日第二十届全国人民代表大会第三次会议通过
part_1 第一编 总则
part_1__chp_1 第一章 一般规定
art_1
art_1__para_1 为了规范航海活动，制定本法。
part_2 第二编 船舶
part_2__subpart_1 第一分编 通则
part_2__subpart_1__chp_1 第一章 一般规定
part_2__subpart_1__chp_1__sec_1 第一节 登记
art_2
art_2__para_1 船舶应当登记。
art_2-1
art_2-1__para_1 登记事项由国务院规定。
part_2__subpart_1__chp_1__sec_2 第二节 抵押
art_3 抵押登记
art_3__para_1 船舶抵押应当登记。
part_2__subpart_2 第二分编 船员
part_2__subpart_2__chp_1 第一章 一般规定
art_4
art_4__para_1 船员应当持证。
"""
SUFFIXES = """
preamble 序言 （2001年2月3日第九届全国人民代表大会常务委员会第二十次会议通过根据2005年6月7日《中华人民共和国试验刑法修正案》修正）
art_119
art_119__para_1 毁坏灯塔的，处三年以下有期徒刑。
art_120
art_120__para_1 毁坏航标的，处二年以下有期徒刑。
art_120-1
art_120-1__para_1 资助前款行为的，处罚金。
art_120-2
art_120-2__para_1 有下列情形之一的，处拘役：
art_120-2__para_1__item_1 （一）准备工具的；
art_120-2__para_1__item_2 （二）组织培训的。
art_120-2__para_2 第一百二十条规定的行为，造成重大损失的，从重处罚。
art_121
art_121__para_1 本法自2001年10月1日起施行。
"""  # noqa: E501
RESTARTS = """
chp_1 第一章 守灯人
art_1
art_1__para_1 守灯人应当守时。
art_2
art_2__para_1 守灯人应当守岗。
chp_2 第二章 访客
art_1-dup2
art_1-dup2__para_1 访客应当登记。
art_2-dup2
art_2-dup2__para_1 访客不得登塔。
art_4
art_4__para_1 访客应当爱护设备。
art_4-dup2
art_4-dup2__para_1 访客应当听从指挥。
"""
ANNEXED = """
preamble 序言 （2028年1月9日云岭市第三届人民代表大会常务委员会第七次会议通过）
art_1
art_1__para_1 渡口的设置，按照本条例附件1执行。
art_1__para_2 附件规定的渡口，由市人民政府公布。
art_2
art_2__para_1 渡工的守则由附件2规定。
annex_1 附件1 渡口名录 序号 名称⏎1 北渡⏎2 南渡
annex_2 附件2 渡工守则
annex_2__chp_1 第一章 出船
annex_2__art_1
annex_2__art_1__para_1 渡工应当检查船只。
annex_2__art_2
annex_2__art_2__para_1 有下列情形之一的，不得出船：
annex_2__art_2__para_1__item_1 （一）大雾的；
annex_2__art_2__para_1__item_2 （二）大风的。
annex_2__chp_2 第二章 收船
annex_2__art_3
annex_2__art_3__para_1 渡工应当系好缆绳。
"""
INTERPRETATION = """
preamble 序言 2027年8月9日最高人民法院审判委员会第2001次会议通过⏎2027年9月1日施行 为正确审理灯塔纠纷案件，制定本解释。
hdg_1 一、 管辖
art_1
art_1__para_1 灯塔纠纷由灯塔所在地人民法院管辖。
hdg_2 二、 证据
art_2
art_2__para_1 灯塔日志可以作为证据。
art_3
art_3__para_1 本解释自2027年9月1日起施行。
"""
DECISION = """
preamble 序言 2026年7月8日云岭市第三届人民代表大会常务委员会第一次会议通过 为了加强航标保护，作如下决定：
point_1
point_1__para_1 任何人不得毁坏航标。
point_1__para_2 毁坏航标的，责令赔偿：
point_1__para_2__item_1 （一）灯浮按重置价赔偿；
point_1__para_2__item_1__subitem_1 1.钢质的，加收拆除费；
point_1__para_2__item_1__subitem_1__subitem_1 （1）含运费的，一并计算；
point_1__para_2__item_1__subitem_1__subitem_1__subitem_1 ①运费以票据为准；
point_1__para_2__item_1__subitem_2 2.木质的，不加收；
point_1__para_2__item_2 （二）立标按折旧价赔偿。
point_2
point_2__para_1 本决定自公布之日起施行。
"""
DECREE = """
preamble 序言 云岭市人民政府令⏎第12号⏎市长林一舟⏎2025年4月20日 《云岭市港区防火规定》已经2025年4月5日市人民政府第30次常务会议通过，现予公布，自2025年6月1日起施行。
art_1
art_1__para_1 港区内禁止明火。
art_2
art_2__para_1 违反前条规定的，责令改正。
"""  # noqa: E501
TABLES = """
preamble 序言 2024年3月2日云岭市交通局发布
art_1
art_1__para_1 停泊费按下表收取：⏎| 船长 | 费用 |⏎| --- | --- |⏎| 十米以下 | 5元 |
art_1__para_2 停泊不足一日的，按一日计算。
art_2
art_2__para_1 本办法自发布之日起施行。
annex_1 附件1 | 泊位 | 水深 |⏎| 1 | 3米 |
"""
GENERAL = """
preamble 序言 2020年5月28日第十三届全国人民代表大会第三次会议通过
part_zong-ze 总则
part_zong-ze__chp_1 第一章 基本规定
art_1
art_1__para_1 为了试验，制定本法。
art_2
art_2__para_1 试验应当公开。
"""
CONTRACTS = """
preamble 序言 2020年5月28日第十三届全国人民代表大会第三次会议通过
part_he-tong 合同
part_he-tong__chp_1 第一章 一般规定
art_3
art_3__para_1 合同应当履行。
"""
BEES = """
art_1
art_1__para_1 养蜂应当登记。
art_2
art_2__para_1 本规定自2020年1月1日起施行。
"""
BAIT = """
point_1
point_1__para_1 禁止投饵。
point_2
point_2__para_1 本决定自公布之日起施行。
"""
BIRDS = """
art_1
art_1__para_1 中华鸟类受保护。
art_2
art_2__para_1 观鸟不得惊扰鸟类。
"""
FILES = {
    "booklet.txt": [("云岭市灯塔管理办法", BOOKLET), ("云岭市渡口安全规定", FERRY)],
    "code.md": [("中华人民共和国航海法典", CODE)],
    "suffixes.txt": [("中华人民共和国试验刑法", SUFFIXES)],
    "restarts.txt": [("云岭市灯塔守则", RESTARTS)],
    "annexed.txt": [("云岭市渡口管理条例", ANNEXED)],
    "interpretation.md": [
        ("最高人民法院关于审理灯塔纠纷案件适用法律若干问题的解释", INTERPRETATION)
    ],
    "decision.md": [("云岭市人民代表大会常务委员会关于加强航标保护的决定", DECISION)],
    "decree.txt": [("云岭市港区防火规定", DECREE)],
    "tables.md": [("云岭市停泊费收费办法", TABLES)],
    "part-general.md": [("中华人民共和国试验法典", GENERAL)],
    "part-contracts.md": [("中华人民共和国试验法典", CONTRACTS)],
    "several.md": [
        ("云岭市养蜂规定", BEES),
        ("云岭市关于禁止投饵的决定", BAIT),
        ("云岭市观鸟规定", BIRDS),
    ],
}
CODES = {
    "booklet.txt": {"skipped_text", "running_head", "contents_skipped", "page_number"},
    "code.md": {"contents_skipped"},
    "restarts.txt": {"number_restarts", "number_repeated", "number_skipped"},
}


@pytest.mark.parametrize("name", FILES)
def test_fixtures(name: str) -> None:
    documents = fixture(name)
    assert [d.regulation.title for d in documents] == [title for title, _ in FILES[name]]
    for document, (_, expected) in zip(documents, FILES[name], strict=True):
        found = [line.replace("\n", "⏎") for line in outline(document)]
        assert found == expected.strip().split("\n")


@pytest.mark.parametrize("name", FILES)
def test_what_is_odd_about_them(name: str) -> None:
    assert {code for document in fixture(name) for code in codes(document)} == CODES.get(
        name, set()
    )


def test_parts_of_one_work() -> None:
    parts = [fixture(name)[0] for name in ("part-general.md", "part-contracts.md")]
    assert {p.regulation.id for p in parts} == {parts[0].regulation.id}
    assert {p.version.id for p in parts} == {"2020-05-28"}
    assert not any(p.regulation.complete for p in parts)
    numbers = [{a.number for a in p.articles()} for p in parts]
    assert numbers[0].isdisjoint(numbers[1])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_change_nothing(encoding: str, newline: str) -> None:
    text = (FIXTURES / "booklet.txt").read_text("utf-8").lstrip("\ufeff")
    changed = read(text.replace("\n", newline).encode(encoding), "booklet.txt")
    assert [d.units for d in changed] == [d.units for d in fixture("booklet.txt")]
