"""Which citations in and before a measure say what the consequence is (依照《…》处罚)."""

from __future__ import annotations

import re

from loaders.document import Reference

_RIGHT = re.compile("[^，。；]{0,20}规定的[^，。；的]{0,8}(?:优惠|权限)")


def consequences(text: str, start: int, refs: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The citations but those of rights (享受《…》规定的优惠) and of what was broken.

    `start`: where the measure begins.
    """
    return tuple(ref for ref in refs if not _said(text, start, ref))


def _said(text: str, start: int, ref: Reference) -> bool:
    return "违反" in text[start : ref.start] or bool(_RIGHT.match(text, ref.end))
