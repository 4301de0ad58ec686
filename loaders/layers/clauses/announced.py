"""How the opening of a list and its items (项) share measures: which of the two carries them."""

from __future__ import annotations

import re

from loaders.document import Sanction

_PUNISHED = re.compile(
    "(?:[予给处]以?予?|进行|作出|分别|并|按照?[^，《》]{0,8}职责[^，《》]{0,4}|依法|行政|相应|的)*(?:处罚|处理)"
)
_FINED = re.compile("(?:[予给处]以?予?|并处|一定|相应|的)*罚款")
_BELOW = re.compile("(?:下列|以下|如下)[^，。；]*$")


def announces(text: str, sanction: Sanction, punished: bool) -> bool:
    """Whether 予以处罚, 按照下列规定处以罚款 only announce what the items say.

    `punished`: each item carries measures of its own.
    """
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


_LISTS_CONDUCT = re.compile("(?:下列|以下|如下)(?!规定|标准|方式|措施|处罚|处理)[^，。；：]{0,12}")
_SLOT = re.compile("的，|[。；]|由(?!于)|，[^，]{0,4}(?:责令|处|没收|吊销|给予|予以)$")


def is_conduct(opening: str, item: str, sanctions: list[Sanction]) -> bool:
    """Whether an item that an opening with measures lists only tells a conduct: 未及时予以销毁.

    Its measures, if any, do not stand behind the conduct (…的，) and name no amount.
    """
    if not _LISTS_CONDUCT.search(opening):
        return False
    if any(s.fine and (s.fine.min or s.fine.max) for s in sanctions):
        return False
    first = min(s.start or 0 for s in sanctions)
    return not _SLOT.search(item[: first + 2])
