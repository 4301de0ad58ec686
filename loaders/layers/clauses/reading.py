"""The state of the reader of one text with measures (罚则), and what governs the next measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from loaders.document import Reference, Sanction
from loaders.layers.clauses import subjects, tiers, wardens
from loaders.layers.clauses.actor_words import begins_with_act
from loaders.layers.clauses.authorities import Lead
from loaders.layers.clauses.conduct_words import ACT
from loaders.layers.clauses.kinds import kind_of
from loaders.layers.clauses.later import later
from loaders.layers.clauses.named import names
from loaders.layers.clauses.opening import opening
from loaders.layers.clauses.pieces import Opening, Piece, inside
from loaders.layers.governing import covers

_ANYBODY = re.compile("(?:违法)?(?:单位|个人|企业)")
_BEING = re.compile(
    "(?:为|系|是|属于|属)(?P<what>(?:[^，的]{0,10}?|(?<=[者人方位体]为)[^，]{0,80}?等)(?:企业|单位|公司|机构|组织|法人|自然人|个人|公民"
    "|(?P<official>工作人员|职工|公职人员|干部|党员|公务员)))的$"
)
"""土地复垦义务人为矿山企业的, 属于国家工作人员的: who is punished in this part."""
_NOBODY = re.compile(r"其|该[^的]*|上述|上述人员|违法者|前款(?!规定以外).*|之")
_TIERED = re.compile(
    "(?P<tier>(?:经[^，的]{1,8})?(?:拒不|逾期仍?[不未]|仍不|情节(?:特别)?(?:严重|恶劣|较|轻))[^，的]{0,12}的)(?P<who>[^的]{1,24})$"
)
_IN_CHARGE = re.compile("(?:直接)?负责的|(?:直接)?负(?:有)?(?:直接|领导)?责任的")
_JUDGED = {"criminal_liability", "civil_liability", "administrative_discipline"}
_DEED = re.compile("违反|违[法纪规章约]|实施|受过|[未不拒擅非][^，]*的|严重|低劣|落后")


def _fresh(pieces: list[Piece], refs: tuple[Reference, ...]) -> Opening | None:
    """The opening a later sentence begins with, where it tells a conduct of its own."""
    told = pieces[-1].text.endswith("的") and kind_of(pieces[-1].text, False) in (
        "conduct",
        "damage",
    )
    found = opening(pieces, refs) if told else None
    return found if found and found.conduct else None


@dataclass(slots=True)
class State:
    """What governs the next measure; all but the base ends with the part (；, 。)."""

    severity: tuple[str, ...] = ()
    severity_text: str | None = None
    condition: str | None = None
    gains: str | None = None
    asked: bool = False  # a measure stood behind the gains condition
    target: str | None = None
    named: bool = False  # the violator is named in this part
    authority: str | None = None
    by: tuple[Reference, ...] = ()
    listed: bool = False  # of an item: measures are what the opening lists
    duty: str = ""  # who was told in this part to do something, and is no authority
    aimed: tuple[str, ...] = ()  # the violators named in front of the next measure


@dataclass(slots=True)
class Reading:
    """What one text says: its opening, the later conducts, who is punished and how."""

    text: str
    refs: tuple[Reference, ...]  # sorted by place
    base: State = field(default_factory=State)
    state: State = field(default_factory=State)
    opening: Opening | None = None
    conducts: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    violated: list[Reference] = field(default_factory=list)
    broken: tuple[Reference, ...] = ()  # what the conduct told last violates
    authority: str | None = None
    sanctions: list[tuple[Sanction, tuple[Reference, ...]]] = field(default_factory=list)
    causes: dict[int, tuple[Reference, ...]] = field(default_factory=dict)  # by a sanction's start
    pending: list[Piece] = field(default_factory=list)
    ordered: bool = False  # an order stood before, which may be disobeyed
    deed: tuple[str | None, str | None] = (None, None)  # a later conduct and whose it is, up to 。
    person: str | None = None  # the class of the people named last, for measures only people bear
    bearer: str = ""  # of a duty stated in a sentence before, who breaks it afterwards
    warden: str | None = None  # the authority whose office a sentence before states
    stale: bool = False  # the opening's sentence ended without a measure
    told: bool = False  # a violator is named by what he did: 对实施前款行为的单位
    above: State = field(default_factory=State)  # of an item: what its list's opening says
    ordered_to: str | None = None  # the class of whom an order named: 责令建设单位整改
    announced: State | None = None  # what governs the items: 拒不改正的，按照下列规定处罚
    by_deed: str | None = None  # the authority that punishes the conduct told last

    def inside(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references between two places of the text."""
        return inside(self.refs, start, end)

    def reset(self) -> None:
        """The part is over: only what governs the whole 款 is left."""
        self.state = replace(self.base, gains=None)

    def act(self, found: Lead, at: int) -> None:
        """Takes authority and violator from what stands at or behind `at`."""
        if found.authority:
            self.authority = self.authority or found.asker
            self.state.authority = found.authority
        if not found.target:
            return
        named = self._without_tier(found.target)
        self.state.target, self.state.named = subjects.target_of(named), True
        self.state.aimed += (named,)
        if self.sanctions or self.opening:
            return
        cited = self.inside(at, self.text.find(named, at) + len(named))
        self._break(cited)
        told = cited or _DEED.search(named) or begins_with_act(named)
        self.told = self.told or bool(told)

    def _break(self, cited: tuple[Reference, ...]) -> None:
        self.violated += cited
        self.broken = cited or self.broken

    def punisher(self, type_: str) -> str | None:
        """The authority of a measure: named in this part, or else in one on the same conduct."""
        who = self.state.authority
        if type_ in _JUDGED:
            return who
        if who != self.base.authority:
            self.by_deed = self.by_deed or who
            return who
        return self.by_deed or who

    def _without_tier(self, who: str) -> str:
        """对拒不改正的个人: the tier that describes the violator governs the measure."""
        found = _TIERED.match(who)
        named = tiers.severity(found["tier"], self.ordered) if found else ()
        if not found or not named:
            return who
        self.state.severity, self.state.severity_text = named, found["tier"]
        return found["who"]

    def both(self) -> bool:
        """对单位处罚款，对个人处罚款: the last two measures fell on either, and the next on all."""
        last = [sanction.target for sanction, _ in self.sanctions[-2:]]
        return self.state.named and sorted(last) == ["individual", "organisation"]

    def settle(self) -> None:
        """A measure falls: those named in front of it are punished."""
        named, self.state.aimed = self.state.aimed, ()
        if self.state.duty and not (named or self.subjects or self.state.authority):
            named = (self.state.duty,)
            self.state.target = self.state.target or subjects.target_of(self.state.duty)
        for who in named:
            self.punish(who)

    def punish(self, who: str) -> None:
        """Adds those whom the words name to the subjects."""
        if not _NOBODY.fullmatch(who):
            named = [self._own(name) for name in names(who)]
            self.subjects += [n for n in named if n and not self._known(n)]
            if people := subjects.people(named):
                self.person = people

    def _known(self, name: str) -> bool:
        """Whether the name only says again who was named: 单位, or a part of a longer list."""
        if _ANYBODY.fullmatch(name):
            return bool(self.subjects and self.opening and self.opening.subject)
        again = re.match("(?:相关|有关|上述)(?P<name>.{3,})", name)
        if again and any(k.endswith(again["name"]) for k in self.subjects):
            return True
        return any("、" in k and k[-2:] == name[-2:] and covers(name, k) for k in self.subjects)

    def _own(self, name: str) -> str:
        """Without the institution in front that is named already: 建设单位直接负责的主管人员."""
        known = (k for k in self.subjects if name.startswith(k) and _IN_CHARGE.match(name, len(k)))
        return name[len(next(known, "")) :]

    def flush(self, authority: bool = False) -> None:
        """Reads the conditions gathered before a measure or an authority."""
        pieces, self.pending = self.pending, []
        if not pieces:
            return
        if self.opening is None and not self.sanctions:
            first = opening(pieces, self.refs)
            if not first.authority and wardens.found_out(pieces):
                first = replace(first, authority=self.warden)
            self._open(first, authority)
        elif self._permits() and (new := _fresh(pieces, self.refs)):
            self.subjects.clear()
            self.violated.clear()
            self._open(new, authority)
        else:
            self._go_on(later(pieces, self.refs, self.ordered))

    def _permits(self) -> bool:
        """Whether a sentence before ended with no measure and told no violation: 确需占用的，应当经批准."""
        told = self.opening.conduct if self.opening else None
        return self.stale and not self.sanctions and not ACT.search(told or "")

    def _open(self, first: Opening, authority: bool) -> None:
        told = first.conditional or first.sanction_condition or first.severity
        if self.bearer and not first.subject and not self.subjects and told:
            first = replace(first, subject=self.bearer)
        self.opening = first
        self._break(first.violated)
        if first.subject:
            self.settle()
            self.punish(first.subject)
            target = subjects.target_of(first.subject)
            both = self.state.target not in (None, target)
            self.base.target = self.state.target = "any" if both else target
        if first.severity and not (first.sanction_condition and not authority):
            self.base.severity, self.base.severity_text = first.severity, first.severity_text
        self._govern(first)

    def _go_on(self, found: Opening) -> None:
        self._break(found.violated)
        if found.conduct:
            self.conducts.append(found.conduct)
            self.state.severity = self.above.severity
            self.state.severity_text = self.above.severity_text
        if found.conduct or (found.violated and found.sanction_condition):
            who = subjects.target_of(found.subject) if found.subject else None
            self.deed, self.by_deed = (found.sanction_condition, who), None
        if found.subject and not (found.severity and self.subjects and not found.conduct):
            self.punish(found.subject)
            target = subjects.target_of(found.subject)
            if target != "any" or not found.severity:
                self.state.target, self.state.named = target, True
        self._govern(found)

    def _govern(self, found: Opening) -> None:
        state = self.state
        state.authority = found.authority or state.authority
        if found.severity:
            if self.sanctions and self.base.severity == ("minor",):
                self.base.severity, self.base.severity_text = (), None
            state.severity, state.severity_text = found.severity, found.severity_text
            if not found.sanction_condition and self.sanctions:
                deed, who = self.deed
                state.condition, state.target = deed or state.condition, who or state.target
        if (found.gains or found.sanction_condition) and self.both() and not found.subject:
            state.target, state.named = self.base.target, False
        if tiers.CRIME.match(found.sanction_condition or "") and state.severity == ("minor",):
            state.severity, state.severity_text = (), None
        if found.gains or found.severity:
            state.gains, state.asked = found.gains, False
        state.condition = found.sanction_condition or state.condition
        state.target = self._being(found.sanction_condition or "") or state.target

    def _being(self, condition: str) -> str | None:
        being = _BEING.search(condition)
        if being and being["official"]:
            who = subjects.target_of(condition[: being.start()] or being["what"])
            if "responsible_person" in (who, self.state.target):
                return "responsible_person"
            return self.person or who
        return subjects.target_of(being["what"]) if being else None
