"""The well-known laws by any name, whether they are loaded or not."""

from __future__ import annotations

from functools import cache

from loaders import catalogue
from loaders.naming import key


def keys(name: str) -> frozenset[str]:
    """What the law of this id, title or alias is cited by (`naming.key`); empty of an unknown one.

    >>> keys("cybersecurity-law") == keys("网安法") == {key("网络安全法"), key("网安法")}
    True
    """
    names = _names()
    return names.get(name) or names.get(key(name)) or frozenset()


@cache
def _names() -> dict[str, frozenset[str]]:
    """By id and by the key of each title and alias: the keys of all of them."""
    found: dict[str, frozenset[str]] = {}
    for entry in catalogue.builtin():
        own = frozenset(map(key, (entry.title, *entry.aliases)))
        found |= dict.fromkeys([*own, *([entry.id] if entry.id else [])], own)
    return found
