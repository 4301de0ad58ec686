"""The characters that a measure can begin with: nowhere else is the lexicon tried."""

from __future__ import annotations

STARTS = (
    "0123456789○，０１２３４５６７８９Ｏ"
    "〇一七万三下不两严中临九书予二五交人亿从代令以作依修停免全党八公六共关其具冻减分列判制剔剥劝办加勒十千卅单参及取受变口召可司吊同向告命四回在处备复如保委安定实宣封将"
    "就履市带并废延廿开引强归录征恢惩成扣批承把投折押拆拍拘指按排推提搬撤支收改政整无明暂更最有查核根死每比永没治注消清照留疏登百监确禁离科移立等管纠约纪纳组终经给缓"
    "缩缴罚罢聘腾自行补要解警计训诫记证课调负责赔转载辞迁返进追退适逐通遣采重销问阻降限除雇零驱驶"
)
JOINTS = "、，和者"
"""The last character of what stands in front of measures that begin with any other."""
