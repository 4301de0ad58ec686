"""Lines of one regulation to its tree: 编 章 节 over 条, 款 项 目 under them, annexes at the end."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, replace

from loaders import address, annexes, lost_numbers, markers, pages, titles
from loaders.address import Part
from loaders.annexes import AnnexBlock
from loaders.blocks import LOWEST, RANK, Block, Reader, top_style, whole_heading
from loaders.contents import without_contents
from loaders.document import DIVISIONS, Diagnostic, Unit, UnitType
from loaders.normalise import Line, cells, tidy
from loaders.paragraphs import Paragraphs


@dataclass(frozen=True, slots=True)
class Structure:
    """The tree of one regulation, the lines before its first unit, and what was odd about it."""

    head: tuple[Line, ...]  # before the first unit, the title excluded
    units: tuple[Unit, ...]
    diagnostics: tuple[Diagnostic, ...]


def structure(lines: list[Line], part: str | None = None, *, widen: bool = True) -> Structure:
    """The tree of the lines under a title; `part` is the heading of a part printed by itself."""
    own, annexed = annexes.split(lines)
    own, numbers = pages.without_numbers(own)
    tree = _Tree("", own, widen)
    tree.diagnostics += numbers
    units = tree.units()
    if part:
        slug = titles.name(part)
        units = _under_part(part, slug, units, lines[0].number if lines else 1)
    for position, block in enumerate(annexed, 1):
        units.append(_annex(block, position, tree, widen))
    return Structure(tuple(tree.head), tuple(units), tuple(tree.diagnostics))


class _Tree:
    """Builds units from blocks under the eId prefix `base` ("" or an annex)."""

    def __init__(self, base: str, lines: list[Line], widen: bool) -> None:
        reader = Reader(top_style(lines))
        blocks = list(reader.blocks(lines))
        blocks, contents = without_contents(blocks)
        for block in blocks:
            whole_heading(block)
        self._blocks, numbers = lost_numbers.restored(blocks)
        self._base, self._widen = base, widen
        self.head = self._blocks.pop(0).lines
        self.diagnostics = [*reader.diagnostics, *contents, *numbers]
        self._seen: Counter[str] = Counter()
        self._last: dict[tuple[str, UnitType], Block] = {}

    def units(self) -> list[Unit]:
        """The divisions, articles and points, nested."""
        return self._level(self._base, deque(self._blocks), -1)

    def _level(self, above: str, blocks: deque[Block], rank: int) -> list[Unit]:
        """Takes blocks up to the first division that ranks `rank` or higher; their units."""
        units: list[Unit] = []
        while blocks and RANK.get(blocks[0].type, LOWEST) > rank:
            block = blocks.popleft()
            division = block.type in DIVISIONS
            unit = self._unit(block, above if division else self._base)
            children = self._paragraphs(unit.eid, block.lines)
            if division:
                children += tuple(self._level(unit.eid, blocks, RANK[block.type]))
            units.append(replace(unit, children=children))
        return units

    def _unit(self, block: Block, above: str) -> Unit:
        self._check(block, above)
        part = Part(block.type, block.number, block.suffix, name=_name(block))
        plain = address.child(above, part)
        self._seen[plain] += 1
        part = replace(part, dup=self._seen[plain])
        if self._seen[plain] > 1:
            self._report("number_repeated", f"{plain} stands here for the second time", block)
        heading = tidy(block.heading, widen=self._widen) if block.heading else None
        label = address.label(block.type, block.number, block.suffix) if block.number else ""
        if block.type is UnitType.POINT and (entry := markers.entry(block.printed)):
            label = tidy(entry[2], widen=self._widen)
        eid = address.child(above, part)
        return Unit(
            block.type, eid, label, "", block.line, block.number, block.suffix, None, heading
        )

    def _check(self, block: Block, above: str) -> None:
        key = (above, block.type)
        last, self._last[key] = self._last.get(key), block
        if not last or last.number is None or block.number is None:
            return
        if block.number > last.number + 1:
            between = f"{address.label(block.type, block.number)} follows "
            between += address.label(block.type, last.number)
            self._report("number_skipped", between, block)
        elif block.number < last.number:
            self._report("number_restarts", f"number {block.number} after {last.number}", block)

    def _report(self, code: str, message: str, block: Block) -> None:
        self.diagnostics.append(Diagnostic(code, f"{message}; read as printed", block.line))

    def _paragraphs(self, eid: str, lines: list[Line]) -> tuple[Unit, ...]:
        reader = Paragraphs(self._widen)
        units = reader.read(eid, lines)
        self.diagnostics.extend(reader.diagnostics)
        return units


def _name(block: Block) -> str:
    """What an eId calls a division that the print does not number: its heading in pinyin."""
    return titles.name(block.heading) if block.number is None and block.heading else ""


def _annex(block: AnnexBlock, position: int, main: _Tree, widen: bool) -> Unit:
    number = block.number or position
    part = Part(UnitType.ANNEX, number)
    main._seen[str(part)] += 1
    part = replace(part, dup=main._seen[str(part)])
    tree = _Tree(str(part), block.lines, widen)
    has_articles = any(b.type is UnitType.ARTICLE for b in tree._blocks)
    own = tree.head if has_articles else block.lines
    children = tree.units() if has_articles else []
    main.diagnostics.extend(tree.diagnostics if has_articles else [])
    return Unit(
        UnitType.ANNEX, str(part), address.label(UnitType.ANNEX, number),
        "\n".join(cells(line.text, widen=widen) for line in own), block.line, number,
        marker=block.marker, heading=block.heading, children=tuple(children),
    )  # fmt: skip


def _under_part(heading: str, slug: str, units: list[Unit], line: int) -> list[Unit]:
    """All units under the 编 that the title names but does not number."""
    eid = str(Part(UnitType.PART, name=slug))
    inner = tuple(_moved(unit, eid) for unit in units)
    return [Unit(UnitType.PART, eid, "", "", line, heading=heading, children=inner)]


def _moved(unit: Unit, above: str) -> Unit:
    if unit.type not in DIVISIONS:
        return unit
    children = tuple(_moved(child, above) for child in unit.children)
    return replace(unit, eid=f"{above}__{unit.eid}", children=children)
