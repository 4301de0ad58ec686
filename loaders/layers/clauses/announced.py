"""Measures that only announce those of the items (项) below: 予以处罚：, 按照下列规定处以罚款."""

from __future__ import annotations

import re

from loaders.document import Sanction

_PUNISHED = re.compile(
    "(?:[予给处]以?予?|进行|作出|分别|并|按照?[^，《》]{0,8}职责[^，《》]{0,4}|依法|行政|相应|的)*(?:处罚|处理)"
)
_FINED = re.compile("(?:[予给处]以?予?|并处|一定|相应|的)*罚款")
_BELOW = re.compile("(?:下列|以下|如下)[^，。；]*$")


def announces(text: str, sanction: Sanction, punished: bool) -> bool:
    """Whether the items say what the measure is; `punished`: each of them carries its own."""
    end, start = sanction.end or 0, sanction.start or 0
    own = sanction.type == "public_security_penalty"
    punishes = _PUNISHED.fullmatch(sanction.text) and not own
    fines = _FINED.fullmatch(sanction.text)
    if (punishes or fines) and text[end:] in ("：", ":"):
        return True
    front = text[max(0, start - 40) : start]
    if _BELOW.search(front):
        return bool(punishes or fines or re.search("措施(?:予以|以|[^，。；]{2,6}或者)?$", front))
    return punished and bool(punishes or fines)
