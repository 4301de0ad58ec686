"""What changed between two texts of one regulation, article by article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

ALIKE = 0.5
"""Share of their pairs of characters that two articles have in common, to be one article."""
_COMMON = 50  # articles with a pair of characters beyond which it tells nothing about them


class Kind(StrEnum):
    """What became of an article."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENUMBERED = "renumbered"  # with the same text


@dataclass(frozen=True, slots=True)
class Entry:
    """An article (or other unit) as compared: its eId, and all its words."""

    eid: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One article that is not the same: where it stood in `old`, where it stands in `new`."""

    kind: Kind
    old: int | None
    new: int | None


def differences(old: Sequence[Entry], new: Sequence[Entry]) -> list[Difference]:
    """The differences, in the order of the new text; what was removed stands where it was.

    Articles with the same text are one article, whatever their number; then those whose text is
    alike; then those with the same number.
    """
    pairs = _Pairs(old, new)
    pairs.join(_same_text(old, new))
    pairs.join(_alike(old, new, pairs))
    pairs.join(_same_number(old, new, pairs))
    return sorted(pairs.differences(), key=pairs.place)


class _Pairs:
    """Which article of the old text is which of the new one."""

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self._entries = old, new
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}

    def join(self, pairs: Iterator[tuple[int, int]]) -> None:
        for before, after in list(pairs):
            if before not in self.to_new and after not in self.to_old:
                self.to_new[before], self.to_old[after] = after, before

    def differences(self) -> Iterator[Difference]:
        old, new = self._entries
        for before, after in self.to_new.items():
            if old[before].text != new[after].text:
                yield Difference(Kind.CHANGED, before, after)
            elif old[before].eid != new[after].eid:
                yield Difference(Kind.RENUMBERED, before, after)
        for before in range(len(old)):
            if before not in self.to_new:
                yield Difference(Kind.REMOVED, before, None)
        for after in range(len(new)):
            if after not in self.to_old:
                yield Difference(Kind.ADDED, None, after)

    def place(self, difference: Difference) -> tuple[int, int]:
        """Sorts differences: by the new text, what was removed behind what stood before it."""
        if difference.new is not None:
            return difference.new, -1
        before = next(
            (self.to_new[n] for n in range(difference.old or 0, -1, -1) if n in self.to_new), -1
        )
        return before, difference.old or 0


def _same_text(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Same number first; else in the order they stand in."""
    befores: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(old):
        befores[entry.text].append(place)
    places = {entry.eid: place for place, entry in enumerate(old)}
    taken: set[int] = set()
    rest = []
    for after, entry in enumerate(new):
        before = places.get(entry.eid)
        if before is not None and old[before].text == entry.text:
            taken.add(before)
            yield before, after
        else:
            rest.append(after)
    left = {text: iter(n for n in found if n not in taken) for text, found in befores.items()}
    for after in rest:
        before = next(left.get(new[after].text, iter(())), None)
        if before is not None:
            yield before, after


def _alike(old: Sequence[Entry], new: Sequence[Entry], pairs: _Pairs) -> Iterator[tuple[int, int]]:
    """The most alike first; articles share too little with most others to be looked at."""
    after_of: dict[str, list[int]] = defaultdict(list)
    grams = {n: _grams(new[n].text) for n in range(len(new)) if n not in pairs.to_old}
    for after, found in grams.items():
        for gram in found:
            after_of[gram].append(after)
    scored = []
    for before in range(len(old)):
        if before in pairs.to_new:
            continue
        own = _grams(old[before].text)
        seen = Counter(n for gram in own for n in after_of[gram] if len(after_of[gram]) <= _COMMON)
        for after, _ in seen.most_common(5):
            score = 2 * len(own & grams[after]) / (len(own) + len(grams[after]))
            same = old[before].eid == new[after].eid
            if score >= ALIKE:
                scored.append((-score, not same, before, after))
    yield from ((before, after) for *_, before, after in sorted(scored))


def _grams(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)} or {text}


def _same_number(
    old: Sequence[Entry], new: Sequence[Entry], pairs: _Pairs
) -> Iterator[tuple[int, int]]:
    places = {entry.eid: place for place, entry in enumerate(old)}
    for after, entry in enumerate(new):
        if after not in pairs.to_old and entry.eid in places:
            yield places[entry.eid], after
