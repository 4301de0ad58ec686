"""The closed sets of the contract: ASCII code, and the Chinese word beside it."""

from __future__ import annotations

from loaders import kinds

KINDS = kinds.LABELS
STATUSES = {
    "in_force": "现行有效",
    "not_yet_in_force": "尚未生效",
    "superseded": "已被修改",
    "repealed": "已废止",
    "unknown": "效力不明",
}
DATE_BASES = ("metadata", "stated", "assumed", "unknown")
