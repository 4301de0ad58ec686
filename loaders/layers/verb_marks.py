"""What stands around a verb that has its object or describes a noun, as data."""

from __future__ import annotations

import re

_HOW = "(?:自愿|依法|及时|自行|直接|定期|主动|优先|统一|分别|先行)?"

DONE_BY = re.compile(
    r"(?:[府门关构家院省市县区人会局位业法例法款项条准者军委部厅所员行书同议》]|有关|依法|统一|共同|明令|[^定认]规定)$"
)
"""Who does it, or by what it is done, before a verb before 的."""

NOT_DONE = re.compile(r"(?:未|没有)(?:经|依法|按照?规定)*$")
"""未 before a verb in a description: 未纳入…的家庭."""

ACCEPTED = re.compile(r"接?受[^，的]{1,14}(?:委托|指派|委派|邀请|聘请|聘任|指定)$")
"""接受甲的委托: what follows is not the object of 委托."""

TOWARDS = re.compile(
    r"(?:^|[，并]|应当?|可以|必须|依法)对[^，]{2,40}(?:实施|进行|开展|给予|作出|提出|采取)$"
)
"""What is done to somebody or something."""

GIVEN = re.compile(
    r"(?:^|[，并]|应当?|可以|必须|依法)(?:向|为|给)(?:其|他人|[^，的]{2,12}[人者员户会众])"
    r"(?:提供|出具|销售|出租|出借|发放|颁发|办理)$"
)
"""What is given to somebody."""

PERSON = re.compile(
    r"^[^由经被]*(?:人|(?<!或)者|单位|企业|公司|组织|机构|部门|机关|法院|检察院|政府|委员会)$"
)
"""Somebody who acts, before a verb."""

TOPIC = re.compile(r"^的?，")
"""The clause ends behind the bracket; another says what is done: 纳税人销售…（…），应当."""

NO_AGENT = re.compile(r"(?<![人者员户商位门构关业司织校院所局会府家])$")
"""The end of a noun for what is acted on."""

BOUND = re.compile(rf"(?:应当|必须|可以|不得){_HOW}$")
"""应当 and the like, which only a main verb follows."""

OF_SUBJECT = re.compile(
    rf"(|(?!按照|依照|根据|依据|依法|经).{{2,}}(?<!的))(?:应当|必须|可以|不得){_HOW}$"
)
"""应当 behind its subject, or at the head of a clause."""

NEXT = re.compile(r"^(?:[。；]|，(?:不得|并|方可|应当))")
"""The sentence ends, or goes on with the same subject."""

CONDITION = re.compile(r"^的[，。；]")
"""A condition ends behind the bracket: 债权人撤销…（…）的，."""

BENEFITS = re.compile(r"[人者员民工犯众会关门构府院企业位]$")
"""The end of 为罪犯, 向社会, before what is done for them."""

DOING = re.compile(r"的[^的]*(?:活动|业务|工作|作业|贸易)$")
"""…的收购、销售等活动: what is done, not who does it."""

GOODS = re.compile(r"(?:[品物货料项器械]|技术|设备)$")
"""Things that are bought and sold, where a person who does so would be named otherwise."""

_TRADE = "(?:出口|进口|生产|销售|经营)"
TRADE = re.compile(f"(?:{_TRADE}(?:[、和及或]|或者|以及))*{_TRADE}")
"""What is done with them, at the head of its clause."""

MUST = re.compile(r"，(?:应当|必须|不得|须)")
"""The one who must is left unsaid: 出口《清单》所列的物项（…），应当."""

AGENT = re.compile(r"(?:部门|机构|机关|单位|组织|人员|委员会|办公室)$")
"""The end of a noun for somebody who acts."""

LOCATED = re.compile(r"[中内上外]$")
"""…中的: what stands before 的 is a place, no action."""

DOER = re.compile(r"^，(?:行政机关|国家机关|人民法院|有关部门|当事人|企业|单位)")
"""A clause with a subject of its own follows: 起草…政策措施（…），行政机关应当…."""
