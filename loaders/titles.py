"""What a title is, and the names and the id that follow from it."""

from __future__ import annotations

import hashlib
import re

from pypinyin import lazy_pinyin

from loaders import markers

_KINDS = (
    "法典|宪法|法|条例|办法|规定|细则|规则|决定|决议|解释|解答|批复|答复|复函|意见|通知|公告|规范|准则|章程|"
    "纲要|方案|命令|令|制度|标准|指引|通则|守则|安排|协定|条约|公约|修正案|纪要|议定书|目录|措施|规程|程序"
)
_TITLE = re.compile(rf"[^。；;！？!?|\t]{{1,80}}(?:{_KINDS})(?:[（(][^（()）]{{1,20}}[)）]){{0,2}}")
_ISSUER = re.compile(r"(?:院|会|部|局|署|府|委|厅|大会|办公室|银行|军|总会)$")
_FRAGMENT = re.compile(r"[\u4e00-\u9fff、（）()《》〈〉0-9 \u3000]{2,40}")
_NEVER_FIRST = re.compile(
    r"\d日$|[〇零一二三四五六七八九十]日$|[号页令]$|(?:通过|公布|发布|施行|修正|修订)[)）]?$"
    r"|^(?:主席|总理|主任|部长|局长|行长|署长|省长|市长|院长|检察长)|附件"
)
"""Dates, signatures, numbers and notes that stand before a title but begin none."""
_STATE = "中华人民共和国"
_MAX_SLUG = 60


def is_title(text: str) -> bool:
    """Whether a plain line has the shape of a title: …法, …条例（试行）, no sentence."""
    if not _TITLE.fullmatch(text) or text.endswith(("本法", "本条例", "本办法", "本规定")):
        return False
    if text.startswith(("《", "依照", "根据", "附")) or text[-1] in "，。":
        return False
    return not (markers.entry(text) or markers.ARTICLE.match(text) or markers.DIVISION.match(text))


def goes_before(text: str, title: str) -> bool:
    """Whether `text` is the first line of a title whose second line is `title`."""
    if not _FRAGMENT.fullmatch(text) or _NEVER_FIRST.search(text) or is_title(text):
        return False
    if title.startswith(("关于", "实施", "贯彻")):
        return bool(_ISSUER.search(text))
    return not markers.CONTENTS.match(text) and not markers.DIVISION.match(text)


def short(title: str) -> str:
    """The title without 中华人民共和国."""
    return title.removeprefix(_STATE) if title != _STATE + "宪法" else "宪法"


def slug(title: str) -> str:
    """The id of a regulation without an English one: a function of its title alone.

    Toneless pinyin of the short title, at most 60 characters cut at a syllable, and the first
    four hex digits of the SHA-256 of the full title in UTF-8.
    """
    digest = hashlib.sha256(title.encode()).hexdigest()[:4]
    text = _joined(pinyin(short(title)))
    return f"{text}-{digest}" if text else digest


def name(heading: str) -> str:
    """A heading as part of an eId: toneless pinyin, letters only, cut at a syllable."""
    syllables = [s for s in pinyin(heading) if s.isalpha() and s.isascii()]
    return _joined(syllables) or "heading"


def _joined(syllables: list[str]) -> str:
    text = ""
    for syllable in syllables:
        longer = f"{text}-{syllable}" if text else syllable
        if len(longer) > _MAX_SLUG:
            break
        text = longer
    return text


def pinyin(text: str) -> list[str]:
    """Toneless syllables, ü as v; runs of ASCII letters and digits in lower case; no other signs."""
    syllables: list[str] = lazy_pinyin(text, v_to_u=False)
    return [clean for s in syllables if (clean := re.sub(r"[^a-z0-9]", "", s.lower()))]
