"""A word that may govern, as it is read in its clause."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.layers import clause_words as words


@dataclass(frozen=True, slots=True)
class Reading:
    """A word that may govern: what stands before it since the last that did, and behind it.

    `tail` is what follows the bracket, `term` what the expression is shortened to, `start` where
    the last word that governed ends, `led` that word; `named`: it was 是指 or the like.
    """

    before: str
    word: str
    rest: str
    tail: str
    term: str
    start: int
    led: str = ""

    @property
    def head(self) -> str:
        """What stands before, without verbs side by side with this one: 不得｜伪造、变造或者."""
        return words.COORDINATED.sub("", self.before)

    @property
    def named(self) -> bool:
        """Whether 是指 or the like governed last."""
        return bool(words.COPULA.fullmatch(self.led))

    @property
    def described(self) -> bool:
        """Whether a description (…的) follows; the 的 of 设区的市 makes none."""
        return "的" in self.rest.replace("设区的", "")


def describes(rest: str) -> bool:
    """Whether a description begins: 负责信访工作的机构, 被授予品种权的品种."""
    if rest.startswith(("被", "涉及")):
        return True
    return "describing" in words.VERBS.get(rest[:2], ()) and rest[2:3] != "的"


def covers(term: str, text: str) -> bool:
    """Whether the characters of the term occur in the text in their order."""
    rest = iter(text)
    return all(char in rest for char in term)
