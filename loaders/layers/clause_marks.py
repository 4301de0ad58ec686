"""What stands around a word that may govern, as data: by it the word is read."""

from __future__ import annotations

import re

PASSIVE = re.compile(
    r"(?:规定|确定|指定|批准|核准|委托|提供|派驻|委派|选派|设立|设置|认定|发布|公布|颁发|"
    r"核发|制定|编制|编纂|组成|牵头|核定|划定|授权|备案|统一|任命|聘任|聘用|审定|认可|许可|"
    r"签订|订立|签发|出具|推荐|选举|举办|主办|承办|建设|管理|使用|所有|经营|生产|印制|监制|"
    r"开发|所属|属|直属|下设|派出|要求|需要|负责|召开|通过|作出|形成|产生|收取|征收|投资|出资|管辖)$"
)
"""A verb before 的 with a doer before it: what is governed is described, 军队派驻的代表."""

HEAD = re.compile(
    r"(?:^|应当?|可以|必须|不得|需要?|为了?|负责|依法|统一|共同|定期|及时|组织|会同|和|"
    r"或者?|并|、|自觉|认真|严格|全面|积极|切实|充分|主动|本[市省区县州]|国家|部门|"
    r"机关|机构|政府|委员会|加强|有权|拒绝|申请|支持|鼓励|分别|自行|不再|继续|"
    r"[学理效时格确整真速]地|逐步|提前|另行|已|未)$"
)
"""What stands before a verb at the head of its clause."""

PLACE = re.compile(
    r"[^的]{1,40}?(?:期间|过程中|内(?![容部地陆外河蒙资贸务径页层]))(?=[\u4e00-\u9fff]{2})"
)
"""The rest of 在…内, up to where an action follows."""

PREDICATE = re.compile(
    r"^[，,]?(?:应|可|必须|不得|负责|主管|是|系|均|都|须|需|依法|有权|享有|承担|不再|"
    r"不适用|适用|具体|统一|方可|在|申请|从事)|"
    r"^(?![的、和及或等与并内中时后前以])[\u4e00-\u9fff]"
)
"""The bracket is followed by a predicate: what is shortened is its subject."""

SITE = re.compile(r"[区市省县境国港院校内中上]$")
"""The end of the name of a place."""

PLACED = re.compile(r"^(?![应可必不负依和及与或、有])[\u4e00-\u9fff]{2,12}的")
"""What is done there, as the description of something else: 在…（…）注册登记的企业."""

DIRECT = re.compile(r"^(?![，,。；;：、的和及或等与并内中时后前以])[\u4e00-\u9fff]")
"""A predicate follows without a comma."""

OBJECT = re.compile(
    r"^(?:[。；;：:]|[，,](?:并|由|报|经|以|对|按|向|其|明确|用于|实行|为|作为|与|根据|将)|"
    r"并|的[，,。；;]|$)"
)
"""The clause ends: what is shortened is its object."""

CALLED = re.compile(
    r"(?:公布|核定|认定|确定|登记|评为|列|命名|划定|指定|选定|评定|批准|划分|定|界定|规定|视|称)$"
)
"""What stands before 为 and a name given: 公布为文物保护单位."""

TOGETHER = re.compile(
    r"(?:(?:订立|签订|签署|达成)[^的]{0,12}|合作|联合|有关|相关|相邻|相连|相通|相配套|配套|关联|共同[^的]{0,8})的"
    r"|的(?:合同|协议|约定|关系|纠纷|争议)"
)
"""与…订立的: 与 describes."""

NO_VERB = re.compile(r"(?:受|的|(?<![务场究出诊托处])所)$")
"""What stands before a word that then is no verb that governs: 所属, 收入的征收."""

NOT_DONE = re.compile(r"(?:未|没有)$")
"""未 before a verb in a description: 未纳入…的家庭."""

TOWARDS = re.compile(r"[对向就]")
"""What a verb within 通过…对…提出…（…）的单位 is done to."""

MUST = re.compile(r"，(?:应当|必须|不得|须)")
"""The one who must is left unsaid: 出口《清单》所列的物项（…），应当."""

