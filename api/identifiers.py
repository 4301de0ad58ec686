"""Identifiers in a query: `{regulation}` or `{regulation}/{eid}`, by id, title or alias."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from api import editions
from api.editions import Edition
from api.errors import InvalidParameter
from api.units import type_of
from loaders import known_laws
from loaders.naming import key


@dataclass(frozen=True, slots=True)
class Named:
    """What a parameter names; `edition` is None where no such regulation is loaded."""

    text: str
    edition: Edition | None
    eid: str | None

    @property
    def name(self) -> str:
        """The name of the regulation alone."""
        return self.text.rpartition("/")[0] if self.eid else self.text

    @property
    def keys(self) -> frozenset[str]:
        """What citations of the regulation are compared by; of a well-known law by all its names."""
        return known_laws.keys(self.name) or frozenset((key(self.name),))


def named(
    args: dict[str, Any], *parameters: str, written: Collection[str] = ()
) -> dict[str, Named]:
    """What each of `parameters` names, where it is given: one SQL statement for all.

    Those in `written` may also be words of no form, such as a citation as printed.
    """
    split = {name: _split(args[name]) for name in parameters if name in args}
    if not split:
        return {}
    for name, (_, eid) in split.items():
        if eid is None or type_of(eid):
            continue
        if name not in written:
            raise InvalidParameter(name, f"{eid!r} is no eId.")
        split[name] = (args[name], None)
    wanted = sorted({regulation for regulation, _ in split.values()})
    found = editions.find_all(wanted, args.get("as_of"))
    return {
        name: Named(args[name], found.get(regulation), eid)
        for name, (regulation, eid) in split.items()
    }


def loaded(names: dict[str, Named], parameter: str) -> Named | None:
    """What `parameter` names; InvalidParameter where it is given and not loaded."""
    found = names.get(parameter)
    if found and found.edition is None:
        raise InvalidParameter(parameter, f"No regulation has the name {found.text!r}.")
    return found


def _split(text: str) -> tuple[str, str | None]:
    regulation, slash, eid = text.rpartition("/")
    return (regulation, eid) if slash else (text, None)
