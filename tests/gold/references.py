"""Scores references (引用): the exact span, then what it points to."""

from __future__ import annotations

from typing import Any

from loaders.document import Reference, Target
from tests.gold.cases import Case
from tests.gold.tally import Sheet

SPAN, TARGET, KIND = (
    "references: span",
    "references: span and target",
    "references: kind and relation",
)


def score(case: Case, sheet: Sheet) -> None:
    """Count the references of a case's annotated units."""
    texts = case.texts()
    gold = {(r["source"], r["start"], r["end"]): r for r in case.gold["references"]}
    found = {(r.source, r.start, r.end): r for r in case.document.references}
    free = [key for key, r in gold.items() if r.get("optional")]
    units = case.read_for("references")
    for key in [k for k in found if k[0] not in units or any(overlap(k, f) for f in free)]:
        del found[key]
    for key, want in gold.items():
        if key in free:
            continue
        where = f"{case.name} {key[0]} {want['text']!r} in {texts[key[0]]}"
        if key not in found:
            sheet.missed(SPAN, where)
            sheet.missed(TARGET, where)
            continue
        _compare(want, found.pop(key), where, sheet)
    for key, got in found.items():
        where = f"{case.name} {key[0]} {got.text!r} in {texts[key[0]]}"
        sheet.extra(SPAN, where)
        sheet.extra(TARGET, where)


def overlap(a: tuple[str, int, int], b: tuple[str, int, int]) -> bool:
    """Whether two spans of one source share a character."""
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def _compare(want: dict[str, Any], got: Reference, where: str, sheet: Sheet) -> None:
    sheet.right(SPAN)
    sheet.judge(TARGET, same_targets(want, got), f"{where}: {shown(want)}, got {got.targets}")
    kinds = (want["kind"], want["relation"])
    sheet.judge(
        KIND, kinds == (got.kind, got.relation), f"{where}: {kinds}, got {got.kind} {got.relation}"
    )


def same_targets(want: dict[str, Any], got: Reference) -> bool:
    """Whether both cite the same provisions or document, in whatever order."""
    external = want["kind"] == "external"
    if external != (got.kind == "external"):
        return False
    keys = sorted(_found_key(t, external) for t in got.targets)
    titles = [None, *want.get("also_right_titles", ())]
    return any(keys == sorted(_gold_key(t, external, x) for t in want["targets"]) for x in titles)


def _gold_key(target: dict[str, Any], external: bool, other: str | None) -> tuple[str, ...]:
    title = bare(other or target["title"] or "") if external else ""
    eid = "" if external else target["eid"] or ""
    return (title, *(str(target[k]) for k in ("article", "paragraph", "item")), eid)


def _found_key(target: Target, external: bool) -> tuple[str, ...]:
    title = bare(target.title) if external else ""
    eid = "" if external or target.status in ("ambiguous", "not_found") else target.eid or ""
    return (title, str(target.article), str(target.paragraph), str(target.item), eid)


def bare(title: str) -> str:
    """A title without brackets and the name of the state."""
    return title.strip("《》").removeprefix("中华人民共和国")


def shown(want: dict[str, Any]) -> str:
    """Targets of a gold reference in one line."""
    return ", ".join(
        "/".join(str(t[k]) for k in ("title", "article", "paragraph", "item", "eid") if t[k])
        for t in want["targets"]
    )