OTHERS = re.compile(r"(?:其他|他人|第三人|任何)")
"""What only a verb takes: 许可其他经营者."""

GOODS = re.compile(r"(?:[品物货料项器械]|技术|设备)$")
"""Things that are bought and sold, where a person who does so would be named otherwise."""

OF_SUBJECT = re.compile(r"(|.{2,}(?<!的))(?:应当|必须|可以|不得)$")
"""应当 behind its subject, or at the head of a clause."""

NEXT = re.compile(r"^(?:[。；]|，(?:不得|并|方可|应当))")
"""The sentence ends, or goes on with the same subject."""

DOING = re.compile(r"的[^的]{3,}(?:活动|业务|工作|作业|贸易)$")
"""…的收购、销售等活动: what is done, not who does it."""

SERVES = re.compile(r"提供|服务|办理|设立|设置|建立|开展|进行|从事")
"""为…提供服务的: 为 describes."""

OPEN = re.compile(r"^[^，。；的]{0,10}(?:组成|构成|参加|设立|负责|管理)的")
"""What 由 begins is closed only behind the bracket: 由…（…）等组成的机构."""

SHORT_NOUN = re.compile(
    r"^(?:行政|主管|管理|监督)*(?:单位|部门|机构|机关|人员|项目|工作|活动|企业|场所|阶段)(?:$|[、和及与或])"
)
"""A noun that a verb before it only tells the kind of: 经营、管理单位."""

AFTER_NOUN = re.compile(r"(?:机关|部门|机构|单位|组织|人员|委员会|政府|法院)(?:、|和|或者?)$")
"""A noun in a list, which no verb follows: 侦查机关、审查起诉机关."""

ORDERED = re.compile(r"(?:应当?|可以|必须|不得|并|负责|依法|有权)$")
"""What only a verb follows."""

COMPOUND = re.compile(
    r"机构编制｜|安置｜补助|发展｜改革|审查｜起诉"
    r"|｜(?:费(?!用)|金(?![融属额])|局(?![域部面])|区(?![域县块内级、])|者|员(?!工)|站|委(?!托))"
)
"""Verbs in the names of fields: 机构编制管理机关."""

MODAL_TAIL = re.compile(
    r"^[，,]?(?:应当?(?!急)|可以?|必须|不得|负责|主管|是|均|都|须|需|依法|有权|适用)"
)
"""The bracket is followed by the predicate of what is shortened."""

AGENT = re.compile(r"(?:部门|机构|机关|单位|组织|人员|委员会|办公室)$")
"""The end of a noun for somebody who acts."""

MODAL = re.compile(r"(?:应当?|必须|可以|不得|，|分别|负责)$")
"""应当 and the like, directly before."""

BOUND = re.compile(r"(?:应当|必须|可以|不得)$")
"""应当 and the like, which only a main verb follows."""

LOCATED = re.compile(r"[中内上外]$")
"""…中的: what stands before 的 is a place, no action."""

NOUN_BEFORE = re.compile(r"[门关位构人者区员地物级容象围会院域品水线路站]$")
"""The end of a noun that 为 may say something of."""

DONE_TO = re.compile(r"(?:实施|进行|负有|负责|承担|行使|予以|具有)[^的]*的")
"""对…实施…的: 对 describes who does it."""

ACTION = re.compile(r"进行|实施|予以|给予|开展|作出")
"""What is done to the object of 对."""

APPROVED = re.compile(
    r"(?:依法)?(?:批准|核准|同意|授权|许可|审核|登记|认定|确定|审定|核定|评估|鉴定|检验|检测|备案|考核|考试|培训)"
)
"""经批准…的: 经 describes."""

COURSE = re.compile(r"[^的]{2,40}(?:过程中|工作中|活动中|期间)[^的]{2,}的")
"""The rest of 在…过程中收集的: 在 describes how what is named came about."""

CLOSED = re.compile(r"为|以下|[以之境域围]内|期间|过程中|中(?=$|[的，])")
"""What ends 在… or 以… before the expression."""

DOER = re.compile(r"^，(?:行政机关|国家机关|人民法院|有关部门|当事人|企业|单位)")
"""A clause with a subject of its own follows: 起草…政策措施（…），行政机关应当…."""
