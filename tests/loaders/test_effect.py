"""Versions: the day of the decision that made the text, and when it took force, with its basis."""

from __future__ import annotations

import datetime as dt

import pytest

from loaders import effect
from loaders.catalogue import Entry
from loaders.stated import Stated
from tests.loaders.reading import law, one

# notes, the last article, then: id, promulgated, effective date, basis
CASES = {
    "adopted, a clause with a date": (
        "2022年9月2日全国人民代表大会常务委员会第三十六次会议通过",
        "本法自2022年12月1日起施行。",
        ("2022-09-02", None, "2022-12-01", "stated"),
    ),
    "amended: the clause is of the original": (
        "2012年7月27日云岭市人大常委会通过 根据2017年9月22日《关于修改〈灯塔条例〉的决定》修正",
        "本条例自2012年10月1日起施行。",
        ("2017-09-22", None, "2017-09-22", "assumed"),
    ),
    "revised, with a clause of its own": (
        "2012年7月27日云岭市人大常委会通过 2020年3月4日云岭市人大常委会修订",
        "本条例自2020年7月1日起施行。",
        ("2020-03-04", None, "2020-07-01", "stated"),
    ),
    "from the day of publication, which is known": (
        "1991年3月1日国务院通过\n1991年3月22日国务院令第78号发布",
        "本条例自发布之日起施行。",
        ("1991-03-01", "1991-03-22", "1991-03-22", "stated"),
    ),
    "from the day of publication, which is not": (
        "2016年1月21日云岭市人民代表大会通过\n2016年3月30日云海省人大常委会批准",
        "本条例自公布之日起施行。",
        ("2016-01-21", None, "2016-03-30", "stated"),
    ),
    "from publication, but amended since": (
        "1991年3月22日国务院令第78号发布\n2011年1月8日《国务院关于修改的决定》修订",
        "本条例自发布之日起施行。",
        ("2011-01-08", None, "2011-01-08", "assumed"),
    ),
    "a line in the head": (
        "2020年2月3日最高人民法院审判委员会通过\n2020年4月1日 施行",
        "灯塔应当保护。",
        ("2020-02-03", None, "2020-04-01", "stated"),
    ),
    "nothing is stated": (
        "2020年2月3日云岭市人大常委会通过",
        "灯塔应当保护。",
        ("2020-02-03", None, "2020-02-03", "assumed"),
    ),
    "no date at all": ("灯塔历史悠久。", "灯塔应当保护。", ("undated", None, None, "unknown")),
    "only a clause": (
        "灯塔历史悠久。",
        "本条例自2020年1月1日起施行。",
        ("undated", None, "2020-01-01", "stated"),
    ),
    "the approval of an amendment is not the decision": (
        "2010年1月2日云岭市人大常委会通过\n2018年8月29日云岭市人大常委会通过\n"
        "2018年11月29日云海省人大常委会批准的《关于修改部分法规的决定》修正",
        "本条例自2010年5月1日起施行。",
        ("2018-08-29", None, "2018-08-29", "assumed"),
    ),
    "two courts, two days": (
        "2001年4月5日最高人民法院审判委员会第1168次会议、2001年3月30日最高人民检察院检察委员会第84次会议通过\n"
        "2001年4月9日公告公布",
        "本解释自公布之日起施行。",
        ("2001-04-05", "2001-04-09", "2001-04-09", "stated"),
    ),
    "only a decree": (
        "1996年9月30日中华人民共和国国务院令第204号发布",
        "本条例自1997年1月1日起施行。",
        ("1996-09-30", "1996-09-30", "1997-01-01", "stated"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("notes", "last", "expected"), CASES.values(), ids=CASES)
def test_versions(notes: str, last: str, expected: tuple[str | None, ...]) -> None:
    version = one(law(*notes.split("\n"), "第一条 甲。", f"第二条 {last}")).version
    found = (version.id, version.promulgated, version.effective_date, version.effective_date_basis)
    assert tuple(str(x) if isinstance(x, dt.date) else x for x in found) == expected


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("灯塔条例(2017-11-23).md", "2017-11-23"),
        ("灯塔条例（2017-11-23）.txt", "2017-11-23"),
        ("灯塔条例(2017-13-23).md", "undated"),
        ("灯塔条例2017.md", "undated"),
    ],
)
def test_a_date_in_the_name_of_the_file(name: str, id_: str) -> None:
    assert one(law("第一条 甲。"), name).version.id == id_


def test_a_clause_in_the_middle_or_in_an_annex_is_not_the_texts_own() -> None:
    clause = "灯费标准自2019年1月1日起施行。"
    text = law(
        "2020年1月2日通过", f"第一条 {clause}", "第二条 甲。", "第三条 乙。", f"附件1\n{clause}"
    )
    assert one(text).version.effective_date_basis == "assumed"


def test_metadata_goes_first_and_contradictions_are_reported() -> None:
    found = Stated(decided=dt.date(2020, 1, 1), effective=dt.date(2020, 3, 1))
    entry = Entry("灯塔条例", adopted=dt.date(2020, 1, 1), effective_date=dt.date(2020, 4, 1))
    version = effect.version(found, [entry], "灯塔条例")
    assert (version.effective_date, version.effective_date_basis) == (
        dt.date(2020, 4, 1),
        "metadata",
    )
    (odd,) = effect.mismatches(found, [entry], 7)
    assert (odd.code, odd.line) == ("metadata_mismatch", 7)
    assert odd.message == "effective_date: the text states 2020-03-01, the metadata 2020-04-01"
