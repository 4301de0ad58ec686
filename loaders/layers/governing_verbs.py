"""Whether a verb governs the expression at the end of its clause, or describes its noun."""

from __future__ import annotations

from loaders.layers import clause_words as words
from loaders.layers.governing import Reading, describes


def governs(reading: Reading) -> bool:
    """Whether the expression begins behind this verb."""
    rest, before = reading.rest, reading.before
    kinds = words.VERBS.get(reading.word, frozenset())
    if "nominal" in kinds and not _heads(reading):
        return False
    if words.SUFFERS.search(before) or rest[0] == "为":
        return False
    return _of_description(reading, kinds) if reading.described else True


def _heads(reading: Reading) -> bool:
    """Whether the word is a verb where it stands: 管理单位 and 机构编制管理 hold none."""
    if not words.HEAD.search(reading.before):
        return False
    short = words.SHORT_NOUN.match(reading.rest) and not words.ORDERED.search(reading.before)
    if short or words.AFTER_NOUN.search(reading.before):
        return False
    return not words.COMPOUND.search(reading.before + reading.word + "｜" + reading.rest[:2])


def _of_description(reading: Reading, kinds: frozenset[str]) -> bool:
    rest, tail, before = reading.rest, reading.tail, reading.before
    if reading.named and words.OBJECT.match(tail):
        return False
    described = rest[: rest.rindex("的")] if "设区的" in rest else rest[: rest.index("的")]
    passive = words.PASSIVE.search(described)
    if passive and passive.start() >= 2 and "duty" not in kinds:
        return True
    object_ = bool(words.BOUND.search(before)) or tail.startswith("的")
    if object_ and words.LOCATED.search(described):
        return True
    if "pivot" in kinds and words.DIRECT.match(tail) and len(described) > 2:
        return True
    if "describing" in kinds:
        return _rules(reading) and "ruling" in kinds
    if words.BOUND.search(before) or describes(rest):
        return True
    opens = not before and reading.word in words.VERBS
    if opens and not (passive or words.AGENT.search(rest) or words.MODAL_TAIL.match(tail)):
        return bool(words.OBJECT.match(tail) or words.DIRECT.match(tail))
    if passive or words.PREDICATE.match(tail):
        return False
    return bool(before) or bool(words.OBJECT.match(tail))


def _rules(reading: Reading) -> bool:
    """Whether the verb is the predicate of what stands before: 部门主管本区域内的企业."""
    ends = bool(words.OBJECT.match(reading.tail))
    return bool(reading.before) and ends and not words.AGENT.search(reading.rest)
