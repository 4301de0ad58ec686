"""Which citations in and before a measure say what the consequence is (依照《…》处罚)."""

from __future__ import annotations

import re

from loaders.document import Reference

_PAPER = re.compile("(?:证|证书|执照|证明)$")
_NOT_FROM = re.compile("[^，。；]{0,20}规定的[^，。；的]{0,8}(?:优惠|权限)")


def consequences(text: str, start: int, refs: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The citations that are no papers (吊销《…许可证》), rights, or laws that were broken.

    `start`: where the measure begins.
    """
    return tuple(ref for ref in refs if not _said(text, start, ref))


def _said(text: str, start: int, ref: Reference) -> bool:
    paper = ref.relation == "law" and any(_PAPER.search(t.title or "") for t in ref.targets)
    broken = "违反" in text[start : ref.start]
    return bool(paper or broken or _NOT_FROM.match(text, ref.end))
