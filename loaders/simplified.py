"""Traditional characters (繁體) as simplified ones."""

from __future__ import annotations

from functools import cache

import opencc


def simplified(text: str) -> str:
    """The text in simplified characters, each where it was.

    >>> simplified("反電信網絡詐騙法")
    '反电信网络诈骗法'
    """
    whole: str = _converter().convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(c if len(s := _converter().convert(c)) != 1 else s for c in text)


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
