"""What can be wrong with a question, in words of the law and without HTTP."""

from __future__ import annotations

import datetime as dt


class DomainError(Exception):
    """Base of what the inside raises; `str()` is a sentence for the caller."""


class UnknownRegulation(DomainError):
    """No loaded regulation has this id, title or alias."""


class UnknownVersion(DomainError):
    """The regulation is here, the version named after `@` is not."""


class UnknownProvision(DomainError):
    """The text is here, the provision is not."""


class NotInCorpus(DomainError):
    """The regulation is loaded in part, and the provision may be in the rest."""


class AmbiguousTitle(DomainError):
    """Several loaded regulations are cited by this name."""


class InvalidParameter(DomainError):
    """A parameter has the right form and a value nothing answers to."""

    def __init__(self, parameter: str, detail: str) -> None:
        super().__init__(detail)
        self.parameter = parameter


class NotYetInForce(DomainError):
    """The day asked for lies before the first version took force (施行)."""

    def __init__(self, title: str, day: dt.date, first: dt.date) -> None:
        super().__init__(
            f"《{title}》 was not in force on {day}; its first version took force on {first}."
        )


class Renamed(DomainError):
    """A path names a regulation by a title or alias; `id` is what the path should say."""

    def __init__(self, segment: str) -> None:
        super().__init__(segment)
        self.segment = segment
