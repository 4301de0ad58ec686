"""What stands between the title and the first unit: notes (题注) and the preamble proper."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders import reflow
from loaders.document import Unit, UnitType
from loaders.normalise import Line, tidy

_SENTENCE = re.compile(r"[。：:；;|”]$")
_NOTE = re.compile(r"[（(].*[)）]$", re.DOTALL)
_EVENT = re.compile(r"(?:通过|批准|修正|修订|修改|公布|发布|颁布|施行|实施|令|号)[）)]?。?$")
_PROMULGATES = re.compile(r"现(?:予|将|发)|特此|为了?|根据|同意|已[经于]")

_ANNOUNCES = re.compile(
    r"现予|现将|现[公发颁]布|予以[公发颁]布|审议通过(?!的)|已[经于][^。]{0,100}通过(?!的)"
)
_MOST = 20_000
"""Characters of notes that are read for facts; no print has a tenth of it."""


@dataclass(frozen=True, slots=True)
class Head:
    """The lines under the title: `notes` say who adopted the text when; `preamble` speaks."""

    notes: tuple[str, ...]
    preamble: tuple[str, ...]
    line: int

    @property
    def announced(self) -> tuple[str, ...]:
        """The paragraphs of the preamble that announce the text (公布语)."""
        return tuple(text for text in self.preamble if _ANNOUNCES.search(text))

    @property
    def said(self) -> str:
        """What speaks of the making of the text: the notes, and what announces it."""
        return "\n".join([*self.notes, *self.announced])[:_MOST]


def head(lines: tuple[Line, ...], title: str, *, widen: bool = True) -> Head | None:
    """The notes and preamble of a regulation; None where nothing stands there."""
    if not lines:
        return None
    notes: list[str] = []
    preamble: list[str] = []
    for line in reflow.reflow(lines, _goes_on):
        text = tidy(line.text, widen=widen)
        (notes if _is_note(text) and not line.text.startswith("|") else preamble).append(text)
    return Head(tuple(notes), tuple(preamble), lines[0].number)


def unit(found: Head | None) -> Unit | None:
    """The preamble as a unit: the notes are its `heading`, the rest its text."""
    if found is None or not (found.notes or found.preamble):
        return None
    return Unit(
        UnitType.PREAMBLE, "preamble", "序言", "\n".join(found.preamble), found.line,
        heading="\n".join(found.notes) or None,
    )  # fmt: skip


def _goes_on(before: Line, after: Line) -> bool:
    """Only sentences are rejoined here: notes and titles end without punctuation by right."""
    long = len(before.text) >= 20 and "，" in before.text
    return long and not _is_note(before.text + "。") and reflow.cut(before, after)


def _is_note(text: str) -> bool:
    if _NOTE.fullmatch(text):
        return True
    if not _SENTENCE.search(text):
        return True
    return bool(_EVENT.search(text) and not _PROMULGATES.search(text))
