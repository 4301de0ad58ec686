"""Plans dump as marshmallow does."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from types import SimpleNamespace
from typing import Any

import marshmallow as ma
import orjson
import pytest
from flask import Flask
from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.dumping import plan
from api.fields import Amount
from api.units import NESTED, Shapes, trees, walk
from api.v1.provisions.schemas import SHAPES, Item, Paragraph, Subitem
from loaders.schema.engine import engine
from loaders.schema.units import UnitRow


class Leaf(ma.Schema):
    name = fields.String()
    amount = Amount(allow_none=True)


class Tree(ma.Schema):
    own = fields.String(data_key="named", attribute="name")
    count = fields.Integer()
    yes = fields.Boolean()
    day = fields.Date(allow_none=True)
    moment = fields.AwareDateTime()
    raw = fields.Raw()
    words = fields.List(fields.String(), allow_none=True)
    leaf = fields.Nested(Leaf, allow_none=True)
    leaves = fields.List(fields.Nested(Leaf))
    many = fields.Nested(Leaf, many=True)
    below = fields.List(fields.Nested(lambda: Tree()))
    hidden = fields.String(load_only=True)


FULL: dict[str, Any] = {
    "name": "罚",
    "count": 3,
    "yes": True,
    "day": dt.date(2022, 9, 2),
    "moment": dt.datetime(2022, 9, 2, tzinfo=dt.UTC),
    "raw": {"a": [1]},
    "words": ["x", "y"],
    "leaf": {"name": "a", "amount": 5.0},
    "leaves": [{"name": "b", "amount": 1.5}, SimpleNamespace(name="c", amount=None)],
    "many": [{"name": "d"}],
    "below": [{"name": "e", "below": [{"name": "f"}]}],
    "hidden": "secret",
}


@pytest.mark.parametrize(
    "value",
    [
        FULL,
        SimpleNamespace(**FULL),
        {},
        {"day": None, "words": None, "leaf": None, "name": None},
        {"count": "7", "name": 7, "yes": 1},
    ],
)
def test_as_marshmallow_does(value: Any) -> None:
    assert plan(Tree)(value) == Tree().dump(value)
    assert list(plan(Tree)(value)) == list(Tree().dump(value))


def test_the_fields_of_an_answer_keep_their_order(shipped_app: Flask) -> None:
    body = shipped_app.test_client().get("/v1/provisions/anti-telecom-fraud-law/art_25").json
    assert list(body) == list(SHAPES["article"]().dump_fields)


_INNER = {"paragraph": Paragraph, "item": Item, "subitem": Subitem}


def test_what_is_made_of_rows_and_units_is_in_its_shape(sqlite_corpus: str) -> None:
    built = engine(sqlite_corpus)
    with Session(built) as db:
        rows = db.scalars(select(UnitRow).order_by(UnitRow.version_pk, UnitRow.ordinal)).all()
    built.dispose()
    seen = set()
    for _, version in groupby(rows, lambda row: row.version_pk):
        own = list(version)
        units = list(walk(trees(own)))
        shapes = Shapes("law", {unit.eid: f"《…》{unit.label}" for unit in units})
        for unit in units:
            inside = [row for row in own if f"{row.eid}__".startswith(f"{unit.eid}__")]
            if unit.type in NESTED:
                assert shapes.nested(inside) == {unit.eid: shapes.whole(unit)}
            if unit.type in _INNER:
                made, shape = shapes.whole(unit), _INNER[unit.type]
                told = ma.Schema.dump(shape(), made)
                assert orjson.dumps(told) == orjson.dumps(made)
                seen.add(unit.type.value)
    assert seen == set(_INNER)


class Hooked(ma.Schema):
    name = fields.String()

    @ma.post_dump
    def after(self, data: Any, **_: Any) -> Any:
        return data


class Dotted(ma.Schema):
    name = fields.String(attribute="a.b")


class Filled(ma.Schema):
    name = fields.String(dump_default="x")


@pytest.mark.parametrize("shape", [Hooked, Dotted, Filled])
def test_what_a_plan_cannot_do_is_refused(shape: type[ma.Schema]) -> None:
    with pytest.raises(TypeError):
        plan(shape)
