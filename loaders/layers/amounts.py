"""Amounts in sanctions: 罚款 in yuan, times or percent, 拘留 in days, 徒刑 in years.

Each function takes the sanction's own text; a number it cannot read stays null.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders import numerals
from loaders.document import Fine
from loaders.layers.clauses.fine_bases import basis_of

DIGITS = (
    rf"(?:[{numerals.CHINESE}]{{1,16}}(?:点[{numerals.CHINESE}]{{1,8}})?"
    rf"|[{numerals.ARABIC}][{numerals.ARABIC},.．]{{0,16}})"
)
_MEASURE = r"[亿万千百]*元|倍|[%％‰]|个?月|年|[日天]|个工作日"
QUANTITY = (
    rf"(?:等值|等额|同等价值|同等金额|[百千万]分之{DIGITS}"
    rf"|(?:人民币)?{DIGITS}(?:[亿万千百]*元|倍|[%％‰]|[千万]?(?<=[千万])(?=(?:以上|以下|以内)?的?罚[款金])))"
)
"""百分之五, 五万元, 一倍, 5％, 等值; 五千 of 五千以下罚款."""
_BARE = rf"(?:{QUANTITY}|{DIGITS}[亿万千百]*)"
RANGE = (
    rf"(?:(?:最高)?不(?:超过|低于|高于|少于)|最高|最低)?"
    rf"(?:{_BARE}(?:人民币)?(?:\([^()]{{1,12}}\))?(?:以上|以下|以内|起)?"
    rf"(?:、|,|，)?(?:至|到|[-—－―–~～]+|但?(?:最高)?不(?:满|足|超过|高于|到)|以上)?)?"
    rf"{QUANTITY}(?:人民币)?(?:以上|以下|以内)?"
)
"""五千元以上五万元以下, 一至三倍, 不超过五百元: one amount or two, with a unit on the last."""

_PART = re.compile(
    rf"(?P<fraction>[百千万])分之(?P<of>{DIGITS})"
    rf"|(?P<number>{DIGITS})(?P<unit>{_MEASURE}|[亿万千百]+(?=[至到以—－-]))?"
    r"|(?P<equal>等值|同等价值|同等金额|等额)"
)
_UPPER = re.compile(r"以下|以内|不(?:超过|满|足|高于|到)|最高")
_SUM = re.compile("[千万](?:以上|以下|以内)?$")
"""10万以下, without 元."""
_FRACTION = {"百": 1.0, "千": 0.1, "万": 0.01}
_FACTOR = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True, slots=True)
class Range:
    """One amount or two as printed: bounds, null where not stated, and the unit: 元, 倍, %, 年…."""

    min: float | None
    max: float | None
    unit: str


def read_range(text: str) -> Range | None:
    """The first amount or pair of amounts of the text.

    >>> read_range("五千元以上五万元以下"), read_range("一至三倍"), read_range("百分之五以下")
    (Range(5000.0, 50000.0, '元'), Range(1.0, 3.0, '倍'), Range(None, 5.0, '%'))
    """
    parts = list(_PART.finditer(text))[:2]
    if len(parts) == 2 and _unit(parts[0]) in ("倍", "%") and _unit(parts[1]) == "元":
        text = re.split("[、，但且并]|最高", text[: parts[1].start()])[0]
        parts = parts[:1]  # 三倍以下、但最高不超过三万元
    if not parts:
        return None
    unit = _unit(parts[-1]) or _unit(parts[0]) or ("元" if _SUM.search(text) else "")
    last = _value(parts[-1], "")
    if len(parts) == 2:
        first = _value(parts[0], "" if parts[0]["unit"] else _inherited(parts))
        if _unit(parts[0]) == "%" and unit == "倍":  # 百分之五十以上三倍以下
            first = first / 100
        return Range(first, last, unit)
    if _UPPER.search(text):
        return Range(None, last, unit)
    if "以上" in text or "不低于" in text or "不少于" in text:
        return Range(last, None, unit)
    return Range(last, last, unit)


def _inherited(parts: list[re.Match[str]]) -> str:
    """一至三万元: the first takes 万 from the last; 五百至二千元 keeps its own hundreds."""
    if parts[0]["fraction"] or re.search("[百千万亿]", parts[0]["number"] or "万"):
        return ""
    return re.search("[百千万亿]*$", (parts[1]["number"] or "") + _scale(parts[1])).group()  # type: ignore[union-attr]


def _scale(part: re.Match[str]) -> str:
    return (part["unit"] or "").rstrip("元倍%％‰年月日天个工作")


def _unit(part: re.Match[str]) -> str:
    if part["fraction"]:
        return "%"
    if part["equal"]:
        return "倍"
    unit = (part["unit"] or "").rstrip("亿万千百")
    return {"％": "%", "‰": "%", "天": "日", "个月": "月"}.get(unit, unit and unit[-1])


def _value(part: re.Match[str], scale: str) -> float:
    if part["equal"]:
        return 1.0
    value = number(part["of"] or part["number"]) or 0.0
    if part["fraction"]:
        return value * _FRACTION[part["fraction"]]
    for sign in scale or _scale(part):
        value *= _FACTOR[sign]
    return value / 10 if part["unit"] == "‰" else value


def number(text: str) -> float | None:
    """五万, 1,000, 1.5 or 一点五 as a number; None where it is none."""
    whole, point, rest = text.replace(",", "").replace("．", ".").replace("点", ".").partition(".")
    value = numerals.parse(whole)
    if value is None or not point:
        return value
    decimals = "".join(str(numerals.parse(digit) or 0) for digit in rest)
    return float(f"{value}.{decimals or 0}")


def fine(text: str, before: str = "") -> Fine:
    """罚款, 罚金: the amount a fine's own words state; `before` is the sentence up to it."""
    found = re.search(RANGE, text)
    read = read_range(found.group()) if found else None
    if found is None or read is None or not read.unit or text[: found.start()].endswith("标准加"):
        return Fine("unspecified")
    each = re.search(r"每[^，。；]{1,10}$", before)
    words = (each.group() if each else "") + text[: found.start()]
    basis, unit = basis_of(words, text[found.end() :], read.unit, before)
    scale: float = 0.01 if read.unit == "%" and basis.endswith("_multiple") else 1
    if read.unit == "倍" and basis.endswith("_percent"):
        scale = 100
    return Fine(basis, _scaled(read.min, scale), _scaled(read.max, scale), unit)


