"""A parameter that is a citation (反诈法第二十五条第一款), as the identifier that it means."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from api.errors import InvalidParameter
from api.known_names import known_names
from api.v1.citations.evidence import gathered
from api.v1.citations.questions import question
from api.v1.citations.verdicts import verdict
from loaders.layers import targets
from loaders.layers.queries import citations_in
from loaders.layers.trail import Named

_SIGN = re.compile("[条條章节節编編](?![例约約])")  # what no name of a law has
_SEVERAL = "{!r} can mean several provisions: give the id of one; /v1/citations names them."
_WRONG = {"not_found": "The regulation of {!r} is here, the provision is not."}


def identified(args: dict[str, Any], *parameters: str) -> dict[str, Any]:
    """`args`, in which those of `parameters` that are one citation and nothing else are identifiers.

    Of a regulation that is not loaded, its title with the eId. Raises InvalidParameter where the
    provision is not there, or it may be one of several.
    """
    read = {
        name: _identifier(name, args[name], args.get("as_of"))
        for name in parameters
        if name in args
    }
    return args | {name: found for name, found in read.items() if found}


def _identifier(parameter: str, text: str, as_of: dt.date | None) -> str | None:
    if "/" in text or not _SIGN.search(text):
        return None
    known = known_names()
    found = citations_in(text, known.names)
    if len(found) != 1 or not _is_all(found[0], text):
        return None
    asked = question(found[0])
    answer = verdict(asked, gathered([asked], None, known, as_of))
    if answer.status == "not_in_corpus":
        return _unloaded(found[0])
    if answer.status == "verified" and len(answer.hits) == 1:
        ((edition, eid),) = answer.hits
        version = f"@{edition.version.id}" if found[0].year else ""
        return f"{edition.id}{version}/{eid}"
    raise InvalidParameter(parameter, _WRONG.get(answer.status, _SEVERAL).format(text))


def _unloaded(named: Named) -> str | None:
    if named.last or named.vague:
        return None
    return f"{named.title}/{targets.outside(str(named.title), named.path).eid}"


def _is_all(named: Named, text: str) -> bool:
    """Whether a text is this citation of a provision, with its law named, and nothing else."""
    return text[named.start : named.end] == text.strip() and bool(named.title and named.path)
