"""Whether a verb governs the expression at the end of its clause, or describes its noun."""

from __future__ import annotations

from loaders.layers import clause_marks as marks
from loaders.layers import verb_heads, verb_marks
from loaders.layers.clause_words import VERBS
from loaders.layers.governing import Reading, describes


def governs(reading: Reading) -> bool:
    """Whether the expression begins behind this verb."""
    kinds = VERBS.get(reading.word, frozenset())
    if _done_to(reading):
        return True
    if "nominal" in kinds and not verb_heads.is_verb(reading):
        return False
    if _none(reading):
        return False
    if not reading.described:
        return True
    if verb_marks.NOT_DONE.search(reading.before) or _carries(reading.rest):
        return False
    if reading.named and marks.OBJECT.match(reading.tail):
        return False
    described = reading.rest[: reading.rest.index("的")]
    if "设区的" in reading.rest:
        described = reading.rest[: reading.rest.rindex("的")]
    return _of_description(reading, kinds, described)


def _none(reading: Reading) -> bool:
    """Whether the word is no verb that governs where it stands: 参加人员, 接受甲的委托."""
    kind = reading.before.endswith(("、", "的")) and verb_heads.short(reading)
    accepted = verb_marks.ACCEPTED.search(reading.before + reading.word)
    no_verb = verb_heads.NO_VERB.search(reading.before) or reading.rest[0] == "为"
    return bool(kind or accepted or no_verb)


def _done_to(reading: Reading) -> bool:
    """Whether something is done or given: 对其认证的产品实施｜有效的跟踪调查（…）。"""
    words = reading.before + reading.word
    towards = verb_marks.TOWARDS.search(words) or verb_marks.GIVEN.search(words)
    ends = marks.OBJECT.match(reading.tail) and verb_marks.NO_AGENT.search(reading.rest)
    return bool(towards and ends)


def _of_description(reading: Reading, kinds: frozenset[str], described: str) -> bool:
    before = reading.before
    if reading.word == "会同":
        return False
    done = marks.PASSIVE.search(described)
    passive = done and verb_marks.DONE_BY.search(described[: done.start()])
    if passive and "duty" not in kinds:
        return True
    if _takes(reading, kinds, described) or (not done and verb_heads.acts_on(reading)):
        return True
    if before and (_given(reading) or (not done and verb_marks.CONDITION.match(reading.tail))):
        return True
    if "describing" in kinds:
        return (_rules(reading) and "ruling" in kinds) or _concludes(reading)
    if verb_marks.BOUND.search(reading.head) or describes(reading.rest):
        return True
    return not passive and _ends(reading)


def _takes(reading: Reading, kinds: frozenset[str], described: str) -> bool:
    """Whether the verb has its object here: 不得违反…中的规定, 鼓励境外的企业（…）投资."""
    object_ = bool(verb_marks.BOUND.search(reading.before)) or reading.tail.startswith("的")
    if object_ and verb_marks.LOCATED.search(described):
        return True
    return "pivot" in kinds and len(described) > 2 and bool(marks.DIRECT.match(reading.tail))


def _given(reading: Reading) -> bool:
    """Whether something is done for or with somebody: 为罪犯提供｜符合标准的条件."""
    for_ = reading.led in ("为", "向", "将", "把") and len(reading.before) > 1
    return for_ and bool(verb_marks.BENEFITS.search(reading.before))


def _carries(rest: str) -> bool:
    """Whether another verb follows that ends the description with it: 公布实施的规划."""
    return rest[:2] in VERBS and rest[2:3] in ("的", "为")


def _concludes(reading: Reading) -> bool:
    """Whether even a verb that mostly describes is the predicate: 标识应当标有…, 从事…的收购活动."""
    said = verb_marks.OF_SUBJECT.match(reading.head)
    if said and (said[1] or not reading.start) and verb_marks.NEXT.match(reading.tail):
        return True
    if said and not said[1] and not reading.start:
        return bool(marks.DIRECT.match(reading.tail))
    if reading.word in ("从事", "进行", "开展"):
        return bool(verb_marks.DOING.search(reading.rest))
    trades = verb_marks.TRADE.fullmatch(reading.before + reading.word)
    return bool(
        trades and verb_marks.GOODS.search(reading.rest) and verb_marks.MUST.match(reading.tail)
    )


def _ends(reading: Reading) -> bool:
    """Whether the clause ends with the object of the verb, so that nothing else is its predicate."""
    rest, tail, before = reading.rest, reading.tail, reading.before
    opens = not before and reading.word in VERBS
    if opens and not (verb_marks.AGENT.search(rest) or marks.MODAL_TAIL.match(tail)):
        return bool(
            marks.OBJECT.match(tail) or marks.DIRECT.match(tail) or verb_marks.DOER.match(tail)
        )
    if marks.PREDICATE.match(tail):
        return False
    return bool(before) or bool(marks.OBJECT.match(tail))


def _rules(reading: Reading) -> bool:
    """Whether the verb is the predicate of what stands before: 部门主管本区域内的企业."""
    ends = bool(marks.OBJECT.match(reading.tail))
    return bool(reading.before) and ends and not verb_marks.AGENT.search(reading.rest)
