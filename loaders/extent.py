"""Where a regulation ends when pages that are no law follow it."""

from __future__ import annotations

from loaders import markers, reflow
from loaders.normalise import Line


def trim(body: list[Line]) -> list[Line]:
    """The lines up to the last page that carries on the regulation: what follows is no law."""
    last = _last(body)
    page = _page(body[: last + 1])
    for i in range(last + 1, len(body)):
        broken = body[i].gap >= page or body[i].level or body[i].text.startswith("[")
        if body[i].number == body[i - 1].number or reflow.cut(body[i - 1], body[i]):
            continue
        if broken:
            return body[:i]
    return body


def _page(body: list[Line]) -> int:
    """Blank lines that break a page of this text: more than stand between its paragraphs."""
    gaps = sorted(line.gap for line in body[1:])
    return max(reflow.PAGE, gaps[len(gaps) // 2] + 1) if gaps else reflow.PAGE


def _last(body: list[Line]) -> int:
    """Index of the last line that opens a unit of the regulation.

    An entry does so where it goes on counting, or begins a list after a colon: the list of a
    news page does neither.
    """
    last, articles = 0, False
    counts: dict[str, int] = {}
    for i, line in enumerate(body):
        if entry := markers.entry(line.text):
            style, number = entry[:2]
            introduced = not articles or body[i - 1].text[-1] in "：:"
            if number - 1 in counts.values() or (number == 1 and introduced):
                last, counts[style] = i, number
        elif reflow.opens(line.text):
            last, counts = i, {}
            articles = articles or bool(markers.ARTICLE.match(line.text))
    return last
