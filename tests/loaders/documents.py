"""Small documents, built by hand."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import Any

from loaders import address
from loaders.document import Document, Reference, Regulation, Target, Unit, UnitType, Version

_OF_VERSION = Version.__dataclass_fields__.keys() - {"id"}
NET = "中华人民共和国网络安全法"


def regulation(title: str, **more: Any) -> Regulation:
    """A regulation whose id is a function of its title."""
    id_ = more.pop("id", None) or "law-" + hashlib.sha256(title.encode()).hexdigest()[:8]
    return Regulation(id=id_, title=title, short_title=title.removeprefix("中华人民共和国"), **more)


def version(id_: str = "2016-11-07", **more: Any) -> Version:
    """A version that took force on its own date."""
    if id_ == "undated":
        return Version(id=id_, **more)
    day = dt.date.fromisoformat(id_)
    return replace(
        Version(id=id_, adopted=day, effective_date=day, effective_date_basis="assumed"), **more
    )


def item(parent: str, number: int, text: str) -> Unit:
    eid = f"{parent}__item_{number}"
    label = address.label(UnitType.ITEM, number)
    return Unit(UnitType.ITEM, eid, label, text, 1, number, marker=label[1:-1])


def paragraph(parent: str, number: int, text: str, items: list[str] | None = None) -> Unit:
    eid = f"{parent}__para_{number}"
    below = tuple(item(eid, i, t) for i, t in enumerate(items or [], 1))
    label = address.label(UnitType.PARAGRAPH, number)
    return Unit(UnitType.PARAGRAPH, eid, label, text, 1, number, children=below)


def article(number: int, *paragraphs: str | tuple[str, list[str]], line: int = 1) -> Unit:
    """An article of paragraphs; a paragraph with items is a tuple of its text and theirs."""
    eid = address.article(number)
    below = tuple(
        paragraph(eid, i, p) if isinstance(p, str) else paragraph(eid, i, *p)
        for i, p in enumerate(paragraphs, 1)
    )
    label = address.label(UnitType.ARTICLE, number)
    return Unit(UnitType.ARTICLE, eid, label, "", line, number, children=below)


def chapter(number: int, heading: str, *below: Unit, parent: str = "") -> Unit:
    eid = address.child(parent, address.Part(UnitType.CHAPTER, number))
    label = address.label(UnitType.CHAPTER, number)
    return Unit(UnitType.CHAPTER, eid, label, "", 1, number, heading=heading, children=below)


def preamble(text: str) -> Unit:
    return Unit(UnitType.PREAMBLE, "preamble", "序言", text, 1)


def document(title: str, *units: Unit, date: str = "2016-11-07", **more: Any) -> Document:
    """A document of a regulation; `more` are fields of Document, Regulation or Version."""
    of_document = {k: more.pop(k) for k in list(more) if k in Document.__dataclass_fields__}
    of_version = {k: more.pop(k) for k in list(more) if k in _OF_VERSION}
    of_document.setdefault("source_name", f"{title}.md")
    of_document.setdefault("sha256", hashlib.sha256(repr(units).encode()).hexdigest())
    return Document(
        regulation(title, **more), version(date, **of_version), tuple(units), **of_document
    )


def cites(
    source: str,
    title: str,
    eid: str | None = None,
    *,
    kind: str = "external",
    text: str = "",
    **target: Any,
) -> Reference:
    """A reference with one target, unresolved, as a layer makes it."""
    parts = address.parse(eid) if eid else ()
    for part in parts or ():
        if part.type is UnitType.ARTICLE:
            target.setdefault("article", str(part)[4:])
        if part.type in (UnitType.PARAGRAPH, UnitType.ITEM):
            target.setdefault(part.type.value, part.number)
    text = text or f"《{title}》{eid or ''}"
    whole = eid is None and not target
    made = Target(regulation=None, title=title, eid=eid, **target)
    relation = "law" if whole else "absolute"
    return Reference(source, text, 0, len(text), kind, relation, (made,))
