"""Scores penalty clauses (罚则): whether a 款 is one, and its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from loaders.document import Penalty
from tests.gold import sanctions
from tests.gold.cases import Case
from tests.gold.references import bare
from tests.gold.tally import Sheet

CLAUSE = "clauses"
_JOINTS = re.compile(r"的?[，；、,;]|或者?|的$")


def score(case: Case, sheet: Sheet) -> None:
    """Count the clauses of a case's annotated units; one marked borderline may be read or not."""
    texts = case.texts()
    found = {p.eid: p for p in case.document.penalties if p.eid in case.clause_units}
    for want in case.gold["penalties"]:
        got = found.pop(want["eid"], None)
        if want["borderline"]:
            continue
        where = f"{case.name} {want['eid']} {texts[want['eid']]}"
        sanctions.score(want, got, where, sheet)
        if got is None:
            sheet.missed(CLAUSE, where)
        else:
            sheet.right(CLAUSE)
            _fields(want, got, where, sheet)
    for got in found.values():
        where = f"{case.name} {got.eid} {texts[got.eid]}"
        sheet.extra(CLAUSE, where)
        sanctions.score(None, got, where, sheet)


def _fields(want: dict[str, Any], got: Penalty, where: str, sheet: Sheet) -> None:
    judged = {
        "violates": (same_provisions(want["violates"], got.violates), got.violates),
        "authority": (want["authority"] == got.authority, got.authority),
        "subjects": (same_subjects(want, got.subjects), got.subjects),
        "conduct": (same_conduct(want, got.conduct), got.conduct),
    }
    for name, (ok, value) in judged.items():
        sheet.judge(f"clauses: {name}", ok, f"{where}: {want[name]!r}, got {value!r}")


def same_provisions(want: Iterable[str], got: Iterable[str]) -> bool:
    """The same set; of another law, the printed citation with or without the law it inherits."""
    left = [_plain(name) for name in got]
    for name in map(_plain, want):
        match = next((g for g in left if g == name or _inherits(name, g)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _plain(name: str) -> str:
    return bare(name).replace("》", "").replace("《", "").replace("中华人民共和国", "")


def _inherits(name: str, longer: str) -> bool:
    return name.startswith("第") and longer.endswith(name)


def same_subjects(want: dict[str, Any], got: tuple[str, ...]) -> bool:
    """The same set, in whatever order."""
    rights = [want["subjects"], *want.get("also_right_subjects", ())]
    return any(set(right) == set(got) for right in rights)


def same_conduct(want: dict[str, Any], got: str | None) -> bool:
    """The same words; how several conducts are joined is left free."""
    rights = [want["conduct"], *want.get("also_right_conducts", ())]
    return any(_JOINTS.sub("", right or "") == _JOINTS.sub("", got or "") for right in rights)
