"""A file's bytes to documents: composes the stages, and is the only module that knows them all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from loaders import (
    catalogue,
    decode,
    effect,
    errata,
    head,
    issuers,
    kinds,
    normalise,
    places,
    refusals,
    segments,
    stated,
    structure,
    titles,
)
from loaders.catalogue import Catalogue, Entry
from loaders.document import Correction, Document, Regulation, UnitType
from loaders.errors import Refused
from loaders.head import Head
from loaders.layers import definitions, penalties, references
from loaders.normalise import Line
from loaders.segments import Segment
from loaders.stated import Stated
from loaders.structure import Structure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: `printed` leaves errata out and characters as they stand in the source."""

    catalogue: Catalogue
    printed: bool = False


def parse(raw: bytes, name: str, options: Options | None = None) -> list[Document]:
    """The regulations of a file, in order, with all layers; see `trees`."""
    return [with_layers(document) for document in trees(raw, name, options)]


def trees(raw: bytes, name: str, options: Options | None = None) -> list[Document]:
    """The regulations of a file, in order, without references, definitions and penalties.

    `name` is the file's name, kept as the source; raises `Refused` with a line and a reason when
    the file is no text, holds no regulation, or holds one that is none of its own.
    """
    options = options or Options(catalogue.builtin())
    digest = hashlib.sha256(raw).hexdigest()
    lines = normalise.lines(decode.decode(raw))
    found = segments.segments(lines)
    if not found:
        raise _nothing(lines)
    documents = [_document(segment, name, options) for segment in found]
    return [replace(d, source_name=name, sha256=digest) for d in documents]


def _nothing(lines: list[Line]) -> Refused:
    first = next((line for line in lines if places.article(line)), None)
    if first:
        reason = "no title stands before the first article; expected a line such as …法 or …条例"
        return Refused(reason, line=first.number)
    reason = "no regulation found; expected a title, then 第一条 or 一、 on lines of their own"
    return Refused(reason, line=lines[0].number if lines else 1)


def with_layers(document: Document) -> Document:
    """The document with what each layer reads from its tree."""
    document = replace(
        document,
        references=references.references(document),
        definitions=definitions.definitions(document),
    )
    return replace(document, penalties=penalties.penalties(document))


def _document(segment: Segment, name: str, options: Options) -> Document:
    entries = options.catalogue.work(segment.title)
    id = next((e.id for e in entries if e.id), None) or titles.slug(segment.title)
    lines = list(segment.lines)
    corrections: tuple[Correction, ...] = ()
    if not options.printed:
        lines, corrections = errata.corrected(lines, id, errata.builtin())
    tree = structure.structure(lines, segment.part, widen=not options.printed)
    return _assembled(segment, tree, id, corrections, Path(name).stem, options)


def _assembled(
    segment: Segment,
    tree: Structure,
    id: str,
    corrections: tuple[Correction, ...],
    stem: str,
    options: Options,
) -> Document:
    top = head.head(tree.head, segment.title, widen=not options.printed)
    preamble = head.unit(top)
    if reason := refusals.refusal(segment, tree.units, preamble.text if preamble else ""):
        raise Refused(reason, line=segment.line)
    facts = stated.stated(top, _articles(tree))
    entries = options.catalogue.version(segment.title, effect.date(facts, stem))
    odd = effect.mismatches(facts, entries, segment.line)
    return Document(
        regulation=_regulation(segment, id, facts, top, tree, options),
        version=effect.version(facts, entries, stem),
        units=(*([preamble] if preamble else []), *tree.units),
        corrections=corrections,
        diagnostics=(*segment.skipped, *tree.diagnostics, *odd),
        repeals=_repeals(segment.title, facts, options.catalogue),
    )


def _regulation(
    segment: Segment,
    id: str,
    facts: Stated,
    top: Head | None,
    tree: Structure,
    options: Options,
) -> Regulation:
    entries = options.catalogue.work(segment.title)
    said = top.said if top else ""
    kind = _known(entries, "kind", "") or kinds.kind(segment.title, said)
    return Regulation(
        id=id,
        title=segment.title,
        short_title=_known(entries, "short_title", titles.short(segment.title)),
        aliases=tuple(dict.fromkeys(alias for e in entries for alias in e.aliases)),
        kind=kind,
        issuers=_known(entries, "issuers", issuers.issuers(segment.title, said, kind)),
        document_number=_known(entries, "document_number", facts.document_number),
        complete=segment.part is None and _starts_at_one(tree),
        position=max((e.position for e in entries), default=0),
    )


def _known(entries: list[Entry], key: str, stated: T) -> T:
    """What the first entry that knows it says; else what the text states."""
    known: T = next((value for e in entries if (value := getattr(e, key))), stated)
    return known


def _starts_at_one(tree: Structure) -> bool:
    articles = (u for unit in tree.units for u in unit.walk() if u.type is UnitType.ARTICLE)
    first = next(articles, None)
    return first is None or first.number == 1


def _articles(tree: Structure) -> list[str]:
    """The texts of the articles or points in order, those of annexes left out."""
    own = (u for unit in tree.units if unit.type is not UnitType.ANNEX for u in unit.walk())
    return [u.full_text for u in own if u.type in (UnitType.ARTICLE, UnitType.POINT)]


def _repeals(title: str, facts: Stated, known: Catalogue) -> tuple[str, ...]:
    replaced = [old for entry in known.work(title) for old in entry.replaces]
    return tuple(dict.fromkeys(old for old in [*facts.repeals, *replaced] if old != title))
