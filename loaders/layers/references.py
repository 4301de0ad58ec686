"""Cross-references (引用): each citation in the text of a unit, and what it points to."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.document import Document, Reference, Target, UnitType
from loaders.layers import resolve, targets, titled
from loaders.layers.citations import Citation, Law, Of, find
from loaders.layers.standing import Body, Standing, Tree


def references(document: Document) -> tuple[Reference, ...]:
    """The references of a document in the order of the print.

    Those inside the document are resolved against its tree; those to another keep its title and
    the address as written, `not_in_corpus` until a collection of documents resolves them.
    """
    tree = Tree(document)
    names = titled.Names(document)
    return tuple(
        reference for here in tree.standings for reference in _in_unit(document, tree, names, here)
    )


def _in_unit(
    document: Document, tree: Tree, names: titled.Names, here: Standing
) -> Iterator[Reference]:
    unit = here.above[-1]
    named: Law | None = None
    for citation in find(unit.text, names.known):
        law = citation.law
        if law and law.of is Of.THAT:
            law = named or law
        if law and law.of is not Of.OWN:
            named = law
        if not citation.places and law and not names.counts(law, unit, document):
            continue
        inside = _inside(names, law, unit.text)
        found = (
            _own(document, tree, citation, here, law)
            if inside
            else _outside(names.full(law.words) if law else "", citation)
        )
        yield Reference(
            source=unit.eid,
            text=unit.text[citation.start : citation.end],
            start=citation.start,
            end=citation.end,
            kind="internal" if inside else "external",
            relation=_relation(citation),
            targets=found,
        )


def _inside(names: titled.Names, law: Law | None, text: str) -> bool:
    return not law or law.of is Of.OWN or names.own(law, text)


def _relation(citation: Citation) -> str:
    if not citation.places and not citation.anchor:
        return "law"
    return "absolute" if citation.absolute else "relative"


def _outside(title: str, citation: Citation) -> tuple[Target, ...]:
    if not citation.places:
        return (targets.outside(title, ()),)
    paths = (path for place in citation.places for path in targets.written_out(place))
    return tuple(targets.outside(title, path) for path in paths)


def _own(
    document: Document, tree: Tree, citation: Citation, here: Standing, law: Law | None
) -> tuple[Target, ...]:
    regulation = document.regulation
    if not citation.places and not citation.anchor:
        return (Target(regulation.id, regulation.title, status="resolved"),)
    return resolve.resolve(regulation, citation, here, _body(tree, here, law))


def _body(tree: Tree, here: Standing, law: Law | None) -> Body:
    """The main text, or the annex the words stand in where they mean its own articles."""
    in_annex = here.above[0].type is UnitType.ANNEX and bool(here.body.articles)
    if not in_annex:
        return tree.main
    if law and law.of is Of.OWN and tree.main.articles:
        kind = law.words.strip("本 　")
        return here.body if here.body.heading.endswith(kind) else tree.main
    return here.body
