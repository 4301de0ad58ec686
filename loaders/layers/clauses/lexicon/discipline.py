"""Discipline (处分) and admonition (警告, 通报批评), as data."""

from __future__ import annotations

from loaders.layers.clauses.lexicon.words import BESIDE, END, GIVE

_GRADE = (
    r"(?:严重警告|警告|记大过|记过|降级|降职|撤职|开除党籍|开除公职|开除|留用察看|降低岗位等级|免职"
    r"|撤销党内职务|留党察看|记过以上)"
)
_GRADES = (
    rf"{_GRADE}(?:(?:、|或者?|和|至|直至|，直至|直到|以上|以下|以至){{1,2}}{_GRADE})*(?:以上|以下)?"
)
_KIND = r"(?:行政|政务|政纪|纪律|党纪|党内|相应|必要|组织|从重|严肃)"
_KINDS = rf"{_KIND}{{0,2}}的?(?:(?:、|和|或者?|及){_KIND}{{1,2}})*"

DISCIPLINE: tuple[tuple[str, str, str], ...] = (
    (
        "administrative_discipline",
        r"(?:给予|予以)(?:行政|纪律|政务|政纪|党纪)?处分，?直至(?:撤销职务|撤职|开除(?:公职)?)(?=[，。；])",
        "给予处分，直至开除。",
    ),
    (
        "administrative_discipline",
        rf"(?:(?:给予|予以|作出|处以|追究)(?:其|[^，。；]{{2,40}}?(?:人员|责任人))?(?:军衔|警衔)?(?:{_KINDS})?(?:{_GRADES}(?:等|的)*)?(?:{_KINDS}(?:等|的)*)?"
        rf"|{_GRADES}(?:等|的)*(?:{_KINDS})?|(?:行政|政务|政纪|纪律|党纪)(?:{_KINDS})?)处分(?!决定|权|期|种类|程序|的(?:决定|权|期|种))",
        "给予撤职或者开除的处分",
    ),
    (
        "administrative_discipline",
        rf"(?<=依[法规纪])(?:从重|从严|严肃)?处分{END}",
        "依法处分。",
    ),
    (
        "administrative_discipline",
        rf"(?:给予|予以|处以|责令)(?!警告){_GRADES}|(?<=的，)(?:开除|撤职)(?=[。；，])"
        r"|(?:予以|给予)辞退|(?:撤销|免去|罢免|免除|解除)其?(?:[^，。；、的]{0,6})职务|(?<=的，)撤销[^，。；、的]{2,16}的职务",
        "予以撤职或者开除",
    ),
    (
        "warning",
        rf"(?:{GIVE}|责令)?(?:口头|书面)?(?<!航行)(?<!风险)(?<!健康)(?<!安全)(?<!气象)(?<!发布)(?<!设置)警告(?![标牌信书线灯语性令级]|作用|提示|、?记)",
        "给予警告",
    ),
    ("beside administrative_discipline", rf"{BESIDE}处分{END}", "或者处分。"),
    ("beside other", rf"{BESIDE}(?:行政|经济)?(?:处罚|处理|问责){END}", "、处罚。"),
    ("other", r"(?:给予|予以|进行|实施)(?:行政|党纪|党内|责任)?问责" + END, "给予行政问责和"),
    (
        "beside other",
        rf"{BESIDE}(?:辞退|解聘|罢免|除名|解除(?:聘用|劳动)合同){END}",
        "，直至辞退。",
    ),
    ("beside other", rf"{BESIDE}(?:撤销|变更|取消)(?=[，。；]|$)", "或者撤销。"),
    ("beside licence_revocation", rf"{BESIDE}(?:吊销|注销)(?=[，。；]|$)", "或者注销；"),
    ("beside rectification_order", rf"{BESIDE}纠正(?=[，。；]|$)", "、纠正。"),
    ("other", r"(?:责令)?引咎辞职", "引咎辞职"),
    (
        "criticism_notice",
        rf"(?:{GIVE})?(?:公开)?通报批评|(?:予以|给予|进行)(?:公开)?通报(?=[，。；：、])|(?:予以|给予)批评(?!教育)",
        "通报批评",
    ),
    ("beside criticism_notice", rf"{BESIDE}通报(?=[，。；]|$)", "、通报。"),
)
"""Kinds, patterns, examples."""
