"""The description of the service: what it says of itself, and its bytes."""

from __future__ import annotations

import json
from typing import Any

from api.description.whole import completed
from api.problems import KINDS
from api.smorest import Api

VERSION = "1.0.0"  # of the contract, whose major number stands in every path
_ABOUT = """\
The law of the People's Republic of China as data: regulations article by article, what each
provision cites, defines and punishes.

A unit's `id` is `{regulation}/{eid}`: `anti-telecom-fraud-law/art_25__para_2__item_1`. Where a
regulation's id stands in a path, `{regulation}@{version}` asks for one dated text, and a title or
alias is answered by a redirect (308) to the id. Text in raw UTF-8 is read like an encoded one.
Unknown and repeated query parameters are refused.

Errors are `application/problem+json` (RFC 9457):

"""


def options() -> dict[str, Any]:
    """Configuration of the framework: title, version, and the head of the description."""
    rows = [f"- `{kind.type}` ({kind.status}): {kind.advice}" for kind in KINDS.values()]
    return {
        "API_TITLE": "Fatiao",
        "API_VERSION": VERSION,
        "OPENAPI_VERSION": "3.1.1",
        "API_SPEC_OPTIONS": {
            "info": {
                "description": _ABOUT + "\n".join(rows),
                "contact": {"name": "The authors of Fatiao"},
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/", "description": "This service"}],
            "security": [],
        },
    }


def freeze(api: Api) -> bytes:
    """The description as served and committed: indented JSON in UTF-8."""
    text = json.dumps(completed(api.spec.to_dict()), ensure_ascii=False, indent=2)
    return (text + "\n").encode()
