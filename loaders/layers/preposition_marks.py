"""What stands around a preposition that governs or describes, as data."""

from __future__ import annotations

import re

PLACE = re.compile(
    r"[^的]{1,40}?(?:期间|过程中|[物施路船车地面场台]上(?![海级述报市])|内(?![容部地陆外河蒙资贸务径页层]))(?=[\u4e00-\u9fff]{2})"
)
"""The rest of 在…内, up to where an action follows."""

SITE = re.compile(r"[区市省县境国港院校内中上]$")
"""The end of the name of a place."""

SPOT = re.compile(r"(?:[岸港]|[区水海地]域|[地特辖景园矿库林牧渔山市城郊街社]区|场所|地[点段带])$")
"""The end of a kind of place."""

PLACED = re.compile(r"^(?![应可必不负依和及与或、有])[\u4e00-\u9fff、]{2,16}的")
"""What is done there, as the description of something else: 在…（…）注册登记的企业."""

CALLED = re.compile(
    r"(?:公布|核定|认定|确定|登记|评为|列|命名|划定|指定|选定|评定|批准|划分|定|界定|规定|视|称)$"
)
"""What stands before 为 and a name given: 公布为文物保护单位."""

TOGETHER = re.compile(
    r"(?:(?:订立|签订|签署|达成|约定|协商|商定)[^的]{0,12}|合作|联合|有关|相关|相邻|相连|相通|相配套|配套|关联|共同[^的]{0,8})的"
    r"|的(?:合同|协议|约定|关系|纠纷|争议)"
)
"""与…订立的: 与 describes."""

SINCE = re.compile(r"^[^，。；]{0,10}起")
"""The end of 自…起."""

BECAUSE = re.compile(r"^(?:的(?!，)|造成|导致|引起|引发|发生|产生|致使|不能|无法|需要|中止|终止)")
"""What follows where the cause ends at the bracket."""

SERVES = re.compile(r"提供|服务|办理|设立|设置|建立|开展|进行|从事")
"""为…提供服务的: 为 describes."""

OPEN = re.compile(
    r"^[^，。；的]{0,10}(?:组成|构成|参加|设立|负责|管理|出具|提供|编制|制定|提出|作出|认定|承担|颁发|签发|填写)的"
)
"""What 由 begins is closed only behind the bracket: 由…（…）等组成的机构."""

MODAL = re.compile(r"(?:应当?|必须|可以|不得|，|分别|负责)(?:如实|及时|依法|定期|按时|直接|主动)?$")
"""应当 and the like, directly before."""

SUBJECT = re.compile(r"^(?:应当|应(?![急用对])|可以|必须|不得|须)")
"""What is shortened is the subject of what follows: 用于生产的原料（…）应当."""

NOUN_BEFORE = re.compile(r"[门关位构人者区员地物级容象围会院域品水线路站]$")
"""The end of a noun that 为 may say something of."""

UNDONE = re.compile(r"(?:未|没有|不|已)")
"""What opens a description that holds 进行 itself: 对未取得许可进行建设的房屋."""

DONE_TO = re.compile(r"(?:实施|进行|负有|负责|承担|行使|予以|具有)[^的]*的")
"""对…实施…的: 对 describes who does it."""

ACTION = re.compile(r"进行|实施|予以|给予|开展|作出")
"""What is done to the object of 对."""

DONE = re.compile(r"^(?:依法)?(?:实施|进行|开展|予以|给予|提供|作出)[^，。；]{0,12}的")
"""What is done to the object of 对, as a description: 实施的保育和教育."""

APPROVED = re.compile(
    r"(?:依法)?(?:批准|核准|同意|授权|许可|审核|登记|认定|确定|审定|核定|评估|鉴定|检验|检测|备案|考核|考试|培训)"
)
"""经批准…的: 经 describes."""

CLOSED = re.compile(
    r"为|以下|[以之境域围]内|期间|过程中|中(?=$|[的，列]|约定|载明|规定|注明|明确|写明|提出|作出)"
)
"""What ends 在… or 以… before the expression."""
