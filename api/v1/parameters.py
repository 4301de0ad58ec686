"""Path parameters, each described once."""

from __future__ import annotations

from typing import Any


def _path(name: str, description: str, example: str) -> dict[str, Any]:
    return {"in": "path", "name": name, "description": description, "example": example}


REGULATION = _path(
    "regulation",
    "Id of a regulation, or `{id}@{version}` for one dated text. A title or alias (反诈法) is "
    "redirected to the id.",
    "anti-telecom-fraud-law",
)
VERSION = _path("version", "Id of a version: the date of its decision, or `undated`.", "2022-09-02")
NUMBER = _path("number", "Number of an article: `25`; `120-1` is 第一百二十条之一.", "25")
EID = _path(
    "eid",
    "eId of a unit: `chp_4`, `art_25`, `art_25__para_2__item_1`, `preamble`, `annex_1`.",
    "art_25",
)
SLUG = _path("slug", "Last segment of a problem's `type`.", "provision-not-found")
