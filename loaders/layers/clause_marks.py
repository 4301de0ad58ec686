"""What stands behind the bracket or in its clause, for verbs and prepositions alike."""

from __future__ import annotations

import re

PASSIVE = re.compile(
    r"(?:规定|确定|指定|批准|核准|委托|提供|派驻|委派|选派|设立|设置|认定|发布|公布|颁发|"
    r"核发|制定|编制|编纂|组成|牵头|核定|划定|授权|备案|统一|任命|聘任|聘用|审定|认可|许可|"
    r"签订|订立|签发|出具|推荐|选举|举办|主办|承办|建设|管理|使用|所有|经营|生产|印制|监制|"
    r"开发|所属|属|直属|下设|派出|要求|需要|负责|召开|通过|作出|形成|产生|收取|征收|投资|出资|管辖|提出|达成|约定|拟定|拟订|起草|印发|下达|支付|持有|占有|购买|转让|享有|交付|披露|报送|淘汰|禁止|限制)$"
)
"""A verb before 的 with a doer before it: what is governed is described, 军队派驻的代表."""

PREDICATE = re.compile(
    r"^[，,]?(?:应|可|必须|不得|负责|主管|是|系|均|都|须|需|依法|有权|享有|承担|不再|"
    r"不适用|适用|具体|统一|方可|在|申请|从事)|"
    r"^(?![的、和及或等与并内中时后前以])[\u4e00-\u9fff]"
)
"""The bracket is followed by a predicate: what is shortened is its subject."""

DIRECT = re.compile(r"^(?![，,。；;：、的和及或等与并内中时后前以])[\u4e00-\u9fff]")
"""A predicate follows without a comma."""

OBJECT = re.compile(
    r"^(?:[。；;：:]|[，,](?:并|由|报|经|以|对|按|向|其|明确|用于|实行|为|作为|与|根据|将)|"
    r"并|的[，,。；;]|$)"
)
"""The clause ends: what is shortened is its object."""

MODAL_TAIL = re.compile(
    r"^[，,]?(?:应当?(?!急)|可以?|必须|不得|负责|主管|是|均|都|须|需|依法|有权|适用)"
)
"""The bracket is followed by the predicate of what is shortened."""

COURSE = re.compile(r"[^的]{2,40}(?:过程中|工作中|活动中|期间)[^的]{2,}的")
"""The rest of 在…过程中收集的: 在 describes how what is named came about."""
