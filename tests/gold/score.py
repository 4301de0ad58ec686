"""Measures the layers against the gold set: `python -m tests.gold.score [--misses] [--write]`.

The blind half gives numbers only; there is no way to print what it misses.
"""

from __future__ import annotations

import argparse

from tests.gold import clauses, definitions, references, report
from tests.gold.cases import GROUPS, cases
from tests.gold.tally import Sheet


def measure(*groups: str) -> dict[str, Sheet]:
    """The scores of these groups (all where none is named)."""
    sheets = {group: Sheet(notes=group in report.OPEN) for group in groups or GROUPS}
    for case in cases(*sheets):
        for layer in (references, definitions, clauses):
            layer.score(case, sheets[case.group])
    return sheets


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    shown = "print every miss and false alarm of the developing half and the four regulations"
    parser.add_argument("--misses", action="store_true", help=shown)
    parser.add_argument("--write", action="store_true", help="make these scores the baseline")
    chosen = parser.parse_args()
    sheets = measure()
    if chosen.misses:
        print(*report.notes(sheets), sep="\n")
    print(*report.lines(sheets), sep="\n")
    if chosen.write:
        report.write(sheets)


if __name__ == "__main__":
    main()
