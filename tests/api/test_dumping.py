"""Plans dump as marshmallow does."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import marshmallow as ma
import pytest
from flask import Flask
from marshmallow import fields

from api.dumping import plan
from api.fields import Amount
from api.v1.provisions.schemas import SHAPES


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
