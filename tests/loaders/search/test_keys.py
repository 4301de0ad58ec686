"""Keys: kind, source and place in one number, and the ranges that are hits of one kind."""

from __future__ import annotations

import pytest

from loaders.search.keys import (
    PLACE_MASK,
    SOURCE_MASK,
    UNITS,
    Kind,
    everywhere,
    key,
    kind_of,
    mark,
    place_of,
    source_of,
    within,
)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("source", "place"), [(0, 0), (7, 12), (SOURCE_MASK, PLACE_MASK)])
def test_a_key_says_what_it_was_made_of(kind, source, place):
    made = key(kind, source, place)
    assert (kind_of(made), source_of(made), place_of(made)) == (kind, source, place)
    assert 0 <= made < 1 << 63


@pytest.mark.parametrize(("source", "place"), [(-1, 0), (0, -1), (SOURCE_MASK + 1, 0)])
def test_what_has_no_key(source, place):
    with pytest.raises(ValueError, match="no key"):
        key(Kind.ITEM, source, place)


@pytest.mark.parametrize(
    ("unit", "kinds"),
    [
        ("article", {Kind.ARTICLE, Kind.SOLE}),
        ("paragraph", {Kind.SOLE, Kind.PARAGRAPH}),
        ("item", {Kind.ITEM}),
        ("annex", {Kind.ANNEX}),
    ],
)
def test_the_spans_of_a_unit_hold_its_kinds(unit, kinds):
    low, high = everywhere(unit)
    for kind in Kind:
        for made in (key(kind, 0, 0), key(kind, SOURCE_MASK, PLACE_MASK)):
            assert (low <= made < high) == (kind in kinds)
        of_seven = any(a <= key(kind, 7, 5) < b for a, b in within(unit, 7, 5, 5))
        assert of_seven == (kind in kinds)
        assert not any(a <= key(kind, 7, 6) < b for a, b in within(unit, 7, 5, 5))
    assert unit in UNITS
    assert 1 <= mark(unit) <= 31
