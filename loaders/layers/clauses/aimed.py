"""Whom a sanction falls on (处罚对象): what stands in front of it, its kind, its own words."""

from __future__ import annotations

import re

from loaders.layers.clauses import subjects
from loaders.layers.clauses.reading import Reading

_ORGANISATION_ONLY = {"suspension_of_business", "business_licence_revocation", "closure"}
_INDIVIDUAL_ONLY = {"detention", "exit_ban"}


def target(reading: Reading, type_: str, words: str, named: str | None) -> str:
    """The class of whom a sanction falls on; `named`: whom its own words name (`by_words`)."""
    default, current = reading.base.target, named or reading.state.target
    if current is None and reading.ordered_to == "organisation":
        alone = all(sanction.target == "organisation" for sanction, _ in reading.sanctions)
        current = "organisation" if alone else None
    if type_ in _INDIVIDUAL_ONLY:
        return "individual"
    if type_ in _ORGANISATION_ONLY and current in ("responsible_person", "individual"):
        return default if default in ("organisation", "any") else "any"
    if words.endswith("引咎辞职"):
        return "responsible_person"
    if reading.state.named and _is_person(reading, type_):
        return "responsible_person"
    shared = type_ in _SHARED or (type_ == "confiscation_of_gains" and reading.state.gains)
    if shared and not (type_ == "criminal_liability" and not words.startswith("追究")):
        current = _accused(reading, current, type_)
    if type_ == "administrative_discipline" and current in (None, "organisation", "any"):
        return reading.person or current or "any"
    return current or "any"


def _is_person(reading: Reading, type_: str) -> bool:
    """对责任人处罚款 beside a fine for the unit, and 处分: a person, who may else be either."""
    if reading.subjects[-1:] != ["责任人"]:
        return False
    punished = {sanction.target for sanction, _ in reading.sanctions}
    return type_ == "administrative_discipline" or "organisation" in punished


def _accused(reading: Reading, current: str | None, type_: str) -> str | None:
    """构成犯罪的 at the end falls on all who were named: an organ and its people are `any`."""
    punished = {sanction.target for sanction, _ in reading.sanctions}
    if reading.state.named:
        return current
    if punished & _INSTITUTIONS and punished & _PEOPLE and (type_ != "civil_liability" or current):
        return "any"
    if type_ != "criminal_liability" or not reading.person:
        return current
    classes = {subjects.target_of(who) for who in reading.subjects}
    if current in (None, "any") and len(classes) == 1 and not punished & _INSTITUTIONS:
        return classes.pop()
    mixed = current == "organisation" == reading.base.target and reading.person in classes
    return "any" if mixed else current


_SHARED = {"criminal_liability", "civil_liability", "public_security_penalty"}
_INSTITUTIONS = {"organisation", "any"}
_PEOPLE = {"individual", "responsible_person"}


def by_words(reading: Reading, words: str) -> str | None:
    """追究直接责任人的行政责任 names whom it is aimed at itself; 其 is who was named last."""
    who = _WHOM.match(words)
    if who and subjects.is_actor(who["who"]):
        reading.state.aimed = ()
        reading.punish(who["who"])
        target = subjects.target_of(who["who"].removeprefix("其"))
        if words.startswith("责令") and reading.state.target is None:
            reading.state.target = reading.ordered_to = target
        staff = words.startswith("追究") and target == "individual"
        return "responsible_person" if staff else target
    if "其" in words[:6] and reading.state.target is None:
        return subjects.target_of(reading.subjects[-1]) if reading.subjects else None
    return None


_WHOM = re.compile(
    r"(?:追究|吊销|撤销|取消|给予|予以|责令(?!其)|(?:[^，。；]{1,8}内)?(?:禁止|不准|限制)其?)(?P<who>(?:其(?=单位|主要|法定|直接|所在))?(?:[^，。；其]|其(?=他)){2,60}?(?:人员|责任人|人|者|个人|单位|领导|部门|机构|企业|公司|学校|幼儿园))的?"
    r"(?=(?:行政|刑事|民事|纪律|党纪|政纪|法律|相应|相关|领导)*责任|[^，。；的]{0,8}(?:证|资格|资质|科目)|立即|及时|将|限期|停|改正|减少|排除|采取|在|从事|出境|赔偿|退还|返还|补|暂停|承担|缴|支付|向|召回|(?:行政|政务)?处分)"
)
