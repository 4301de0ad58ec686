"""The trail of a text: what it has named so far, which words that point back are followed to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders import numerals
from loaders.document import UnitType
from loaders.layers import interpretations, names, paths, titled
from loaders.layers.cited import PARTS, Citation, Law, Of
from loaders.layers.enumerations import above
from loaders.layers.marks import Anchor
from loaders.layers.paths import Path


@dataclass(frozen=True, slots=True)
class Named:
    """One provision, range of provisions or whole document that a text names.

    `title` is the law as written, without 《》 and simplified; None: the text's own regulation,
    which only the caller knows. `year` is written beside the title. `path` is the address, empty
    for a whole document; with `last` it is the first of a range. `vague`: the words mean a 款
    or 项 somewhere in `path`, by pointing back or by a number that cannot be read.
    """

    start: int
    end: int
    title: str | None
    year: int | None
    path: Path
    last: Path | None = None
    vague: bool = False


_YEAR = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2}|[１２][９０][０-９]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年?"
    r"(?:版|修订|修正|修改|公布|颁布|施行|通过)?(?:后)?的?[ \u3000]?$"
)
_AFTER = re.compile(r"[ \u3000]?[（(](?P<year>(?:19|20)[0-9]{2})年?[^（）()]{0,8}[）)][ \u3000]?")
_ORGAN = re.compile(r"[\u4e00-\u9fff]{1,20}[院部局会委厅署府办行庭室司]$")
_TAIL = re.compile(_AFTER.pattern + "$")


class Trail:
    """What a text has named so far."""

    def __init__(self, text: str, own: bool) -> None:
        self._text = text
        self._own = own
        self._short = titled.shortened([text])
        self._law: tuple[str | None, int | None] | None = None
        self._last: tuple[tuple[str | None, int | None], Path] | None = None

    def read(self, citation: Citation) -> list[Named]:
        """The provisions of one citation, pointing words followed."""
        found = list(self._read(citation))
        end = paths.unread(self._text, citation.end) if citation.places or citation.anchor else None
        if end:  # 第二款第X项: somewhere in 第二款, and nothing is told of what follows
            found[-1] = replace(found[-1], end=end, vague=True)
            self._last = None
        return found

    def _read(self, citation: Citation) -> Iterator[Named]:
        start = citation.start
        law = citation.law
        if law and law.of in (Of.TITLE, Of.NAME):
            start = self._named(citation, law)
        title, year = self._whose(citation)
        if not citation.places:
            if citation.anchor or law:
                yield self._whole(citation, start, title, year)
            return
        for number, place in enumerate(citation.places):
            begin = start if number == 0 else place.start
            path, upto, lost = self._followed(citation, place.first, place.last)
            if not lost:
                self._last = (title, year), upto or path
            yield Named(begin, place.end, title, year, path, upto, vague=lost)

    def _named(self, citation: Citation, law: Law) -> int:
        """Take note of the law a citation writes out; where its words begin, year included."""
        words, start, year = law.words, citation.start, None
        if tail := _TAIL.search(words) or _AFTER.match(self._text, law.end):
            year = int(tail["year"])
        if tail := _TAIL.search(words):
            words = words[: tail.start()]
        before = _YEAR.search(self._text, max(0, law.start - 14), law.start)
        if before and not citation.member and law.start == citation.start:
            year, start = numerals.parse(before["year"]), before.start()
        full = self._short.get(words) or self._issuer(law) + words
        self._law = full, year
        return start

    def _issuer(self, law: Law) -> str:
        """Who is named before 《关于…》: the title is theirs."""
        if law.of is not Of.TITLE or not law.words.startswith("关于"):
            return ""
        before = self._text[max(0, law.start - 24) : law.start]
        court = interpretations.BEFORE.search(before)
        other = _ORGAN.search(before)
        return court[0] if court else names.behind_governing(other[0]) if other else ""

    def _whose(self, citation: Citation) -> tuple[str | None, int | None]:
        law = citation.law
        nobody = (None, None)
        if law and (law.of is not Of.OWN or not self._own):
            return self._law or nobody
        pointing = citation.anchor or self._bare(citation)
        if pointing and self._last:
            return self._last[0]
        return nobody

    @staticmethod
    def _bare(citation: Citation) -> bool:
        return bool(citation.places) and citation.places[0].first[0].type in PARTS

    def _followed(
        self, citation: Citation, first: Path, upto: Path | None
    ) -> tuple[Path, Path | None, bool]:
        """An address with the steps the words before it supply; whether some stay unknown."""
        if first[0].type not in PARTS:
            return first, upto, False
        path = self._last[1] if self._last else ()
        steps = above(path, first[0].type)
        anchor = citation.anchor
        known = {part.type for part in steps}
        if anchor and anchor.count != 1:  # 前两条第一款: nobody can tell of which
            return self._above(anchor), None, True
        lost = UnitType.ARTICLE not in known or bool(anchor and anchor.type not in known)
        return (*steps, *first), (*steps, *upto) if upto else None, lost

    def _whole(self, citation: Citation, start: int, title: str | None, year: int | None) -> Named:
        anchor = citation.anchor
        if not anchor:
            return Named(start, citation.end, title, year, ())
        if anchor.count != 1:
            return Named(start, citation.end, title, year, self._above(anchor), vague=True)
        path = self._last[1] if self._last else ()
        kept = [n for n, part in enumerate(path) if part.type is anchor.type]
        steps = path[: kept[0] + 1] if kept else path
        return Named(start, citation.end, title, year, steps, vague=not kept)

    def _above(self, anchor: Anchor) -> Path:
        """What several provisions counted back stand in, of the provision named last."""
        path = self._last[1] if self._last else ()
        if anchor.type is UnitType.ARTICLE:
            return ()
        return tuple(p for p in path if paths.ORDER.index(p.type) < paths.ORDER.index(anchor.type))
