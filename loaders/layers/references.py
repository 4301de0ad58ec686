"""Cross-references (引用): each citation in the text of a unit, and what it points to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Document, Reference, Target, UnitType
from loaders.layers import annexed, antecedents, resolve, targets
from loaders.layers.antecedents import Said
from loaders.layers.citations import find
from loaders.layers.cited import Citation, Law, Of
from loaders.layers.standing import Body, Standing, Tree
from loaders.layers.titled import Names


def references(document: Document) -> tuple[Reference, ...]:
    """The references of a document in the order of the print.

    Those inside the document are resolved against its tree; those to another keep its title and
    the address as written, `not_in_corpus` until a collection of documents resolves them.
    """
    tree = Tree(document)
    reader = _Reader(document, tree)
    return tuple(r for here in tree.standings for r in reader.read(here))


class _Reader:
    """Reads unit after unit; remembers what was cited, for words that point back to it."""

    def __init__(self, document: Document, tree: Tree) -> None:
        self._document = document
        self._tree = tree
        self._names = Names(document)
        self._said: dict[str, Said] = {}

    def read(self, here: Standing) -> Iterator[Reference]:
        """The references of one unit's own text."""
        unit = here.above[-1]
        said: list[Citation] = []
        for found in annexed.without(unit.text, find(unit.text, self._names.known)):
            citation = self._settled(found, here, Said(unit.text, tuple(said)))
            said.append(citation)
            law = citation.law
            if law and not citation.places and not self._names.counts(law, unit):
                continue
            yield self._reference(found, citation, here)
        self._said[unit.eid] = Said(unit.text, tuple(said))

    def _reference(self, found: Citation, citation: Citation, here: Standing) -> Reference:
        unit = here.above[-1]
        inside = self._inside(citation, unit.text)
        return Reference(
            source=unit.eid,
            text=unit.text[citation.start : citation.end],
            start=citation.start,
            end=citation.end,
            kind="internal" if inside else "external",
            relation=_relation(found),
            targets=self._own(citation, here) if inside else self._outside(citation, unit.text),
        )

    def _settled(self, citation: Citation, here: Standing, said: Said) -> Citation:
        """The citation with what the text before it says of it."""
        before = [*self._lead(here), said]
        if citation.law and citation.law.of is Of.THAT:
            named = next((n for s in reversed(before) if (n := s.named())), None)
            return replace(citation, law=named) if named else citation
        if citation.law or citation.anchor or not citation.places:
            return citation
        if antecedents.bare(citation):
            return self._bare(citation, here, before)
        if all(t.status == "not_found" for t in self._own(citation, here)):
            return replace(citation, law=self._other(citation, before))
        return citation

    def _other(self, citation: Citation, before: list[Said]) -> Law | None:
        """The document an article is of that this one does not have."""
        said = before[-1]
        near = said.named(antecedents.sentence(said.text, citation.start))
        lead = (named for s in reversed(before[:-1]) if (named := s.named()))
        return near or next(lead, None) or self._names.subject or said.named()

    def _bare(self, citation: Citation, here: Standing, before: list[Said]) -> Citation:
        own = self._found(citation, here)
        for alike, whole in antecedents.candidates(citation, before):
            if (alike or not own) and self._found(whole, here):
                return whole
        earlier = [] if own else self._earlier(here)
        named = (whole for _, whole in antecedents.candidates(citation, earlier))
        return next((whole for whole in named if self._found(whole, here)), citation)

    def _earlier(self, here: Standing) -> list[Said]:
        """What the 款 before in the same article said."""
        article, paragraph = here.article, here.unit(UnitType.PARAGRAPH)
        if not article or not paragraph:
            return []
        before = article.children[: article.children.index(paragraph)]
        return [self._said[unit.eid] for unit in before if unit.eid in self._said]

    def _found(self, citation: Citation, here: Standing) -> bool:
        if not self._inside(citation, ""):
            return True
        return all(target.status == "resolved" for target in self._own(citation, here))

    def _lead(self, here: Standing) -> list[Said]:
        """What the units around the words said, outermost first: the opening of a list."""
        return [self._said[unit.eid] for unit in here.above[:-1] if unit.eid in self._said]

    def _inside(self, citation: Citation, text: str) -> bool:
        law = citation.law
        return not law or law.of is Of.OWN or self._names.own(law, text)

    def _outside(self, citation: Citation, text: str) -> tuple[Target, ...]:
        law = citation.law
        if not citation.places:
            return (targets.outside(self._names.title(law, text) if law else "", ()),)
        title = self._names.full(law.words) if law else ""
        paths = (path for place in citation.places for path in targets.written_out(place))
        return tuple(targets.outside(title, path) for path in paths)

    def _own(self, citation: Citation, here: Standing) -> tuple[Target, ...]:
        regulation = self._document.regulation
        if not citation.places and not citation.anchor:
            return (Target(regulation.id, regulation.title, status="resolved"),)
        return resolve.resolve(regulation, citation, here, self._body(citation, here))

    def _body(self, citation: Citation, here: Standing) -> Body:
        """The main text, or the annex the words stand in where they mean its own articles."""
        if here.above[0].type is not UnitType.ANNEX or not here.body.articles:
            return self._tree.main
        law = citation.law
        if law and law.of is Of.OWN and self._tree.main.articles:
            own = here.body.heading.endswith(law.words.strip("本 \u3000"))
            return here.body if own else self._tree.main
        return here.body


def _relation(citation: Citation) -> str:
    if not citation.places and not citation.anchor:
        return "law"
    return "absolute" if citation.absolute else "relative"
