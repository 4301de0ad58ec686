"""A citation in full, as the law writes it: 《…》第三十九条至第四十一条."""

from __future__ import annotations

from loaders import address, naming
from loaders.document import UnitType
from loaders.layers.paths import Path


def worded(title: str | None, path: Path, last: Path | None = None) -> str:
    """The citation of an address, or of a range; without a title, the address alone."""
    text = naming.citation(title or "", _chain(path))
    if last:
        common = path[:-1] if last[:-1] == path[:-1] else ()
        text += "至" + naming.citation("", _chain(last[len(common) :])).removeprefix("《》")
    return text if title else text.removeprefix("《》")


def _chain(path: Path) -> list[tuple[UnitType, str]]:
    return [
        (part.type, part.name or address.label(part.type, part.number or 0, part.suffix))
        for part in path
    ]