def _scaled(value: float | None, scale: float) -> float | None:
    return None if value is None else round(value * scale, 6)


def days(text: str) -> tuple[int | None, int | None]:
    """拘留: days, at least and at most."""
    read = _duration(text, "[日天]")
    return (None, None) if read is None else (_whole(read.min), _whole(read.max))


def months(text: str) -> tuple[int | None, int | None]:
    """不准出境: months, at least and at most; 六个月至三年 → (6, 36)."""
    terms = [float(number(n) or 0) * (12 if u == "年" else 1) for n, u in _TERM.findall(text)][:2]
    if len(terms) == 2:
        return int(terms[0]), int(terms[1])
    if not terms:
        return None, None
    only = int(terms[0])
    return (None, only) if _UPPER.search(text) else (only, only)


_TERM = re.compile(rf"({DIGITS})(年|个?月)")


def imprisonment(text: str) -> tuple[float | None, float | None, bool]:
    """有期徒刑, 无期徒刑: years, at least and at most; for life."""
    if "无期" in text:
        return None, None, True
    terms = [
        (number(n) or 0) / (1 if u == "年" else 12) for n, u in _TERM.findall(text.split("徒刑")[0])
    ][:2]
    if len(terms) == 2:
        return terms[0], terms[1], False
    if not terms:
        return None, None, False
    return (None, terms[0], False) if "以下" in text else (terms[0], None, False)


def ban(text: str) -> tuple[float | None, bool]:
    """从业禁止, 暂停执业: years (the most that is stated); for life."""
    terms = [(number(n) or 0) / (1 if u == "年" else 12) for n, u in _TERM.findall(text)]
    return (max(terms) if terms else None), "终身" in text or "永久" in text


def _duration(text: str, unit: str) -> Range | None:
    found = re.search(
        rf"(?:{DIGITS}{unit}?(?:以上|以下|至|到|[-—－~～]|、)*)?{DIGITS}{unit}(?:以下|以上|以内)?",
        text,
    )
    return read_range(found.group()) if found else None


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)
