"""What is taken (没收, 吊销, 暂扣) and who is held (拘留), as data."""

from __future__ import annotations

from loaders.layers.amounts import DIGITS
from loaders.layers.clauses.lexicon.words import GIVE, YEARS

_DAYS = rf"(?:{DIGITS}[日天]?(?:以上|至|到|[-—~～]|、)+)?{DIGITS}[日天](?:以下|以内|以上)?的?"

SEIZED: tuple[tuple[str, str, str], ...] = (
    (
        "confiscation+",
        r"(?:予以|一律)?没收(?!程序|决定|的)|收缴(?!决定|罚款|分离|国库|的)|追缴|罚没",
        "没收渔具",
    ),
    ("detention", rf"{GIVE}?{_DAYS}(?:行政|司法)?拘留", "处十五日以下拘留"),
    (
        "detention",
        r"(?:(?:处以?|并处|给予|予以|可处|采取)(?:行政|司法)?|(?<=[、，])(?:行政|司法)?|(?<=或者)(?:行政|司法)?|行政|司法)拘留(?![所证期决的时后人])",
        "予以拘留",
    ),
    (
        "business_licence_revocation",
        r"(?:吊销|撤销|收缴|注销)(?:其|企业|法人|工商|的|个体工商户){0,5}营业执照(?!(?:、|或者|和|以及|及)[^，。；、]{2,16}(?:许可证|资质|资格))",
        "吊销营业执照",
    ),
    (
        "occupational_ban",
        r"暂停(?=或者(?:撤销|吊销|取消)[^，。；]{0,20}(?:从业|执业|任职))",
        "暂停或者撤销从业资格",
    ),
    ("other", r"暂停(?=(?:或者|直至)(?:撤销|吊销|取消))", "暂停或者撤销许可"),
    ("licence_revocation", "予以吊销(?=[，。；])", "予以吊销。"),
    (
        "licence+",
        r"吊销|注销|撤销|取消|(?:无偿)?收回|废止|撤回|吊扣|缴销|中止(?=[^，。；、]{2,16}(?:政策|资格|待遇))|停止(?=(?:(?!或者|吊销)[^，。；、]){1,20}资格)",
        "吊销许可证",
    ),
    ("other", r"(?:予以)?封存(?=[、，。；])", "予以封存、"),
    ("other+", r"(?<=[并，、])销毁(?=[^，。；、])", "，销毁假币"),
    (
        "suspension_of_business",
        rf"(?:给予|处以|处)?{YEARS}的?停业的?处罚",
        "给予三个月以上一年以下的停业处罚",
    ),
    ("other+", r"暂扣(?!期)", "暂扣许可证"),
)
"""Kinds, patterns, examples."""
