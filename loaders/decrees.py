"""The decree (令, 公告) that a print puts before the title: it says who promulgates, and when."""

from __future__ import annotations

import re

from loaders import markers, numerals
from loaders.normalise import Line, tidy

_NUMBERED = rf"(?:[〔（(\[]?\d{{4}}(?:年|[〕）)\]]))?第?[{numerals.CHINESE}\d]{{1,8}}号"
_HEAD = re.compile(rf"[\u4e00-\u9fff、]{{0,100}}(?:令|公告)(?:[（(]?{_NUMBERED}[)）]?)?")
_BODY = re.compile(r"[\u4e00-\u9fff、]{2,30}(?:部|委员会|局|署|办公室|银行|院|会|大会)")
_TITLED = re.compile("关于|的命?令$|的公告$")  # 国务院关于…的命令 is a title of its own
_SAYS = re.compile(r"公布|发布|颁布|通过|施行|批准")
_LONGEST = 30
"""Lines a decree may have."""


def is_head(text: str) -> bool:
    """Whether a line heads a decree: 中华人民共和国国务院令, 国家税务总局公告2020年第3号."""
    return bool(_HEAD.fullmatch(tidy(text))) and not _TITLED.search(text)


def opens(lines: list[Line], title: int, floor: int) -> int:
    """Index of the line that opens the decree before the line `title`; `title` without one."""
    top = max(floor, title - _LONGEST)
    for i in range(title - 1, top - 1, -1):
        text = lines[i].text
        if markers.ARTICLE.match(text) or markers.DIVISION.match(text):
            return title
        if is_head(text):
            said = any(_SAYS.search(line.text) for line in lines[i:title])
            return _bodies(lines, i, top) if said else title
    return title


def _bodies(lines: list[Line], head: int, top: int) -> int:
    """Index of the first of the bodies that issue a decree, each on a line above its head."""
    while head > top and _BODY.fullmatch(tidy(lines[head - 1].text)):
        head -= 1
    return head
