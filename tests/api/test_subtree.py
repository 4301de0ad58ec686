"""Which units stand in a unit, in every text of the small corpus."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, select

from api.subtree import inside
from loaders.schema.units import UnitRow
from loaders.schema.works import Version

SECOND = ["art_2", "art_2__para_1"]
THIRD = ["art_3", "art_3__para_1", "art_3__para_2"]
THIRD += ["art_3__para_2__item_1", "art_3__para_2__item_2"]
ANNEX = ["annex_1", "annex_1__art_1", "annex_1__art_1__para_1"]


@pytest.mark.parametrize(
    ("eid", "units"),
    [
        ("preamble", ["preamble"]),
        ("art_2", SECOND),
        ("art_2__para_1", SECOND[1:]),
        ("art_3__para_2", THIRD[2:]),
        ("art_3__para_2__item_1", THIRD[3:4]),
        ("chp_2__sec_1", ["chp_2__sec_1", *THIRD]),
        ("chp_2", ["chp_2", "chp_2__sec_1", *THIRD]),
        ("chp_3", ["chp_3", "art_4", "art_4__para_1", "art_5", "art_5__para_1"]),
        ("annex_1", ANNEX),
        ("annex_1__art_1", ANNEX[1:]),
        ("art_9", []),
    ],
)
def test_units_inside(corpus_url: str, eid: str, units: list[str]) -> None:
    engine = create_engine(corpus_url)
    dated = select(Version.pk).where(Version.work_id == "net-law", Version.id == "2020-03-01")
    with engine.connect() as connection:
        version = connection.execute(dated).scalar_one()
        found = select(UnitRow.eid).where(inside(version, eid)).order_by(UnitRow.ordinal)
        assert list(connection.execute(found).scalars()) == units
    engine.dispose()
