"""Misprints of a source set right from a data file, each where its unit stands and nowhere else.

¶ in the correction is a paragraph break that the print lost.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache

from loaders import address, markers, numerals
from loaders.catalogue import SOURCES
from loaders.document import Correction
from loaders.normalise import Line

BREAK = "¶"


@dataclass(frozen=True, slots=True)
class Erratum:
    """One misprint: `eid` is the unit as the official text numbers it."""

    regulation: str
    eid: str
    kind: str
    as_printed: str
    corrected: str
    basis: str


@cache
def builtin() -> tuple[Erratum, ...]:
    """The errata of the print that ships with the project."""
    data = json.loads((SOURCES / "errata.json").read_text("utf-8"))
    return tuple(Erratum(**row) for row in data)


def corrected(
    lines: list[Line], regulation: str, errata: tuple[Erratum, ...]
) -> tuple[list[Line], tuple[Correction, ...]]:
    """The lines with the regulation's misprints set right, and what was set right."""
    made = []
    for erratum in errata:
        if erratum.regulation != regulation:
            continue
        block = _block(lines, erratum.eid)
        at = next((i for i in block if _misprints(lines[i].text, erratum)), None)
        if at is None:
            continue  # this source prints it rightly
        text = lines[at].text.replace(erratum.as_printed, erratum.corrected, 1)
        pieces = [replace(lines[at], text=piece) for piece in text.split(BREAK)]
        lines = [*lines[:at], *pieces, *lines[at + 1 :]]
        made.append(Correction(erratum.eid, erratum.as_printed, erratum.corrected, erratum.basis))
    return lines, tuple(made)


def _misprints(text: str, erratum: Erratum) -> bool:
    """The right words may hold the wrong ones: 中国人民银行 where 人民银行 is printed."""
    return erratum.as_printed in text and erratum.corrected not in text


def _block(lines: list[Line], eid: str) -> range:
    """Indexes of the lines of the article an eId stands in; of the preamble, those before any."""
    parts = address.parse(eid) or ()
    number = parts[0].number if parts and parts[0].number else 0
    opens = [i for i, line in enumerate(lines) if _number(line)]
    if number == 0:
        return range(opens[0] if opens else len(lines))
    start = next((i for i in opens if _number(lines[i]) == number), len(lines))
    end = next((i for i in opens if i > start), len(lines))
    return range(start, end)


def _number(line: Line) -> int:
    match = markers.ARTICLE.match(line.text)
    return (numerals.parse(match["number"]) or 0) if match and match["gap"] else 0
