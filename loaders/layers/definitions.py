"""Defined terms (定义) and abbreviations (简称) in the text of each unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Definition, Document, Unit, UnitType
from loaders.layers import terms
from loaders.layers.abbreviations import abbreviations

_LEAD = re.compile(
    r"[^。；]*(?:(?:用语|术语|名词|词语|用词|概念|称谓)[^。；]{0,12}(?:含义|含意|定义|意义|解释|释义|涵义|是指|指)"
    r"|[^，。；]{1,40}的(?:含义|含意|定义|涵义)(?:分别)?(?:如下|是|为)?(?=[：:])|下列[^，。；]{1,12}的(?:含义|含意|定义|涵义)|[^。；，]{1,60}所称的?(?=[：:]))"
)
_ENDING = re.compile(r"(?:分别)?(?:是指|系指|是|为|指)?[：:]\s*$")


def definitions(document: Document) -> tuple[Definition, ...]:
    """The definitions of a document in the order of the print."""
    return tuple(
        definition for unit in document.units for definition in _under(unit, None, lead=None)
    )


def _under(unit: Unit, parent: Unit | None, lead: str | None) -> Iterator[Definition]:
    if unit.text:
        yield from sorted(_in(unit, lead), key=lambda d: (d.start, d.end))
    own = _lead_of(unit.text)
    inner = own or lead
    for child in unit.children:
        yield from _under(child, unit, inner)
        if child.type is UnitType.PARAGRAPH:  # terms may follow their lead as 款 of their own
            inner = _lead_of(child.text) or (inner if not child.children else lead)


def _lead_of(text: str) -> str | None:
    """The words that open a list of terms, up to 是 or the colon: 本法下列用语的含义."""
    last = text[max(text.rstrip().rfind(sign) for sign in "。；\n") + 1 :]
    if not _LEAD.match(last) or len(last) > 60 or not last.rstrip().endswith(("：", ":")):
        return None
    return _ENDING.sub("", last).strip()


def _in(unit: Unit, lead: str | None) -> Iterator[Definition]:
    for found in terms.terms(unit.text, listed=lead is not None):
        words, end = found.definition, found.end
        if not words and not unit.text[end:].strip():  # 是指：（一）…
            words, end = _listed(unit)
        if words:
            scope = found.scope or lead
            yield Definition(unit.eid, "definition", found.term, words, scope, found.start, end)
    for short in abbreviations(unit.text):
        words = unit.text[short.start : short.stop]
        yield Definition(unit.eid, "abbreviation", short.term, words, None, short.start, short.end)


def _listed(unit: Unit) -> tuple[str, int]:
    """A definition that is the entries under a unit, and where it ends in the unit's full text."""
    whole = unit.full_text.rstrip(terms.CLOSING)
    return whole[len(unit.text) :].lstrip("\n"), len(whole)
