"""The closed sets of the contract: ASCII code, and the Chinese word beside it."""

from __future__ import annotations

KINDS = {
    "constitution": "宪法",
    "law": "法律",
    "administrative_regulation": "行政法规",
    "departmental_rule": "部门规章",
    "local_regulation": "地方性法规",
    "judicial_interpretation": "司法解释",
    "other": "其他",
}
STATUSES = {
    "in_force": "现行有效",
    "not_yet_in_force": "尚未生效",
    "superseded": "已被修改",
    "repealed": "已废止",
    "unknown": "效力不明",
}
DATE_BASES = ("metadata", "stated", "assumed", "unknown")
