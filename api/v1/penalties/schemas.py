"""Penalty clauses (罚则) as answered, and the filters of their list."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from api.fields import Amount, Code, Flag, Phrase, Whole
from api.smorest import PageArgs, Schema
from api.v1.schemas import Paged, ProvisionRef, integer, many, one, shown, string

TYPES = (
    "warning",
    "criticism_notice",
    "rectification_order",
    "fine",
    "confiscation_of_gains",
    "confiscation_of_property",
    "detention",
    "suspension_of_business",
    "closure",
    "licence_revocation",
    "business_licence_revocation",
    "service_suspension",
    "app_or_site_takedown",
    "exit_ban",
    "occupational_ban",
    "credit_record",
    "feature_restriction",
    "criminal_liability",
    "civil_liability",
    "administrative_discipline",
    "public_security_penalty",
    "other",
)
SEVERITIES = ("minor", "serious", "refusal", "other")
TARGETS = ("organisation", "responsible_person", "individual", "any")
BASES = (
    "fixed",
    "illegal_gains_multiple",
    "illegal_gains_percent",
    "illegal_turnover_multiple",
    "turnover_percent",
    "sales_amount_multiple",
    "goods_value_multiple",
    "purchase_amount_multiple",
    "defrauded_amount_multiple",
    "subsidy_multiple",
    "fee_multiple",
    "cost_multiple",
    "tax_multiple",
    "contract_amount_percent",
    "per_unit",
    "unspecified",
)
CONDITIONS = (
    "no_illegal_gains",
    "illegal_gains_below",
    "illegal_gains_at_least",
    "illegal_turnover_below",
    "illegal_turnover_at_least",
)
_LAW = "anti-telecom-fraud-law"
_SAME = "Filters of sanctions must all hold of one and the same sanction."


def _filter(kind: Any, description: str, example: Any, *args: Any) -> Any:
    return kind(*args, metadata={"description": description, "example": example})


class PenaltyFilters(PageArgs):
    """Filters of penalty clauses for one provision."""

    type = _filter(Code, f"Type of a sanction. {_SAME}", "fine", TYPES)
    severity = _filter(Code, "A tier that governs a sanction.", "serious", SEVERITIES)
    target = _filter(
        Code, "Whom a sanction hits; organisation finds `any` too.", "organisation", TARGETS
    )
    subject = _filter(Phrase, "Words in one of the subjects.", "直接负责的主管人员")
    authority = _filter(
        Phrase, "Words in the authority of a sanction, or of the clause.", "公安机关"
    )
    fine_at_least = _filter(
        Whole,
        "Yuan that one fixed fine can reach; multiples and percentages do not count.",
        500000,
        0,
        10**15,
    )
    q = _filter(Phrase, "Words in the clause or the items under it.", "违法所得")


class ProvisionPenaltyArgs(PenaltyFilters):
    """What the penalties of one provision are asked by."""

    general = Flag(
        load_default=False,
        metadata={"description": "Add the clauses that punish any violation of the regulation."},
    )


class PenaltyArgs(PenaltyFilters):
    """Filters of all penalty clauses."""

    regulation = _filter(Phrase, "Where it stands: id, title or alias.", "反诈法")
    violates = _filter(
        Phrase,
        "What is violated: a provision, something in it, or what it stands in; a regulation. By id, "
        "by title or alias with the eId, or as a person cites it (`反诈法第二十五条第一款`); also of a "
        "regulation that is not loaded, or a citation as printed. A name that nothing loaded has or "
        "cites is refused, and so is a provision that the regulation has not.",
        f"{_LAW}/art_25",
    )
    general = _filter(Flag, "Whether it punishes any violation of its regulation.", True)


class Fine(Schema):
    """罚款, in yuan, times or percent as `basis` says."""

    basis = shown(Code, "fixed", "What it is counted from.", BASES)
    min = shown(Amount, 100000, "Least.", allow_none=True)
    max = shown(Amount, 500000, "Most.", allow_none=True)
    unit = string("每平方米", "Of `per_unit`: a fine for each of these.", allow_none=True)
    condition = shown(
        Code, "illegal_gains_below", "On the gains or turnover.", CONDITIONS, allow_none=True
    )
    threshold = shown(Amount, 50000, "Of the condition, in yuan.", allow_none=True)


class Detention(Schema):
    """拘留."""

    min_days = integer(5, "Least, in days.", allow_none=True)
    max_days = integer(15, "Most, in days.", allow_none=True)


class Imprisonment(Schema):
    """有期徒刑, 无期徒刑."""

    min_years = shown(Amount, 3, "Least, in years.", allow_none=True)
    max_years = shown(Amount, 7, "Most, in years.", allow_none=True)
    life = shown(fields.Boolean, False, "Whether it can be for life.")


class ExitBan(Schema):
    """不准出境."""

    min_months = integer(6, "Least, in months.", allow_none=True)
    max_months = integer(36, "Most, in months.", allow_none=True)


class OccupationalBan(Schema):
    """禁止从业."""

    years = shown(Amount, 5, "How long, in years.", allow_none=True)
    lifetime = shown(fields.Boolean, False, "Whether it is for life.")


def _only(shape: type[Schema], kind: str) -> Any:
    return fields.Nested(shape, metadata={"description": f"Present where it is {kind}."})


class Sanction(Schema):
    """One legal consequence: `text[start:end]` of the paragraph, or of `item`, are its words."""

    type = shown(Code, "fine", "Type.", TYPES)
    text = string("处五十万元以下罚款", "Its words.")
    start = integer(58, "Where they begin, in Unicode code points.")
    end = integer(67, "Where they end.")
    item = string(None, "The 项 it stands in; null: the paragraph itself.", allow_none=True)
    severity = fields.List(
        Code(SEVERITIES),
        required=True,
        metadata={"description": "The tiers that govern it.", "examples": [["serious"]]},
    )
    severity_text = string("情节严重的", "Their words.", allow_none=True)
    condition = string("没有违法所得的", "Any other condition, as printed.", allow_none=True)
    target = shown(Code, "any", "Whom it hits.", TARGETS)
    authority = string(
        "公安机关", "Who imposes it, where the text names another than the clause.", allow_none=True
    )
    violates = fields.List(
        fields.String(),
        metadata={
            "description": "Present where its item cites what it punishes; as the clause's.",
            "examples": [[f"{_LAW}/art_25"]],
        },
    )
    by_reference = fields.List(
        fields.String(),
        metadata={
            "description": "Present where it applies another provision or law.",
            "examples": [["中华人民共和国个人信息保护法"]],
        },
    )
    fine = _only(Fine, "a fine of a stated kind")
    detention = _only(Detention, "detention")
    imprisonment = _only(Imprisonment, "imprisonment")
    exit_ban = _only(ExitBan, "an exit ban")
    occupational_ban = _only(OccupationalBan, "an occupational ban")


class Penalty(Schema):
    """A penalty clause: one 款 that attaches a legal consequence to a violator."""

    id = string(f"{_LAW}/art_42__para_1", "The paragraph, which names the clause.")
    provision = one(ProvisionRef, "That paragraph with its text.")
    violates = shown(
        fields.List,
        [f"{_LAW}/art_14", f"{_LAW}/art_25__para_1"],
        "What it punishes the violation of: identifiers, or the citation as printed where that "
        "law is not loaded.",
        fields.String(),
    )
    general_violation = shown(
        fields.Boolean, False, "Whether it punishes any violation of its regulation."
    )
    conduct = string("违反本办法规定", "The conduct, as printed.", allow_none=True)
    conduct_items = shown(fields.List, [], "The 项 that list conduct.", fields.String())
    condition = string("尚不构成犯罪的", "What governs the whole clause.", allow_none=True)
    subjects = shown(fields.List, ["有关组织、个人"], "Who is punished.", fields.String())
    authority = string("公安机关或者有关主管部门", "Who imposes it.", allow_none=True)
    sanctions = many(Sanction, "The consequences, in the order of the text.")
    complete = shown(fields.Boolean, True, "False: the clause could not be read in full.")
    borderline = shown(fields.Boolean, False, "True: a step short of a sanction.")


class PenaltyPage(Paged):
    """A page of penalty clauses."""

    items = many(Penalty, "Penalty clauses, by regulation and in the order of the text.")
