"""The authority that conduct is told of: 人民法院对哄闹法庭的人, 公安机关对扰乱秩序的."""

from __future__ import annotations

import re

from loaders.layers.clauses.actor_words import MISDEED, begins_with_act
from loaders.layers.clauses.pieces import Piece
from loaders.layers.clauses.subjects import is_actor, is_official, subject

_TOWARDS = re.compile(
    "(?P<who>[^，对]{2,40}?)(?:，|依法)*(?P<to>对于?)(?!外|方|于?外)(?P<rest>.{2,})"
)
_OWN_FAULT = re.compile(
    "[未不](?:依法|按|予|及时|作|进行|能|加)*(?:查处|处理|处罚|制止|受理|移送|报告|履行|采取|责令|纠正|答复|登记|批准|办理"
    "|给予|公开|调查|监督|检查|整改|支持|配合|审|核|验|发|批|立案|追究|协助|提供|落实|反馈|回复)|失职|渎职|徇私|玩忽|应当[^，]*而"
)
"""What an organ itself does wrong: 对违法行为不予查处."""

_NO_PUNISHER = re.compile(
    "可以|应当|有权|建议|(?<!监督)(?<!管理)(?<!监管)(?<!执法)(?<!督察)(?<!检查)(?<!登记)(?<!派出)机构$"
)
_FALLS_ON_STAFF = ("administrative_discipline", "criminal_liability", "civil_liability")


def punisher(pieces: list[Piece], type_: str) -> tuple[str, list[Piece]]:
    """The authority and the pieces without it; "" where none is told to punish."""
    found = _TOWARDS.fullmatch(pieces[0].text[:400]) if pieces else None
    if not found:
        return "", pieces
    who, last = found["who"], pieces[-1].text
    if _NO_PUNISHER.search(who) or re.search("[时后中]$", pieces[0].text):
        return "", pieces
    if is_actor(last) and is_actor(who) and not last.endswith("的"):
        cut = found.start("rest" if len(pieces) == 1 else "to")
        return who, [pieces[0].after(cut), *pieces[1:]]
    told = (
        begins_with_act(found["rest"]) or re.match(MISDEED, found["rest"]) or subject(found["rest"])
    )
    if not is_official(who) or type_ in _FALLS_ON_STAFF or not told:
        return "", pieces
    if any(_OWN_FAULT.search(piece.text) for piece in pieces):
        return "", pieces
    return who, [pieces[0].after(found.start("rest")), *pieces[1:]]
