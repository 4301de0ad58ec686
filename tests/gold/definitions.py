"""Scores defined terms (定义, 简称)."""

from __future__ import annotations

from loaders.document import Definition
from tests.gold.cases import Case
from tests.gold.tally import Sheet

WHOLE, SCOPE = "definitions", "definitions: scope"


def score(case: Case, sheet: Sheet) -> None:
    """Count the definitions of a case's annotated units: source, kind, term and definition.

    One marked `optional` (a term that only a list behind it explains) may be read or not.
    """
    texts = case.texts()
    units = case.read_for("definitions")
    left = [d for d in case.document.definitions if d.source in units]
    for want in case.gold["definitions"]:
        rights = {want["definition"], *want.get("also_right_definitions", ())}
        key = (want["source"], want["kind"], want["term"])
        got = next(
            (
                d
                for d in left
                if _key(d) == key and (want.get("optional") or d.definition in rights)
            ),
            None,
        )
        where = f"{case.name} {key[0]} {key[2]!r} = {want['definition']!r}"
        if got is None:
            if not want.get("optional"):
                sheet.missed(WHOLE, f"{where} in {texts[key[0]]}")
            continue
        left.remove(got)
        if want.get("optional"):
            continue
        sheet.right(WHOLE)
        same = (want["scope"] or "").removesuffix("的") == (got.scope or "").removesuffix("的")
        sheet.judge(SCOPE, same, f"{where}: {want['scope']!r}, got {got.scope!r}")
    for got in left:
        where = f"{case.name} {got.source} {got.term!r} = {got.definition!r}"
        sheet.extra(WHOLE, f"{where} in {texts[got.source]}")


def _key(found: Definition) -> tuple[str, str, str]:
    return found.source, found.kind, found.term
