"""How a provision is cited, and when two spellings of a title are one name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from loaders.document import DIVISIONS, UnitType

_STATE = "中华人民共和国"
_OPEN, _CLOSE = "[({<《〈「『【〔〖﹝", "])}>》〉」』】〕〗﹞"
_BRACKETS = str.maketrans(dict.fromkeys(_OPEN, "(") | dict.fromkeys(_CLOSE, ")"))
_STATE_BEFORE = re.compile(rf"(^|\(){_STATE}(?=[^)])")
_WITHIN = frozenset({UnitType.ARTICLE, UnitType.POINT})


def key(title: str) -> str:
    """What a title is compared by: equal for every spelling of one name, and for no other name.

    Spaces, width, the kind of bracket, and 中华人民共和国 before a title do not count.

    >>> key("《中华人民共和国民法典》") == key("民法典")
    True
    """
    text = "".join(unicodedata.normalize("NFKC", title).split()).casefold().translate(_BRACKETS)
    if text.startswith("(") and text.find(")") == len(text) - 1:
        text = text[1:-1]
    return _STATE_BEFORE.sub(r"\1", text)


def citation(
    title: str, chain: Sequence[tuple[UnitType, str]], single_paragraph: bool = False
) -> str:
    """The citation of a unit: 《…》第八条第（三）项.

    `chain` holds type and label (else heading) of the unit and of all it stands in, outermost
    first. Articles count through the whole regulation, so what stands over them is left out; so
    is 第一款 of an article that has a `single_paragraph`.
    """
    start = max((i for i, (type_, _) in enumerate(chain) if type_ in _WITHIN), default=None)
    text = ""
    for i, (type_, label) in enumerate(chain):
        if start is not None and i < start and type_ in DIVISIONS:
            continue
        if type_ is UnitType.PARAGRAPH and single_paragraph:
            continue
        text += label.removesuffix("、")
    return f"《{_inner(title)}》{text}"


def _inner(title: str) -> str:
    return title.replace("《", "〈").replace("》", "〉")
