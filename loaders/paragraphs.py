"""The lines under one 条 to its 款, 项 and 目, with a stack of open lists.

An unmarked line is the next 款, unless it stands between two entries of a list that goes on below
it: then it continues the entry before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders import address, lost_markers, markers
from loaders.address import Part
from loaders.document import Diagnostic, Unit, UnitType
from loaders.normalise import Line, tidy
from loaders.pieces import pieces
from loaders.reflow import cut_in_article, reflow

_TABLE = re.compile(r"\|")


@dataclass(slots=True)
class _Open:
    """A unit under construction; `style` is the style of its marker, None for a 款."""

    type: UnitType
    number: int
    texts: list[str]  # its lines
    line: int
    style: str | None = None
    marker: str | None = None
    children: list[_Open] = field(default_factory=list)


class Paragraphs:
    """Reads the lines under one article (or point) into units."""

    def __init__(self, widen: bool) -> None:
        """`widen`: whether punctuation is set full width (`normalise.tidy`)."""
        self._widen = widen
        self.diagnostics: list[Diagnostic] = []

    def read(self, parent: str, lines: list[Line]) -> tuple[Unit, ...]:
        """The 款 under the unit with the eId `parent`."""
        whole = (piece for line in lines for piece in pieces(line))
        flowed = list(reflow(whole, cut_in_article))
        entries = [markers.entry(line.text) for line in flowed]
        for i in lost_markers.restored(flowed, entries):
            self.diagnostics.append(_restored(flowed[i], entries[i]))
        ahead = _ahead(entries)
        paragraphs: list[_Open] = []
        stack: list[_Open] = []
        for i, (line, entry) in enumerate(zip(flowed, entries, strict=True)):
            if entry and paragraphs:
                self._enter(stack, entry, line)
            elif stack and (_TABLE.match(line.text) or self._goes_on(stack, ahead[i])):
                stack[-1].texts.append(self._tidy(line.text))
            else:
                paragraph = self._paragraph(line, len(paragraphs) + 1, entry)
                paragraphs.append(paragraph)
                stack = [paragraph]
                if entry:
                    self._enter(stack, entry, line)
        return tuple(self._freeze(parent, paragraph) for paragraph in paragraphs)

    def _tidy(self, text: str) -> str:
        return tidy(text, widen=self._widen)

    def _paragraph(self, line: Line, number: int, entry: object) -> _Open:
        texts = [] if entry else [self._tidy(line.text)]
        return _Open(UnitType.PARAGRAPH, number, texts, line.number)

    def _enter(self, stack: list[_Open], entry: tuple[str, int, str, str], line: Line) -> None:
        style, number, marker, rest = entry
        level = _level(stack, style, number)
        if level is not None:
            self._check(stack[level], number, line)
            del stack[level:]
        elif number != 1:
            self._report("number_skipped", f"a list that starts with {marker}", line)
        type_ = UnitType.ITEM if len(stack) == 1 else UnitType.SUBITEM
        unit = _Open(type_, number, [self._tidy(rest)], line.number, style, self._tidy(marker))
        stack[-1].children.append(unit)
        stack.append(unit)

    def _check(self, last: _Open, number: int, line: Line) -> None:
        if number <= last.number:
            self._report("number_repeated", f"entry {number} after entry {last.number}", line)
        elif number > last.number + 1:
            self._report("number_skipped", f"entry {number} after entry {last.number}", line)

    def _report(self, code: str, message: str, line: Line) -> None:
        self.diagnostics.append(Diagnostic(code, f"{message}; read as printed", line.number))

    @staticmethod
    def _goes_on(stack: list[_Open], ahead: dict[str, int]) -> bool:
        """Whether a list now open has its next entry further down."""
        return any(unit.style and ahead.get(unit.style) == unit.number + 1 for unit in stack)

    def _freeze(self, parent: str, unit: _Open, dup: int = 1) -> Unit:
        eid = address.child(parent, Part(unit.type, unit.number, dup=dup))
        seen: dict[int, int] = {}
        children = []
        for child in unit.children:
            seen[child.number] = seen.get(child.number, 0) + 1
            children.append(self._freeze(eid, child, seen[child.number]))
        label = address.label(unit.type, unit.number)
        return Unit(
            unit.type, eid, label, "\n".join(unit.texts), unit.line, unit.number,
            marker=unit.marker, children=tuple(children),
        )  # fmt: skip


def _restored(line: Line, entry: tuple[str, int, str, str] | None) -> Diagnostic:
    marker = entry[2] if entry else ""
    return Diagnostic("marker_restored", f"{marker} is not printed; counted", line.number)


def _level(stack: list[_Open], style: str, number: int) -> int | None:
    """Where in the stack the list stands that an entry carries on; None: it begins a list.

    A list whose style changes half-way (（一）（二）三、) goes on by its numbers.
    """
    same = next((k for k, unit in enumerate(stack) if unit.style == style), None)
    if same is not None or number == 1:
        return same
    following = (k for k, unit in enumerate(stack) if unit.style and unit.number == number - 1)
    return max(following, default=None)


def _ahead(entries: list[tuple[str, int, str, str] | None]) -> list[dict[str, int]]:
    """For each line, the number of the next entry of each style below it."""
    ahead: list[dict[str, int]] = []
    below: dict[str, int] = {}
    for entry in reversed(entries):
        ahead.append(below)
        if entry:
            below = {**below, entry[0]: entry[1]}
    return ahead[::-1]
